/** Puts a store made anew in the place of the one that lies there. */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from '../engine';
import { backUpAtOnce } from '../backups/back-up';
import { listBackups } from '../backups/backup-files';
import { migrations, openAlone } from '../database';
import { cutJournal } from '../journal/cut-journal';
import type { Journal } from '../journal/journal-file';
import { findDamage } from '../rows/find-damage';
import { formOf } from '../rows/kept-tables';
import { lastChange } from '../rows/tally';
import { type StoreFiles, storeFiles } from '../store-files';
import { DamagedStoreError } from '../store-words';
import { giveName, syncFile } from '../sync-to-disk';

export interface Replacing {
  /** The backup to begin with, or null for a store of nothing. */
  readonly base: string | null;
  /** What lies beside the store. */
  readonly journal: Journal | null;
}

/**
 * Makes the store beside its place, has it filled, looks it through to the last row, backs it up and begins the journal after
 * that; then it takes the place in one rename. Until then what lies there stays, and a second try begins again.
 * Throws with a sentence when the disk refuses or the store is not whole. Nobody else may have it open.
 */
export function replaceStore<Filled>(
  files: StoreFiles,
  { base, journal }: Replacing,
  fill: (database: DatabaseSync) => Filled,
): Filled {
  const work = `${files.store}.recovered`;
  const removeWork = (): void => {
    for (const file of [work, ...storeFiles(work).logs]) rmSync(file, { force: true });
  };
  removeWork();
  try {
    return fillAndReplace(files, work, { base, journal }, fill);
  } finally {
    // Where it did not get its place, what there is of it only takes up room.
    removeWork();
  }
}

function fillAndReplace<Filled>(
  files: StoreFiles,
  work: string,
  { base, journal }: Replacing,
  fill: (database: DatabaseSync) => Filled,
): Filled {
  if (base !== null) copyFileSync(base, work);
  const database = openAlone(work, migrations.slice(0, formToMake(work, journal)));
  try {
    // It is brought to the disk once, at the end.
    database.exec('PRAGMA synchronous = OFF');
    const filled = fill(database);
    const damage = findDamage(database);
    if (damage !== null) throw new DamagedStoreError(work, { cause: damage });
    if (!cutJournal(database, files.journal, backUpAtOnce(database, files.backups)))
      throw new Error('The notes are in use by another program just now.');
    putInPlace(database, work, files);
    return filled;
  } finally {
    if (database.isOpen) database.close();
  }
}

/** Above every number that was given before, so that nothing that lies about is ever taken for newer. */
export function nextNumber(
  database: DatabaseSync,
  { backups }: StoreFiles,
  journal: Journal | null,
  numbers: readonly number[] = [],
): number {
  return (
    Math.max(
      lastChange(database),
      journal?.head?.after ?? 0,
      ...(journal?.changes ?? []).map(({ change }) => change),
      ...listBackups(backups).map(({ changeNo }) => changeNo),
      ...numbers,
    ) + 1
  );
}

/** The form that the journal is of, or the base where that is newer. A newer program's is refused before: see `openDatabase`. */
function formToMake(work: string, journal: Journal | null): number {
  const form = formOfFile(work);
  return Math.max(form, journal?.head?.form ?? (form === 0 ? migrations.length : form));
}

function formOfFile(file: string): number {
  if (!existsSync(file)) return 0;
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return formOf(database);
  } finally {
    database.close();
  }
}

/** One rename, after which the new store is the store. The old logs go before it: they belong to what lies in the folder. */
function putInPlace(database: DatabaseSync, work: string, { store, logs }: StoreFiles): void {
  database.exec('PRAGMA journal_mode = DELETE');
  database.close();
  syncFile(work);
  for (const log of logs) rmSync(log, { force: true });
  giveName(work, store);
}
