import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { MapLayout } from '../../parts/map/map-layout';

/** Keeps the mark that has the keyboard in sight when the drawing, or the box that it is seen in, gets another size. */
export function useKeptInSight(box: RefObject<HTMLElement | null>, layout: MapLayout): void {
  // Before it is measured nothing is drawn.
  useLayoutEffect(() => {
    if (layout.width > 0) showFocused(box.current);
  }, [box, layout]);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => showFocused(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
}

function showFocused(box: HTMLElement | null): void {
  const focused = document.activeElement;
  if (focused && focused !== box && box?.contains(focused))
    focused.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
