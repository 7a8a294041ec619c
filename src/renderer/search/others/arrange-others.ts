/** What the sheet lists of other briefings, below what the open one holds. */
import type { BriefingSummary } from '../../../shared/briefing/briefing';
import type { Hit } from '../../../shared/search/find/results';
import type { BriefingResults } from '../../../shared/search/search-briefing';
import { type Arrangement, countOf, type Kind, type Row } from '../arrange-results';
import { type FoundElsewhere, type Others, rowsOfOther } from './ask-others';

/** One of them, with its first rows and one that leads to the rest. */
export interface OtherSection extends FoundElsewhere {
  readonly key: string;
  readonly total: number;
  readonly rows: readonly Row[];
}

/** The arrangement with theirs after it, where all is looked at, or theirs alone. */
export function withOthers(arrangement: Arrangement, others: Others | null, kind: Kind): Arrangement {
  if (!others || (kind !== 'everything' && kind !== 'others')) return arrangement;
  const sections = others.found.map(sectionOf);
  return {
    ...arrangement,
    others: sections,
    rows: [...arrangement.rows, ...sections.flatMap(({ rows }) => rows)],
  };
}

/** How much was found in them all; in those that do not hold all the words, what holds some. */
export function countOthers({ found }: Others): number {
  return found.reduce((sum, { results }) => sum + countOf(results, 'everything'), 0);
}

/** Whether others hold what was typed, and the briefing that is open holds nothing, or only what is spelt like it. */
export function isOnlyElsewhere(here: BriefingResults, { found }: Others): boolean {
  if (here.total === 0) return found.length > 0;
  const isAsTyped = ({ terms }: BriefingResults): boolean => terms.some((term) => term.found === 'as-typed');
  return here.terms.length > 0 && !isAsTyped(here) && found.some(({ results }) => isAsTyped(results));
}

/** The first rows as the briefing itself lists them: with all the words where there are any. */
export function firstHits({ groups, withAllWords }: BriefingResults): readonly Hit[] {
  return groups
    .flatMap(({ hits }) => hits.filter(({ hasAllWords }) => hasAllWords || withAllWords === 0))
    .slice(0, rowsOfOther);
}

function sectionOf({ briefing, results }: FoundElsewhere): OtherSection {
  const key = `other:${briefing.id}`;
  const total = countOf(results, 'everything');
  const hits = firstHits(results).map((hit): Row => ({
    kind: 'other',
    key: `${key}:${hit.entry.id}`,
    briefing,
    results,
    hit,
  }));
  return {
    key,
    briefing,
    results,
    total,
    rows: total > hits.length ? [...hits, allOf(briefing, total)] : hits,
  };
}

function allOf(briefing: BriefingSummary, total: number): Row {
  return { kind: 'other-all', key: `other:${briefing.id}:all`, briefing, total };
}
