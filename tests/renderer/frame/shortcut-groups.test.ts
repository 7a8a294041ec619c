import { expect, test } from 'vitest';
import { groupShortcuts } from '../../../src/renderer/frame/shortcut-groups';
import { keyActions } from '../../../src/shared/keys/key-actions';
import { messages } from '../../../src/shared/messages/catalogue';

const find = (query: string): readonly string[] =>
  groupShortcuts(keyActions, query, ({ message, usual, fixed }) =>
    [
      messages[message],
      ...[usual ?? '', ...fixed].map((key) => key.replace('CmdOrCtrl', 'Ctrl').replaceAll('+', ' ')),
    ].join(' '),
  ).flatMap(({ actions }) => actions.map(({ id }) => id));

test('without a query every action is listed once, under where it is in effect', () => {
  expect(find('')).toEqual(keyActions.map(({ id }) => id));
});

test.each([
  ['ctrl k', ['search']],
  ['Ctrl+K', ['search']],
  ['next sent', ['app.read next-sentence']],
  ['zebra', []],
])('%j finds %j', (query, found) => expect(find(query)).toEqual(found));
