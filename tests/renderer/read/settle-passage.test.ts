import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settlePassage } from '../../../src/renderer/read/settle-passage';

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
});
