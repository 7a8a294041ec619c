/**
 * The rows worth most, group by group, without working out what every row is worth. Sources are taken up in the order of
 * what they can be worth at most. A row that holds none of those taken up is worth no more than the rest can be together:
 * when that is less than the worst row that is kept, the others need not be looked at. This is the MaxScore of Turtle and
 * Flood (Query evaluation: strategies and optimizations, 1995), where each completion of a beginning is a source too.
 */
import { addAll, addBit, type Bits, countBits, isEmpty, keepCommon, takeOut } from '../index/bits';
import type { SearchIndex } from '../index/search-index';
import { borrowBits, borrowCopy } from './borrow-bits';
import { candidatesIn } from './candidates';
import { combinationsIn } from './combinations';
import type { FoundClause } from './find-clause';
import { addGroup, countGroup, takeOutGroup } from './group-rows';
import { createKeptRows } from './kept-rows';
import { fewRows, mostBelow, nextLeast, rowsAbove } from './take-up';
import { takeWorths } from './worths';

/** A row and what it is worth. */
export interface Worthy {
  readonly row: number;
  readonly score: number;
}

interface Ranked {
  readonly rows: Bits;
  /** Those of them that come before others, whatever these are worth. */
  readonly whole: Bits;
  /** The one that comes before these; null for none. */
  readonly first: number | null;
}

/** By group, the rows that come first, then by score, then by place. `limits` are how many of each group. */
export function bestRows(
  index: SearchIndex,
  ranked: Ranked,
  clauses: readonly FoundClause[],
  limits: readonly number[],
): readonly (readonly Worthy[])[] {
  const { worths, add, clear } = takeWorths(index);
  const { left, sure } = rowsToLookAt(index, ranked, limits);
  const kept = createKeptRows(index, limits, { ...ranked, worths, sure });
  const look = (of: readonly FoundClause[], rows: Bits): void => {
    if (isEmpty(rows)) return;
    const candidates = candidatesIn(rows);
    add(of, candidates);
    kept.offer(candidates);
  };
  const few = fewRows(clauses);
  let waiting = borrowCopy(sure);
  for (const { of, rows } of combinationsIn(left, clauses)) {
    kept.takeOutSettled(rows, mostBelow(of, Number.POSITIVE_INFINITY));
    if (countBits(waiting) + countBits(rows) <= few) {
      addAll(waiting, rows, 0);
      continue;
    }
    look(clauses, waiting);
    waiting = borrowBits(index.size);
    let least = Number.POSITIVE_INFINITY;
    for (;;) {
      kept.takeOutSettled(rows, mostBelow(of, least));
      if (isEmpty(rows)) break;
      const standing = { left: countBits(rows), wanted: Math.max(...limits), worst: kept.worstFor(rows) };
      least = nextLeast(of, least, standing);
      const next = least === 0 ? borrowCopy(rows) : rowsAbove(index, of, least);
      keepCommon(next, rows);
      takeOut(rows, next);
      look(of, next);
    }
  }
  look(clauses, waiting);
  const found = kept.sorted().map((rows) => rows.map((row) => ({ row, score: worths[row] ?? 0 })));
  clear();
  return found;
}

interface ToLookAt {
  /** Those that are looked at in any case. */
  readonly sure: Bits;
  /** The others. */
  readonly left: Bits;
}

/** Where enough rows come first, no others of their group are looked at; else all of these are among the best. */
function rowsToLookAt(
  index: SearchIndex,
  { rows, whole, first }: Ranked,
  limits: readonly number[],
): ToLookAt {
  const left = borrowCopy(rows);
  const sure = borrowCopy(whole);
  for (const [group, limit] of limits.entries()) {
    if (limit > 0 && countGroup(index, whole, group) < limit) continue;
    takeOutGroup(index, sure, group);
    takeOutGroup(index, left, group);
    if (limit > 0) addGroup(index, left, whole, group);
  }
  if (first !== null) addBit(sure, first);
  keepCommon(sure, rows);
  takeOut(left, sure);
  return { sure, left };
}
