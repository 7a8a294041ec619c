/** Fills that lie over one another, told apart: what shows at each place, and how many lie there. */
import type { Stretch } from '../../shared/passage';

export interface Fill<Item> extends Stretch {
  readonly item: Item;
}

/** A stretch in which the same fill lies on top of as many. */
export interface Flat<Item> extends Stretch {
  /** The shortest that lies here, so that none is hidden by one around it; of two as long, the later given. */
  readonly top: Item;
  /** How many lie here, 1 or more. Fills that only touch do not lie on one another. */
  readonly depth: number;
}

/**
 * The fills as stretches that do not overlap, block by block in the order in which blocks are first named, in each from its
 * beginning. Sorts and sweeps: n fills of a block of which at most d lie on one another cost n log n + n d.
 */
export function flattenFills<Item>(fills: readonly Fill<Item>[]): readonly Flat<Item>[] {
  const perBlock = Map.groupBy(
    fills.filter(({ start, end }) => start < end),
    ({ blockId }) => blockId,
  );
  return [...perBlock.values()].flatMap(sweep);
}

/** Stretches that follow on one another without a gap, as one. */
export function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const { blockId, start, end } of stretches) {
    const last = joined.at(-1);
    if (last?.blockId === blockId && last.end === start)
      joined[joined.length - 1] = { blockId, start: last.start, end };
    else joined.push({ blockId, start, end });
  }
  return joined;
}

function sweep<Item>(fills: readonly Fill<Item>[]): readonly Flat<Item>[] {
  // The shortest last: a fill's place in this list says over which others it lies.
  const byHeight = fills.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const edges = byHeight
    .flatMap(({ start, end }, height) => [
      { at: start, height, isStart: true },
      { at: end, height, isStart: false },
    ])
    .toSorted((a, b) => a.at - b.at);
  const flats: Flat<Item>[] = [];
  const here = new Set<number>();
  for (const [index, { at, height, isStart }] of edges.entries()) {
    if (isStart) here.add(height);
    else here.delete(height);
    const next = edges[index + 1]?.at ?? at;
    if (here.size === 0 || next === at) continue;
    let highest = 0;
    for (const each of here) highest = Math.max(highest, each);
    const top = byHeight[highest];
    if (!top) continue;
    const last = flats.at(-1);
    if (last?.top === top.item && last.depth === here.size && last.end === at)
      flats[flats.length - 1] = { ...last, end: next };
    else flats.push({ blockId: top.blockId, start: at, end: next, top: top.item, depth: here.size });
  }
  return flats;
}
