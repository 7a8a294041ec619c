import { describe, expect, test } from 'vitest';
import { searchIndex } from '../../../../src/shared/search/find/search-index';
import { markText } from '../../../../src/shared/search/words/mark-text';
import type { Searchable } from '../../../../src/shared/search/searchable';
import { scanEntries } from '../../../../src/shared/search/find/scan';
import { buildIndex } from '../tools/build-index';

const entryOf = (text: string): Searchable => ({
  id: `sentences:${text}`,
  group: 'sentences',
  place: { kind: 'sentence', sentence: 'S1' },
  by: 'article',
  follows: false,
  fields: { title: '', text, more: '' },
  facets: {},
});

/** What of the text is marked where it is found; null where it is not. Index and scan must agree. */
function foundIn(text: string, query: string): string | null {
  const entries = [entryOf(text)];
  const { total, terms } = searchIndex(buildIndex(entries), query);
  expect(scanEntries(entries, query).total).toBe(total);
  const marked = markText(text, terms).map(({ start, end }) => text.slice(start, end));
  return total > 0 ? marked.join(' | ') : null;
}

const ways = [
  '800000',
  '800,000',
  '800.000',
  '800’000',
  "800'000",
  '800 000',
  '800\u00a0000',
  '800\u2009000',
  '800\u202f000',
];

describe('a number', () => {
  test.each(ways)('written %j is found in whatever way it is typed, and marked whole', (written) => {
    for (const typed of ways)
      for (const query of [typed, `${typed} troops`, `"${typed} troops"`]) {
        const marks = foundIn(`Some ${written} troops.`, query);
        expect(marks?.startsWith(written), `${query} in ${written}: ${marks}`).toBe(true);
      }
  });

  test.each([
    // What may be two numbers is found as each of them too.
    ['On May 12 300 troops came.', '300 troops', '300 | troops'],
    ['On May 12 300 troops came.', '12 ', '12'],
    ['On May 12 300 troops came.', '12,300', '12 300'],
    ['In 2014 300 troops came.', '2014300', null],
    ['In 2014 300 troops came.', '2014 300', '2014 | 300'],
    ['Rows 12 500 40 7', '12500', null],
    ['Rows 12 500 40 7', '500', '500'],
    ['It was 12 500m away', '12500', null],
    ['G7 500 delegates', '7500', null],
    ['At 10:30 200 people', '30200', null],
    // A space that no line ends at ties one number.
    ['Some 12\u00a0300 troops', '300', null],
    ['Some 12,300 troops', '300', null],
    ['A share of 0.125', '0125', null],
    ['A share of 0.125', '0.125', '0.125'],
    ['1.234.567 and 1 234 568', '1,234,567', '1.234.567'],
    ['1.234.567 and 1 234 568', '1,234,568', '1 234 568'],
    ['He said 3.14159', '314159', null],
  ])('in %j: %j marks %j', (text, query, marked) => expect(foundIn(text, query)).toBe(marked));
});
