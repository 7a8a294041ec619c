/** What rows are worth by all clauses together. */
import type { SearchIndex } from '../index/search-index';
import type { Candidates } from './candidates';
import type { FoundClause } from './find-clause';
import { raiseWorths } from './raise-worths';

/** By row, used again and again: all are 0 between queries. */
let sums = new Float64Array(0);
let own = new Float64Array(0);

export interface Worths {
  /** By row. */
  readonly worths: Float64Array;
  /** Works out what the candidates, none of which came before, are worth by these clauses: no other holds in them. */
  readonly add: (clauses: readonly FoundClause[], candidates: Candidates) => void;
  /** Must be called when the worths are no more needed. */
  readonly clear: () => void;
}

/** No row has any worth yet. Only one of these can be in use. */
export function takeWorths(index: SearchIndex): Worths {
  if (sums.length < index.size) [sums, own] = [new Float64Array(index.size), new Float64Array(index.size)];
  const added: Candidates[] = [];
  return {
    worths: sums,
    add: (clauses, candidates) => {
      added.push(candidates);
      const [only] = clauses;
      if (only?.weight === 1 && clauses.length === 1)
        for (const source of only.sources) raiseWorths(index, source, candidates, sums);
      else for (const clause of clauses) addClause(index, clause, candidates);
    },
    clear: () => {
      for (const { rows } of added) for (const row of rows) sums[row] = 0;
    },
  };
}

function addClause(index: SearchIndex, { sources, weight }: FoundClause, candidates: Candidates): void {
  for (const source of sources) raiseWorths(index, source, candidates, own);
  for (const row of candidates.rows) {
    sums[row] = (sums[row] ?? 0) + weight * (own[row] ?? 0);
    own[row] = 0;
  }
}
