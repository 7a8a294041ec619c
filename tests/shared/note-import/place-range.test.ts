import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutMarks } from '../../../src/shared/briefing/emphasis';
import { lettersOf } from '../../../src/shared/note-import/article-letters';
import type { Quoted } from '../../../src/shared/note-import/incoming-note';
import { placeRange } from '../../../src/shared/note-import/place-quote';
import { quotesOf } from '../../../src/shared/note-import/read-selectors';
import { withHardText } from '../note-export/any-note';
import { readBundledBriefing } from '../search/read-bundled';

const blocks = [
  { id: 'B1', text: '👩‍👩‍👧 began here. The end came.' },
  { id: 'B2', text: 'שלום עולם and the middle 👍🏽 stands.' },
  { id: 'B3', text: 'The end came again, *very late*, and the middle was gone.' },
];
const quote = (exact: string, more: Partial<Quoted> = {}): Quoted => ({
  kind: 'quote',
  exact,
  prefix: '',
  suffix: '',
  position: null,
  ...more,
});

describe('what runs from some words to others is the passage up to where the second begin:', () => {
  test.each([
    ['in one block', quote('began here'), quote('end came.'), 'began here. The'],
    ['from an emoji', quote('👩‍👩‍👧'), quote('here.'), '👩‍👩‍👧 began'],
    ['up to an emoji', quote('עולם'), quote('👍🏽 stands'), 'עולם and the middle'],
    ['of words from right to left', quote('שלום'), quote('עולם'), 'שלום'],
    [
      'over several blocks',
      quote('began here'),
      quote('very late'),
      `began here. The end came.\n${blocks[1]?.text}\nThe end came again,`,
    ],
    ['up to the end of a block', quote('began'), quote('שלום'), 'began here. The end came.'],
    [
      'with an end that stands twice, told by what is around it',
      quote('began'),
      quote('The end', { prefix: 'stands. ', suffix: ' came again' }),
      `began here. The end came.\n${blocks[1]?.text}`,
    ],
    [
      'with an end that stands once after the start',
      quote('עולם'),
      quote('The end came'),
      `עולם and the middle 👍🏽 stands.`,
    ],
  ])('%s', (_what, start, end, exact) => {
    const placed = placeRange({ kind: 'range', start, end }, lettersOf(blocks));
    expect([placed.why, placed.anchor.status, placed.passage.exact]).toEqual([null, 'exact', exact]);
  });

  test.each([
    ['no-start', quote('never began'), quote('very late')],
    ['no-end', quote('began here'), quote('too late')],
    ['several', quote('began here'), quote('The end came')],
    ['several', quote('and the middle'), quote('gone')],
    ['reversed', quote('very late'), quote('began here')],
    ['reversed', quote('began here'), quote('began')],
    // A part of a letter is no place.
    ['no-start', quote('👩'), quote('began')],
  ])('it has lost its place and keeps its words where that is %s', (why, start, end) => {
    const placed = placeRange({ kind: 'range', start, end }, lettersOf(blocks));
    expect(placed.why).toBe(why);
    expect(placed.anchor.status).toBe(why === 'several' ? 'ambiguous' : 'orphaned');
    expect(placed.passage).toMatchObject({ blockId: 'B999999999', exact: `${start.exact} … ${end.exact}` });
  });
});

test('a W3C range of two quotations is read as one, also beside what says nothing', () => {
  const selector = (exact: string) => ({ type: 'TextQuoteSelector', exact });
  const range = { type: 'RangeSelector', startSelector: selector('began'), endSelector: selector('stands') };
  expect(quotesOf({ source: 'x', selector: [{ type: 'CssSelector', value: 'p' }, range] })).toEqual([
    { kind: 'range', start: quote('began'), end: quote('stands') },
  ]);
  // Words that are quoted as a whole say more.
  expect(quotesOf({ source: 'x', selector: [range, selector('began here')] })).toEqual([quote('began here')]);
});

test('of stretches of any script and length the letters are found, or none', () => {
  const article = withHardText(readBundledBriefing()).blocks.map(({ id, text }) => ({
    id,
    text: withoutMarks(text),
  }));
  const letters = lettersOf(article);
  const all = article
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');
  const found = { exact: 0, several: 0 };
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 3, max: 40 }),
      (from, length, words) => {
        const start = from % (all.length - length - words);
        const cut = (at: number): Quoted => quote(spaced(at, words, article));
        const { passage, why } = placeRange(
          { kind: 'range', start: cut(start), end: cut(start + length) },
          letters,
        );
        if (why !== null) return;
        expect(passage.exact.replace(/\s/gu, '')).toBe(all.slice(start, start + length));
        found.exact += 1;
        if (passage.endBlockId !== undefined) found.several += 1;
      },
    ),
    { numRuns: 500, seed: 5 },
  );
  expect(found.exact).toBeGreaterThan(200);
  expect(found.several).toBeGreaterThan(40);
});

/** The words that begin with the letter at `at` of the article without white space, as the article has them. */
function spaced(at: number, count: number, article: readonly { readonly text: string }[]): string {
  const text = article.map((block) => block.text).join('\n');
  let letter = 0;
  let index = 0;
  for (; letter < at || /\s/u.test(text[index] ?? ''); index += 1)
    if (!/\s/u.test(text[index] ?? '')) letter += 1;
  const begin = index;
  for (; letter < at + count && index < text.length; index += 1)
    if (!/\s/u.test(text[index] ?? '')) letter += 1;
  return text.slice(begin, index);
}
