import { type RefObject, useLayoutEffect, useState } from 'react';

/** How far beyond the edges of the view rows still count as near, in CSS pixels: about two pages. */
const reach = 1500;

/** The first and the last near chunk, both among them. */
export interface NearChunks {
  readonly first: number;
  readonly last: number;
}

/**
 * Which chunks of a long list are in sight or soon to be. A chunk is an element of the list that carries its number in
 * `data-chunk`; the list lies in what scrolls. `chunks` are those that are drawn: the same list while it holds the same
 * rows.
 */
export function useRowsInSight(list: RefObject<HTMLElement | null>, chunks: readonly unknown[]): NearChunks {
  const [near, setNear] = useState<NearChunks>({ first: 0, last: 0 });
  useLayoutEffect(() => {
    if (chunks.length === 0) return undefined;
    const look = (): void => {
      const found = list.current && chunksNear(list.current);
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
  }, [list, chunks]);
  return near;
}

function chunksNear(list: HTMLElement): NearChunks | null {
  const view = list.parentElement?.getBoundingClientRect();
  if (!view || view.height === 0) return null;
  const chunks = [...list.children].filter((child) => child instanceof HTMLElement && child.dataset['chunk']);
  const near = chunks.flatMap((chunk, index) => {
    const { top, bottom } = chunk.getBoundingClientRect();
    return bottom > view.top - reach && top < view.bottom + reach ? [index] : [];
  });
  const [first, last] = [near[0], near.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

function isSame(a: NearChunks, b: NearChunks): boolean {
  return a.first === b.first && a.last === b.last;
}
