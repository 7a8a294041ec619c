/** What can be done to notes, from click to disk and back: the store holds what the disk answered. */
import type { MoveDeed, NoteStep } from '../../shared/notes/note-step';
import {
  type Note,
  type NoteChange,
  type NoteContent,
  type NoteId,
  type NoteMove,
  type NoteReview,
  type NewNote,
  type TagRenaming,
  settleContent,
} from '../../shared/notes/note';
import { lectern } from '../lectern';
import { dispatch, useReader } from './store';
import { writtenOfGone } from './writings';

/** Writes a new note. Rejects with the reason when it could not be kept; nothing on screen changes then. */
export async function createNote(note: NewNote): Promise<Note> {
  const saved = await lectern.createNote(note);
  dispatch({ kind: 'noteSaved', note: saved });
  return saved;
}

/** Changes a note. Rejects with the reason, also when the note was changed elsewhere since. */
export async function changeNote(change: NoteChange): Promise<Note> {
  const saved = await lectern.changeNote(change);
  dispatch({ kind: 'noteSaved', note: saved });
  return saved;
}

/** Changes several notes as one step and offers to take it back. `said` is the sentence of the toast. */
export async function changeNotes(changes: readonly NoteChange[], said: string): Promise<void> {
  const notes = await taken(lectern.changeNotes([...changes]));
  dispatch({ kind: 'notesSaved', notes }, { kind: 'toastShown', text: said, canUndo: true });
}

/**
 * Changes one thing of a note as it is now, as one step, and offers to take it back. Where other words of it were saved
 * just before (leaving its editor does that), the change is made to those. Rejects with the reason.
 */
export async function changeOneThing(
  note: Note,
  edit: (note: Note) => Partial<NoteContent>,
  said: string,
): Promise<void> {
  const change = (one: Note): Promise<void> =>
    changeNotes([{ id: one.id, rev: one.rev, ...settleContent(one), ...edit(one) }], said);
  const seen = useReader.getState().written.find(({ id }) => id === note.id) ?? note;
  try {
    await change(seen);
  } catch (error) {
    const now = (await lectern.listNotes(note.briefingId)).find(({ id }) => id === note.id);
    if (!now || now.rev === seen.rev) throw error;
    await change(now);
  }
}

/** Gives a note an earlier wording again and offers to take it back. Rejects with the reason, also when it has changed. */
export async function restoreWording(
  { id, rev }: Pick<Note, 'id' | 'rev'>,
  version: number,
  said: string,
): Promise<void> {
  dispatch({ kind: 'noteSaved', note: await lectern.restoreVersion({ id, rev, version }) });
  dispatch({ kind: 'toastShown', text: said, canUndo: true });
}

/** Puts notes in the trash and offers to take it back. `said` is the sentence of the toast. */
export async function deleteNotes(ids: readonly NoteId[], said: string): Promise<void> {
  await lectern.deleteNotes([...ids]);
  dispatch({ kind: 'notesDeleted', ids }, { kind: 'toastShown', text: said, canUndo: true });
}

/** Takes notes out of the trash, with those that they answer, says how many came and offers to put them back. */
export async function restoreNotes(ids: readonly NoteId[], say: (count: number) => string): Promise<void> {
  const notes = await taken(lectern.restoreNotes([...ids]));
  dispatch({ kind: 'notesSaved', notes }, { kind: 'toastShown', text: say(notes.length), canUndo: true });
}

/** Takes a note out of the trash, for words of it that are being written. Rejects with the reason. */
export async function restoreGone(id: NoteId): Promise<Note> {
  const notes = await lectern.restoreNotes([id]);
  if (notes.length > 0) dispatch({ kind: 'notesSaved', notes });
  // Another window may have restored it just before: then nothing changed.
  const restored = notes.find((note) => note.id === id) ?? (await findWritten(id));
  dispatch({ kind: 'noteSaved', note: restored });
  return restored;
}

async function findWritten(id: NoteId): Promise<Note> {
  const { open } = useReader.getState();
  const notes = open ? await lectern.listNotes(open.briefing.id) : [];
  const found = notes.find((note) => note.id === id);
  if (!found) throw new Error(`There is no note ${id}.`);
  return found;
}

/** Calls a tag by another name on every note that has it; `say` makes the toast from how many notes that were. */
export async function renameTag(renaming: TagRenaming, say: (count: number) => string): Promise<void> {
  const notes = await taken(lectern.renameTag(renaming));
  dispatch({ kind: 'notesSaved', notes }, { kind: 'toastShown', text: say(notes.length), canUndo: true });
}

/** Puts notes on other targets as one step and offers to take it back: all of them, or none when one cannot go there. */
export async function moveNotes(moves: readonly NoteMove[], deed: MoveDeed, said: string): Promise<void> {
  const notes = await lectern.moveNotes([...moves], deed);
  dispatch({ kind: 'notesSaved', notes }, { kind: 'toastShown', text: said, canUndo: true });
}

/** Says that the reader has seen what was found of the notes and leaves them as they are; offers to take it back. */
export async function keepNotesThere(reviews: readonly NoteReview[], said: string): Promise<void> {
  const notes = await lectern.reviewNotes([...reviews]);
  dispatch({ kind: 'notesSaved', notes }, { kind: 'toastShown', text: said, canUndo: true });
}

/** Takes back the newest step on the open briefing: on notes, grades or ticks. Answers null when there is none. */
export function undoNotes(): Promise<NoteStep | null> {
  return step(lectern.undoNotes);
}

/** Does again what was last taken back. Answers null when there is nothing. */
export function redoNotes(): Promise<NoteStep | null> {
  return step(lectern.redoNotes);
}

/** The notes that were answered. Very many take a while to come in, and then to be shown: each its own task. */
async function taken(answer: Promise<readonly Note[]>): Promise<readonly Note[]> {
  const notes = await answer;
  if (notes.length > fewNotes) await nextTask();
  return notes;
}

const fewNotes = 300;

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

async function step(take: (briefingId: string) => Promise<NoteStep | null>): Promise<NoteStep | null> {
  const briefing = useReader.getState().open?.briefing;
  const taken = briefing ? await take(briefing.id) : null;
  if (!taken) return null;
  if (taken.notes.length > fewNotes) await nextTask();
  const { written, drafts } = useReader.getState();
  const trashed = new Set(taken.notes.flatMap(({ id, deletedMs }) => (deletedMs === null ? [] : [id])));
  const left = writtenOfGone(written.filter(({ id }) => !trashed.has(id)));
  dispatch(
    { kind: 'notesStepped', step: taken },
    ...(left.length === 0 ? [] : [{ kind: 'draftsListed', drafts: [...left, ...drafts] } as const]),
  );
  return taken;
}
