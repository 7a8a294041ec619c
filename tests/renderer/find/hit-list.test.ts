import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstHit, stepHit } from '../../../src/renderer/find/hit-list';
import { comparePlaces, markRun } from '../../../src/shared/search/words/mark-run';
import { readFind } from '../../../src/shared/search/query/read-find';

const texts = fc.array(fc.array(fc.constantFrom('war', 'peace', 'wars', 'the'), { maxLength: 6 }), {
  maxLength: 6,
});
const hitsIn = (some: readonly (readonly string[])[]) =>
  markRun(
    some.map((words) => words.join(' ')),
    readFind('war "the peace"'),
  );

describe('going through what was found', () => {
  test('is going through exactly the marks, in order, from wherever one is, and round', () => {
    fc.assert(
      fc.property(texts, fc.nat(5), fc.nat(30), (some, text, at) => {
        const hits = hitsIn(some);
        const start = firstHit(hits, { text, at });
        let index = start;
        const seen = hits.map(() => {
          const hit = hits[index];
          index = stepHit(hits.length, index, 1).index;
          return hit;
        });
        expect(seen.toSorted((a, b) => (a && b ? comparePlaces(a.from, b.from) : 0))).toEqual(hits);
        expect(index).toBe(start);
        const last = hits.at(-1);
        const first = hits[start];
        // Nothing lies between where one is and the first place, unless it begins again at the top.
        if (first && last && comparePlaces(last.to, { text, at }) > 0) {
          expect(comparePlaces(first.to, { text, at })).toBeGreaterThan(0);
          const before = hits[start - 1];
          if (before) expect(comparePlaces(before.to, { text, at })).toBeLessThanOrEqual(0);
        } else expect(start).toBe(hits.length === 0 ? -1 : 0);
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  test.each([
    [3, 0, 1, 1, 'none'],
    [3, 2, 1, 0, 'from-the-top'],
    [3, 0, -1, 2, 'from-the-end'],
    [1, 0, 1, 0, 'from-the-top'],
    [0, -1, 1, -1, 'none'],
  ] as const)('of %i, from %i by %i, it is at %i: %s', (count, index, step, next, wrap) =>
    expect(stepHit(count, index, step)).toEqual({ index: next, wrap }),
  );
});
