/** Where the reader is in the open briefing, and how its pack is set, kept for the next time; of several windows, where they are in the one used last. */
import { lectern } from '../lectern';
import { reasonOf } from '../../shared/reason-of';
import { queryLimits } from '../../shared/search/query/query';
import { formToKeep } from '../../shared/pack/kept-form';
import { withPlace, writePlaces } from './kept-places';
import type { Place } from './place';
import type { ReaderState } from './reader-state';
import { dispatch, useReader } from './store';

/** Keeps the place as it is now. */
export function keepPlace(): void {
  keep(useReader.getState());
}

/** Keeps the place whenever it is another one, for as long as the window lives. */
export function followPlace(): void {
  useReader.subscribe((now, before) => {
    const isSameBriefing = now.open?.briefing.id === before.open?.briefing.id;
    const isSamePack = now.packRequest === before.packRequest && now.packPreset === before.packPreset;
    const isSamePlace = now.place === before.place && now.lastPlaces === before.lastPlaces;
    if (isSameBriefing && isSamePack && isSamePlace) return;
    // What of a place is not kept costs no writing to disk.
    if (
      !isSameBriefing ||
      now.place.view !== before.place.view ||
      placesInWords(now) !== placesInWords(before)
    )
      keep(now);
  });
}

export interface OpenAt {
  readonly place: Place;
  /** What is looked for, and is to be marked there; null where nothing is. */
  readonly query: string | null;
  /** The briefing that the place is in, where it is not the open one. */
  readonly briefingId?: string;
}

/** Opens another window on a place. Says why when it cannot. */
export async function openInWindow({ place, query, briefingId }: OpenAt): Promise<void> {
  const { open } = useReader.getState();
  const id = briefingId ?? open?.briefing.id;
  if (id === undefined) return;
  try {
    const kept =
      id === open?.briefing.id
        ? placesInWords(useReader.getState())
        : // A place that cannot be read costs nothing but the way to it.
          (await lectern.readPlace(id).catch(() => ({ place: '' }))).place;
    await lectern.openWindowAt({
      briefingId: id,
      view: place.view,
      place: withPlace(kept, place),
      query: query?.slice(0, queryLimits.carried) ?? null,
    });
  } catch (error) {
    dispatch({ kind: 'toastShown', text: reasonOf(error), canUndo: false });
  }
}

function keep(state: ReaderState): void {
  const { open, place } = state;
  // The library is on the way to a briefing, no place in one.
  if (!open || place.view === 'library') return;
  // Losing the place costs the reader nothing that was written; what keeps the store shut is said where it matters.
  lectern
    .keepPlace({ briefingId: open.briefing.id, view: place.view, place: placesInWords(state) })
    .catch(() => undefined);
}

/** What is kept of where the reader is, and of the pack, as words. */
export function placesInWords({ open, place, lastPlaces, packRequest, packPreset }: ReaderState): string {
  const { title, editionHash } = open?.asOpened ?? {};
  const packNotes = packRequest?.notes ?? { include: 'all' };
  const packFound = packRequest?.found ?? [];
  const packForm = packRequest && formToKeep(packRequest, packPreset);
  return writePlaces(place, lastPlaces, {
    title: title?.text ?? '',
    edition: editionHash ?? '',
    ...(packNotes.include !== 'all' && { packNotes }),
    ...(packFound.length > 0 && { packFound }),
    ...(packForm && { packForm }),
  });
}
