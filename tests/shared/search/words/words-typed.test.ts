import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsTyped, markTyped, readTyped } from '../../../../src/shared/search/words/words-typed';

/** The text with its marked words in brackets. */
const marked = (text: string, query: string): string =>
  markTyped(text, readTyped(query))
    .map((run) => (run.isMarked ? `[${run.text}]` : run.text))
    .join('');

describe('words that are being typed', () => {
  test.each([
    ['Who pays for the weapons?', 'weap', 'Who pays for the [weapons]?'],
    ['Who pays for the weapons?', 'PAYS wea', 'Who [pays] for the [weapons]?'],
    ['800,000 troops', '800,000', '[800,000] troops'],
    ['Élysée, Überprüfung', 'uber elys', '[Élysée], [Überprüfung]'],
    ['Хто платить за гарантії?', 'гара', 'Хто платить за [гарантії]?'],
    ['מי ישלם?', 'ישל', 'מי [ישלם]?'],
    ['unmarked', '?!', 'unmarked'],
    ['unmarked', '', 'unmarked'],
  ])('in %j, %j marks %j', (text, query, shown) => {
    expect(marked(text, query)).toBe(shown);
    expect(holdsTyped([text], readTyped(query))).toBe(true);
  });

  test('must all begin a word in one of the texts, not stand inside one', () => {
    const texts = ['Who pays?', 'Funding'];
    expect(holdsTyped(texts, readTyped('fund who'))).toBe(true);
    expect(holdsTyped(texts, readTyped('fund whom'))).toBe(false);
    expect(holdsTyped(texts, readTyped('ays'))).toBe(false);
  });

  test('never change the text that they are marked in', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
        (text, query) => {
          expect(
            markTyped(text, readTyped(query))
              .map((run) => run.text)
              .join(''),
          ).toBe(text);
        },
      ),
      { seed: 3 },
    );
  });
});
