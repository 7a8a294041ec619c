/** The segments of an index seen as one: rows, lengths and counts over all of them, so that every score is that of one. */
import { oncePer } from '../../once-per';
import { addBit, type Bits, countBits, emptyBits, hasBit } from './bits';
import type { Segment } from './segment';

export interface Part {
  readonly segment: Segment;
  /** A row of the segment is its own number plus `base`, which is a multiple of 32. */
  readonly base: number;
  /** The segment's rows that are no more; null for none. */
  readonly dead: Bits | null;
}

export interface SearchIndex {
  readonly parts: readonly Part[];
  /** One more than the last row; rows between the parts are empty. */
  readonly size: number;
  /** How many rows there are, without the dead. */
  readonly live: number;
  /** Their mean number of content words; 1 when there are none. */
  readonly meanLength: number;
}

/** Puts segments one after the other. */
export function indexOf(segments: readonly Omit<Part, 'base'>[]): SearchIndex {
  let size = 0;
  let live = 0;
  let length = 0;
  const parts = segments.map(({ segment, dead }) => {
    const part = { segment, dead, base: size };
    size += (segment.size + 31) & ~31;
    live += segment.size - (dead ? countBits(dead) : 0);
    length += totalLength(segment) - (dead ? deadLength(segment, dead) : 0);
    return part;
  });
  return { parts, size, live, meanLength: length / (live || 1) || 1 };
}

/** The segment without these rows, as well as without those that were dead before. */
export function withoutRows(
  { segment, dead }: Omit<Part, 'base'>,
  rows: Iterable<number>,
): Omit<Part, 'base'> {
  const bits = dead?.slice() ?? emptyBits(segment.size);
  for (const row of rows) addBit(bits, row);
  return { segment, dead: bits };
}

const totalLength = oncePer(({ lengths }: Segment): number => {
  let total = 0;
  for (let row = 0; row < lengths.length; row += 1) total += lengths[row] ?? 0;
  return total;
});

function deadLength({ lengths }: Segment, dead: Bits): number {
  let total = 0;
  for (const [row, length] of lengths.entries()) if (hasBit(dead, row)) total += length;
  return total;
}
