/** What the results can be narrowed by: pure, so that box and toggles always agree. */
import { filtersIn } from '../../shared/search/query/edit-filters';
import type { SearchResults } from '../../shared/search/find/results';
import { type FacetKey, facetKeys } from '../../shared/search/searchable';
import type { Vocabulary } from '../../shared/search/query/vocabulary';

export interface FacetValueRow {
  readonly value: string;
  /** How many results there are with it; with others of its key chosen, how many more there would be. */
  readonly count: number;
  /** The query asks for it. */
  readonly isChosen: boolean;
}

export interface FacetRow {
  readonly key: FacetKey;
  /** Those with most results first. */
  readonly values: readonly FacetValueRow[];
}

/** The keys that part the results, and those that the query filters by, so that what it asks for can be taken back. */
export function facetRows(
  results: Pick<SearchResults, 'query' | 'facets' | 'total' | 'withAllWords'>,
  vocabulary: Vocabulary,
): readonly FacetRow[] {
  const chosen = filtersIn(results.query, vocabulary);
  const found = results.withAllWords > 0 ? results.withAllWords : results.total;
  return facetKeys.flatMap((key): readonly FacetRow[] => {
    const counts = results.facets.get(key) ?? new Map<string, number>();
    const asked = chosen.get(key) ?? new Set<string>();
    const values = [...new Set([...counts.keys(), ...asked])]
      .filter((value) => asked.has(value) || !isSaidAlready(key, value))
      .map((value) => ({ value, count: counts.get(value) ?? 0, isChosen: asked.has(value) }));
    const least = isOnSome.has(key) ? 1 : 2;
    const parts = values.length >= least && values.some(({ count }) => count < found);
    if (asked.size === 0 && !parts) return [];
    const place = placesOf(vocabulary, key);
    return [{ key, values: values.toSorted((a, b) => b.count - a.count || place(a.value) - place(b.value)) }];
  });
}

/** The values that are shown while the list is short: the first, and all that are chosen. */
export function shortOf(
  { values }: FacetRow,
  most: number,
): { readonly shown: readonly FacetValueRow[]; readonly more: number } {
  // A button that would show a single one more takes as much room as that.
  if (values.length <= most + 1) return { shown: values, more: 0 };
  const shown = values.filter(({ isChosen }, place) => place < most || isChosen);
  return { shown, more: values.length - shown.length };
}

/** What is said of some results only: a single value already parts these from the others. */
const isOnSome: ReadonlySet<FacetKey> = new Set(['tag', 'colour', 'is']);

/** The groups stand above with their counts; the same again would only be longer. */
function isSaidAlready(key: FacetKey, value: string): boolean {
  return key === 'in' || (key === 'is' && (value === 'note' || value === 'gap' || value === 'tension'));
}

function placesOf(vocabulary: Vocabulary, key: FacetKey): (value: string) => number {
  const places = new Map((vocabulary[key] ?? []).map(({ value }, place) => [value, place]));
  return (value) => places.get(value) ?? places.size;
}
