import type { MapMark } from '../../parts/map/map-content';
import { dispatch, useReader } from '../../state/store';
import { placeOfMark } from './place-of-mark';

/** Goes where the mark leads. */
export function openMark(mark: MapMark): void {
  dispatch({ kind: 'placeChosen', place: placeOfMark(mark) });
}

/** The mark has been come to: without a step in history it is the chosen one, and the one that Back comes to. */
export function meetMark({ id }: MapMark): void {
  const { place } = useReader.getState();
  if (place.view !== 'reference' || place.page !== 'map' || place.item === id) return;
  dispatch({ kind: 'placeMoved', place: { view: 'reference', page: 'map', item: id } });
}
