/** What the pack prints of searches: the same results as the box has, in its order. Pure. */
import type { Briefing } from '../briefing/briefing';
import type { Lookup } from '../briefing/lookup';
import type { Settings } from '../contract/settings';
import type { Note } from '../notes/note';
import type { Hit } from '../search/find/results';
import { answerQuery, type BriefingResults, indexBriefing } from '../search/search-briefing';
import type { Group } from '../search/searchable';
import { type Vocabulary, vocabularyOf } from '../search/query/vocabulary';

/** How many lines of one group print, and of what holds only some of the words; how many more were found is said. */
export const mostFoundLines = { all: 200, some: 10 } as const;

/** How many are looked at, so that what does not print of the notes is not counted either. */
const mostLookedAt = 10_000;

export interface FoundGroup {
  readonly group: Group;
  readonly hits: readonly Hit[];
  /** How many more were found than print. */
  readonly more: number;
}

/** The results of one search. */
export interface FoundForPack {
  readonly results: BriefingResults;
  /** What holds all the words or, where nothing does, what holds some. */
  readonly groups: readonly FoundGroup[];
  /** What holds some of the words, below the others. */
  readonly some: readonly FoundGroup[];
}

export interface FoundIn {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  /** All notes: which of them there are bears on the order of what is found. */
  readonly notes: readonly Note[];
  /** The ids of those that the pack prints; others that are found are passed over, and not counted. */
  readonly printed: ReadonlySet<string>;
  readonly labelNames: Settings['labelNames'];
}

export interface FoundInPack {
  readonly vocabulary: Vocabulary;
  readonly found: readonly FoundForPack[];
}

/** Searches for each of the queries. The index is made once; its cost is linear in the texts. */
export function findForPack(queries: readonly string[], searched: FoundIn): FoundInPack {
  const { briefing, lookup, notes, printed, labelNames } = searched;
  const vocabulary = vocabularyOf({ briefing, notes, labelNames });
  if (queries.length === 0) return { vocabulary, found: [] };
  const indexed = indexBriefing({ briefing, lookup, notes, kept: null });
  const found = queries.map((query) =>
    arrange(
      answerQuery(indexed, lookup, query, { limit: mostLookedAt, vocabulary }),
      ({ entry: { place } }) => place.kind !== 'note' || printed.has(place.noteId),
    ),
  );
  return { vocabulary, found };
}

function arrange(results: BriefingResults, prints: (hit: Hit) => boolean): FoundForPack {
  const hasAll = results.withAllWords > 0;
  const groupsOf = (most: number, isWanted: (hit: Hit) => boolean): readonly FoundGroup[] =>
    results.groups.flatMap(({ group, hits }) => {
      const own = hits.filter((hit) => isWanted(hit) && prints(hit));
      const more = Math.max(0, own.length - most);
      return own.length === 0 ? [] : [{ group, hits: own.slice(0, most), more }];
    });
  return {
    results,
    groups: groupsOf(mostFoundLines.all, (hit) => !hasAll || hit.hasAllWords),
    some: hasAll ? groupsOf(mostFoundLines.some, (hit) => !hit.hasAllWords) : [],
  };
}
