/** The reader's answers about notes that do not stand exactly where they were put, each one step to undo. */
import { useIntl } from 'react-intl';
import { anchorOf } from '../../shared/anchoring/placed-notes';
import type { MessageId } from '../../shared/messages/catalogue';
import type { MoveDeed } from '../../shared/notes/note-step';
import type { Note, NoteId, NoteMove, Target } from '../../shared/notes/note';
import { reasonOf } from '../../shared/reason-of';
import { keepNotesThere, moveNotes } from '../state/note-actions';
import { dispatch, useReader } from '../state/store';
import { startOf } from '../state/place';
import type { ReviewDeeds } from './NoteReview';
import { deedOf, whereToLook } from './review-queue';

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
    onAccept: ({ id }, target: Target) => {
      const { written, anchors } = useReader.getState();
      const note = written.find((each) => each.id === id);
      if (!note) return;
      const deed = deedOf(anchorOf(note, anchors), target);
      const said = intl.formatMessage({ id: doneMessages[deed] }, { count: 1 });
      void answer(note, () => moveNotes([{ id, rev: note.rev, target }], deed, said));
    },
    onKeep: (note) => {
      const finding = useReader.getState().anchors.get(note.id)?.finding ?? null;
      if (finding === null) return;
      const said = intl.formatMessage({ id: 'notes.review.kept' });
      void answer(note, () => keepNotesThere([{ id: note.id, finding }], said));
    },
    onPutElsewhere: (note) => {
      dispatch({ kind: 'puttingStarted', noteId: note.id });
      const { written, anchors, open, lastPlaces } = useReader.getState();
      const own = written.find(({ id }) => id === note.id) ?? note;
      const there = open && whereToLook(own, anchorOf(own, anchors), open.lookup);
      dispatch({ kind: 'placeChosen', place: there ?? lastPlaces.read ?? startOf('read') });
    },
  };
}

const doneMessages = {
  move: 'notes.moved',
  accept: 'notes.accepted.place',
  'accept-words': 'notes.accepted.words',
} as const satisfies Readonly<Record<MoveDeed, MessageId>>;

/** Accepts them as one step to undo. A refusal is said, never thrown. */
export function useAcceptingAll(): (moves: readonly NoteMove[]) => Promise<void> {
  const intl = useIntl();
  return async (moves) => {
    try {
      const said = intl.formatMessage({ id: doneMessages.accept }, { count: moves.length });
      await moveNotes(moves, 'accept', said);
    } catch (error) {
      const text = intl.formatMessage({ id: 'notes.not-done' }, { reason: reasonOf(error) });
      dispatch({ kind: 'toastShown', text, canUndo: false });
    }
  };
}
