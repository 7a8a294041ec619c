import type { DatabaseSync } from '../engine';
import type { Migration } from './migration';

/** The gaps that the reader has ticked as answered. */
export const gapTicksMigration: Migration = { version: 2, migrate };

function migrate(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE gap_tick (
      briefing_id TEXT NOT NULL,
      gap_id TEXT NOT NULL,
      ticked_ms INTEGER NOT NULL,
      PRIMARY KEY (briefing_id, gap_id)
    ) STRICT;
  `);
}
