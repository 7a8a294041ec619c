import type { DatabaseSync } from '../engine';
import type { Migration } from './migration';

/**
 * Of each row the change that wrote it last and its checksum, and of each table what its rows come to. The numbers are worked
 * out when the store is opened: see `countRowsAnew`.
 */
export const rowChecksMigration: Migration = { version: 7, migrate };

function migrate(database: DatabaseSync): void {
  for (const table of tables) {
    database.exec(`
      ALTER TABLE ${table} ADD COLUMN change_no INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE ${table} ADD COLUMN row_crc INTEGER NOT NULL DEFAULT 0;
    `);
  }
  database.exec(`
    CREATE TABLE tally (
      table_name TEXT NOT NULL PRIMARY KEY,
      row_count INTEGER NOT NULL,
      rows_crc INTEGER NOT NULL,          -- the checksums of its rows, one over the other (XOR)
      change_no INTEGER NOT NULL,         -- the last change that touched it
      tally_crc INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}

const tables = [
  'note',
  'step',
  'history',
  'draft',
  'setting',
  'place',
  'gap_tick',
  'grade',
  'mark_history',
  'edition',
] as const;
