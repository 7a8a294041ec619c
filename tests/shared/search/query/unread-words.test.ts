import { expect, test } from 'vitest';
import { say } from '../../../../src/main/say';
import { parseQuery } from '../../../../src/shared/search/query/parse-query';
import { unreadInWords } from '../../../../src/shared/search/query/unread-words';
import { vocabularyOf } from '../../../../src/shared/search/query/vocabulary';
import { readBundledBriefing } from '../read-bundled';

const briefing = readBundledBriefing();
const inWords = (query: string, tags: readonly string[] = ['legal']) => {
  const vocabulary = vocabularyOf({ briefing, notes: [{ tags: [...tags] }], labelNames: { sage: 'Done' } });
  return unreadInWords(parseQuery(query, vocabulary), vocabulary, say);
};

test.each([
  ['troops', ''],
  [
    'kind:zebra',
    'There is no kind “zebra”. After kind: comes provision, position, event, context, reaction, criticism, prediction or characterisation. It is looked for as a word instead.',
  ],
  [
    '-says:zebra',
    'There is no source “zebra”. After says: comes writer, outlet, officials, group, text or unknown.',
  ],
  ['in:', 'After in: comes text, statements, comparison, gaps, tensions, reference or notes.'],
  ['tag:', 'After tag: comes legal.'],
  [
    'doc: 1',
    'After doc: comes 1, 2, agreement or none. “1” stands after a space, so it is searched as a word.',
  ],
  ['doc: -1', 'After doc: comes 1, 2, agreement or none.'],
  [
    'knd:provision troops',
    'There is no filter “knd:”. Did you mean kind:? What was typed is searched as words.',
  ],
  [
    'foo:bar',
    'There is no filter “foo:”. There are kind:, certainty:, says:, doc:, topic:, tag:, colour:, is: and in:. What was typed is searched as words.',
  ],
  ['see https://example.org, and this: that', ''],
  [
    'doc:7',
    'There is no document “7”. After doc: comes 1, 2, agreement or none. It is looked for as a word instead.',
  ],
  [
    'color:pink,done',
    'There is no label “pink”. After color: comes Check, Done, Quote, Raise, Assumption or Follow up.',
  ],
  ['OR', 'OR stands between two words, as in: war OR conflict.'],
  ['war NOT', 'NOT stands before a word that is to be left out, as in: war NOT conflict.'],
  ['war NOT NOT peace', 'NOT stands before a word that is to be left out, as in: war NOT conflict.'],
  ['war NOT peace', ''],
  [
    'a very long query '.repeat(80),
    'The query is too long to be read whole. What begins “a very long query a very long query a” is not searched.',
  ],
  ['war OR -peace', 'OR joins words and phrases, or values of one filter. Here it joins nothing.'],
  [
    `${'x'.repeat(990)} beyond that`,
    'The query is too long to be read whole. What begins “that” is not searched.',
  ],
])('of %j it is said: %s', (query, expected) => expect(inWords(query).join('\n')).toBe(expected));

test('where no note has a tag, nothing is proposed', () => {
  expect(inWords('tag:', [])).toEqual(['There is nothing yet that can come after tag:.']);
});

test('of many topics some are named', () => {
  expect(inWords('topic:zebra')[0]).toMatch(
    /There is no topic “zebra”\. After topic: comes one of many, such as /u,
  );
});
