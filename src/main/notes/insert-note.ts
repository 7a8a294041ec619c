/** Puts a whole note into the store as it is given: a new one, or one that comes from elsewhere with its own id. */
import type { DatabaseSync } from '../store/engine';
import type { Note } from '../../shared/notes/note';
import {
  contentColumns,
  contentValues,
  noteColumns,
  parseNoteRow,
  placementColumns,
  placementValues,
} from './note-rows';

const columns = [
  'id',
  'rev',
  'briefing_id',
  'creator',
  'modified_by',
  'created_ms',
  'modified_ms',
  'deleted_ms',
  ...placementColumns,
  ...contentColumns,
] as const;

/** Answers what the disk holds. Throws when a note of that id is there. No step of its own. */
export function insertNote(database: DatabaseSync, note: Note): Note {
  const row = database
    .prepare(
      `INSERT INTO note (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) RETURNING ${noteColumns}`,
    )
    .get(
      note.id,
      note.rev,
      note.briefingId,
      note.creator,
      note.modifiedBy,
      note.createdMs,
      note.modifiedMs,
      note.deletedMs,
      ...placementValues(note),
      ...contentValues(note),
    );
  if (!row) throw new Error('The store kept no note.');
  return parseNoteRow(row);
}
