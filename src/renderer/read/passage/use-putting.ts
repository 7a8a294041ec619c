import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Note } from '../../../shared/notes/note';
import type { Passage } from '../../../shared/notes/passage';
import { reasonOf } from '../../../shared/reason-of';
import { moveNotes } from '../../state/note-actions';
import { dispatch, useReader } from '../../state/store';

export interface Putting {
  /** The note that is to be put elsewhere, or null. */
  readonly note: Note | null;
  readonly failure: string | null;
  readonly putOn: (passage: Passage) => Promise<void>;
  readonly cancel: () => void;
}

/** A note on its way to other words of the article; put there, it is gone back to in the list. */
export function usePutting(notes: readonly Note[]): Putting {
  const intl = useIntl();
  const id = useReader((state) => state.putting);
  const [failure, setFailure] = useState<string | null>(null);
  const note = notes.find((each) => each.id === id) ?? null;
  return {
    note,
    failure,
    putOn: async (passage) => {
      if (!note) return;
      try {
        const said = intl.formatMessage({ id: 'notes.moved' }, { count: 1 });
        await moveNotes([{ id: note.id, rev: note.rev, target: { kind: 'passage', passage } }], 'move', said);
        setFailure(null);
        dispatch({ kind: 'puttingEnded' });
        dispatch({ kind: 'placeChosen', place: { view: 'notes', noteId: note.id } });
      } catch (error) {
        setFailure(intl.formatMessage({ id: 'notes.not-done' }, { reason: reasonOf(error) }));
      }
    },
    cancel: () => {
      setFailure(null);
      dispatch({ kind: 'puttingEnded' });
      if (note) dispatch({ kind: 'placeChosen', place: { view: 'notes', noteId: note.id } });
    },
  };
}
