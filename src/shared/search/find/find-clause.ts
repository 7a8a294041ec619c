/** Finds one clause of a query: any of its alternatives. */
import { addAll, type Bits } from '../index/bits';
import type { SearchIndex } from '../index/search-index';
import type { Clause, Sought } from '../query/query';
import { findNear } from './find-near';
import { findSequence } from './find-sequence';
import { findWord } from './find-word';
import type { FoundTerm } from './found-term';
import { weightOfTimes } from './score';
import type { Source } from './source';
import type { Term } from './term';

/** How many misspelt words of one query are looked for: each costs a look at every word there is. */
export const mostNear = 8;

/** What a query has at hand while its clauses are found. */
export interface Means {
  /** How many misspelt words may still be looked for. */
  near: number;
  /** Words that are none of them, as other briefings hold them. */
  readonly known: ReadonlySet<string>;
  /** Brings the postings of families. */
  readonly bring: (stems: Iterable<string>) => void;
}

export interface FoundClause {
  readonly terms: readonly Term[];
  /** The rows that hold any alternative. */
  readonly rows: Bits;
  /** A row's best counts. */
  readonly sources: readonly Source[];
  /** What its worth is multiplied by. */
  readonly weight: number;
  readonly isRequired: boolean;
}

export function findClause(
  index: SearchIndex,
  { alternatives, isRequired, times }: Clause,
  means: Means,
): FoundClause {
  const found = alternatives.map((sought) => findSought(index, sought, means));
  const [first, ...others] = found;
  const rows = first?.rows ?? new Int32Array(0);
  for (const other of others) addAll(rows, other.rows, 0);
  return {
    terms: found.map(({ term }) => term),
    rows,
    sources: found.flatMap(({ sources }) => sources),
    weight: weightOfTimes(times),
    isRequired,
  };
}

/** As typed, and only when nothing is found for words spelt nearly so. */
function findSought(index: SearchIndex, sought: Sought, means: Means): FoundTerm {
  const found = findAsTyped(index, sought);
  const [word = ''] = sought.words;
  const isWord = found.term.found === 'as-typed' || means.known.has(word);
  if (isWord || sought.isExact || sought.words.length > 1 || means.near === 0) return found;
  means.near -= 1;
  return findNear(index, sought, means.bring);
}

/** Nothing that is only nearly so. */
export function findAsTyped(index: SearchIndex, sought: Sought): FoundTerm {
  return sought.words.length > 1 ? findSequence(index, sought) : findWord(index, sought);
}
