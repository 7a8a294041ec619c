/** What is done to notes beside their words: put in the trash and taken out, retagged, put elsewhere; each one step. */
import type { DatabaseSync } from '../store/engine';
import type { Note, NoteId, NoteReview, Placement, TagRenaming } from '../../shared/notes/note';
import type { MoveDeed, StepAction, StepDeed } from '../../shared/notes/note-step';
import { transact } from '../store/transact';
import { atOnce, type Sliced } from '../store/in-slices';
import { type NoteTransition, recordingStep, writeState } from './note-history';
import { noteColumns, type NoteState, placementOf, stateOf } from './note-rows';
import { findChangeable, findNote, parsing } from './notes';
import { isTakenBack } from './taken-back';
import { prepared } from '../store/prepared';

/**
 * Puts the notes of one briefing in the trash, as one step, and answers them. One that lies there already is passed
 * over; throws when one does not exist, or they are on more than one briefing.
 */
export function deleteNotes(database: DatabaseSync, ids: readonly NoteId[], atMs: number): readonly Note[] {
  return transact(database, () => atOnce(deleting(database, ids, atMs)));
}

/** The same with pauses, inside the caller's transaction. */
export function* deleting(
  database: DatabaseSync,
  ids: readonly NoteId[],
  atMs: number,
): Sliced<readonly Note[]> {
  const notes = yield* finding(database, ids);
  return yield* changingStates(database, notes, { action: 'delete', atMs }, (note) =>
    note.deletedMs === null ? { ...stateOf(note), deletedMs: Math.trunc(atMs) } : null,
  );
}

/**
 * Takes the notes of one briefing out of the trash, as one step, and answers them; those that they answer come with them, so
 * that a reply has its place again. One that is not there is passed over.
 */
export function restoreNotes(database: DatabaseSync, ids: readonly NoteId[], atMs: number): readonly Note[] {
  return transact(database, () => atOnce(restoring(database, ids, atMs)));
}

/** The same with pauses, inside the caller's transaction. */
export function* restoring(
  database: DatabaseSync,
  ids: readonly NoteId[],
  atMs: number,
): Sliced<readonly Note[]> {
  const notes = withAnswered(database, yield* finding(database, ids));
  return yield* changingStates(database, notes, { action: 'change', deed: 'restore', atMs }, (note) =>
    note.deletedMs === null ? null : { ...stateOf(note), deletedMs: null },
  );
}

/** The notes, and after them what they answer, as far as it is there. */
function withAnswered(database: DatabaseSync, notes: readonly Note[]): readonly Note[] {
  const all = new Map(notes.map((note) => [note.id, note]));
  // A map is gone through to its end, also through what came to it meanwhile.
  for (const { target } of all.values()) {
    if (target.kind !== 'note' || all.has(target.noteId)) continue;
    const answered = findNote(database, target.noteId);
    if (answered) all.set(answered.id, answered);
  }
  return [...all.values()];
}

/**
 * Calls a tag by another name on every note of the briefing, also in the trash, as one step, and answers the notes that
 * changed. On a note that has both, they become one.
 */
export function renameTag(database: DatabaseSync, renaming: TagRenaming, atMs: number): readonly Note[] {
  return transact(database, () => atOnce(renamingTag(database, renaming, atMs)));
}

/** The same with pauses, inside the caller's transaction. */
export function* renamingTag(
  database: DatabaseSync,
  { briefingId, from, to }: TagRenaming,
  atMs: number,
): Sliced<readonly Note[]> {
  const rows = prepared(database, `SELECT ${noteColumns} FROM note WHERE ${hasTag} ORDER BY seq`).all(
    briefingId,
    from,
  );
  const notes = yield* parsing(rows);
  const isThere = prepared(database, `SELECT 1 FROM note WHERE ${hasTag} LIMIT 1`).get(briefingId, to);
  const deed = isThere ? 'join-tags' : 'retag';
  return yield* changingStates(database, notes, { action: 'change', deed, atMs }, (note) =>
    from === to
      ? null
      : { ...stateOf(note), tags: [...new Set(note.tags.map((tag) => (tag === from ? to : tag)))] },
  );
}

