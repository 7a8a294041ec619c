/** What each note has to know of its past, to be put together with another reader's version of it: it follows from the history. */
import type { DatabaseSync } from '../store/engine';
import { type NoteId, NoteIdSchema, type Target } from '../../shared/notes/note';
import {
  beginLineage,
  continueLineage,
  type Hash,
  type Lineage,
  type Written,
} from '../../shared/note-merge/lineage';
import { type NoteState, parseNoteState } from './note-rows';
import { mergeNames } from '../../shared/note-merge/names';
import { unnamedReader } from '../../shared/notes/creator';
import { readSettings } from '../store/settings-store';
import { hashValue } from './placement';
import { findBrought } from './own-notes';
import { readSignedAt } from './signed-at';

/** The lineages of the briefing's notes, those in the trash too. */
export function listLineages(database: DatabaseSync, briefingId: string): ReadonlyMap<NoteId, Lineage> {
  const rows = database
    .prepare(
      `SELECT note.id AS id, note.target AS target, note.creator AS creator, note.modified_by AS modified_by, note.body AS body, history.after AS after, history.at_ms AS at_ms
       FROM note JOIN history ON history.note_id = note.id WHERE note.briefing_id = ? ORDER BY history.seq`,
    )
    .all(briefingId);
  const hash = rememberedHash();
  const { creator: reader } = readSettings(database);
  const signedMs = readSignedAt(database);
  const own: Lineage['names'] = signedMs === 0 || reader === unnamedReader ? undefined : [[reader, signedMs]];
  const brought = own && findBrought(database, reader);
  const ofReader = new Set<NoteId>();
  const states = new Map<NoteId, { readonly written: Written; readonly lineage: Lineage }>();
  for (const row of rows) {
    const id = NoteIdSchema.parse(row['id']);
    const state = parseNoteState(String(row['after']));
    const before = states.get(id);
    const atMs = Number(row['at_ms']);
    const after = writtenOf(state, before?.written.target, String(row['target']));
    const lineage =
      state.lineage ??
      (before
        ? continueLineage(before.lineage, { before: before.written, after, atMs }, hash)
        : beginLineage(after, atMs, hash));
    states.set(id, { written: after, lineage });
    const isWriter = row['creator'] === reader && brought?.isNote(id) === false;
    const isChanger = row['modified_by'] === reader && brought?.areWords(id, String(row['body'])) === false;
    if (isWriter || isChanger) ofReader.add(id);
  }
  return new Map(
    [...states].map(([id, { lineage }]) => [
      id,
      ofReader.has(id) ? { ...lineage, names: mergeNames(lineage.names, own) } : lineage,
    ]),
  );
}

/** A state that was written before notes could be put elsewhere names no place: the note is where it always was. */
function writtenOf(state: NoteState, before: Target | undefined, now: string): Written {
  return { ...state, target: state.placement?.target ?? before ?? (JSON.parse(now) as Target) };
}

/** Most states of a note have the words of the one before. */
function rememberedHash(): Hash {
  const known = new Map<string, string>();
  return (data) => {
    if (typeof data !== 'string') return hashValue(data);
    const found = known.get(data) ?? hashValue(data);
    known.set(data, found);
    return found;
  };
}
