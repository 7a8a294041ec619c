/**
 * The rows worth most, group by group, without working out what every row is worth. Sources are taken up in the order of
 * what they can be worth at most. A row that holds none of those taken up is worth no more than the rest can be together:
 * when that is less than the worst row that is kept, the others need not be looked at. This is the MaxScore of Turtle and
 * Flood (Query evaluation: strategies and optimizations, 1995), where each completion of a beginning is a source too.
 */
import { addAll, addBit, type Bits, countBits, hasBit, isEmpty, keepCommon, takeOut } from '../index/bits';
import { borrowBits, borrowCopy } from './borrow-bits';
import type { Part, SearchIndex } from '../index/search-index';
import type { Searchable } from '../searchable';
import { bestOf, type Best } from './best-of';
import { type Candidates, candidatesIn } from './candidates';
import { partOf } from './count-words';
import type { FoundClause } from './find-clause';
import { addGroup, countGroup, takeOutGroup } from './group-rows';
import { combinationsIn } from './combinations';
import { fewRows, mostBelow, nextLeast, rowsAbove } from './take-up';
import { takeWorths } from './worths';

/** A row and what it is worth. */
export interface Worthy {
  readonly row: number;
  readonly score: number;
}

/** Rows that come before others, whatever these are worth. */
interface Ranked {
  readonly rows: Bits;
  /** Those of them that come first. */
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
  const { whole, first } = ranked;
  const { worths, add, clear } = takeWorths(index);
  const rankOf = (row: number): number => Number(row === first) + Number(hasBit(whole, row));
  const best = limits.map((limit) =>
    bestOf<number>(
      limit,
      (a, b) => rankOf(b) - rankOf(a) || (worths[b] ?? 0) - (worths[a] ?? 0) || byPlace(index, a, b),
    ),
  );
  const { left, sure } = rowsToLookAt(index, ranked, limits);
  const offer = (of: readonly FoundClause[], rows: Bits): void => {
    if (isEmpty(rows)) return;
    const candidates = candidatesIn(rows);
    add(of, candidates);
    offerAll(index, candidates, best, { worths, sure });
  };
  /** Takes out the rows of the groups in which no row that is worth less than this is among the best. */
  const takeOutSettled = (rows: Bits, most: number): void => {
    for (const [group, { worst }] of best.entries()) {
      const row = worst();
      if (row !== undefined && (worths[row] ?? 0) > most) takeOutGroup(index, rows, group);
    }
  };
  /** What the worst rows are worth in the groups of these rows; 0 while one of them has too few. */
  const worstOf = (rows: Bits): number =>
    best.reduce((least, { worst }, group) => {
      if (countGroup(index, rows, group) === 0) return least;
      const row = worst();
      return Math.min(least, row === undefined ? 0 : (worths[row] ?? 0));
    }, Number.POSITIVE_INFINITY);
  keepCommon(sure, left);
  takeOut(left, sure);
  const few = fewRows(clauses);
  let waiting = borrowCopy(sure);
  for (const { of, rows } of combinationsIn(left, clauses)) {
    takeOutSettled(rows, mostBelow(of, Number.POSITIVE_INFINITY));
    if (countBits(waiting) + countBits(rows) <= few) {
      addAll(waiting, rows, 0);
      continue;
    }
    offer(clauses, waiting);
    waiting = borrowBits(index.size);
    let least = Number.POSITIVE_INFINITY;
    for (;;) {
      takeOutSettled(rows, mostBelow(of, least));
      if (isEmpty(rows)) break;
      const standing = { left: countBits(rows), wanted: Math.max(...limits), worst: worstOf(rows) };
      least = nextLeast(of, least, standing);
      const next = least === 0 ? borrowCopy(rows) : rowsAbove(index, of, least);
      keepCommon(next, rows);
      takeOut(rows, next);
      offer(of, next);
    }
  }
  offer(clauses, waiting);
  const found = best.map((each) => each.sorted().map((row) => ({ row, score: worths[row] ?? 0 })));
  clear();
  return found;
}

interface ToLookAt {
  readonly left: Bits;
  /** Those of them that are looked at first. */
  readonly sure: Bits;
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
  return { left, sure };
}

interface Offer {
  readonly worths: Float64Array;
  /** Rows that are among the best, whatever they are worth. */
  readonly sure: Bits;
}

function offerAll(
  index: SearchIndex,
  { rows }: Candidates,
  best: readonly Best<number>[],
  { worths, sure }: Offer,
): void {
  let part: Part | undefined;
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? 0;
    if (!part || row < part.base || row >= part.base + part.segment.size) part = partOf(index.parts, row);
    const list = part && best[part.segment.groups[row - part.base] ?? 0];
    const worst = list?.worst();
    if (worst !== undefined) {
      // Most rows are worth less than the worst that is kept, or as much and stand after it: that is seen at once.
      const [own, least] = [worths[row] ?? 0, worths[worst] ?? 0];
      const isWorse = own < least || (own === least && row > worst && part?.segment.isOrdered === true);
      if (isWorse && !hasBit(sure, row)) continue;
    }
    list?.offer(row);
  }
}

/** Rows lie in the order of the text; only entries that came later say themselves where they belong. */
function byPlace({ parts }: SearchIndex, a: number, b: number): number {
  if (parts.length === 1 && parts[0]?.segment.isOrdered) return a - b;
  const [inPart, other] = [partOf(parts, a), partOf(parts, b)];
  if (!inPart || !other || inPart.segment.isOrdered || other.segment.isOrdered) return a - b;
  const first = inPart.segment.entryAt(a - inPart.base);
  const second = other.segment.entryAt(b - other.base);
  return first?.order && second?.order ? compareOrders(first, second) : a - b;
}

function compareOrders(a: Searchable, b: Searchable): number {
  const [first, second] = [a.order ?? [], b.order ?? []];
  for (let place = 0; place < Math.max(first.length, second.length); place += 1) {
    const difference = (first[place] ?? 0) - (second[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
