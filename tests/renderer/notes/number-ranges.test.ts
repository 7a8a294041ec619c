import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberRanges } from '../../../src/renderer/notes/number-ranges';

test.each([
  [[], ''],
  [[5], '5'],
  [[2, 1], '1 2'],
  [[3, 1, 2, 7], '1-3 7'],
  [[4, 4, 5, 6, 9, 10], '4-6 9 10'],
])('%j are told as %s', (numbers, told) => {
  const words = numberRanges(numbers).map(([first, last]) => (first === last ? first : `${first}-${last}`));
  expect(words.join(' ')).toBe(told);
});

test('every number is told once, in order, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 })), (numbers) => {
      const told = numberRanges(numbers).flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index),
      );
      expect(told).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    }),
  );
});
