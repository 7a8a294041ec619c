/** Where each sentence's column stands: as wide as what it holds, and otherwise as wide as the others. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';

export interface MapColumns {
  /** From sentences to pixels: a column lies from `x(index)` to `x(index + 1)`, indices from 0. */
  readonly x: ScaleLinear<number, number>;
  /** The middle of a column. */
  readonly middle: (index: number) => number;
  readonly widthOf: (index: number) => number;
  readonly right: number;
}

interface ColumnsRequest {
  /** What each column needs at the least; one at least. */
  readonly needs: readonly number[];
  readonly left: number;
  readonly room: number;
}

/** Lays the columns out from `left`. They fill the room, and go beyond it where they need more. */
export function placeColumns({ needs, left, room }: ColumnsRequest): MapColumns {
  const edges = [left];
  for (const width of shareRoom(needs, room)) edges.push((edges.at(-1) ?? left) + width);
  const x = scaleLinear(
    edges.map((_, index) => index),
    edges,
  );
  return {
    x,
    middle: (index) => x(index + 0.5),
    widthOf: (index) => x(index + 1) - x(index),
    right: edges.at(-1) ?? left,
  };
}

/** Shares the room evenly, but gives none less than it needs; all of the room is given away, or more where needs are. */
export function shareRoom(needs: readonly number[], room: number): readonly number[] {
  let left = room;
  let sharing = needs.length;
  for (const need of needs.toSorted((a, b) => b - a)) {
    if (need * sharing <= left) break;
    left -= need;
    sharing -= 1;
  }
  const even = sharing > 0 ? left / sharing : 0;
  return needs.map((need) => Math.max(need, even));
}
