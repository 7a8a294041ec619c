/** The reader's notes: listed, written and changed, each as one step of the history. */
import type { DatabaseSync, SQLOutputValue } from '../store/engine';
import { v7 } from 'uuid';
import type { Briefing } from '../../shared/briefing/briefing';
import {
  isSameContent,
  type Note,
  type NoteChange,
  type NoteId,
  NoteIdSchema,
  type NewNote,
  type Placement,
  settleContent,
  writtenBy,
} from '../../shared/notes/note';
import { transact } from '../store/transact';
import { dropDraft, dropDraftOfChange } from './drafts';
import { atOnce, type Sliced } from '../store/in-slices';
import { insertNote } from './insert-note';
import { nameCreation, nameDeed } from './name-deed';
import { recordingStep, recordStep, writeState } from './note-history';
import { noteColumns, type NoteState, parseNoteRow, stateOf } from './note-rows';
import { isTakenBack } from './taken-back';
import { prepared } from '../store/prepared';
import { readSettings } from '../store/settings-store';
import type { StepDeed } from '../../shared/notes/note-step';

/** What a note gets besides the reader's words. */
export interface NoteOrigin {
  readonly placement: Placement;
  readonly creator: string;
  readonly atMs: number;
}

/** The notes of a briefing that are not in the trash, in the order in which they were written. */
export function listNotes(database: DatabaseSync, briefingId: string): readonly Note[] {
  return atOnce(listingNotes(database, briefingId));
}

/** The same with pauses. They are as they were when it began. */
export function listingNotes(database: DatabaseSync, briefingId: string): Sliced<readonly Note[]> {
  const rows = prepared(
    database,
    `SELECT ${noteColumns} FROM note WHERE briefing_id = ? AND deleted_ms IS NULL ORDER BY seq`,
  ).all(briefingId);
  return parsing(rows);
}

/** The notes of rows, with pauses; to have read a note is not to have done anything to it. */
export function* parsing(rows: readonly Readonly<Record<string, SQLOutputValue>>[]): Sliced<readonly Note[]> {
  const notes: Note[] = [];
  for (const row of rows) {
    notes.push(parseNoteRow(row));
    yield 0;
  }
  return notes;
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
      deed: nameCreation(created),
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

interface ChangeOptions {
  readonly deed?: StepDeed;
  readonly modifiedBy?: Note['modifiedBy'];
  readonly atMs: number;
}

/**
 * The same, under a name of its own; without one the step is named by what it changes. Words that are changed are the
 * reader's, unless `modifiedBy` says whose they are.
 */
export function changeTogether(
  database: DatabaseSync,
  changes: readonly NoteChange[],
  options: ChangeOptions,
): readonly Note[] {
  return transact(database, () => atOnce(changing(database, changes, options)));
}

/** The same with pauses, inside the caller's transaction. */
export function* changing(
  database: DatabaseSync,
  changes: readonly NoteChange[],
  { deed, modifiedBy, atMs }: ChangeOptions,
): Sliced<readonly Note[]> {
  const found: { readonly change: NoteChange; readonly note: Note }[] = [];
  for (const change of changes) {
    found.push({ change, note: findChangeable(database, change) });
    yield 0;
  }
  const briefingId = found[0]?.note.briefingId;
  const reader = readSettings(database).creator;
  if (found.some(({ note }) => note.briefingId !== briefingId)) {
    throw new Error('The notes are on more than one briefing; they cannot be changed in one step.');
  }
  const results: Note[] = [];
  const transitions: { readonly before: NoteState; readonly after: Note }[] = [];
  for (const { change, note } of found) {
    dropDraftOfChange(database, note, change);
    if (isSameContent(note, settleContent(change))) results.push(note);
    else {
      const worded = modifiedBy === undefined ? writtenBy(note, { body: change.body, reader }) : modifiedBy;
      const state = { ...settleContent(change), deletedMs: null, modifiedBy: worded };
      const after = writeState(database, note, state, atMs);
      results.push(after);
      transitions.push({ before: stateOf(note), after });
    }
    yield results.length / 2;
  }
  if (briefingId !== undefined && transitions.length > 0) {
    const named = deed ?? nameDeed(transitions);
    yield* recordingStep(database, { briefingId, action: 'change', deed: named, transitions, atMs });
  }
  return results;
}

/** The note of a change. Throws when there is none, it has changed since, or it lies in the trash. */
export function findChangeable(database: DatabaseSync, change: Pick<NoteChange, 'id' | 'rev'>): Note {
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

/** The notes of a briefing that lie in the trash, the last one put there first; see `isTakenBack` for what does not. */
export function listTrash(database: DatabaseSync, briefingId: string): readonly Note[] {
  return atOnce(listingTrash(database, briefingId));
}

/** The same with pauses. They are as they were when it began. */
export function listingTrash(database: DatabaseSync, briefingId: string): Sliced<readonly Note[]> {
  const rows = prepared(
    database,
    `SELECT ${noteColumns} FROM note WHERE briefing_id = ? AND deleted_ms IS NOT NULL AND NOT (${isTakenBack})
       ORDER BY deleted_ms DESC, seq DESC`,
  ).all(briefingId);
  return parsing(rows);
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
