import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { ReferencePage } from '../../shared/contract/view';
import type { Place } from '../state/place';
import { dispatch, useReader } from '../state/store';
import { isComingBack } from './left-places';

export interface GoingTo {
  /** Makes it the item one is at, without a step in history and without moving anything. */
  readonly stayAt: (item: string) => void;
}

/**
 * Calls back when one has come to an item of the page by a link or at the start, not by coming back. The item that has the
 * focus (an element with `data-item`) is kept in the place, so that going back leads to the very item one left.
 */
export function useGoingTo(page: ReferencePage, arrive: (item: string) => void): GoingTo {
  const place = useReader((state) => state.place);
  const isOwn = useRef(false);
  const follow = useEffectEvent((now: Place) => {
    const own = isOwn.current;
    isOwn.current = false;
    if (own || now.view !== 'reference' || now.page !== page || now.item === null) return;
    if (!isComingBack(now)) arrive(now.item);
  });
  // The place, not the item: a link to where one is brings it back into sight.
  useLayoutEffect(() => follow(place), [place]);

  const stayAt = (item: string): void => {
    const now = useReader.getState().place;
    if (now.view !== 'reference' || now.page !== page || now.item === item) return;
    isOwn.current = true;
    dispatch({ kind: 'placeMoved', place: { view: 'reference', page, item } });
  };
  const focused = useEffectEvent(({ target }: FocusEvent) => {
    const item = target instanceof Element ? target.closest('[data-item]')?.getAttribute('data-item') : null;
    if (item) stayAt(item);
  });
  useEffect(() => {
    const listen = (event: FocusEvent): void => focused(event);
    document.addEventListener('focusin', listen);
    return () => document.removeEventListener('focusin', listen);
  }, []);
  return { stayAt };
}
