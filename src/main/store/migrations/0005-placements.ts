import type { DatabaseSync } from '../engine';
import type { Migration } from './migration';

/**
 * Questions that are open or resolved, links, what a statement or cell said when it was noted, and what was found of a note
 * that was left as it is; the blocks of each edition that notes were written on; what a step is called; and who
 * changed a note's words last.
 */
export const placementsMigration: Migration = { version: 5, migrate };

function migrate(database: DatabaseSync): void {
  database.exec(`
    ALTER TABLE note ADD COLUMN workflow TEXT CHECK (workflow IN ('open', 'resolved'));
    ALTER TABLE note ADD COLUMN links TEXT NOT NULL DEFAULT '[]';  -- JSON
    ALTER TABLE note ADD COLUMN value TEXT;                        -- JSON
    ALTER TABLE note ADD COLUMN reviewed TEXT;                     -- the hash of what was found of it then
    ALTER TABLE note ADD COLUMN modified_by TEXT;                  -- who changed the words last; null: the creator
    UPDATE note SET workflow = 'open' WHERE motivation = 'questioning';

    CREATE TABLE edition (
      briefing_id TEXT NOT NULL,
      hash TEXT NOT NULL,
      label TEXT NOT NULL,
      blocks TEXT NOT NULL,               -- JSON: the ids of its blocks
      PRIMARY KEY (briefing_id, hash)
    ) STRICT, WITHOUT ROWID;

    -- What a step is called where its action does not say it: see StepDeed.
    ALTER TABLE step ADD COLUMN deed TEXT;
    -- How many notes it is said to be about, where these are not the ones that it touched.
    ALTER TABLE step ADD COLUMN count INTEGER;
  `);
}
