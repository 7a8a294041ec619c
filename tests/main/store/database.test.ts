import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '../../../src/main/store/engine';
import { describe, expect, it } from 'vitest';
import { migrations, openDatabase, openDatabaseReadOnly } from '../../../src/main/store/database';
import { transact } from '../../../src/main/store/transact';
import type { Migration } from '../../../src/main/store/migrations/migration';
import { listNotes } from '../../../src/main/notes/notes';
import { temporaryFolder } from '../temporary-folder';
import { briefingId, writeNote } from '../notes/written-notes';

function compareText(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

/** The form that this program writes. */
const form = migrations.length;

const addColour: Migration = {
  version: form + 1,
  migrate: (database) => database.exec(`ALTER TABLE note ADD COLUMN added TEXT NOT NULL DEFAULT 'kept'`),
};

describe('a new store', () => {
  it('is made with its folder, written ahead, synced in full, and marked as ours', () => {
    const file = join(temporaryFolder(), 'deep', 'er', 'notes.db');
    const database = openDatabase(file);
    expect(pragma(database, 'journal_mode')).toBe('wal');
    expect(pragma(database, 'synchronous')).toBe(2);
    expect(pragma(database, 'foreign_keys')).toBe(1);
    expect(pragma(database, 'trusted_schema')).toBe(0);
    expect(pragma(database, 'user_version')).toBe(form);
    expect(pragma(database, 'application_id')).toBe(0x4c63746e);
    database.close();
  });

  it('has only strict tables, with foreign keys that hold, and takes rows in transactions only', () => {
    const database = openDatabase(':memory:');
    const tables = database
      .prepare(`SELECT name, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite_%'`)
      .all();
    expect(tables.map((table) => String(table['name'])).toSorted(compareText)).toEqual([
      'draft',
      'edition',
      'gap_tick',
      'grade',
      'history',
      'mark_history',
      'note',
      'place',
      'setting',
      'step',
      'tally',
    ]);
    expect(tables.every((table) => table['strict'] === 1)).toBe(true);
    const write = (): void =>
      database.exec(
        `INSERT INTO history (step, note_id, rev, action, after, at_ms) VALUES (9, 'x', 1, 'create', '{}', 0)`,
      );
    expect(() => transact(database, write)).toThrow(/FOREIGN KEY/);
    expect(write).toThrow('A row was written outside a change.');
    database.close();
  });
});

describe('the numbers of the migrations', () => {
  it('go up by one from 1', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });
});

describe('an older store', () => {
  it('is brought up to date with its notes, after a copy beside it', () => {
    const file = join(temporaryFolder(), 'notes.db');
    const older = openDatabase(file);
    const note = writeNote(older);
    older.close();

    const database = openDatabase(file, [...migrations, addColour]);
    expect(pragma(database, 'user_version')).toBe(form + 1);
    expect(listNotes(database, briefingId)).toEqual([note]);
    expect(database.prepare('SELECT added FROM note').get()).toEqual({ added: 'kept' });
    database.close();
    const copy = openDatabase(`${file}.form-${form}`);
    expect(listNotes(copy, briefingId)).toEqual([note]);
    copy.close();
  });

  it('stays what it was when one of several migrations fails', () => {
    const file = join(temporaryFolder(), 'notes.db');
    const older = openDatabase(file);
    const note = writeNote(older);
    older.close();
    const failing: Migration = {
      version: form + 2,
      migrate: (database) => database.exec('CREATE TABLE note (x) STRICT'),
    };
    expect(() => openDatabase(file, [...migrations, addColour, failing])).toThrow('already exists');

    const database = openDatabase(file);
    expect(pragma(database, 'user_version')).toBe(form);
    expect(listNotes(database, briefingId)).toEqual([note]);
    database.close();
  });

  it('is not read without being brought up to date, and the sentence says how', () => {
    const file = join(temporaryFolder(), 'notes.db');
    openDatabase(file).close();
    expect(() => openDatabaseReadOnly(file, [...migrations, addColour])).toThrow(/Open Lectern once/);
  });
});

