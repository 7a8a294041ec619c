/**
 * The first `limit` items in the order of `compare`, sorted. Cost grows with the number of items times the logarithm
 * of the limit: a heap holds the best so far, its worst on top.
 */
export function takeBest<Item>(
  items: readonly Item[],
  limit: number,
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  if (items.length <= limit) return items.toSorted(compare);
  const heap: Item[] = [];
  for (const item of items) {
    const [worst] = heap;
    if (heap.length < limit) {
      heap.push(item);
      rise(heap, compare);
    } else if (worst !== undefined && compare(item, worst) < 0) {
      heap[0] = item;
      sink(heap, compare);
    }
  }
  return heap.toSorted(compare);
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
