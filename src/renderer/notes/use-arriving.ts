import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { NoteId } from '../../shared/notes/note';
import type { Place } from '../state/place';
import { dispatch, useReader } from '../state/store';

export type NotesPlace = Extract<Place, { readonly view: 'notes' }>;

/**
 * Which note is open and what the list is narrowed to is a place. Whoever comes to a place in this view, by key, link,
 * search or history, gets the focus there (`focus`); `move` goes on within the view and leaves the focus to its caller.
 */
export function useArriving(
  focus: (id: NoteId | null) => void,
): (to: Partial<Pick<NotesPlace, 'noteId' | 'filters'>>) => void {
  const place = useReader((state) => state.place);
  const isOwn = useRef(false);
  const arrive = useEffectEvent((id: NoteId | null) => {
    const wasOwn = isOwn.current;
    isOwn.current = false;
    // While results are walked through, the search box keeps the keyboard.
    if (!wasOwn && !useReader.getState().search.open) focus(id);
  });
  useLayoutEffect(() => {
    if (place.view === 'notes') arrive(place.noteId);
  }, [place]);
  return (to) => {
    const { place: now } = useReader.getState();
    // What the reader went to in the meantime stays.
    if (now.view !== 'notes') return;
    isOwn.current = true;
    dispatch({ kind: 'placeMoved', place: { ...now, ...to } });
  };
}
