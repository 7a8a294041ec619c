import type { DatabaseSync } from '../engine';
import type { Migration } from './migration';

/** What grades and ticks were before and after each step, so that undo takes them back in their turn. */
export const markHistoryMigration: Migration = { version: 4, migrate };

function migrate(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE mark_history (
      step INTEGER PRIMARY KEY REFERENCES step (step),
      before TEXT NOT NULL,               -- JSON
      after TEXT NOT NULL                 -- JSON
    ) STRICT;
  `);
}
