/** The best rows so far, group by group. */
import { type Bits, hasBit } from '../index/bits';
import type { Part, SearchIndex } from '../index/search-index';
import type { Searchable } from '../searchable';
import { bestOf } from './best-of';
import { type Candidates } from './candidates';
import { partOf } from './count-words';
import { countGroup, takeOutGroup } from './group-rows';

/** What decides which of two rows is the better one, before their places do. */
interface Order {
  /** By row. Those of rows that are kept stay as they are. */
  readonly worths: Float64Array;
  /** Rows that come before others, whatever these are worth. */
  readonly whole: Bits;
  /** The one that comes before these; null for none. */
  readonly first: number | null;
  /** Rows that are among the best, whatever they are worth. */
  readonly sure: Bits;
}

export interface KeptRows {
  readonly offer: (candidates: Candidates) => void;
  /** Takes out the rows of the groups in which none that is worth no more than this is among the best. */
  readonly takeOutSettled: (rows: Bits, most: number) => void;
  /** What the worst rows are worth in the groups of these rows; 0 while one of them has too few. */
  readonly worstFor: (rows: Bits) => number;
  /** By group, the best first. */
  readonly sorted: () => readonly (readonly number[])[];
}

/** None yet. `limits` are how many of each group are kept. */
export function createKeptRows(
  index: SearchIndex,
  limits: readonly number[],
  { worths, whole, first, sure }: Order,
): KeptRows {
  const rankOf = (row: number): number => Number(row === first) + Number(hasBit(whole, row));
  const worthOf = (row: number | undefined): number => (row === undefined ? 0 : (worths[row] ?? 0));
  const best = limits.map((limit) =>
    bestOf<number>(limit, (a, b) => rankOf(b) - rankOf(a) || worthOf(b) - worthOf(a) || byPlace(index, a, b)),
  );
  return {
    offer: ({ rows }) => {
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
    },
    takeOutSettled: (rows, most) => {
      for (const [group, { worst }] of best.entries())
        if (worthOf(worst()) > most) takeOutGroup(index, rows, group);
    },
    worstFor: (rows) => {
      const worsts = best
        .filter((_, group) => countGroup(index, rows, group) > 0)
        .map(({ worst }) => worthOf(worst()));
      return Math.min(...worsts);
    },
    sorted: () => best.map((each) => each.sorted()),
  };
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
