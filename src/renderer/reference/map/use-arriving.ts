import { useEffectEvent, useLayoutEffect } from 'react';
import { type MapMark } from '../../parts/map/map-content';
import { markElementId } from '../../parts/map/MapLink';
import { useReader } from '../../state/store';

/** Brings the chosen mark into sight and gives it the keyboard, so that going back leads to the very mark one left. */
export function useArriving(chosen: MapMark | null, isDrawn: boolean): void {
  const id = chosen && markElementId(chosen);
  const arrive = useEffectEvent((id: string) => {
    const element = document.getElementById(id);
    if (!element || element.contains(document.activeElement)) return;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // While one chooses the form or walks through search results, these keep the keyboard.
    const isKept = document.activeElement instanceof HTMLInputElement || useReader.getState().search.open;
    if (!isKept) element.focus({ preventScroll: true });
  });
  useLayoutEffect(() => {
    if (isDrawn && id !== null) arrive(id);
  }, [id, isDrawn]);
}
