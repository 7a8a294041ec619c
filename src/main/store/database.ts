/** The store of everything the reader writes: one SQLite file, opened so that an acknowledged note is never lost. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import { notesMigration } from './migrations/0001-notes';
import { gapTicksMigration } from './migrations/0002-gap-ticks';
import { gradesMigration } from './migrations/0003-grades';
import { markHistoryMigration } from './migrations/0004-mark-history';
import { placementsMigration } from './migrations/0005-placements';
import { writtenOnMigration } from './migrations/0006-written-on';
import { inSlices, otherThingsFirst, type Sliced } from './in-slices';
import type { Migration } from './migrations/migration';
import { inStoreWords } from './store-words';

/** In order of version; released ones are never edited. */
export const migrations: readonly Migration[] = [
  notesMigration,
  gapTicksMigration,
  gradesMigration,
  markHistoryMigration,
  placementsMigration,
  writtenOnMigration,
];

/** Marks the file as ours ("Lctn"), so that no other program's file is ever migrated. */
const applicationId = 0x4c63746e;

/** How long a write waits for another program's, in milliseconds, where nobody is kept waiting by it. */
const usualPatienceMs = 5000;

/**
 * Opens the store for reading and writing, making it when there is none and bringing an older one up to date in one
 * transaction, after a copy beside it. Throws with a sentence, and leaves the file as it is to the byte, when it was
 * written by a newer program, belongs to another program, or cannot be written.
 */
export function openDatabase(
  file: string,
  steps: readonly Migration[] = migrations,
  patienceMs = usualPatienceMs,
): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Even asking for write-ahead logging rewrites the file; so its version is read through a read-only handle first.
    const found = readStamp(file);
    refuseForeign(file, found, steps);
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: patienceMs });
    try {
      prepare(database);
      if (found && found.version < latest(steps)) keepCopy(database, file, found.version);
      migrate(database, steps);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw inStoreWords(file, error);
  }
}

/**
 * Opens the store for reading, beside a running program or in a folder that cannot be written. Answers null when
 * there is none yet. Throws with a sentence when it is of an older form: only opening for writing brings it up to date.
 */
export function openDatabaseReadOnly(
  file: string,
  steps: readonly Migration[] = migrations,
): DatabaseSync | null {
  try {
    const found = readStamp(file);
    if (!found || found.version === 0) return null;
    refuseForeign(file, found, steps);
    if (found.version < latest(steps)) {
      throw new Error(
        `The notes in ${file} are of an older form. Open Lectern once to bring them up to date.`,
      );
    }
    return openForReading(file);
  } catch (error) {
    throw inStoreWords(file, error);
  }
}

interface Stamp {
  readonly application: number;
  readonly version: number;
}

function readStamp(file: string): Stamp | null {
  if (!existsSync(file)) return null;
  const database = openForReading(file);
  try {
    return {
      application: readPragma(database, 'application_id'),
      version: readPragma(database, 'user_version'),
    };
  } finally {
    database.close();
  }
}

/**
 * With its log beside it, a store is read through the log. Without one, a folder that cannot be written needs
 * `immutable`, for SQLite would want to make the log.
 */
function openForReading(file: string): DatabaseSync {
  const options = { readOnly: true, timeout: 5000 };
  const database = new DatabaseSync(file, options);
  try {
    readPragma(database, 'schema_version');
    return database;
  } catch (error) {
    database.close();
    if (existsSync(`${file}-wal`)) throw error;
    const address = pathToFileURL(file);
    address.searchParams.set('immutable', '1');
    return new DatabaseSync(address, options);
  }
}

function refuseForeign(file: string, found: Stamp | null, steps: readonly Migration[]): void {
  if (!found) return;
  if (found.application !== applicationId && !(found.application === 0 && found.version === 0)) {
    throw new Error(`${file} was not made by Lectern. It is left untouched.`);
  }
  if (found.version > latest(steps)) {
    throw new Error(
      `The notes in ${file} were written by a newer Lectern (form ${found.version}; this one knows ${latest(steps)}). They are left untouched: open them with the newer program.`,
    );
  }
}

function prepare(database: DatabaseSync): void {
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
  `);
}

function migrate(database: DatabaseSync, steps: readonly Migration[]): void {
  transact(database, () => {
    const version = readPragma(database, 'user_version');
    const due = steps.filter((step) => step.version > version);
    if (due.length === 0) return;
    for (const step of due) step.migrate(database);
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${latest(steps)};`);
  });
}

/** The copy keeps what a mistaken migration could lose. One a version; an unfinished one is made again. */
function keepCopy(database: DatabaseSync, file: string, version: number): void {
  if (version === 0) return;
  const copy = `${file}.form-${version}`;
  rmSync(copy, { force: true });
  database.prepare('VACUUM INTO ?').run(copy);
}

/**
 * Runs the work as one: either all of it is on disk when this returns, or none of it, and it throws with a sentence.
 * Inside another such work it is a part of that one.
 */
export function transact<Result>(database: DatabaseSync, work: () => Result): Result {
  if (pausing.has(database)) throw new Error('The notes are in use by a longer step just now.');
  if (database.isTransaction) return work();
  try {
    database.exec('BEGIN IMMEDIATE');
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw inStoreWords(database.location(), error);
  }
}

/**
 * The same for work on very many notes, with pauses in which the program does other things. Whoever would write in a pause
 * is refused, for what it wrote would go with this work if that failed.
 */
export async function transactInSlices<Result>(
  database: DatabaseSync,
  work: Sliced<Result>,
  tell: (done: number) => void,
): Promise<Result> {
  if (database.isTransaction) throw new Error('A longer step is not taken within another one.');
  try {
    database.exec('BEGIN IMMEDIATE');
    const result = await inSlices(work, async (done) => {
      tell(done);
      pausing.add(database);
      try {
        await otherThingsFirst();
      } finally {
        pausing.delete(database);
      }
    });
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // At the end of the program it may be shut by now, and has then taken all of it back.
    if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
    throw database.isOpen ? inStoreWords(database.location(), error) : error;
  }
}

const pausing = new WeakSet<DatabaseSync>();

function latest(steps: readonly Migration[]): number {
  return steps.at(-1)?.version ?? 0;
}

function readPragma(
  database: DatabaseSync,
  name: 'application_id' | 'user_version' | 'schema_version',
): number {
  return Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}
