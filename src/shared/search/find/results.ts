/** What a search answers, whichever way it was made. */
import type { Query } from '../query/query';
import type { Group, Searchable } from '../searchable';
import type { UnknownValues } from '../query/read-filter';
import type { Vocabulary } from '../query/vocabulary';
import type { FacetCounts } from './count-facets';
import type { Term } from './term';

export interface SearchOptions {
  /** The groups to look in; all by default. */
  readonly in?: readonly Group[];
  /** How many hits of each group to give; totals count all of them. 50 by default. */
  readonly limit?: number;
  /** The id of an entry that is found before all others, whatever the query. */
  readonly first?: string;
  /** What filters can be for. */
  readonly vocabulary?: Vocabulary;
  /** What becomes of a filter for what there is not; searched as words by default. */
  readonly unknownValues?: UnknownValues;
  /** Words, folded, that other briefings hold: none of them is looked for as if misspelt. */
  readonly knownWords?: readonly string[];
  /** Whether to count what the hits have of each filter's values. */
  readonly facets?: boolean;
  /** Without an index, how much of the texts is read anew, in UTF-16 code units; all by default. */
  readonly mostRead?: number;
}

export interface Hit {
  readonly entry: Searchable;
  readonly score: number;
  /**
   * False when some of the words are missing, or stand far apart in a long text; such hits stand after all others.
   */
  readonly hasAllWords: boolean;
}

export interface GroupResults {
  readonly group: Group;
  /** Everything that was found here, and how much of it holds all the words, near each other. */
  readonly total: number;
  readonly withAllWords: number;
  /** The best `limit`: those with all the words first, then by score, then by place. */
  readonly hits: readonly Hit[];
}

export interface SearchResults {
  readonly query: string;
  /** The groups looked in, always in the same order, but empty ones last. */
  readonly groups: readonly GroupResults[];
  readonly total: number;
  readonly withAllWords: number;
  /** What was looked for, in the order typed. Empty when only filters were given. */
  readonly terms: readonly Term[];
  /** The query as it was read. */
  readonly asked: Query;
  /** Empty unless asked for. */
  readonly facets: FacetCounts;
  /** More is found when it is asked once more: not all texts could be read. */
  readonly isPartial?: boolean;
}

/** How many hits of each group are given where nobody says. */
export const usualLimit = 50;

/** The results from what was found group by group, in the order of the groups. */
export function resultsOf(
  groups: readonly GroupResults[],
  rest: Pick<SearchResults, 'query' | 'terms' | 'asked' | 'facets' | 'isPartial'>,
): SearchResults {
  return {
    ...rest,
    groups: [...groups.filter((each) => each.total > 0), ...groups.filter((each) => each.total === 0)],
    total: groups.reduce((sum, each) => sum + each.total, 0),
    withAllWords: groups.reduce((sum, each) => sum + each.withAllWords, 0),
  };
}
