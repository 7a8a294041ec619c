/** What could be asked instead, each with what it would find: the box offers it, the command line says it. */
import type { SearchResults } from '../find/results';
import {
  correctedQuery,
  type EasedQuery,
  easedQueries,
  exactQuery,
  respeltPhrases,
  type TriedOut,
} from './correct-query';

export interface CountedQuery {
  readonly query: string;
  readonly count: number;
}

/** For words that were found only by near spelling: the query with them as the texts spell them, and with no other. */
export interface Respelt {
  readonly corrected: string | null;
  /** Null where nothing is found so. */
  readonly exact: CountedQuery | null;
}

/** For a query that finds nothing. */
export interface Instead {
  /** With its phrases as the texts spell them. */
  readonly respelt: CountedQuery | null;
  /** Less of it; those that find most. */
  readonly eased: readonly (CountedQuery & EasedQuery)[];
}

/** What a query found, as what it would find: all the words where anything holds them. */
export function triedOut({ total, withAllWords, terms }: SearchResults): TriedOut {
  return { count: withAllWords > 0 ? withAllWords : total, terms };
}

type TryOut = (query: string) => TriedOut;

/** How many easier queries are offered at most. */
const mostOffered = 4;

/** Nothing where nothing is found, nor for a query that was not read whole. */
export function respeltWords(
  { query, terms, total, asked }: SearchResults,
  tryOut: TryOut,
  write: (form: string) => string,
): Respelt {
  const corrected = total > 0 && !isCut(asked) ? correctedQuery(query, terms, write) : null;
  const exact = corrected === null ? null : exactQuery(query, terms);
  const count = exact === null ? 0 : tryOut(exact).count;
  return { corrected, exact: exact !== null && count > 0 ? { query: exact, count } : null };
}

/** Nothing where something is found, nor for a query that was not read whole. Each of the queries is a search. */
export function askedInstead({ query, total, asked }: SearchResults, tryOut: TryOut): Instead {
  if (total > 0 || isCut(asked)) return nothingInstead;
  const eased = easedQueries(query)
    .map((each) => ({ ...each, count: tryOut(each.query).count }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostOffered);
  return { respelt: respeltPhrases(query, tryOut), eased };
}

export const nothingInstead: Instead = { respelt: null, eased: [] };

function isCut({ unread }: SearchResults['asked']): boolean {
  return unread.some(({ why }) => why === 'too-long');
}
