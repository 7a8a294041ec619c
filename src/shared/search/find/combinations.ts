/** Rows by which of the clauses they hold. */
import { type Bits, isEmpty, keepCommon, takeOut } from '../index/bits';
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
  return Array.from({ length: 2 ** clauses.length - 1 }, (_, held) => combination(rows, clauses, held + 1))
    .filter((each) => !isEmpty(each.rows))
    .map((each) => ({ ...each, most: mostBelow(each.of, Number.POSITIVE_INFINITY) }))
    .toSorted((a, b) => b.most - a.most);
}

/** `held` has a bit for each clause. */
function combination(rows: Bits, clauses: readonly FoundClause[], held: number): Combination {
  const own = borrowCopy(rows);
  const of = clauses.filter((clause, place) => {
    const isHeld = ((held >>> place) & 1) === 1;
    if (isHeld) keepCommon(own, clause.rows);
    else takeOut(own, clause.rows);
    return isHeld;
  });
  return { of, rows: own };
}
