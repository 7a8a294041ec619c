import { type RefObject, useLayoutEffect } from 'react';

/** How far the results were scrolled when they were last left, in pixels. */
let left = 0;

/** Results that are come back to stand as they were left: the query, which is kept, finds the same ones. */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    element.scrollTo(0, left);
    return () => {
      left = element.scrollTop;
    };
  }, [scroller]);
}
