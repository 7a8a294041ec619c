/**
 * Rows that are listed keep still. While the index is being made the texts are looked through, a little at a time and in
 * the order of the text: what comes later, and the order by worth, would move what the reader is about to press.
 */
import type { BriefingResults } from '../../shared/search/search-briefing';

/** What is found now, with what was listed before in its place and all else after it. What is not found any more is gone. */
export function keepStill(before: BriefingResults, now: BriefingResults): BriefingResults {
  const placeBefore = (group: BriefingResults['groups'][number]): number => {
    const place = before.groups.findIndex((each) => each.group === group.group && each.total > 0);
    return place === -1 || group.total === 0 ? before.groups.length : place;
  };
  const groups = now.groups.map((group) => {
    const listed = before.groups.find((each) => each.group === group.group)?.hits ?? [];
    const found = new Map(group.hits.map((hit) => [hit.entry.id, hit]));
    const kept = listed.flatMap(({ entry }) => found.get(entry.id) ?? []);
    return { ...group, hits: [...new Set([...kept, ...group.hits])] };
  });
  return { ...now, groups: groups.toSorted((a, b) => placeBefore(a) - placeBefore(b)) };
}

interface Made {
  /** What was searched. */
  readonly of: object;
  /** The index was being made. */
  readonly isIndexing: boolean;
  /** The reader has a row in hand. */
  readonly isHeld: boolean;
}

/** Gives results as they are to be listed, one after the other: those of a query that was asked while the index was being made keep still as long as it is, and while the reader has a row in hand; else they come into their order when it is there. */
export function createStill(): (results: BriefingResults, made: Made) => BriefingResults {
  let last: (Made & { readonly results: BriefingResults }) | null = null;
  return (results, { of, isIndexing, isHeld }) => {
    const before = last?.of === of && last.results.query === results.query && last.isIndexing ? last : null;
    const isStill = before !== null && (isIndexing || isHeld);
    const listed = isStill ? keepStill(before.results, results) : results;
    last = { of, isIndexing: isIndexing || isStill, isHeld, results: listed };
    return listed;
  };
}
