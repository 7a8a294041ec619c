/** Finds one clause of a query: any of its alternatives. */
import type { SearchIndex } from '../index/search-index';
import type { Clause, Sought } from '../query/query';
import { findNear } from './find-near';
import { findSequence } from './find-sequence';
import { findWord } from './find-word';
import { clear, raiseAll, release, takeTally, type Tally } from './tally';
import type { Term } from './term';

/** How many misspelt words of one query are looked for: each costs a look at every word there is. */
export const mostNear = 8;

/** What is left to spend on a query. */
export interface Budget {
  near: number;
}

/** Scores into the tally, which is empty. A row's best alternative counts. */
export function findClause(
  index: SearchIndex,
  { alternatives }: Clause,
  scores: Tally,
  budget: Budget,
): readonly Term[] {
  const [only] = alternatives;
  if (only && alternatives.length === 1) return [findSought(index, only, scores, budget)];
  const own = takeTally(index.size);
  const terms = alternatives.map((sought) => {
    const term = findSought(index, sought, own, budget);
    raiseAll(scores, own);
    clear(own);
    return term;
  });
  release(own);
  return terms;
}

/** As typed, and only when nothing is found for words spelt nearly so. */
function findSought(index: SearchIndex, sought: Sought, scores: Tally, budget: Budget): Term {
  const term = findAsTyped(index, sought, scores);
  if (term.found === 'as-typed' || sought.isExact || sought.words.length > 1 || budget.near === 0)
    return term;
  budget.near -= 1;
  return findNear(index, sought, scores);
}

/** Scores into the tally, which is empty; nothing that is only nearly so. */
export function findAsTyped(index: SearchIndex, sought: Sought, scores: Tally): Term {
  return sought.words.length > 1 ? findSequence(index, sought, scores) : findWord(index, sought, scores);
}
