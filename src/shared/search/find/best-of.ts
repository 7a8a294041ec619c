/** The best of many, one offered after the other. */
export interface Best<Item> {
  readonly offer: (item: Item) => void;
  /** The worst of those kept, once there are as many as are wanted. */
  readonly worst: () => Item | undefined;
  readonly sorted: () => readonly Item[];
}

/**
 * Keeps the first `limit` items in the order of `compare`. Cost grows with the number of items times the logarithm of the
 * limit: a heap holds the best so far, its worst on top.
 */
export function bestOf<Item>(limit: number, compare: (a: Item, b: Item) => number): Best<Item> {
  const heap: Item[] = [];
  return {
    offer: (item) => {
      const [worst] = heap;
      if (heap.length < limit) {
        heap.push(item);
        rise(heap, compare);
      } else if (worst !== undefined && compare(item, worst) < 0) {
        heap[0] = item;
        sink(heap, compare);
      }
    },
    worst: () => (heap.length < limit ? undefined : heap[0]),
    sorted: () => heap.toSorted(compare),
  };
}

function rise<Item>(heap: Item[], compare: (a: Item, b: Item) => number): void {
  let child = heap.length - 1;
  while (child > 0) {
    const parent = (child - 1) >>> 1;
    if (!swapIfWorse(heap, child, parent, compare)) return;
    child = parent;
  }
}

function sink<Item>(heap: Item[], compare: (a: Item, b: Item) => number): void {
  let parent = 0;
  for (;;) {
    const left = 2 * parent + 1;
    const [a, b] = [heap[left], heap[left + 1]];
    const child = a !== undefined && b !== undefined && compare(b, a) > 0 ? left + 1 : left;
    if (child >= heap.length || !swapIfWorse(heap, child, parent, compare)) return;
    parent = child;
  }
}

/** Puts the child above its parent when it is worse. */
function swapIfWorse<Item>(
  heap: Item[],
  child: number,
  parent: number,
  compare: (a: Item, b: Item) => number,
): boolean {
  const [lower, upper] = [heap[child], heap[parent]];
  if (lower === undefined || upper === undefined || compare(lower, upper) <= 0) return false;
  heap[child] = upper;
  heap[parent] = lower;
  return true;
}
