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
  targetKey,
} from '../shared/note';
import { transact } from './database';
import { dropDraft } from './drafts';
import { recordStep, writeState } from './note-history';
import { noteColumns, parseNoteRow, stateOf } from './note-rows';

/** What a note gets besides the reader's words. */
export interface NoteOrigin {
  readonly breadcrumb: string;
  readonly edition: Note['edition'];
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
  const row = database.prepare(`SELECT ${noteColumns} FROM note WHERE id = ?`).get(id);
  return row ? parseNoteRow(row) : null;
}

/** Writes a note with its history and drops the draft of its target. The target must have been checked. */
export function createNote(database: DatabaseSync, note: NewNote, origin: NoteOrigin): Note {
  return transact(database, () => {
    const created = insertNote(database, note, origin);
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
  return transact(database, () => {
    const found = changes.map((change) => ({ change, note: findChangeable(database, change) }));
    const briefingId = found[0]?.note.briefingId;
    if (found.some(({ note }) => note.briefingId !== briefingId)) {
      throw new Error('The notes are on more than one briefing; they cannot be changed in one step.');
    }
    const results = found.map(({ change, note }) => {
      dropDraft(database, { briefingId: note.briefingId, target: note.target, noteId: note.id });
      if (isSameContent(note, change)) return { after: note, transition: null };
      const { motivation, colour, tags, body } = change;
      const after = writeState(database, note.id, { motivation, colour, tags, body, deletedMs: null }, atMs);
      return { after, transition: { before: stateOf(note), after } };
    });
    const transitions = results.flatMap(({ transition }) => transition ?? []);
    if (briefingId !== undefined && transitions.length > 0) {
      recordStep(database, { briefingId, action: 'change', transitions, atMs });
    }
    return results.map(({ after }) => after);
  });
}

function findChangeable(database: DatabaseSync, change: NoteChange): Note {
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
  return transact(database, () => {
    const found = [...new Set(ids)].map((id) => {
      const note = findNote(database, id);
      if (!note) throw new Error(`There is no note ${id}.`);
      return note;
    });
    const [first, ...others] = found;
    if (!first) return [];
    if (others.some((note) => note.briefingId !== first.briefingId)) {
      throw new Error('The notes are on more than one briefing; they cannot go in one step.');
    }
    const transitions = found
      .filter((note) => note.deletedMs === null)
      .map((note) => ({
        before: stateOf(note),
        after: writeState(database, note.id, { ...stateOf(note), deletedMs: Math.trunc(atMs) }, atMs),
      }));
    if (transitions.length > 0) {
      recordStep(database, { briefingId: first.briefingId, action: 'delete', transitions, atMs });
    }
    return transitions.map(({ after }) => after);
  });
}

/** What names the edition a note is written on. */
export function editionOf(briefing: Briefing): Note['edition'] {
  return { label: briefing.edition, hash: briefing.editionHash };
}

function insertNote(database: DatabaseSync, note: NewNote, origin: NoteOrigin): Note {
  const atMs = Math.max(0, Math.trunc(origin.atMs));
  const row = database
    .prepare(
      `INSERT INTO note (id, rev, briefing_id, edition_label, edition_hash, target, target_key, breadcrumb, creator,
         motivation, colour, tags, body, created_ms, modified_ms, deleted_ms)
       VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL) RETURNING ${noteColumns}`,
    )
    .get(
      nextId(database, atMs),
      note.briefingId,
      origin.edition.label,
      origin.edition.hash,
      JSON.stringify(note.target),
      targetKey(note.target),
      origin.breadcrumb,
      origin.creator,
      note.motivation,
      note.colour,
      JSON.stringify(note.tags),
      note.body,
      atMs,
      atMs,
    );
  if (!row) throw new Error('The store kept no note.');
  return parseNoteRow(row);
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
