import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { NoteId } from '../../shared/note';
import { dispatch, useReader } from '../state/store';

/**
 * Which note is open is a place. Whoever comes to a place in this view, by key, link, search or history, gets the focus
 * there (`focus`); `move` goes on within the view and leaves the focus to its caller.
 */
export function useArriving(focus: (id: NoteId | null) => void): (id: NoteId | null) => void {
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
  return (id) => {
    isOwn.current = true;
    dispatch({ kind: 'placeMoved', place: { view: 'notes', noteId: id } });
  };
}
