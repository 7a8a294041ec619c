/** The reader's answers about notes that do not stand exactly where they were put, each one step to undo. */
import { useIntl } from 'react-intl';
import type { Note, NoteId, NoteMove, Target } from '../../shared/notes/note';
import { reasonOf } from '../../shared/reason-of';
import { keepNotesThere, moveNote, moveNotes } from '../state/note-actions';
import { dispatch, useReader } from '../state/store';
import type { ReviewDeeds } from './NoteReview';

/** `done` is called when the answer is on disk, with the next note to look at. A refusal is said, never thrown. */
export function useReview(queue: readonly NoteId[], done: (next: NoteId | null) => void): ReviewDeeds {
  const intl = useIntl();
  const answer = async (note: Note, work: () => Promise<void>): Promise<void> => {
    const at = queue.indexOf(note.id);
    const next = queue[at + 1] ?? queue[at - 1] ?? null;
    try {
      await work();
      done(next);
    } catch (error) {
      const text = intl.formatMessage({ id: 'notes.not-done' }, { reason: reasonOf(error) });
      dispatch({ kind: 'toastShown', text, canUndo: false });
    }
  };
  return {
    onAccept: (note, target: Target) =>
      void answer(note, () => moveNote(note, target, intl.formatMessage({ id: 'notes.review.moved' }))),
    onKeep: (note) => {
      const seen = useReader.getState().open?.asOpened.editionHash;
      if (seen === undefined) return;
      const said = intl.formatMessage({ id: 'notes.review.kept' });
      void answer(note, () => keepNotesThere([note.id], seen, said));
    },
    onPutElsewhere: (note) => {
      dispatch({ kind: 'puttingStarted', noteId: note.id });
      dispatch({
        kind: 'placeChosen',
        place: useReader.getState().lastPlaces.read ?? { view: 'read', sentence: null, statement: null },
      });
    },
  };
}

/** Accepts them as one step to undo. A refusal is said, never thrown. */
export function useAcceptingAll(): (moves: readonly NoteMove[]) => Promise<void> {
  const intl = useIntl();
  return async (moves) => {
    try {
      await moveNotes(moves, intl.formatMessage({ id: 'notes.review.all.done' }, { count: moves.length }));
    } catch (error) {
      const text = intl.formatMessage({ id: 'notes.not-done' }, { reason: reasonOf(error) });
      dispatch({ kind: 'toastShown', text, canUndo: false });
    }
  };
}
