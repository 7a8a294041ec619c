/** Every wording that a note ever had, read back from the history. */
import type { DatabaseSync } from '../store/engine';
import * as z from 'zod/mini';
import type { NoteVersion } from '../../shared/notes/note-step';
import { type NoteId, settleContent } from '../../shared/notes/note';
import { placeOf } from '../../shared/notes/written-on';
import { parseNoteState } from './note-rows';

const ActionSchema = z.enum(['create', 'change', 'delete', 'undo', 'redo']);

/** The wordings, the newest first. Throws when there is no such note. */
export function listVersions(database: DatabaseSync, id: NoteId): readonly NoteVersion[] {
  const rows = database
    .prepare('SELECT rev, action, after, at_ms FROM history WHERE note_id = ? ORDER BY seq DESC')
    .all(id);
  if (rows.length === 0) throw new Error(`There is no note ${id}.`);
  return rows.map((row) => {
    const state = parseNoteState(String(row['after']));
    return {
      ...settleContent(state),
      rev: Number(row['rev']),
      action: ActionSchema.parse(row['action']),
      deletedMs: state.deletedMs,
      place: state.placement ? placeOf(state.placement) : null,
      modifiedBy: state.modifiedBy,
      atMs: Number(row['at_ms']),
    };
  });
}
