import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWordings, type WordingPiece } from '../../../src/shared/reference/compare-words';

const shown = (pieces: readonly WordingPiece[]): string =>
  pieces.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');

const joined = (pieces: readonly WordingPiece[]): string => pieces.map(({ text }) => text).join('');

const same = (pieces: readonly WordingPiece[]): string =>
  joined(pieces.filter(({ isChanged }) => !isChanged));

describe('two wordings', () => {
  it.each([
    ['one two three', 'one three', 'one [two ]three', 'one three'],
    ['one three', 'one two three', 'one three', 'one [two ]three'],
    ['Хто сказав?', 'Хто порахував?', 'Хто [сказав]?', 'Хто [порахував]?'],
    ['a 👩‍👩‍👧 b', 'a 👩‍👩‍👦 b', 'a [👩‍👩‍👧] b', 'a [👩‍👩‍👦] b'],
    ['', 'new', '', '[new]'],
    ['same', 'same', 'same', 'same'],
  ])('%j and %j', (before, after, taken, put) => {
    const pair = compareWordings(before, after);
    expect([shown(pair.before), shown(pair.after)]).toEqual([taken, put]);
  });

  it('are each given whole, and what is unchanged in the one is unchanged in the other', () => {
    const text = fc.string({ unit: fc.constantFrom('ab', 'ще', ' ', '\n', '👩‍👩‍👧', '*', 'x'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pair = compareWordings(before, after);
        expect([joined(pair.before), joined(pair.after)]).toEqual([before, after]);
        expect(same(pair.before)).toBe(same(pair.after));
      }),
    );
  });

  it('of 100,000 characters with nothing in common are compared in a moment, and all of them is changed', () => {
    const began = performance.now();
    const pair = compareWordings('one '.repeat(25_000), 'zwei '.repeat(20_000));
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(pair.before.every(({ isChanged }) => isChanged)).toBe(true);
  });
});
