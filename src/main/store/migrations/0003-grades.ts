import type { DatabaseSync } from '../engine';
import type { Migration } from './migration';

/** The reader's grades of statements. A statement that is not graded has no row. */
export const gradesMigration: Migration = { version: 3, migrate };

function migrate(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE grade (
      briefing_id TEXT NOT NULL,
      statement_id TEXT NOT NULL,
      source_grade TEXT CHECK (source_grade IN ('A', 'B', 'C', 'D', 'E', 'F')),
      information_grade TEXT CHECK (information_grade IN ('1', '2', '3', '4', '5', '6')),
      confidence TEXT CHECK (confidence IN ('low', 'moderate', 'high')),
      graded_ms INTEGER NOT NULL,
      PRIMARY KEY (briefing_id, statement_id),
      CHECK (coalesce(source_grade, information_grade, confidence) IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
  `);
}
