/** What in the panel led away from Read, so that coming back gives it the keyboard. History keeps the very same place objects. */
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react';
import type { Place } from '../../state/place';
import { useReader } from '../../state/store';

/** The place in the panel of the link that had the keyboard, among all links. */
const left = new WeakMap<Place, number>();

/** Gives the keyboard back to the link of the panel by which Read was left; after the sentence has been brought into sight. */
export function useLeftPanel(panel: RefObject<HTMLElement | null>, place: Place): void {
  const keep = useEffectEvent((element: HTMLElement | null) => {
    const link = linksOf(element).findIndex((each) => each === document.activeElement);
    if (link >= 0) left.set(place, link);
    else left.delete(place);
  });
  // The panel still stands when Read is left.
  useLayoutEffect(() => {
    const element = panel.current;
    return () => keep(element);
  }, [panel]);
  const restore = useEffectEvent(() => {
    const link = left.get(place);
    if (link === undefined || useReader.getState().search.open) return;
    linksOf(panel.current)[link]?.focus();
  });
  useEffect(() => restore(), []);
}

function linksOf(panel: HTMLElement | null): readonly HTMLElement[] {
  return panel ? [...panel.querySelectorAll<HTMLElement>('a[href]')] : [];
}
