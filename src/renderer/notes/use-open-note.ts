import { useMemo, useState } from 'react';
import type { Draft, Note, NoteId } from '../../shared/notes/note';
import { openNoteOf } from './open-note';

interface Listed {
  /** The note that the place names, or null. */
  readonly noteId: NoteId | null;
  /** The notes in the list, in order; `notes` are all. */
  readonly shown: readonly Note[];
  readonly notes: readonly Note[];
  readonly drafts: readonly Draft[];
}

interface InPane {
  /** The note that is open; null where a draft is in the pane instead, or nothing. */
  readonly note: Note | null;
  readonly openDraft: Draft | null;
  /** Whether it was asked for: only then does the pane cover the list where there is no room for both. */
  readonly isAskedFor: boolean;
  readonly takeUpDraft: (draft: Draft | null) => void;
}

/** What is in the pane: the note of the place, a draft that was taken up, or the words on a note that went elsewhere. */
export function useOpenNote({ noteId, shown, notes, drafts }: Listed): InPane {
  const [takenUp, takeUpDraft] = useState<Draft | null>(null);
  const [paneId, setPaneId] = useState<NoteId | null>(null);
  const listed = useMemo(() => openNoteOf(noteId, shown), [noteId, shown]);
  // Of a note that was deleted elsewhere while it was written on, the words stay in the pane.
  const isPaneGone = !listed.isChosen && paneId !== null && !notes.some(({ id }) => id === paneId);
  const left = isPaneGone ? drafts.find((draft) => draft.noteId === paneId) : undefined;
  const openDraft = takenUp ?? left ?? null;
  // A draft that was opened is in the pane instead.
  const note = openDraft ? null : listed.note;
  if (note && note.id !== paneId) setPaneId(note.id);
  const isLeftHere = left !== undefined && noteId !== null;
  return { note, openDraft, isAskedFor: takenUp !== null || listed.isChosen || isLeftHere, takeUpDraft };
}
