/** The store of everything the reader writes: one SQLite file, opened so that an acknowledged note is never lost. */
import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeOwnFolder } from '../own-folder';
import { DatabaseSync } from './engine';
import { listBackups } from './backups/backup-files';
import { notesMigration } from './migrations/0001-notes';
import { gapTicksMigration } from './migrations/0002-gap-ticks';
import { gradesMigration } from './migrations/0003-grades';
import { markHistoryMigration } from './migrations/0004-mark-history';
import { placementsMigration } from './migrations/0005-placements';
import { writtenOnMigration } from './migrations/0006-written-on';
import { rowChecksMigration } from './migrations/0007-row-checks';
import type { Migration } from './migrations/migration';
import { readJournalHead } from './journal/journal-file';
import { settleJournal } from './journal/settle-journal';
import { countRowsAnew } from './rows/count-rows-anew';
import { findDamage } from './rows/find-damage';
import { formOf, hasRowChecks } from './rows/kept-tables';
import { lastChange } from './rows/tally';
import { watchRows } from './rows/watch-rows';
import { openFolded } from './folded-copy';
import { type StoreFiles, storeFiles } from './store-files';
import { refuseLocked } from './lock/refuse-locked';
import { DamagedStoreError, inStoreWords, UnwritableStoreError } from './store-words';
import { journalChanges, transact, watchChanges } from './transact';

/** In order of version; released ones are never edited. */
export const migrations: readonly Migration[] = [
  notesMigration,
  gapTicksMigration,
  gradesMigration,
  markHistoryMigration,
  placementsMigration,
  writtenOnMigration,
  rowChecksMigration,
];

/** Marks the file as ours ("Lctn"), so that no other program's file is ever migrated. */
const applicationId = 0x4c63746e;

/** How long a write waits for another program's, in milliseconds, where nobody is kept waiting by it. */
const usualPatienceMs = 5000;

/**
 * Opens the store for reading and writing, making it when there is none and bringing an older one up to date in one
 * transaction, after a copy beside it. Throws with a sentence, and leaves the file as it is to the byte, when it was
 * written by a newer program, belongs to another program, cannot be written, or is not what was written (a
 * `DamagedStoreError`). From then on its rows are written in transactions only, and every one is in the journal first.
 */
export function openDatabase(
  file: string,
  steps: readonly Migration[] = migrations,
  patienceMs = usualPatienceMs,
): DatabaseSync {
  if (file === ':memory:') return openAlone(file, steps, patienceMs);
  const files = storeFiles(file);
  try {
    refuseLocked(file);
    makeFolder(dirname(file));
    // Even asking for write-ahead logging rewrites the file; so it is looked at through a read-only handle first.
    const found = readStamp(file);
    refuseForeign(file, found, steps);
    refuseDamaged(files, found);
    const database = openAlone(file, steps, patienceMs);
    try {
      if (hasRowChecks(database)) {
        settleJournal(database, files);
        journalChanges(database, files.journal);
      }
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw inStoreWords(file, error);
  }
}

/** On a disk that cannot be written the system says that there is no such folder, which is true and no reason. */
function makeFolder(folder: string): void {
  try {
    makeOwnFolder(folder);
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isAbsent) throw error;
    throw new UnwritableStoreError(`${folder} cannot be made.`, { cause: error });
  }
}

/** Opens a file that nobody else knows, without anything beside it: its changes are in no journal. */
export function openAlone(
  file: string,
  steps: readonly Migration[],
  patienceMs = usualPatienceMs,
): DatabaseSync {
  makeOwnFile(file);
  const database = new DatabaseSync(file, { timeout: patienceMs });
  try {
    prepare(database);
    const version = formOf(database);
    if (version > 0 && version < latest(steps)) keepCopy(database, file, version);
    migrate(database, steps);
    if (hasRowChecks(database)) watchChanges(database, watchRows(database));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** No other account may read it, nor what SQLite makes beside it. That it cannot be made is said by SQLite. */
function makeOwnFile(file: string): void {
  if (file === ':memory:' || existsSync(file)) return;
  try {
    closeSync(openSync(file, 'a', 0o600));
  } catch {
    // It is opened next, which fails for the same reason.
  }
}

/** A file of nothing is no new store where there are changes or backups of one; nor is one that is older than these. */
function refuseDamaged({ store, journal, backups }: StoreFiles, found: Stamp | null): void {
  const known = Math.max(listBackups(backups)[0]?.changeNo ?? 0, readJournalHead(journal)?.after ?? 0);
  const isEmpty = !found || found.version === 0;
  if (isEmpty && (known > 0 || existsSync(journal)))
    throw new DamagedStoreError(store, { cause: 'The notes are gone from it.' });
  if (isEmpty) return;
  const database = openForReading(store);
  try {
    const damage = findDamage(database);
    if (damage !== null) throw new DamagedStoreError(store, { cause: damage });
    if (hasRowChecks(database) && lastChange(database) < known)
      throw new DamagedStoreError(store, { cause: 'It is older than what lies beside it.' });
  } finally {
    database.close();
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
    refuseLocked(file);
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
      version: formOf(database),
    };
  } finally {
    database.close();
  }
}

/**
 * With its log beside it, a store is read through the log; where SQLite cannot, because the folder cannot be written, from a
 * copy. Without one, from such a folder it is read as it lies there, for SQLite would want to make the log.
 */
function openForReading(file: string): DatabaseSync {
  const options = { readOnly: true, timeout: 5000 };
  const database = new DatabaseSync(file, options);
  try {
    readPragma(database, 'schema_version');
    return database;
  } catch {
    database.close();
    // A log of nothing is what SQLite could not begin.
    if (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size) return openFolded(file);
    return new DatabaseSync(file, { ...options, immutable: true });
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
    PRAGMA recursive_triggers = ON;
  `);
}

function migrate(database: DatabaseSync, steps: readonly Migration[]): void {
  transact(database, () => {
    const version = formOf(database);
    const due = steps.filter((step) => step.version > version);
    if (due.length === 0) return;
    for (const step of due) step.migrate(database);
    countRowsAnew(database);
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

function latest(steps: readonly Migration[]): number {
  return steps.at(-1)?.version ?? 0;
}

function readPragma(database: DatabaseSync, name: 'application_id' | 'schema_version'): number {
  return Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}
