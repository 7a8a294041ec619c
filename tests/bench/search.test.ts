import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePassages } from '../../bench/search/corpus';
import { distance, nearWords } from '../../bench/search/engines/near';
import { misspell } from '../../bench/search/misspell';
import { makeQueries, queryKinds } from '../../bench/search/queries';
import { agrees, makeScan } from '../../bench/search/scan';
import { quantile } from '../../bench/tools/quantile';
import { seeded } from '../../bench/tools/seeded';

describe('quantiles', () => {
  it.each([
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4], 0.5, 2],
    [[1, 2, 3, 4], 1, 4],
    [[1, 2, 3, 4], 0, 1],
    [Array.from({ length: 100 }, (_, place) => place + 1), 0.95, 95],
    [[7], 0.95, 7],
  ])('of %j at %d is %d', (numbers, share, expected) => {
    expect(quantile(numbers, share)).toBe(expected);
  });

  it('of nothing is no number', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('is one of the numbers, and enough of them are no larger', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1, maxLength: 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (numbers, share) => {
          const found = quantile(numbers, share);
          expect(numbers).toContain(found);
          expect(numbers.filter((each) => each <= found).length).toBeGreaterThanOrEqual(
            share * numbers.length - 1e-9,
          );
        },
      ),
    );
  });
});

describe('a misspelt word', () => {
  it('has one slip, and its first letter stays', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/u), fc.integer(), (word, seed) => {
        const wrong = misspell(word, seeded(seed));
        expect(distance(word, wrong, 2)).toBe(1);
        expect(wrong.charAt(0)).toBe(word.charAt(0));
      }),
    );
  });

  it.each(['war', '800,000', 'Київ'])('is never made of %s', (word) => {
    expect(misspell(word, seeded(1))).toBe(word);
  });

  it.each([
    ['treaty', 'treaty', 0],
    ['treaty', 'traety', 1],
    ['treaty', 'treat', 1],
    ['treaty', 'entreaty', 2],
    ['treaty', 'border', 3],
  ])('is measured from %s to %s as %d slips', (a, b, expected) => {
    expect(distance(a, b, 2)).toBe(expected);
  });

  it('is found by the nearest words alone, and a short one by a single slip', () => {
    expect(nearWords('traety', ['treaty', 'treat', 'border'])).toEqual(['treaty']);
    expect(nearWords('wra', ['war', 'warm'])).toEqual(['war']);
    expect(nearWords('wxyz', ['war', 'warm'])).toEqual([]);
  });
});

describe('the corpus', () => {
  const passages = makePassages(1_000, 7);

  it('is the same from the same seed', () => {
    expect(makePassages(1_000, 7)).toEqual(passages);
  });

  it('has passages of some 148 characters, and all that search must read', () => {
    const text = passages.map((passage) => passage.text).join(' ');
    expect(Math.abs(text.length / passages.length - 148)).toBeLessThan(8);
    for (const found of [/\d,000/u, /U\.S\./u, /\w-\w/u, /’s/u, /\wing\b/u, /Zürich/u])
      expect(text).toMatch(found);
  });

  it('is asked for what stands in it', () => {
    const scan = makeScan(passages);
    const queries = makeQueries(passages, 7);
    for (const kind of queryKinds) for (const query of queries[kind]) expect(scan(query)).not.toHaveLength(0);
  });
});

describe('the scan', () => {
  const texts = ['Troops guarantee the border.', 'The guarantees of troops.', 'Guaranteed by the troop.'];
  const scan = makeScan(texts.map((text) => ({ title: '', text, kind: '' })));
  const ask = { isPrefix: false, isMisspelt: false, meant: '' };

  it.each([
    ['a word and its family', { text: 'guarantee', mode: 'all' }, [0, 1, 2]],
    ['every word', { text: 'troops border', mode: 'all' }, [0]],
    ['any word but stop words', { text: 'the border', mode: 'any' }, [0]],
    ['the beginning of a word', { text: 'bor', mode: 'all', isPrefix: true }, [0]],
    ['very words side by side', { text: 'troops guarantee', mode: 'phrase' }, [0]],
    ['stop words in a phrase', { text: 'by the troop', mode: 'phrase' }, [2]],
    ['what was meant', { text: 'bodrer', mode: 'any', isMisspelt: true, meant: 'border' }, [0]],
  ] as const)('finds %s', (_promise, query, rows) => {
    expect(scan({ ...ask, ...query, words: query.text.split(' ') })).toEqual(rows);
  });

  it('agrees with the very rows, in any order; of a misspelt word with those and more', () => {
    const query = { ...ask, text: '', words: [], mode: 'all' } as const;
    expect(agrees(query, [2, 1], [1, 2])).toBe(true);
    expect(agrees(query, [1, 2, 3], [1, 2])).toBe(false);
    expect(agrees(query, [1], [1, 2])).toBe(false);
    expect(agrees({ ...query, isMisspelt: true }, [1, 2, 3], [1, 2])).toBe(true);
  });
});
