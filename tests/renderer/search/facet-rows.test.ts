import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetRows, shortOf } from '../../../src/renderer/search/facet-rows';
import { withFilter, withoutFilter } from '../../../src/shared/search/query/edit-filters';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { searchIndex } from '../../../src/shared/search/find/search-index';
import { buildIndex } from '../../shared/search/tools/build-index';
import { listSearchables } from '../../../src/shared/search/searchables';
import { type FacetKey, facetKeys } from '../../../src/shared/search/searchable';
import { vocabularyOf } from '../../../src/shared/search/query/vocabulary';
import { readBundledBriefing } from '../../shared/search/read-bundled';

const briefing = readBundledBriefing();
const vocabulary = vocabularyOf({ briefing, notes: [], labelNames: {} });
const index = buildIndex(listSearchables(briefing, lookUp(briefing)));
const find = (query: string) => searchIndex(index, query, { facets: true, vocabulary });
const rows = (query: string) => facetRows(find(query), vocabulary);
const row = (query: string, key: FacetKey) =>
  rows(query)
    .find((each) => each.key === key)
    ?.values.map(({ value, count, isChosen }) => `${value} ${count}${isChosen ? ' chosen' : ''}`);

describe('what results can be narrowed by', () => {
  test('a key stands there while it parts the results, most results first', () => {
    expect(row('troops', 'certainty')).toEqual(['asserted 9', 'expected 3', 'ruled-out 3']);
    expect(rows('ratification').map(({ key }) => key)).not.toContain('certainty');
  });

  test('a value that is chosen stays with the others of its key, counted as if it were not', () => {
    expect(row('certainty:expected troops', 'certainty')).toEqual([
      'asserted 9',
      'expected 3 chosen',
      'ruled-out 3',
    ]);
    expect(row('certainty:possible troops', 'certainty')?.at(-1)).toBe('possible 0 chosen');
  });

  test('what the groups say already is not said again, unless it is asked for', () => {
    expect(rows('troops').map(({ key }) => key)).not.toContain('in');
    expect(row('troops', 'is')?.join()).not.toMatch(/gap|tension|note/u);
    expect(row('in:text troops', 'in')).toEqual(['text 4 chosen']);
  });

  test('every toggle, pressed, finds what it said, and pressed again gives back the query', () => {
    const queries = ['troops', 'legal', 'the', 'kind:provision', 'security guarantees'];
    fc.assert(
      fc.property(fc.constantFrom(...queries), fc.constantFrom(...facetKeys), fc.nat(), (query, key, at) => {
        const values = rows(query)
          .find((each) => each.key === key)
          ?.values.filter((each) => !each.isChosen);
        const value = values?.[at % values.length];
        if (!value || query.startsWith(key)) return;
        const choice = { key, value: value.value };
        const narrowed = withFilter(query, choice, vocabulary);
        const found = find(narrowed);
        expect(found.withAllWords || found.total).toBe(value.count);
        expect(rows(narrowed).find((each) => each.key === key)?.values).toContainEqual({
          ...value,
          isChosen: true,
        });
        expect(withoutFilter(narrowed, choice, vocabulary)).toBe(query);
      }),
      { seed: 6, numRuns: 120 },
    );
  });

  test('a long list is cut short, but for what is chosen, and never by a single one', () => {
    const values = (count: number, chosen = -1) =>
      Array.from({ length: count }, (_, place) => ({
        value: `v${place}`,
        count: 1,
        isChosen: place === chosen,
      }));
    const short = (count: number, chosen?: number) => {
      const { shown, more } = shortOf({ key: 'topic', values: values(count, chosen) }, 4);
      return [shown.map(({ value }) => value).join(' '), more];
    };
    expect(short(5)).toEqual(['v0 v1 v2 v3 v4', 0]);
    expect(short(9)).toEqual(['v0 v1 v2 v3', 5]);
    expect(short(9, 7)).toEqual(['v0 v1 v2 v3 v7', 4]);
  });
});