/** How many notes of the briefing have the tag, in the trash too. */
export function countTagged(database: DatabaseSync, { briefingId, from }: TagRenaming): number {
  const row = prepared(database, `SELECT count(*) AS count FROM note WHERE ${hasTag}`).get(briefingId, from);
  return Number(row?.['count']);
}

const hasTag = `briefing_id = ? AND EXISTS (SELECT 1 FROM json_each(note.tags) WHERE value = ?) AND NOT (${isTakenBack})`;

/** Puts notes of one briefing elsewhere, as one step, and answers them. The placements must have been checked. */
export function moveNotes(
  database: DatabaseSync,
  moves: readonly { readonly id: NoteId; readonly rev: number; readonly placement: Placement }[],
  { deed, atMs }: { readonly deed: MoveDeed; readonly atMs: number },
): readonly Note[] {
  return transact(database, () => {
    const placements = new Map(moves.map((move) => [findChangeable(database, move).id, move.placement]));
    return changeStates(database, [...placements.keys()], { action: 'change', deed, atMs }, (note) => {
      const placement = placements.get(note.id);
      return placement ? { ...stateOf(note), placement } : null;
    });
  });
}

/** Says of notes that the reader has seen what was found of each, and leaves them as they are. One step. */
export function reviewNotes(
  database: DatabaseSync,
  reviews: readonly NoteReview[],
  atMs: number,
): readonly Note[] {
  const findings = new Map(reviews.map(({ id, finding }) => [id, finding]));
  return changeStates(database, [...findings.keys()], { action: 'change', deed: 'review', atMs }, (note) => {
    const reviewed = findings.get(note.id) ?? note.reviewed;
    return note.reviewed === reviewed
      ? null
      : { ...stateOf(note), placement: { ...placementOf(note), reviewed } };
  });
}

/** The notes of these ids, each once. Throws when one does not exist, or they are on more than one briefing. */
function* finding(database: DatabaseSync, ids: readonly NoteId[]): Sliced<readonly Note[]> {
  const found: Note[] = [];
  for (const id of new Set(ids)) {
    const note = findNote(database, id);
    if (!note) throw new Error(`There is no note ${id}.`);
    found.push(note);
    yield 0;
  }
  if (found.some((note) => note.briefingId !== found[0]?.briefingId)) {
    throw new Error('The notes are on more than one briefing; they cannot go in one step.');
  }
  return found;
}

/** The notes of these ids, changed so: see `changingStates`. */
function changeStates(
  database: DatabaseSync,
  ids: readonly NoteId[],
  step: StateStep,
  wanted: (note: Note) => NoteState | null,
): readonly Note[] {
  return transact(database, () =>
    atOnce(changingStates(database, atOnce(finding(database, ids)), step, wanted)),
  );
}

interface StateStep {
  readonly action: StepAction;
  readonly deed?: StepDeed;
  readonly atMs: number;
}

/** Gives each note the state that is wanted for it, all as one step, and answers those that changed. Null changes nothing. */
function* changingStates(
  database: DatabaseSync,
  notes: readonly Note[],
  step: StateStep,
  wanted: (note: Note) => NoteState | null,
): Sliced<readonly Note[]> {
  const transitions: NoteTransition[] = [];
  for (const note of notes) {
    const state = wanted(note);
    if (!state) continue;
    transitions.push({ before: stateOf(note), after: writeState(database, note, state, step.atMs) });
    yield transitions.length / 2;
  }
  const briefingId = notes[0]?.briefingId;
  if (briefingId !== undefined && transitions.length > 0) {
    yield* recordingStep(database, { briefingId, ...step, transitions });
  }
  return transitions.map(({ after }) => after);
}
