/** What only an import brought that was taken back: it lies in its file, and the trash has nothing of it. */
import type { DatabaseSync } from 'node:sqlite';
import type { Note } from '../../shared/notes/note';
import { prepared } from '../store/prepared';
import { noteColumns, parseNoteRow } from './note-rows';

/**
 * True of a row of `note` that every import of it that was has been taken back, where nothing else was done to it than to
 * delete it. What the reader changed of it meanwhile, though that was taken back too, keeps it in the trash.
 */
export const isTakenBack = `note.deleted_ms IS NOT NULL
  AND EXISTS (SELECT 1 FROM history JOIN step USING (step)
    WHERE history.note_id = note.id AND step.deed = 'import' AND step.standing <> 'done')
  AND NOT EXISTS (SELECT 1 FROM history JOIN step USING (step)
    WHERE history.note_id = note.id AND step.action <> 'delete'
      AND (step.deed IS NOT 'import' OR step.standing = 'done'))`;

/** Such notes of the briefing: redo brings them back, and so does their file. */
export function listTakenBack(database: DatabaseSync, briefingId: string): readonly Note[] {
  return prepared(
    database,
    `SELECT ${noteColumns} FROM note WHERE briefing_id = ? AND ${isTakenBack} ORDER BY seq`,
  )
    .all(briefingId)
    .map(parseNoteRow);
}
