/** Which sources are taken up next: those that can be worth most, and no more than need be. */
import { type Bits } from '../index/bits';
import { borrowBits } from './borrow-bits';
import type { SearchIndex } from '../index/search-index';
import type { FoundClause } from './find-clause';
import { addRowsAbove } from './source';

/** So few rows are all looked at together: each look goes through all pieces of the sources. */
export function fewRows(clauses: readonly FoundClause[]): number {
  let pieces = 256;
  for (const { sources } of clauses) for (const { mosts } of sources) pieces += mosts.length;
  return pieces;
}

/** How much less is asked of a source, step by step. */
const step = 2 ** -0.25;
const steps = 64;
/** When too few rows were found, so many times as many are looked at. */
const growth = 8;

export interface Standing {
  /** How many rows are left, and how many are wanted. */
  readonly left: number;
  readonly wanted: number;
  /** What the worst row that is kept is worth; 0 while there are not enough. */
  readonly worst: number;
}

/** What a source must be able to be worth to be taken up next, less than `before`; 0 for all. */
export function nextLeast(
  clauses: readonly FoundClause[],
  before: number,
  { left, wanted, worst }: Standing,
): number {
  if (left <= fewRows(clauses)) return 0;
  const enough = Math.max(wanted, growth * countAbove(clauses, before));
  // With enough rows, what is left after this cannot be among the best.
  const isLow = (least: number): boolean =>
    worst > 0 ? mostBelow(clauses, least) < worst : countAbove(clauses, least) >= enough;
  let least = worst > 0 ? Math.min(before, worst) : strongest(clauses) * step;
  for (let tried = 0; tried < steps; tried += 1) {
    if (least < before && isLow(least)) return least;
    least *= step;
  }
  return 0;
}

function strongest(clauses: readonly FoundClause[]): number {
  let most = 0;
  for (const { sources, weight } of clauses)
    for (const { mosts } of sources)
      for (let piece = 0; piece < mosts.length; piece += 1)
        most = Math.max(most, weight * (mosts[piece] ?? 0));
  return most;
}

/** How many rows hold what can be worth more than this; one that holds several counts several times. */
function countAbove(clauses: readonly FoundClause[], least: number): number {
  let count = 0;
  for (const { sources, weight } of clauses) {
    const own = least / weight;
    for (const { mosts, counts } of sources)
      for (let piece = 0; piece < mosts.length; piece += 1)
        if ((mosts[piece] ?? 0) > own) count += counts[piece] ?? 0;
  }
  return count;
}

/** The rows of what can be worth more than this. */
export function rowsAbove({ size }: SearchIndex, clauses: readonly FoundClause[], least: number): Bits {
  const rows = borrowBits(size);
  for (const { sources, weight } of clauses)
    for (const source of sources) addRowsAbove(source, least / weight, rows);
  return rows;
}

/** What a row can be worth at most that holds none of these; a little more, as sums are rounded. */
export function mostBelow(clauses: readonly FoundClause[], least: number): number {
  let sum = 0;
  for (const { sources, weight } of clauses) {
    const own = least / weight;
    let most = 0;
    for (const { mosts } of sources)
      for (let piece = 0; piece < mosts.length; piece += 1) {
        const each = mosts[piece] ?? 0;
        if (each <= own && each > most) most = each;
      }
    sum += weight * most;
  }
  return sum * (1 + 1e-9);
}
