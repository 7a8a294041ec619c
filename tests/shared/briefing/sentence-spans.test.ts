import { expect, test } from 'vitest';
import { spansOf } from '../../../src/shared/briefing/sentence-spans';

test.each([
  [[], ''],
  [[4], '4'],
  [[4, 5], '4, 5'],
  [[4, 5, 6], '4 to 6'],
  [[11, 6, 4, 5, 11], '4 to 6, 11'],
  [[9, 10, 2], '2, 9, 10'],
  [[1, 2, 3, 5, 6, 8, 9, 10], '1 to 3, 5, 6, 8 to 10'],
])('%j is written %j', (numbers, written) => {
  const words = spansOf(numbers).map(({ first, last }) => (first === last ? first : `${first} to ${last}`));
  expect(words.join(', ')).toBe(written);
});
