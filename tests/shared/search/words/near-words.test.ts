import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceFrom, findNearWords } from '../../../../src/shared/search/words/near-words';

describe('near words', () => {
  test.each([
    ['clause', 'clause', 0],
    ['clausse', 'clause', 1],
    ['caluse', 'clause', 1],
    ['cleuse', 'clause', 1],
    ['colaboratoin', 'collaboration', 2],
    ['treaty', 'troops', 4],
  ])('from %s to %s are %i edits', (a, b, edits) => expect(distanceFrom(a, 9)(b)).toBe(edits));

  test.each([
    ['clausse', 'clause cause clash', 'clause'],
    ['sovereingty', 'sovereignty', 'sovereignty'],
    ['colaboratoin', 'collaboration colour', 'collaboration'],
    ['war', 'was way', ''],
    ['trety', 'treaty', 'treaty'],
    ['trt', 'treaty', ''],
    ['ground', 'bound found', ''],
    ['їздити', 'ходити', ''],
    ['ukraine', 'ykraine', 'ykraine'],
    ['800001', '800000', ''],
  ])('%s among %s is near %j', (word, vocabulary, expected) =>
    expect(findNearWords(word, [{ words: vocabulary.split(' '), isHeld: () => true }]).words.join(' ')).toBe(
      expected,
    ),
  );

  test('distance is the same both ways, and a limit only cuts it off', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const full = distanceFrom(a, 99)(b);
        expect(distanceFrom(b, 99)(a)).toBe(full);
        expect(distanceFrom(a, 2)(b)).toBe(Math.min(full, 3));
        expect(distanceFrom(a, 1)(b)).toBe(Math.min(full, 2));
      }),
      { seed: 14, numRuns: 1000 },
    );
  });
});
