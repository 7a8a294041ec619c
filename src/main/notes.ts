/** The reader's notes: written, changed and put in the trash, each as one step of the history. */
import type { DatabaseSync } from 'node:sqlite';
import { v7 } from 'uuid';
import type { Briefing } from '../shared/briefing';
import {
  isSameContent,
  type Note,
  type NoteChange,
  type NoteId,
  NoteIdSchema,
  type NewNote,
  type Placement,
  settleContent,
  type TagRenaming,
  writtenBy,
} from '../shared/note';
import { transact } from './database';
import { dropDraft, dropDraftOfChange } from './drafts';
import { insertNote } from './insert-note';
import { nameDeed } from './name-deed';
import { recordStep, writeState } from './note-history';
import { noteColumns, type NoteState, parseNoteRow, placementOf, stateOf } from './note-rows';
import { prepared } from './prepared';
import { readSettings } from './settings-store';
import type { StepAction, StepDeed } from '../shared/note-step';

/** What a note gets besides the reader's words. */
export interface NoteOrigin {
  readonly placement: Placement;
  readonly creator: string;
  readonly atMs: number;
}

/** The notes of a briefing that are not in the trash, in the order in which they were written. */
export function listNotes(database: DatabaseSync, briefingId: string): readonly Note[] {
  return database
    .prepare(`SELECT ${noteColumns} FROM note WHERE briefing_id = ? AND deleted_ms IS NULL ORDER BY seq`)
    .all(briefingId)
    .map(parseNoteRow);
}

/** The note of that id, in the trash or not; null when there is none. */
export function findNote(database: DatabaseSync, id: NoteId): Note | null {
  const row = prepared(database, `SELECT ${noteColumns} FROM note WHERE id = ?`).get(id);
  return row ? parseNoteRow(row) : null;
}

/** Writes a note with its history and drops the draft of its target. The target must have been checked. */
export function createNote(database: DatabaseSync, note: NewNote, origin: NoteOrigin): Note {
  return transact(database, () => {
    const atMs = Math.max(0, Math.trunc(origin.atMs));
    const created = insertNote(database, {
      id: nextId(database, atMs),
      rev: 1,
      briefingId: note.briefingId,
      creator: origin.creator,
      modifiedBy: null,
      createdMs: atMs,
      modifiedMs: atMs,
      deletedMs: null,
      ...origin.placement,
      ...settleContent(note),
    });
    recordStep(database, {
      briefingId: note.briefingId,
      action: 'create',
      transitions: [{ before: null, after: created }],
      atMs: origin.atMs,
    });
    dropDraft(database, { ...note, noteId: null });
    return created;
  });
}

/**
 * Changes a note. Throws with `stale` when it has changed since the revision that the reader saw. A change that changes
 * nothing answers the note and is no step.
 */
export function changeNote(database: DatabaseSync, change: NoteChange, atMs: number): Note {
  const [changed] = changeNotes(database, [change], atMs);
  if (!changed) throw new Error(`There is no note ${change.id}.`);
  return changed;
}

/**
 * Changes notes of one briefing as one step, and answers them in the order given. When one of them cannot be changed
 * (it is stale, in the trash or does not exist) it throws, and none is.
 */
export function changeNotes(
  database: DatabaseSync,
  changes: readonly NoteChange[],
  atMs: number,
): readonly Note[] {
  return changeTogether(database, changes, { atMs });
}

/**
 * The same, under a name of its own; without one the step is named by what it changes. Words that are changed are the
 * reader's, unless `modifiedBy` says whose they are.
 */
export function changeTogether(
  database: DatabaseSync,
  changes: readonly NoteChange[],
  {
    deed,
    modifiedBy,
    atMs,
  }: { readonly deed?: StepDeed; readonly modifiedBy?: Note['modifiedBy']; readonly atMs: number },
): readonly Note[] {
  return transact(database, () => {
    const found = changes.map((change) => ({ change, note: findChangeable(database, change) }));
    const briefingId = found[0]?.note.briefingId;
    const reader = readSettings(database).creator;
    if (found.some(({ note }) => note.briefingId !== briefingId)) {
      throw new Error('The notes are on more than one briefing; they cannot be changed in one step.');
    }
    const results = found.map(({ change, note }) => {
      dropDraftOfChange(database, note, change);
      if (isSameContent(note, settleContent(change))) return { after: note, transition: null };
      const worded = modifiedBy === undefined ? writtenBy(note, { body: change.body, reader }) : modifiedBy;
      const state = { ...settleContent(change), deletedMs: null, modifiedBy: worded };
      const after = writeState(database, note, state, atMs);
      return { after, transition: { before: stateOf(note), after } };
    });
    const transitions = results.flatMap(({ transition }) => transition ?? []);
    if (briefingId !== undefined && transitions.length > 0) {
      const named = deed ?? nameDeed(transitions);
      recordStep(database, { briefingId, action: 'change', deed: named, transitions, atMs });
    }
    return results.map(({ after }) => after);
  });
}

function findChangeable(database: DatabaseSync, change: Pick<NoteChange, 'id' | 'rev'>): Note {
  const found = findNote(database, change.id);
  if (!found) throw new Error(`There is no note ${change.id}.`);
  if (found.rev !== change.rev) {
    throw new Error(
      `This change is stale: the note is at revision ${found.rev}, the change was made on ${change.rev}.`,
    );
  }
  if (found.deletedMs !== null) throw new Error('The note is in the trash and cannot be changed.');
  return found;
}

