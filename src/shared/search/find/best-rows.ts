/** The rows worth most, group by group. */
import { type Bits, eachBit, hasBit } from '../index/bits';
import type { Part, SearchIndex } from '../index/search-index';
import { groups, type Searchable } from '../searchable';
import { bestOf, type Best } from './best-of';
import { partOf } from './count-words';
import type { Tally } from './tally';

interface Worth {
  readonly scores: Tally;
  /** The rows that hold all the words. */
  readonly all: Bits;
  /** How many of each group. */
  readonly limit: number;
}

/** By group: those that hold all the words first, then by score, then by place. */
export function bestRows(index: SearchIndex, rows: Bits, worth: Worth): readonly (readonly number[])[] {
  const { scores, all, limit } = worth;
  const byWorth = (a: number, b: number): number =>
    Number(hasBit(all, b)) - Number(hasBit(all, a)) ||
    (scores.amounts[b] ?? 0) - (scores.amounts[a] ?? 0) ||
    byPlace(index, a, b);
  const best = groups.map((): Best<number> => bestOf(limit, byWorth));
  let part: Part | undefined;
  eachBit(rows, (row) => {
    if (!part || row < part.base || row >= part.base + part.segment.size) part = partOf(index.parts, row);
    const list = part && best[part.segment.groups[row - part.base] ?? 0];
    if (!list) return;
    // Most rows are worth less than the worst that is kept: that is seen at once.
    const worst = list.worst();
    if (worst !== undefined && hasBit(all, row) === hasBit(all, worst)) {
      const [own, least] = [scores.amounts[row] ?? 0, scores.amounts[worst] ?? 0];
      // Of two that are worth the same the one that came before stays, where rows lie in order.
      if (own < least || (own === least && part?.segment.isOrdered)) return;
    }
    list.offer(row);
  });
  return best.map((each) => each.sorted());
}

/** Rows lie in the order of the text; only entries that came later say themselves where they belong. */
function byPlace({ parts }: SearchIndex, a: number, b: number): number {
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
