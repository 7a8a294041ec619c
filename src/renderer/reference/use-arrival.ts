import { useLayoutEffect, useRef } from 'react';
import { useReader } from '../state/store';
import './arrival.css';
import { isComingBack } from './left-places';

/** What the thing that was gone to wears. Nothing else wears anything. */
export interface ArrivalProps {
  readonly ref?: (element: HTMLElement | null) => void;
  readonly tabIndex?: -1;
  readonly 'aria-current'?: 'true';
}

/**
 * Brings into sight what was gone to, marks it, and gives it the keyboard; a page come back to stays as it was left. Answers a function that says of each id what
 * its element wears; no two elements of a page may ask for the same one.
 */
export function useArrival(item: string | null): (id: string) => ArrivalProps {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (item === null || !place.current || isComingBack(useReader.getState().place)) return;
    place.current.scrollIntoView({ block: fitsItsPage(place.current) ? 'center' : 'start' });
    // While results are walked through, the search box keeps the keyboard.
    if (!useReader.getState().search.open) place.current.focus({ preventScroll: true });
  }, [item]);
  return (id) =>
    id === item
      ? {
          ref: (element) => {
            place.current = element;
          },
          tabIndex: -1,
          'aria-current': 'true',
        }
      : {};
}

/** In the middle, what is higher than what is shown would begin out of sight. */
function fitsItsPage(element: HTMLElement): boolean {
  const sight = Math.min(element.closest('.page-scroll')?.clientHeight ?? Infinity, window.innerHeight);
  return element.offsetHeight < sight;
}