/**
 * Puts the notes of one briefing in the trash, as one step, and answers them. One that lies there already is passed
 * over; throws when one does not exist, or they are on more than one briefing.
 */
export function deleteNotes(database: DatabaseSync, ids: readonly NoteId[], atMs: number): readonly Note[] {
  return changeStates(database, findTogether(database, ids), { action: 'delete', atMs }, (note) =>
    note.deletedMs === null ? { ...stateOf(note), deletedMs: Math.trunc(atMs) } : null,
  );
}

/** Takes the notes of one briefing out of the trash, as one step, and answers them. One that is not there is passed over. */
export function restoreNotes(database: DatabaseSync, ids: readonly NoteId[], atMs: number): readonly Note[] {
  return changeStates(
    database,
    findTogether(database, ids),
    { action: 'change', deed: 'restore', atMs },
    (note) => (note.deletedMs === null ? null : { ...stateOf(note), deletedMs: null }),
  );
}

/** The notes of a briefing that lie in the trash, the last one put there first. */
export function listTrash(database: DatabaseSync, briefingId: string): readonly Note[] {
  return database
    .prepare(
      `SELECT ${noteColumns} FROM note WHERE briefing_id = ? AND deleted_ms IS NOT NULL ORDER BY deleted_ms DESC, seq DESC`,
    )
    .all(briefingId)
    .map(parseNoteRow);
}

/**
 * Calls a tag by another name on every note of the briefing, also in the trash, as one step, and answers the notes that
 * changed. On a note that has both, they become one.
 */
export function renameTag(
  database: DatabaseSync,
  { briefingId, from, to }: TagRenaming,
  atMs: number,
): readonly Note[] {
  const all = [...listNotes(database, briefingId), ...listTrash(database, briefingId)];
  return changeStates(database, all, { action: 'change', deed: 'retag', atMs }, (note) =>
    note.tags.includes(from) && from !== to
      ? { ...stateOf(note), tags: [...new Set(note.tags.map((tag) => (tag === from ? to : tag)))] }
      : null,
  );
}

/** Puts notes of one briefing elsewhere, as one step, and answers them. The placements must have been checked. */
export function moveNotes(
  database: DatabaseSync,
  moves: readonly { readonly id: NoteId; readonly rev: number; readonly placement: Placement }[],
  atMs: number,
): readonly Note[] {
  return transact(database, () => {
    const placements = new Map(moves.map((move) => [findChangeable(database, move).id, move.placement]));
    const notes = findTogether(database, [...placements.keys()]);
    return changeStates(database, notes, { action: 'change', deed: 'move', atMs }, (note) => {
      const placement = placements.get(note.id);
      return placement ? { ...stateOf(note), placement } : null;
    });
  });
}

/** Says of notes that the reader has seen them as they stand in this edition, and leaves them there. One step. */
export function reviewNotes(
  database: DatabaseSync,
  ids: readonly NoteId[],
  editionHash: string,
  atMs: number,
): readonly Note[] {
  return changeStates(
    database,
    findTogether(database, ids),
    { action: 'change', deed: 'review', atMs },
    (note) =>
      note.reviewed === editionHash
        ? null
        : { ...stateOf(note), placement: { ...placementOf(note), reviewed: editionHash } },
  );
}

/** The notes of these ids, each once. Throws when one does not exist, or they are on more than one briefing. */
function findTogether(database: DatabaseSync, ids: readonly NoteId[]): readonly Note[] {
  const found = [...new Set(ids)].map((id) => {
    const note = findNote(database, id);
    if (!note) throw new Error(`There is no note ${id}.`);
    return note;
  });
  if (found.some((note) => note.briefingId !== found[0]?.briefingId)) {
    throw new Error('The notes are on more than one briefing; they cannot go in one step.');
  }
  return found;
}

/** Gives each note the state that is wanted for it, all as one step, and answers those that changed. Null changes nothing. */
function changeStates(
  database: DatabaseSync,
  notes: readonly Note[],
  step: { readonly action: StepAction; readonly deed?: StepDeed; readonly atMs: number },
  wanted: (note: Note) => NoteState | null,
): readonly Note[] {
  return transact(database, () => {
    const transitions = notes.flatMap((note) => {
      const state = wanted(note);
      return state ? { before: stateOf(note), after: writeState(database, note, state, step.atMs) } : [];
    });
    const briefingId = notes[0]?.briefingId;
    if (briefingId !== undefined && transitions.length > 0) {
      recordStep(database, { briefingId, ...step, transitions });
    }
    return transitions.map(({ after }) => after);
  });
}

/** What names the edition a note is written on. */
export function editionOf(briefing: Briefing): Note['edition'] {
  return { label: briefing.edition, hash: briefing.editionHash };
}

/**
 * A UUID of version 7 that sorts after every one before it, even when the clock has been set back: its time is at
 * least that of the last one, and its counter is the number of the row. Notes taken in from elsewhere may have ids of
 * other versions, which hold no time.
 */
function nextId(database: DatabaseSync, atMs: number): NoteId {
  const last = database
    .prepare(`SELECT id FROM note WHERE substr(id, 15, 1) = '7' ORDER BY seq DESC LIMIT 1`)
    .get();
  const lastMs = last ? Number.parseInt(String(last['id']).replaceAll('-', '').slice(0, 12), 16) : 0;
  const rows = database.prepare('SELECT coalesce(max(seq), 0) AS seq FROM note').get();
  return NoteIdSchema.parse(v7({ msecs: Math.max(atMs, lastMs), seq: Number(rows?.['seq']) + 1 }));
}
