/**
 * The rows worth most, group by group, without working out what every row is worth. Sources are taken up in the order of
 * what they can be worth at most. A row that holds none of those taken up is worth no more than the rest can be together:
 * when that is less than the worst row that is kept, the others need not be looked at. This is the MaxScore of Turtle and
 * Flood (Query evaluation: strategies and optimizations, 1995), where each completion of a beginning is a source too.
 */
import {
  addAll,
  addBit,
  type Bits,
  countBits,
  emptyBits,
  hasBit,
  isEmpty,
  keepCommon,
  takeOut,
} from '../index/bits';
import type { Part, SearchIndex } from '../index/search-index';
import type { Searchable } from '../searchable';
import { bestOf, type Best } from './best-of';
import { type Candidates, candidatesIn } from './candidates';
import { partOf } from './count-words';
import type { FoundClause } from './find-clause';
import { addGroup, countGroup, takeOutGroup } from './group-rows';
import { addRowsAbove } from './source';
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
  const { worths, add, clear } = takeWorths(index, clauses);
  const rankOf = (row: number): number => Number(row === first) + Number(hasBit(whole, row));
  const best = limits.map((limit) =>
    bestOf<number>(
      limit,
      (a, b) => rankOf(b) - rankOf(a) || (worths[b] ?? 0) - (worths[a] ?? 0) || byPlace(index, a, b),
    ),
  );
  const { left, sure } = rowsToLookAt(index, ranked, limits);
  /** What the worst rows are worth in the groups that are still looked at; 0 while one of them has too few. */
  const worstOf = (): number =>
    best.reduce((least, { worst }, group) => {
      if (countGroup(index, left, group) === 0) return least;
      const row = worst();
      return Math.min(least, row === undefined ? 0 : (worths[row] ?? 0));
    }, Number.POSITIVE_INFINITY);
  let least = Number.POSITIVE_INFINITY;
  while (!isEmpty(left)) {
    least = nextLeast(clauses, least, {
      left: countBits(left),
      wanted: Math.max(...limits),
      worst: worstOf(),
    });
    const next = least === 0 ? left.slice() : rowsAbove(index, clauses, least);
    addAll(next, sure, 0);
    keepCommon(next, left);
    takeOut(left, next);
    const candidates = candidatesIn(next);
    add(candidates);
    offerAll(index, candidates, best, { worths, sure });
    const most = mostBelow(clauses, least);
    for (const [group, { worst }] of best.entries()) {
      const row = worst();
      if (row !== undefined && (worths[row] ?? 0) > most) takeOutGroup(index, left, group);
    }
  }
  const found = best.map((each) => each.sorted().map((row) => ({ row, score: worths[row] ?? 0 })));
  clear();
  return found;
}

interface ToLookAt {
  readonly left: Bits;
  /** Those of them that are looked at in the first round. */
  readonly sure: Bits;
}

/** Where enough rows come first, no others of their group are looked at; else all of these are among the best. */
function rowsToLookAt(
  index: SearchIndex,
  { rows, whole, first }: Ranked,
  limits: readonly number[],
): ToLookAt {
  const left = rows.slice();
  const sure = whole.slice();
  for (const [group, limit] of limits.entries()) {
    if (limit > 0 && countGroup(index, whole, group) < limit) continue;
    takeOutGroup(index, sure, group);
    takeOutGroup(index, left, group);
    if (limit > 0) addGroup(index, left, whole, group);
  }
  if (first !== null) addBit(sure, first);
  return { left, sure };
}

/** So few rows are all looked at. */
const fewRows = 256;
/** How much less is asked of a source, step by step. */
const step = 2 ** -0.25;
const steps = 64;
/** When too few rows were found, so many times as many are looked at. */
const growth = 8;

interface Standing {
  /** How many rows are left, and how many are wanted. */
  readonly left: number;
  readonly wanted: number;
  /** What the worst row that is kept is worth; 0 while there are not enough. */
  readonly worst: number;
}

/** What a source must be able to be worth to be taken up next, less than `before`; 0 for all. */
function nextLeast(
  clauses: readonly FoundClause[],
  before: number,
  { left, wanted, worst }: Standing,
): number {
  if (left <= fewRows) return 0;
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
function rowsAbove({ size }: SearchIndex, clauses: readonly FoundClause[], least: number): Bits {
  const rows = emptyBits(size);
  for (const { sources, weight } of clauses)
    for (const source of sources) addRowsAbove(source, least / weight, rows);
  return rows;
}

/** What a row can be worth at most that holds none of these; a little more, as sums are rounded. */
function mostBelow(clauses: readonly FoundClause[], least: number): number {
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
