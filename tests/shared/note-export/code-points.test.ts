import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCodePoints, toUtf16 } from '../../../src/shared/note-export/code-points';

test('an offset comes back from code points as it was, and one inside a character has none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 20 }), (text, offset) => {
      const points = toCodePoints(text, offset);
      if (points !== null) {
        expect(toUtf16(text, points)).toBe(offset);
        expect(Array.from(text.slice(0, offset))).toHaveLength(points);
      }
    }),
  );
});

test.each([
  ['a👍b', 1, 1],
  ['a👍b', 2, null],
  ['a👍b', 3, 2],
  ['a👍b', 4, 3],
  ['a👍b', 5, null],
  ['', 0, 0],
])('in %j the offset %i is %j code points', (text, offset, points) => {
  expect(toCodePoints(text, offset)).toBe(points);
});

test('more code points than the text has are no offset', () => {
  expect(toUtf16('a👍', 3)).toBeNull();
});
