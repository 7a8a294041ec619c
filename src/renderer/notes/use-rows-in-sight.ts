import { type RefObject, useLayoutEffect, useState } from 'react';

/** How far beyond the edges of the view rows still count as near, in CSS pixels: about two pages. */
const reach = 1500;

/** The first and the last near chunk, both among them. */
export interface NearChunks {
  readonly first: number;
  readonly last: number;
}

/**
 * Which chunks of a long list are in sight or soon to be. Rows are found by halving, so that ten thousand cost no more
 * to scroll than a hundred. `chunkOf` gives the chunk of a row's element, or null for what is no row.
 */
export function useRowsInSight(
  list: RefObject<HTMLElement | null>,
  chunkOf: (row: Element) => number | null,
): NearChunks {
  const [near, setNear] = useState<NearChunks>({ first: 0, last: 0 });
  useLayoutEffect(() => {
    const look = (): void => {
      const found = list.current && chunksNear(list.current, chunkOf);
      if (found) setNear((before) => (isSame(before, found) ? before : found));
    };
    look();
    const scroller = list.current?.parentElement;
    if (!scroller) return undefined;
    scroller.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [list, chunkOf]);
  return near;
}

function chunksNear(list: HTMLElement, chunkOf: (row: Element) => number | null): NearChunks | null {
  const view = list.parentElement?.getBoundingClientRect();
  if (!view || view.height === 0) return null;
  const rows = list.children;
  const from = firstWhere(
    rows.length,
    (at) => (rows[at]?.getBoundingClientRect().bottom ?? 0) > view.top - reach,
  );
  const to = firstWhere(
    rows.length,
    (at) => (rows[at]?.getBoundingClientRect().top ?? 0) > view.bottom + reach,
  );
  // A head is no row: the next row after it counts, or the one before.
  const nearest = (at: number, step: 1 | -1): number | null => {
    for (let index = at; index >= 0 && index < rows.length; index += step) {
      const row = rows[index];
      const chunk = row ? chunkOf(row) : null;
      if (chunk !== null) return chunk;
    }
    return null;
  };
  const first = nearest(from, 1) ?? nearest(from, -1);
  const last = nearest(Math.max(from, to - 1), -1) ?? first;
  return first === null || last === null ? null : { first, last: Math.max(first, last) };
}

/** The first index of which the test holds, which holds of all after it; the count when it holds of none. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isSame(a: NearChunks, b: NearChunks): boolean {
  return a.first === b.first && a.last === b.last;
}
