/** Rows by which of the clauses they hold. */
import { type Bits, isEmpty, partBits } from '../index/bits';
import { borrowCopy } from './borrow-bits';
import type { FoundClause } from './find-clause';
import { mostBelow } from './take-up';

interface Combination {
  /** The clauses that its rows hold, and no others. */
  readonly of: readonly FoundClause[];
  readonly rows: Bits;
}

/** With more clauses there are too many combinations. */
const mostClauses = 4;

/**
 * The rows parted by which of the clauses they hold, those first that can be worth most; none without rows. Of many
 * clauses all rows together.
 */
export function combinationsIn(rows: Bits, clauses: readonly FoundClause[]): readonly Combination[] {
  if (clauses.length < 2 || clauses.length > mostClauses) return [{ of: clauses, rows }];
  return parted([{ of: [], rows }], clauses)
    .map((each) => ({ ...each, most: mostBelow(each.of, Number.POSITIVE_INFINITY) }))
    .toSorted((a, b) => b.most - a.most);
}

/** Each combination by the first of the clauses, and what comes of that by the others. */
function parted(
  combinations: readonly Combination[],
  [clause, ...others]: readonly FoundClause[],
): readonly Combination[] {
  if (!clause) return combinations;
  const next = combinations.flatMap(({ of, rows }): readonly Combination[] => {
    const inside = borrowCopy(rows);
    const outside = borrowCopy(rows);
    partBits(rows, clause.rows, inside, outside);
    return [
      { of: [...of, clause], rows: inside },
      { of, rows: outside },
    ].filter((each) => !isEmpty(each.rows));
  });
  return parted(next, others);
}
