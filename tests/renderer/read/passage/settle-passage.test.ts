import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestPassage } from '../../../../src/shared/notes/passage';
import { settleParts, settlePassage } from '../../../../src/renderer/read/passage/settle-passage';

/** Brackets show the selection in the text. */
function settled(drawn: string): string | null {
  const start = drawn.indexOf('[');
  const end = drawn.indexOf(']') - 1;
  return settlePassage({ id: 'B1', text: drawn.replace(/[[\]]/gu, '') }, start, end)?.exact ?? null;
}

describe('a selection becomes a passage', () => {
  test.each([
    ['any [aggression against] the country', 'aggression against'],
    ['any[ aggression ]against', 'aggression'],
    ['[any aggression]', 'any aggression'],
    ['to [*The New York Times*], marks', '*The New York Times*'],
    ['a fam[i👩‍👩‍👧ly] grows', 'i👩‍👩‍👧ly'],
    ['Kyïv’s Ky[i]\u0308v', 'i\u0308'],
    ['nothing[ ]here', null],
    ['one *[*] star', null],
    ['nothing[]here', null],
  ])('%s means %j', (drawn, expected) => expect(settled(drawn)).toBe(expected));

  test('never cuts a surrogate pair or a letter from its accent, and never begins or ends with white space', () => {
    const anyText = fc
      .array(fc.constantFrom('a', ' ', '👩‍👧', 'e\u0301', '🇺🇦', 'ß'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, a, b) => {
        const passage = settlePassage({ id: 'B1', text }, a, b);
        if (!passage) return;
        expect(text.slice(passage.start, passage.end)).toBe(passage.exact);
        expect(passage.exact).toBe(passage.exact.trim());
        expect(passage.exact.isWellFormed()).toBe(true);
        const ends = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
        expect([...ends, text.length]).toEqual(expect.arrayContaining([passage.start, passage.end]));
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  const whole = (id: string, text: string) => ({ block: { id, text }, start: 0, end: text.length });

  test('of several blocks runs from one to the other, and begins and ends with words', () => {
    const parts = [
      { block: { id: 'B1', text: 'one two ' }, start: 7, end: 8 },
      { block: { id: 'B2', text: 'three four' }, start: 5, end: 10 },
      whole('B3', 'five'),
      { block: { id: 'B4', text: 'e\u0301a six' }, start: 0, end: 1 },
      { block: { id: 'B5', text: '* seven' }, start: 0, end: 2 },
    ];
    expect(settleParts(parts)).toMatchObject({
      extent: 'whole',
      passage: { blockId: 'B2', endBlockId: 'B4', start: 6, end: 2, exact: 'four\nfive\ne\u0301' },
    });
    expect(settleParts([whole('B1', '*'), whole('B2', ' ')])).toBeNull();
  });

  test('longer than a passage can be is its beginning, and is said to be cut', () => {
    const long = whole('B1', 'word '.repeat(longestPassage / 5 - 1));
    const family = '👩‍👩‍👧';
    const cut = settleParts([long, whole('B2', `abc${family}`), whole('B3', 'more')]);
    // 4 code units are left after the newline: the letter that would be cut is left out.
    expect(cut).toMatchObject({ extent: 'cut', passage: { endBlockId: 'B2', end: 3 } });
    expect(cut?.passage.exact.length).toBeLessThanOrEqual(longestPassage);
    expect(settleParts([whole('B1', 'a'.repeat(longestPassage))])?.extent).toBe('whole');
    expect(settleParts([whole('B1', 'a'.repeat(longestPassage + 1))])?.extent).toBe('cut');
  });
});
