/** What the sheet lists, in order: pure, so that keys and rows always agree on which result is which. */
import type { BriefingSummary } from '../../shared/briefing/briefing';
import type { BriefingResults } from '../../shared/search/search-briefing';
import { type Group, groups } from '../../shared/search/searchable';
import type { Hit } from '../../shared/search/find/results';
import type { OtherSection } from './others/arrange-others';

/** `everything`, one group alone, or what other briefings hold. */
export type Kind = 'everything' | 'others' | Group;
/** Those of the open briefing. */
export const kinds: readonly Exclude<Kind, 'others'>[] = ['everything', ...groups];

/** A row that can be chosen: a result, or "all 12" of a group that is cut short; `left` of them can still be shown. */
export type Row =
  | { readonly kind: 'hit'; readonly key: string; readonly hit: Hit }
  | {
      readonly kind: 'more';
      readonly key: string;
      readonly group: Group;
      readonly total: number;
      readonly left: number;
      /** The group is looked at alone: more of it is shown where it is. */
      readonly isAlone: boolean;
    }
  /** A result in another briefing, found by its own results; or what leads to all of them. */
  | {
      readonly kind: 'other';
      readonly key: string;
      readonly briefing: BriefingSummary;
      readonly results: BriefingResults;
      readonly hit: Hit;
    }
  | {
      readonly kind: 'other-all';
      readonly key: string;
      readonly briefing: BriefingSummary;
      readonly total: number;
    };

export interface Section {
  readonly key: string;
  readonly group: Group;
  readonly total: number;
  readonly rows: readonly Row[];
  /** How much was found that is not given, when all that is given is shown. */
  readonly beyond: number;
}

export interface Arrangement {
  /** Those that hold all the words; or, when nothing does, those that hold some. */
  readonly sections: readonly Section[];
  /** Those that hold some of the words, below the others; empty when nothing holds all. */
  readonly some: readonly Section[];
  /** What other briefings hold, below all. */
  readonly others: readonly OtherSection[];
  /** Groups in which nothing is found. */
  readonly empty: readonly Group[];
  /** Every row in order. */
  readonly rows: readonly Row[];
}

/** How many rows a group shows beside the others. */
const rowsAmongAll = { all: 6, some: 3 } as const;

/** How many rows a group shows alone at first, and how many more each time that more are asked for: drawing thousands would make typing slow. */
export const rowsAlone = 50;

/**
 * Arranges the results for the sheet. Long groups are cut short, and end with a row that opens the group or, where it is
 * alone already, shows more of it than `alone` rows.
 */
export function arrangeResults(results: BriefingResults, kind: Kind, alone = rowsAlone): Arrangement {
  const shown = results.groups.filter(({ group }) => kind === 'everything' || group === kind);
  const hasAll = results.withAllWords > 0;
  const isAlone = kind !== 'everything';
  const limit = (most: number): number => (isAlone ? alone : most);
  const sections = shown.flatMap(({ group, hits, total, withAllWords }) =>
    sectionOf(group, hasAll ? 'all' : 'some', {
      hits: hits.filter((hit) => !hasAll || hit.hasAllWords),
      total: hasAll ? withAllWords : total,
      limit: limit(rowsAmongAll.all),
      isAlone,
    }),
  );
  const some = shown.flatMap(({ group, hits, total, withAllWords }) =>
    sectionOf(group, 'some', {
      hits: hasAll ? hits.filter((hit) => !hit.hasAllWords) : [],
      total: total - withAllWords,
      limit: limit(rowsAmongAll.some),
      isAlone,
    }),
  );
  const found = new Set(sections.map(({ group }) => group));
  return {
    sections,
    some,
    others: [],
    empty: shown.map(({ group }) => group).filter((group) => !found.has(group)),
    rows: [...sections, ...some].flatMap((section) => section.rows),
  };
}

interface SectionHits {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly limit: number;
  readonly isAlone: boolean;
}

function sectionOf(
  group: Group,
  part: 'all' | 'some',
  { hits, total, limit, isAlone }: SectionHits,
): readonly Section[] {
  if (hits.length === 0) return [];
  const rows: Row[] = hits
    .slice(0, limit)
    .map((hit) => ({ kind: 'hit', key: `${part}:${hit.entry.id}`, hit }));
  // A row that would open a single result more is replaced by that result.
  if (hits.length === limit + 1) {
    for (const hit of hits.slice(limit)) rows.push({ kind: 'hit', key: `${part}:${hit.entry.id}`, hit });
  } else if (hits.length > limit) {
    rows.push({
      kind: 'more',
      key: `${part}:more:${group}`,
      group,
      total,
      left: hits.length - limit,
      isAlone,
    });
  }
  const beyond =
    isAlone && rows.length >= hits.length && rows.at(-1)?.kind === 'hit' ? total - hits.length : 0;
  return [{ key: `${part}:${group}`, group, total, rows, beyond }];
}

/** The figure beside a kind: what holds all the words, or when nothing does, what holds some. */
export function countOf(results: BriefingResults, kind: Kind): number {
  const counted = results.withAllWords > 0 ? 'withAllWords' : 'total';
  if (kind === 'everything') return results[counted];
  return results.groups.find(({ group }) => group === kind)?.[counted] ?? 0;
}
