import type { DatabaseSync } from '../engine';
import type { Migration } from './migration';

/** Notes with their history, drafts, settings and places. */
export const notesMigration: Migration = { version: 1, migrate };

function migrate(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE note (
      seq INTEGER PRIMARY KEY,            -- the order in which notes were written; times can jump
      id TEXT NOT NULL UNIQUE,
      rev INTEGER NOT NULL CHECK (rev > 0),
      briefing_id TEXT NOT NULL,
      edition_label TEXT NOT NULL,
      edition_hash TEXT NOT NULL,
      target TEXT NOT NULL,               -- JSON
      target_key TEXT NOT NULL,
      breadcrumb TEXT NOT NULL,
      creator TEXT NOT NULL,
      motivation TEXT NOT NULL,
      colour TEXT,
      tags TEXT NOT NULL,                 -- JSON
      body TEXT NOT NULL,
      created_ms INTEGER NOT NULL,
      modified_ms INTEGER NOT NULL,
      deleted_ms INTEGER                  -- in the trash since, or null
    ) STRICT;
    CREATE INDEX note_of_briefing ON note (briefing_id, seq);

    -- What the reader did, each as one step to undo. The undone steps are always the newest ones.
    CREATE TABLE step (
      step INTEGER PRIMARY KEY AUTOINCREMENT,
      briefing_id TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('create', 'change', 'delete')),
      standing TEXT NOT NULL CHECK (standing IN ('done', 'undone', 'abandoned')),
      at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX step_standing ON step (briefing_id, standing, step);

    -- Every wording a note ever had. Rows are only ever added, by undo and redo too.
    CREATE TABLE history (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      step INTEGER NOT NULL REFERENCES step (step),
      note_id TEXT NOT NULL REFERENCES note (id),
      rev INTEGER NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('create', 'change', 'delete', 'undo', 'redo')),
      before TEXT,                        -- JSON; null before the note was written
      after TEXT NOT NULL,                -- JSON
      at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX history_of_step ON history (step, seq);
    CREATE INDEX history_of_note ON history (note_id, seq);

    CREATE TABLE draft (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      briefing_id TEXT NOT NULL,
      target_key TEXT NOT NULL,
      note_id TEXT NOT NULL,              -- empty for a note not yet written
      draft TEXT NOT NULL,                -- JSON
      kept_ms INTEGER NOT NULL,
      UNIQUE (briefing_id, target_key, note_id)
    ) STRICT;

    CREATE TABLE setting (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL                 -- JSON
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE place (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      briefing_id TEXT NOT NULL UNIQUE,
      view TEXT NOT NULL,
      place TEXT NOT NULL
    ) STRICT;
  `);
}
