import type { DatabaseSync } from '../engine';
import type { Migration } from './migration';

/** What a note was first written on, where it was put elsewhere since; the history knows it of those that were. */
export const writtenOnMigration: Migration = { version: 6, migrate };

function migrate(database: DatabaseSync): void {
  database.exec(`
    ALTER TABLE note ADD COLUMN written_on TEXT;                   -- JSON
    UPDATE note SET written_on = (
      SELECT json_object(
        'edition', iif(after ->> '$.placement.target.passage.blockId' = '${noBlock}', NULL, json(after -> '$.placement.edition')),
        'breadcrumb', iif(after ->> '$.placement.target.passage.blockId' = '${noBlock}', '', after ->> '$.placement.breadcrumb'),
        'words', coalesce(after ->> '$.placement.target.passage.exact', after ->> '$.placement.value.text')
      )
      FROM history WHERE note_id = note.id ORDER BY seq LIMIT 1
    )
    WHERE EXISTS (
      SELECT 1 FROM history WHERE note_id = note.id AND seq = (SELECT min(seq) FROM history WHERE note_id = note.id)
        AND after -> '$.placement' IS NOT NULL
        AND (json(after -> '$.placement.target') <> json(note.target) OR after ->> '$.placement.edition.hash' <> note.edition_hash)
    );
  `);
}

/** The block of words that were not found when this form was made. */
const noBlock = 'B999999999';
