/** The rows of each group. Groups are named by their place among the groups. */
import { type Bits, countCommon, takeOut } from '../index/bits';
import type { Part, SearchIndex } from '../index/search-index';
import { groups } from '../searchable';

const facets = groups.map((group) => `group:${group}`);
const none: Bits = new Int32Array(0);

/** Those of the part, counted from its first row. */
function rowsOfGroup({ segment }: Part, group: number): Bits {
  return segment.facets.get(facets[group] ?? '') ?? none;
}

/** How many of the rows are in the group. */
export function countGroup({ parts }: SearchIndex, rows: Bits, group: number): number {
  let count = 0;
  for (const part of parts) count += countCommon(rows, rowsOfGroup(part, group), part.base);
  return count;
}

/** Leaves the rows that are in other groups. */
export function takeOutGroup({ parts }: SearchIndex, rows: Bits, group: number): void {
  for (const part of parts) takeOut(rows, rowsOfGroup(part, group), part.base);
}

/** Adds those of the other rows that are in the group. */
export function addGroup({ parts }: SearchIndex, rows: Bits, other: Bits, group: number): void {
  for (const part of parts) {
    const from = part.base >>> 5;
    const own = rowsOfGroup(part, group);
    for (let place = 0; place < own.length; place += 1)
      rows[from + place] = (rows[from + place] ?? 0) | ((own[place] ?? 0) & (other[from + place] ?? 0));
  }
}
