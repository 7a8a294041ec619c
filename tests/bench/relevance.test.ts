import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCollection } from '../../bench/relevance/collection';
import { ndcg } from '../../bench/relevance/ndcg';
import { meanOf, pairedTest } from '../../bench/relevance/paired-test';
import { cutLast, passagesByWord, questionsOf, rarestWords } from '../../bench/relevance/questions';

describe('nDCG', () => {
  const second = 1 / Math.log2(3);
  it.each([
    ['is 1 when the only answer stands first', ['a', 'x'], { a: 1 }, 1],
    ['falls by the logarithm of the place', ['x', 'a'], { a: 1 }, second],
    ['is shared out among the answers', ['x', 'a'], { a: 1, b: 1 }, second / (1 + second)],
    ['counts a better answer more', ['b', 'a'], { a: 3, b: 1 }, (1 + 3 * second) / (3 + second)],
    ['is 0 when nothing is found', [], { a: 1 }, 0],
    ['is 0 when nothing answers', ['a'], {}, 0],
    ['looks no deeper than asked', ['x', 'y', 'z', 'a'], { a: 1 }, 0],
  ])('%s', (_promise, ranked, gains, expected) => {
    expect(ndcg(ranked, gains, 3)).toBeCloseTo(expected, 12);
  });

  it('is from 0 to 1, and 1 in the order of the gains', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
        (ids, grades) => {
          const gains = Object.fromEntries(ids.map((id, place) => [id, (grades[place] ?? 0) + 1]));
          const found = ndcg(ids, gains, 10);
          expect(found).toBeGreaterThan(0);
          expect(found).toBeLessThanOrEqual(1 + 1e-12);
          expect(
            ndcg(
              ids.toSorted((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0)),
              gains,
              10,
            ),
          ).toBeCloseTo(1, 12);
        },
      ),
    );
  });
});

describe('the paired test', () => {
  const options = { seed: 1, trials: 4_000 };

  it('comes near to what can be counted by hand', () => {
    // All 16 ways to toss 4 coins; only all heads and all tails are as far from 0 as 4.
    expect(pairedTest([1, 1, 1, 1], [0, 0, 0, 0], options)).toBeCloseTo(2 / 16, 1);
    // 1 + 2 - 4 = -1: every toss is at least 1 away from 0.
    expect(pairedTest([1, 2, 0], [0, 0, 4], options)).toBe(1);
  });

  it('finds no difference between an engine and itself', () => {
    expect(pairedTest([0.2, 0.4, 0.9], [0.2, 0.4, 0.9], options)).toBe(1);
  });

  it('is sure of a difference that is on every one of many questions', () => {
    const a = Array.from({ length: 40 }, (_, place) => place / 100 + 0.1);
    expect(
      pairedTest(
        a,
        a.map((score) => score - 0.05),
        options,
      ),
    ).toBeLessThan(0.001);
  });

  it('is the same in both directions, from the same seed, and never 0', () => {
    const scores = fc.array(
      fc.nat(10).map((tenths) => tenths / 10),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const cut = b.slice(0, a.length);
        const whole = a.slice(0, cut.length);
        const chance = pairedTest(whole, cut, { seed: 2, trials: 200 });
        expect(pairedTest(cut, whole, { seed: 2, trials: 200 })).toBe(chance);
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('questions', () => {
  const collection = {
    name: 'small',
    docs: [
      { id: '1', title: 'Troops', text: 'The troops of the guarantee are well-trained.' },
      { id: '2', title: '', text: 'A guarantee by the U.S. of troops.' },
      { id: '3', title: '', text: 'The harbour guarantees nothing to troops.' },
    ],
    queries: [{ id: 'q', text: 'Which troops have the guarantee of a harbour that is well defended?' }],
    qrels: { q: { '3': 1 } },
  };

  it('counts a word once in each passage that holds it', () => {
    const counts = passagesByWord(collection);
    expect(['troops', 'guarantee', 'welltrained', 'us'].map((word) => counts.get(word))).toEqual([
      3, 2, 1, 1,
    ]);
  });

  it.each([
    ['takes the three rarest, the rarest first', 'troops guarantee harbour well', 'harbour well guarantee'],
    ['leaves out what no passage has', 'zebra harbour', 'harbour'],
    ['leaves out stop words, and repeats nothing', 'the harbour of the harbour', 'harbour'],
    ['sees no name in a stop word where all is in capitals', 'THE HARBOUR OF TROOPS', 'harbour troops'],
  ])('%s', (_promise, question, expected) => {
    expect(rarestWords(question, passagesByWord(collection)).join(' ')).toBe(expected);
  });

  it.each([
    ['a guarantee', 'a guaran'],
    ['to go', 'to go'],
    ['harbour', 'harbo'],
  ])('cuts the last word of "%s" as if it were still typed', (words, expected) => {
    expect(cutLast(words.split(' ')).join(' ')).toBe(expected);
  });

  it('are of four kinds: full, short, typed and with one slip', () => {
    const { full, short, typed, misspelt } = questionsOf(collection);
    expect(full[0]?.[0]?.text).toBe(collection.queries[0]?.text);
    expect(short[0]?.[0]?.text).toBe('harbour well guarantee');
    expect(typed[0]?.[0]).toMatchObject({ text: 'harbour well guaran', isPrefix: true });
    for (const ask of misspelt[0] ?? []) {
      const wrong = ask.words.filter((word, place) => word !== short[0]?.[0]?.words[place]);
      expect(wrong).toHaveLength(1);
      expect(ask.isMisspelt).toBe(true);
    }
  });
});

describe('a collection', () => {
  const good = {
    docs: [{ id: 1, title: 'T', text: 'x' }],
    queries: [{ id: 'q', text: 'x' }],
    qrels: { q: { 1: 1 } },
  };

  it('is read from JSON, numbers as text, and named by its file where it has no name', () => {
    expect(readCollection(JSON.stringify(good), 'file')).toEqual({
      name: 'file',
      docs: [{ id: '1', title: 'T', text: 'x' }],
      queries: [{ id: 'q', text: 'x' }],
      qrels: { q: { '1': 1 } },
    });
  });

  it.each([
    ['', 'not JSON'],
    ['[]', 'no object'],
    ['{"docs": [], "queries": []}', 'no docs, queries and qrels'],
    ['{"docs": [], "queries": [], "qrels": {}}', 'no passages'],
  ])('is refused with a sentence: %s', (json, sentence) => {
    expect(readCollection(json, 'file')).toContain(sentence);
  });
});

it('the mean is what it always was', () => {
  expect(meanOf([1, 2, 6])).toBe(3);
  expect(meanOf([])).toBeNaN();
});
