import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, findNearWords } from '../../../src/shared/search/near-words';

describe('near words', () => {
  test.each([
    ['clause', 'clause', 0],
    ['clausse', 'clause', 1],
    ['caluse', 'clause', 1],
    ['cleuse', 'clause', 1],
    ['colaboratoin', 'collaboration', 2],
    ['treaty', 'troops', 4],
  ])('from %s to %s are %i edits', (a, b, edits) => expect(editDistance(a, b, 9)).toBe(edits));

  test.each([
    ['clausse', 'clause cause clash', 'clause'],
    ['sovereingty', 'sovereignty', 'sovereignty'],
    ['colaboratoin', 'collaboration colour', 'collaboration'],
    ['war', 'was way', ''],
    ['trety', 'treaty', 'treaty'],
    ['trt', 'treaty', ''],
    ['800001', '800000', ''],
  ])('%s among %s is near %j', (word, vocabulary, expected) =>
    expect(findNearWords(word, vocabulary.split(' ')).join(' ')).toBe(expected),
  );

  test('distance is the same both ways, and a limit only cuts it off', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const full = editDistance(a, b, 99);
        expect(editDistance(b, a, 99)).toBe(full);
        expect(editDistance(a, b, 2)).toBe(Math.min(full, 3));
      }),
      { seed: 14, numRuns: 1000 },
    );
  });
});
