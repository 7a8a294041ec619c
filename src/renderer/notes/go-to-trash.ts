import { dispatch, useReader } from '../state/store';

/** Shows the trash in the list's stead. Back leads to the notes again, as they were narrowed. */
export function goToTrash(): void {
  const { place } = useReader.getState();
  const filters = place.view === 'notes' ? place.filters : undefined;
  dispatch({
    kind: 'placeChosen',
    place: { view: 'notes', noteId: null, ...(filters && { filters }), list: 'trash' },
  });
}

/** Shows the notes in the trash's stead. */
export function leaveTrash(): void {
  const { place } = useReader.getState();
  const filters = place.view === 'notes' ? place.filters : undefined;
  dispatch({ kind: 'placeChosen', place: { view: 'notes', noteId: null, ...(filters && { filters }) } });
}
