/** What the sheet lists, in order: pure, so that keys and rows always agree on which result is which. */
import type { BriefingResults } from '../../shared/search/search-briefing';
import { type Group, groups } from '../../shared/search/searchable';
import type { Hit } from '../../shared/search/search-index';

/** `everything`, or one group alone. */
export type Kind = 'everything' | Group;
export const kinds: readonly Kind[] = ['everything', ...groups];

/** A row that can be chosen: a result, or "all 12" of a group that is cut short. */
export type Row =
  | { readonly kind: 'hit'; readonly key: string; readonly hit: Hit }
  | { readonly kind: 'more'; readonly key: string; readonly group: Group; readonly total: number };

export interface Section {
  readonly key: string;
  readonly group: Group;
  readonly total: number;
  readonly rows: readonly Row[];
}

export interface Arrangement {
  /** Those that hold all the words; or, when nothing does, those that hold some. */
  readonly sections: readonly Section[];
  /** Those that hold some of the words, below the others; empty when nothing holds all. */
  readonly some: readonly Section[];
  /** Groups in which nothing is found. */
  readonly empty: readonly Group[];
  /** Every row in order. */
  readonly rows: readonly Row[];
}

/** How many rows a group shows beside the others; alone it shows as many as were found. */
const rowsAmongAll = { all: 6, some: 3 } as const;

/** Arranges the results for the sheet. `everything` cuts long groups short and ends each with a row that opens it. */
export function arrangeResults(results: BriefingResults, kind: Kind): Arrangement {
  const shown = results.groups.filter(({ group }) => kind === 'everything' || group === kind);
  const hasAll = results.withAllWords > 0;
  const limit = (most: number): number => (kind === 'everything' ? most : Number.POSITIVE_INFINITY);
  const sections = shown.flatMap(({ group, hits, total, withAllWords }) =>
    sectionOf(group, hasAll ? 'all' : 'some', {
      hits: hits.filter((hit) => !hasAll || hit.hasAllWords),
      total: hasAll ? withAllWords : total,
      limit: limit(rowsAmongAll.all),
    }),
  );
  const some = shown.flatMap(({ group, hits, total, withAllWords }) =>
    sectionOf(group, 'some', {
      hits: hasAll ? hits.filter((hit) => !hit.hasAllWords) : [],
      total: total - withAllWords,
      limit: limit(rowsAmongAll.some),
    }),
  );
  const found = new Set(sections.map(({ group }) => group));
  return {
    sections,
    some,
    empty: shown.map(({ group }) => group).filter((group) => !found.has(group)),
    rows: [...sections, ...some].flatMap((section) => section.rows),
  };
}

interface SectionHits {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly limit: number;
}

function sectionOf(
  group: Group,
  part: 'all' | 'some',
  { hits, total, limit }: SectionHits,
): readonly Section[] {
  if (hits.length === 0) return [];
  const rows: Row[] = hits
    .slice(0, limit)
    .map((hit) => ({ kind: 'hit', key: `${part}:${hit.entry.id}`, hit }));
  // A row that would open a single result more is replaced by that result.
  if (hits.length === limit + 1) {
    for (const hit of hits.slice(limit)) rows.push({ kind: 'hit', key: `${part}:${hit.entry.id}`, hit });
  } else if (hits.length > limit) {
    rows.push({ kind: 'more', key: `${part}:more:${group}`, group, total });
  }
  return [{ key: `${part}:${group}`, group, total, rows }];
}

/** The figure beside a kind: what holds all the words, or when nothing does, what holds some. */
export function countOf(results: BriefingResults, kind: Kind): number {
  const counted = results.withAllWords > 0 ? 'withAllWords' : 'total';
  if (kind === 'everything') return results[counted];
  return results.groups.find(({ group }) => group === kind)?.[counted] ?? 0;
}
