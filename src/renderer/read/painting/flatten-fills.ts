/** Fills that lie over one another, told apart: what shows at each place, and how many lie there. */
import type { Stretch } from '../../../shared/notes/passage';

export interface Fill<Item> extends Stretch {
  readonly item: Item;
  /** It lies under every fill that does not say so, whatever their lengths. */
  readonly isUnder?: boolean;
}

/** A stretch in which the same fill lies on top of as many. */
export interface Flat<Item> extends Stretch {
  /** The shortest that lies here and need not lie under others, so that none is hidden by one around it; of two as long, the later given. */
  readonly top: Item;
  /** How many lie here, 1 or more. Fills that only touch do not lie on one another. */
  readonly depth: number;
}

/**
 * The fills as stretches that do not overlap, block by block in the order in which blocks are first named, in each from its
 * beginning. Sorts and sweeps: n fills of a block cost n log n, however many lie on one another.
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

/** Stretches as those that they cover together; the ones that touch become one. By block, each from its beginning. */
export function uniteStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const perBlock = Map.groupBy(stretches, ({ blockId }) => blockId);
  return [...perBlock.values()].flatMap((some) => {
    const united: Stretch[] = [];
    for (const { blockId, start, end } of some.toSorted((a, b) => a.start - b.start)) {
      const last = united.at(-1);
      if (last && start <= last.end) united[united.length - 1] = { ...last, end: Math.max(last.end, end) };
      else united.push({ blockId, start, end });
    }
    return united;
  });
}

/** A set of numbers from 0 to `count` that knows its highest: a heap from which what went is taken when it comes up. */
function createHighest(count: number) {
  const isHere = new Uint8Array(count);
  const heap: number[] = [];
  let size = 0;
  const at = (index: number): number => heap[index] ?? -1;
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [at(b), at(a)];
  };
  const drop = (): void => {
    const last = heap.pop() ?? -1;
    if (heap.length === 0) return;
    heap[0] = last;
    for (let index = 0; ;) {
      const child = at(2 * index + 2) > at(2 * index + 1) ? 2 * index + 2 : 2 * index + 1;
      if (at(child) <= at(index)) return;
      swap(index, child);
      index = child;
    }
  };
  return {
    size: (): number => size,
    add(value: number): void {
      isHere[value] = 1;
      size += 1;
      heap.push(value);
      for (let index = heap.length - 1; index > 0;) {
        const parent = (index - 1) >> 1;
        if (at(parent) >= at(index)) return;
        swap(index, parent);
        index = parent;
      }
    },
    remove(value: number): void {
      isHere[value] = 0;
      size -= 1;
    },
    /** -1 when there is none. */
    highest(): number {
      while (heap.length > 0 && isHere[at(0)] === 0) drop();
      return at(0);
    },
  };
}

function sweep<Item>(fills: readonly Fill<Item>[]): readonly Flat<Item>[] {
  // The shortest last: a fill's place in this list says over which others it lies.
  const byHeight = fills.toSorted(
    (a, b) => Number(b.isUnder ?? false) - Number(a.isUnder ?? false) || b.end - b.start - (a.end - a.start),
  );
  const edges = byHeight
    .flatMap(({ start, end }, height) => [
      { at: start, height, isStart: true },
      { at: end, height, isStart: false },
    ])
    .toSorted((a, b) => a.at - b.at);
  const flats: Flat<Item>[] = [];
  const here = createHighest(byHeight.length);
  for (const [index, { at, height, isStart }] of edges.entries()) {
    if (isStart) here.add(height);
    else here.remove(height);
    const next = edges[index + 1]?.at ?? at;
    const top = next === at ? undefined : byHeight[here.highest()];
    if (!top) continue;
    const depth = here.size();
    const last = flats.at(-1);
    if (last?.top === top.item && last.depth === depth && last.end === at)
      flats[flats.length - 1] = { ...last, end: next };
    else flats.push({ blockId: top.blockId, start: at, end: next, top: top.item, depth });
  }
  return flats;
}
