import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactMatches } from '../../../src/shared/anchoring/exact-matches';
import { edgeAfter, edgeBefore, isGraphemeEdge } from '../../../src/shared/anchoring/graphemes';

const letters = ['a', ' ', 'é', 'e\u0301', '👩‍👩‍👧', '🇺🇦', '🇩🇪', 'я', 'סָ', 'ש', '한', '𝑯', '\u200d', 'क्षि'];
const text = fc.array(fc.constantFrom(...letters), { maxLength: 400 }).map((parts) => parts.join(''));

describe('places between letters', () => {
  it('are those that the whole text has', () => {
    fc.assert(
      fc.property(text, (text) => {
        const segments = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)];
        const edges = new Set([...segments.map(({ index }) => index), text.length]);
        for (let at = 0; at <= text.length; at += 1) {
          // A run of flags longer than anybody writes is counted from within.
          expect([at, isGraphemeEdge(text, at)]).toEqual([at, edges.has(at)]);
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('are found on either side', () => {
    const text = 'x👩‍👩‍👧y';
    expect([edgeBefore(text, 4), edgeAfter(text, 4)]).toEqual([1, text.length - 1]);
    expect([edgeBefore(text, 1), edgeAfter(text, 1)]).toEqual([1, 1]);
  });
});

describe('the same words', () => {
  it.each([
    ['ananas', 'ana', [0, 2]],
    ['aaaa', 'aa', [0, 1, 2]],
    ['e\u0301e', 'e', [2]],
    ['👩‍👩‍👧 👩', '👩', ['👩‍👩‍👧 '.length]],
    ['🇺🇦🇩🇪', '🇦🇩', []],
    ['one', '', []],
    ['שלום שלום', 'שלום', [0, 5]],
  ] as const)('of “%s”: “%s” stands at %j', (text, words, places) => {
    expect(exactMatches(text, words).map(({ start }) => start)).toEqual(places);
  });
});
