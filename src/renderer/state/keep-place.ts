import { lectern } from '../lectern';
import { writePlaces } from './kept-places';
import { useReader } from './store';

/** Keeps where the reader is in the open briefing; of several windows, where they are in the one used last. */
export function keepPlace(): void {
  const { open, place, lastPlaces } = useReader.getState();
  // The library is on the way to a briefing, no place in one.
  if (!open || place.view === 'library') return;
  const { id, title } = open.briefing;
  // Losing the place costs the reader nothing that was written; what keeps the store shut is said where it matters.
  lectern
    .keepPlace({ briefingId: id, view: place.view, place: writePlaces(place, lastPlaces, title.text) })
    .catch(() => undefined);
}

/** Keeps the place whenever it is another one, for as long as the window lives. */
export function followPlace(): void {
  useReader.subscribe((now, before) => {
    const isSameBriefing = now.open?.briefing.id === before.open?.briefing.id;
    if (!isSameBriefing || now.place !== before.place || now.lastPlaces !== before.lastPlaces) keepPlace();
  });
}
