/** What only an import brought that was taken back: it lies in its file, and the trash has nothing of it. */
import type { DatabaseSync } from '../store/engine';
import type { Note } from '../../shared/notes/note';
import { prepared } from '../store/prepared';
import { noteColumns, parseNoteRow } from './note-rows';

/**
 * True of a row of `note` that every import of it that was has been taken back, and with it all that was done to it. Words
 * that the reader wrote meanwhile, though they were taken back too, keep it in the trash; a label or a tag does not.
 */
export const isTakenBack = `note.deleted_ms IS NOT NULL
  AND EXISTS (SELECT 1 FROM history JOIN step USING (step)
    WHERE history.note_id = note.id AND step.deed = 'import' AND step.standing <> 'done')
  AND NOT EXISTS (SELECT 1 FROM history JOIN step USING (step)
    WHERE history.note_id = note.id AND step.action <> 'delete'
      AND (step.standing = 'done' OR (step.deed IS NOT 'import'
        AND json_extract(history.before, '$.body') IS NOT json_extract(history.after, '$.body'))))`;

/** Such notes of the briefing: redo brings them back, and so does their file. */
export function listTakenBack(database: DatabaseSync, briefingId: string): readonly Note[] {
  return prepared(
    database,
    `SELECT ${noteColumns} FROM note WHERE briefing_id = ? AND ${isTakenBack} ORDER BY seq`,
  )
    .all(briefingId)
    .map(parseNoteRow);
}
