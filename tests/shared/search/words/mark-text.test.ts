import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markEntry, markRuns } from '../../../../src/shared/search/words/mark-text';
import { searchIndex } from '../../../../src/shared/search/find/search-index';
import { buildIndex } from '../tools/build-index';
import type { Searchable } from '../../../../src/shared/search/searchable';

const entry = (fields: Partial<Searchable['fields']>): Searchable => ({
  id: 'a',
  group: 'sentences',
  place: { kind: 'sentence', sentence: 'S1' },
  fields: { title: '', text: '', more: '', ...fields },
  by: 'article',
  facets: {},
});
const draw = (runs: ReturnType<typeof markRuns>) =>
  runs.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
const marked = (text: string, query: string) =>
  draw(markRuns(text, searchIndex(buildIndex([entry({ text })]), query).terms));

describe('marks', () => {
  test.each([
    ['The legal enforceability of it', 'enforc', 'The legal [enforceability] of it'],
    ['the U.S. and US, not us', 'U.S.', 'the [U.S.] and [US], not us'],
    ['about 800,000 troops', '800000', 'about [800,000] troops'],
    ['Kyiv’s troops', 'kyiv', '[Kyiv]’s troops'],
    ['legal, and a legal commitment', '"legal commitment"', 'legal, and a [legal commitment]'],
    ['well-trained, trained well', 'well-trained', '[well-trained], trained well'],
    ['well-trained', 'welltrained', '[well-trained]'],
    ['well-trained', 'trained', 'well-[trained]'],
    ['the agreement on the war', 'the agreement', 'the [agreement] on the war'],
    ['🙂 café', 'cafe', '🙂 [café]'],
    ['a clause here', 'clausse', 'a [clause] here'],
    ['nothing', 'something else entirely', 'nothing'],
  ])('in %j, %j marks %j', (text, query, expected) => expect(marked(text, query)).toBe(expected));

  test('the runs joined are the text, whatever is looked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 12 }),
        (text, query) => {
          const { terms } = searchIndex(buildIndex([entry({ text: `${text} ${query}` })]), query);
          expect(
            markRuns(text, terms)
              .map((run) => run.text)
              .join(''),
          ).toBe(text);
        },
      ),
      { seed: 13, numRuns: 500 },
    );
  });

  test('what is only searched is shown when it alone holds the words', () => {
    const { terms } = searchIndex(buildIndex([entry({ text: 'treaty' })]), 'treaty');
    expect(draw(markEntry(entry({ text: 'no word', more: 'a treaty' }), terms).more)).toBe('a [treaty]');
    expect(markEntry(entry({ text: 'the treaty', more: 'a treaty' }), terms).more).toEqual([]);
  });
});
