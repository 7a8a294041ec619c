import { expect, test } from 'vitest';
import type { Anchor } from '../../../src/shared/anchoring/anchor';
import { findingOf } from '../../../src/shared/anchoring/finding';
import type { Target } from '../../../src/shared/notes/note';

const words = (blockId: string, start: number, exact: string): Target => ({
  kind: 'passage',
  passage: { blockId, start, end: start + exact.length, exact, prefix: '', suffix: '' },
});
const like = (target: Target, score = 0.8) => ({ target, score });

const edited: Anchor = {
  status: 'edited',
  target: words('B3', 4, 'the new words'),
  suggestions: [],
  score: 0.9,
  method: 'same-block',
  words: { old: 'the words', new: 'the new words' },
};
const lost: Anchor = {
  ...edited,
  status: 'suggested',
  target: null,
  words: { old: 'the words', new: null },
  suggestions: [like(words('B5', 0, 'some words')), like(words('B7', 0, 'two words'))],
};
const said: Anchor = {
  ...edited,
  status: 'changed',
  target: { kind: 'statement', statementId: 'a-S7-1' },
  words: { old: '40', new: '36' },
};

test.each<readonly [string, Anchor, Partial<Anchor>]>([
  ['the words farther on in their block', edited, { target: words('B3', 40, 'the new words') }],
  ['another score', edited, { score: 0.5, method: 'redirect' }],
  ['suggestions in another order', lost, { suggestions: lost.suggestions.toReversed() }],
  ['suggestions less alike', lost, { suggestions: lost.suggestions.map(({ target }) => like(target, 0.6)) }],
])('%s are no other finding', (_, anchor, change) => {
  expect(findingOf({ ...anchor, ...change })).toEqual(findingOf(anchor));
});

test.each<readonly [string, Anchor, Partial<Anchor>]>([
  ['another status', edited, { status: 'moved' }],
  ['other words', edited, { target: words('B3', 4, 'the newer words') }],
  ['another block', edited, { target: words('B4', 4, 'the new words') }],
  ['a thing that says something else again', said, { words: { old: '40', new: '32' } }],
  ['one suggestion less', lost, { suggestions: lost.suggestions.slice(1) }],
  ['another suggestion', lost, { suggestions: [like(words('B9', 0, 'some words'))] }],
])('%s is another finding', (_, anchor, change) => {
  expect(findingOf({ ...anchor, ...change })).not.toEqual(findingOf(anchor));
});
