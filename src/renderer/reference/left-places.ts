/** How each page of reference was left, so that coming back finds it so. History keeps the very same place objects. */
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Place } from '../state/place';
import { useReader } from '../state/store';

/** How far a page was scrolled, and what on it had the keyboard. */
interface Left {
  readonly tops: readonly number[];
  /** Its place among all that takes the keyboard; null when nothing on the page had it. */
  readonly focused: number | null;
}

const left = new WeakMap<Place, Left>();

/** True when one comes back to the place: it is then found as it was left, and no arrival moves it. */
export function isComingBack(place: Place): boolean {
  return left.has(place);
}

/** Keeps how the page was left, and restores it when one comes back to the same place. */
export function useLeftPlace(page: RefObject<HTMLElement | null>): void {
  const place = useReader((state) => state.place);
  useLayoutEffect(() => {
    const element = page.current;
    // The page still stands when it is left.
    return () => {
      if (element) left.set(place, readLeft(element));
    };
  }, [page, place]);
  // After every layout effect: what the page brings into sight by itself when it is built has happened by then.
  useEffect(() => {
    const kept = left.get(place);
    if (kept && page.current) restore(page.current, kept);
  }, [page, place]);
}

function readLeft(page: HTMLElement): Left {
  const focused = focusable(page).findIndex((element) => element === document.activeElement);
  return {
    tops: scrollers(page).map(({ scrollTop }) => scrollTop),
    focused: focused === -1 ? null : focused,
  };
}

function restore(page: HTMLElement, { tops, focused }: Left): void {
  for (const [index, scroller] of scrollers(page).entries()) scroller.scrollTop = tops[index] ?? 0;
  const element = focused === null ? undefined : focusable(page)[focused];
  // While results are walked through, the search box keeps the keyboard.
  if (!element || useReader.getState().search.open) return;
  element.focus({ preventScroll: true });
  // Where the page has become longer or shorter since, what one left by is still in sight.
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The page, which scrolls as a whole in a short window, and the part below its head. */
function scrollers(page: HTMLElement): readonly Element[] {
  return [page, ...page.querySelectorAll(':scope > .page-scroll')];
}

function focusable(page: HTMLElement): readonly HTMLElement[] {
  return [
    ...page.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
  ];
}
