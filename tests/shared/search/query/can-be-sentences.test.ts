import { expect, test } from 'vitest';
import { canBeSentences } from '../../../../src/shared/search/query/can-be-sentences';
import { parseQuery } from '../../../../src/shared/search/query/parse-query';

test.each([
  ['troops', true],
  ['kind:criticism', true],
  ['is:inferred', true],
  ['is:note,quoted', true],
  ['is:note', false],
  ['is:gap troops', false],
  ['tag:legal', false],
  ['-tag:legal troops', true],
  ['colour:yellow', false],
  ['in:text,gaps', true],
  ['in:gaps', false],
  ['-in:text troops', false],
  ['-in:gaps troops', true],
])('%j can find sentences: %j', (query, expected) =>
  expect(canBeSentences(parseQuery(query))).toBe(expected),
);
