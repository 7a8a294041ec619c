/** How many of the hits have each value that could be filtered by. */
import { type Bits, countCommon, keepCommon, takeOut } from '../index/bits';
import { borrowCopy } from './borrow-bits';
import type { SearchIndex } from '../index/search-index';
import { type FacetKey, facetKeys, type Searchable } from '../searchable';
import type { Filter } from '../query/query';

/** A filter and the rows that have one of its values. */
export interface ReadFilter {
  readonly filter: Filter;
  readonly rows: Bits;
}

/** By key, by value, the number of hits; values that no hit has are left out. */
export type FacetCounts = ReadonlyMap<FacetKey, ReadonlyMap<string, number>>;

/**
 * Of a key that is filtered by already the hits are counted as if it were not, so that the other values can be chosen
 * too. `rows` are those to count, before any filter.
 */
export function countFacets(index: SearchIndex, rows: Bits, filters: readonly ReadFilter[]): FacetCounts {
  return new Map(facetKeys.map((key) => [key, countKey(index, key, rowsBut(key, rows, filters))]));
}

/** The same without an index, entry by entry. `entries` are those to count, before any filter. */
export function countFacetsOf(entries: readonly Searchable[], filters: readonly Filter[]): FacetCounts {
  return new Map(
    facetKeys.map((key) => {
      const others = filters.filter((filter) => filter.key !== key);
      const counts = new Map<string, number>();
      for (const entry of entries) {
        if (!others.every((filter) => fits(entry, filter))) continue;
        for (const value of entry.facets[key] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [key, counts];
    }),
  );
}

/** Whether the entry has one of the filter's values, or none where it leaves these out. */
export function fits({ facets }: Searchable, { key, values, isExcluded }: Filter): boolean {
  const own: readonly string[] = facets[key] ?? [];
  return own.some((value) => values.includes(value)) !== isExcluded;
}

function rowsBut(key: FacetKey, rows: Bits, filters: readonly ReadFilter[]): Bits {
  const left = borrowCopy(rows);
  for (const { filter, rows: having } of filters) {
    if (filter.key === key) continue;
    if (filter.isExcluded) takeOut(left, having);
    else keepCommon(left, having);
  }
  return left;
}

function countKey({ parts }: SearchIndex, key: FacetKey, rows: Bits): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const start = `${key}:`;
  for (const { segment, base } of parts) {
    for (const [name, bits] of segment.facets) {
      if (!name.startsWith(start)) continue;
      const count = countCommon(rows, bits, base);
      const value = name.slice(start.length);
      if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
    }
  }
  return counts;
}
