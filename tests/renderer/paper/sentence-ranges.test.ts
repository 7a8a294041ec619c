import { expect, test } from 'vitest';
import { sentenceRanges } from '../../../src/renderer/paper/sentence-ranges';

test.each([
  ['', ''],
  ['S4', '4'],
  ['S4 S5', '4, 5'],
  ['S4 S5 S6', '4 to 6'],
  ['S11 S6 S4 S5 S11', '4 to 6, 11'],
  ['S9 S10 S2', '2, 9, 10'],
  ['S1 S2 S3 S5 S6 S8 S9 S10', '1 to 3, 5, 6, 8 to 10'],
])('%j is written %j', (ids, written) => {
  const ranges = sentenceRanges(ids.split(' ').filter((id) => id !== ''));
  const words = ranges.map(({ first, last }) => (first === last ? first : `${first} to ${last}`));
  expect(words.join(', ').replaceAll('S', '')).toBe(written);
});
