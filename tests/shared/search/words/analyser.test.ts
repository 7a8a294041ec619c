import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, fold, isStopWord, stem } from '../../../../src/shared/search/words/analyser';
import { placeCases, tokenCases } from '../../../cases/search-tokens';

describe('analyse', () => {
  test.each(tokenCases)('reads %j as %j', (text, expected) => {
    const shown = analyse(text).map(({ word, isJoined }) => (isJoined ? `(${word})` : word));
    expect(shown.join(' ')).toBe(expected);
  });

  test.each(placeCases)('keeps the place of each word of %j', (text, expected) => {
    expect(
      analyse(text)
        .map(({ word, start, end }) => `${word}@${start}-${end}`)
        .join(' '),
    ).toBe(expected);
  });

  test('places lie within the text, in order, and positions count without a gap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tokens = analyse(text);
        const plain = tokens.filter((token) => !token.isJoined);
        expect(plain.map((token) => token.position)).toEqual(plain.map((_, index) => index));
        let last = 0;
        for (const { start, end, word } of plain) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word).not.toBe('');
          last = end;
        }
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  test('composed and decomposed texts have the same words', () => {
    for (const [text] of tokenCases) {
      const words = (form: string) => analyse(text.normalize(form)).map((token) => token.word);
      expect(words('NFD')).toEqual(words('NFC'));
    }
  });
});

describe('stem and stop words', () => {
  test.each([
    ['enforcement', 'enforceability'],
    ['ratify', 'ratification'],
    ['ratified', 'ratification'],
    ['verify', 'verification'],
    ['guarantee', 'guarantees'],
    ['mandates', 'mandated'],
  ])('%s and %s are of one family', (a, b) => expect(stem(a)).toBe(stem(b)));

  test.each([
    ['hering', 'here'],
    ['herring', 'her'],
    ['willing', 'will'],
  ])('%s is of no family with %s, which says nothing', (a, b) => expect(stem(a)).not.toBe(stem(b)));

  test('a word that loses its ending keeps its family', () => {
    for (const [a, b] of [
      ['owned', 'owning'],
      ['using', 'used'],
      ['using', 'use'],
      ['kinds', 'kind'],
      ['being', 'being'],
      ['binding', 'binds'],
    ] as const)
      expect(stem(a)).toBe(stem(b));
  });

  test('words of other scripts and numbers are their own stem', () => {
    for (const word of ['київ', '800000', 's9', 'ελλάδα']) expect(stem(word)).toBe(word);
  });

  test('“us” is a stop word, “US” and “U.S.” are not', () => {
    const first = (text: string) => analyse(text)[0];
    expect(
      ['us', 'US', 'U.S.'].map((text) => isStopWord(first(text) ?? { word: '', isEmphatic: false })),
    ).toEqual([true, false, false]);
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 6 },
    );
  });
});