describe('a store that is not for this program', () => {
  it('is refused when it is newer, and keeps every byte', () => {
    const file = join(temporaryFolder(), 'notes.db');
    const newer = openDatabase(file, [...migrations, addColour]);
    writeNote(newer);
    // As a newer program might leave it: not in write-ahead form, which opening must not bring about.
    newer.exec('PRAGMA journal_mode = DELETE');
    newer.close();
    const bytes = readFileSync(file);
    expect(() => openDatabase(file)).toThrow(
      new RegExp(`written by a newer Lectern \\(form ${form + 1}; this one knows ${form}\\).*untouched`, 'u'),
    );
    expect(() => openDatabaseReadOnly(file)).toThrow(/newer Lectern/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  it('is refused when another program made it, and keeps every byte', () => {
    const file = join(temporaryFolder(), 'notes.db');
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE theirs (x); PRAGMA application_id = 7; PRAGMA user_version = 1;');
    other.close();
    const bytes = readFileSync(file);
    expect(() => openDatabase(file)).toThrow(/not made by Lectern/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('is refused in words when it is no store at all', () => {
    const file = join(temporaryFolder(), 'notes.db');
    writeFileSync(file, 'these are not the notes you are looking for '.repeat(100));
    expect(() => openDatabase(file)).toThrow(/damaged.*left as it is/);
    expect(readFileSync(file, 'utf8')).toMatch(/^these are not/);
  });
});

describe('reading a store', () => {
  it('answers null when there is none, and makes none', () => {
    const file = join(temporaryFolder(), 'notes.db');
    expect(openDatabaseReadOnly(file)).toBeNull();
    expect(existsSync(file)).toBe(false);
  });

  it('goes on beside a program that has it open', () => {
    const file = join(temporaryFolder(), 'notes.db');
    const writer = openDatabase(file);
    const reader = openDatabaseReadOnly(file);
    const note = writeNote(writer);
    expect(reader && listNotes(reader, briefingId)).toEqual([note]);
    expect(() => reader?.exec('DELETE FROM note')).toThrow(/readonly/);
    reader?.close();
    writer.close();
  });

  it.skipIf(process.getuid?.() === 0)(
    'works in a folder that cannot be written; writing is refused in words',
    () => {
      const folder = temporaryFolder();
      const file = join(folder, 'notes.db');
      const database = openDatabase(file);
      const note = writeNote(database);
      database.close();
      chmodSync(file, 0o444);
      chmodSync(folder, 0o555);
      const reader = openDatabaseReadOnly(file);
      expect(reader && listNotes(reader, briefingId)).toEqual([note]);
      reader?.close();
      expect(() => openDatabase(file)).toThrow(/cannot be kept: .* cannot be written/);
      chmodSync(folder, 0o755);
    },
  );

  it('says so when the folder cannot be made', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => openDatabase(join(folder, 'file', 'notes.db'))).toThrow(/cannot be kept/);
  });
});

describe('work in one transaction', () => {
  it('leaves nothing behind when it fails', () => {
    const database = openDatabase(':memory:');
    expect(() =>
      transact(database, () => {
        database.exec(`INSERT INTO setting (key, value) VALUES ('theme', '"dark"')`);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(database.prepare('SELECT count(*) AS n FROM setting').get()).toEqual({ n: 0 });
    database.close();
  });

  it('is a part of the work around it, and goes with it', () => {
    const database = openDatabase(':memory:');
    expect(() =>
      transact(database, () => {
        transact(database, () =>
          database.exec(`INSERT INTO setting (key, value) VALUES ('theme', '"dark"')`),
        );
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(database.prepare('SELECT count(*) AS n FROM setting').get()).toEqual({ n: 0 });
    database.close();
  });
});
