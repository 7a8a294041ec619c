/**
 * Puts a damaged store right: the newest whole backup, the changes that the journal has since, and where these are not all,
 * whatever rows of the damaged file are newer still. It can be interrupted anywhere: the damaged file stays in its place until
 * the new one is whole, and the next start begins again.
 */
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { backUpAtOnce } from '../backups/back-up';
import { listBackups } from '../backups/backup-files';
import { isWhole } from '../backups/is-whole';
import { migrations, openAlone } from '../database';
import { applyChanges, changesAfter } from '../journal/apply-changes';
import { cutJournal } from '../journal/cut-journal';
import { type Journal, readJournal, syncFolder } from '../journal/journal-file';
import { findDamage } from '../rows/find-damage';
import { formOf } from '../rows/kept-tables';
import { lastChange } from '../rows/tally';
import { type StoreFiles, storeFiles } from '../store-files';
import { DamagedStoreError } from '../store-words';
import { mergeRows } from './merge-rows';
import { type SalvagedRow, salvageRows } from './salvage-rows';
import { setAside } from './set-aside';

/** What was done, for telling the reader. */
export interface Recovery {
  /** Where the damaged files lie now, as they were found. */
  readonly folder: string;
  /** The day of the backup that was begun with; null where there was none. */
  readonly backupDate: string | null;
  /** True when everything that was ever acknowledged is there; false when some of the last changes may be missing. */
  readonly isAll: boolean;
  /** How many rows came from the damaged file itself. */
  readonly salvagedRows: number;
}

/** True when there is something beside the store to put it right with: else the file may be anybody's. */
export function canRecover(store: string): boolean {
  const { journal, backups } = storeFiles(store);
  return listBackups(backups).length > 0 || (readJournal(journal)?.head ?? null) !== null;
}

/** Throws with a sentence when the disk refuses; nothing is changed then. Nobody else may have the store open. */
export function recoverStore(store: string): Recovery {
  const files = storeFiles(store);
  const folder = setAside(files);
  moveBroken(files, folder);
  const [backup] = listBackups(files.backups);
  const work = `${store}.recovered`;
  for (const file of [work, ...storeFiles(work).logs]) rmSync(file, { force: true });
  if (backup) copyFileSync(backup.file, work);
  const journal = readJournal(files.journal);
  const database = openAlone(work, migrations.slice(0, formToMake(work, journal)));
  // It is brought to the disk once, at the end.
  database.exec('PRAGMA synchronous = OFF');
  try {
    const { isAll, rows: later } = makeAgain(database, journal);
    const rows = isAll ? [] : [...salvageRows(join(folder, basename(store))), ...later];
    const highest = Math.max(highestKnown(database, files, journal), ...rows.map(({ changeNo }) => changeNo));
    const salvaged = isAll ? 0 : mergeRows(database, rows, highest + 1);
    const damage = findDamage(database);
    if (damage !== null) throw new DamagedStoreError(work, { cause: damage });
    const made = backUpAtOnce(database, files.backups);
    if (!cutJournal(database, files.journal, made))
      throw new Error('The notes are in use by another program just now.');
    putInPlace(database, work, files);
    return { folder, backupDate: backup?.date ?? null, isAll, salvagedRows: salvaged };
  } finally {
    if (database.isOpen) database.close();
  }
}

/** Backups that are not whole go to what is damaged, down to the newest whole one. */
function moveBroken({ backups }: StoreFiles, folder: string): void {
  for (const { file } of listBackups(backups)) {
    if (isWhole(file)) return;
    renameSync(file, join(folder, basename(file)));
  }
}

/** The form that the journal is of, or the backup where that is newer. A newer program's is never touched: see `openDatabase`. */
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

/** Makes the journal's changes again, as far as none is missing. `rows` are those of the changes after that. */
function makeAgain(
  database: DatabaseSync,
  journal: Journal | null,
): { readonly isAll: boolean; readonly rows: readonly SalvagedRow[] } {
  if (journal?.head?.form !== formOf(database)) return { isAll: false, rows: [] };
  const last = lastChange(database);
  const { due, later } = changesAfter(journal.changes, last);
  applyChanges(database, due);
  return {
    isAll: later.length === 0 && journal.damagedLines === 0 && journal.head.after <= last,
    rows: later.flatMap(({ change, rows }) =>
      rows.flatMap(([what, table, values]) =>
        what === 'put' ? [{ table, values: values.slice(0, -1), changeNo: change }] : [],
      ),
    ),
  };
}

/** Above every number that was given before, so that nothing that lies about is ever taken for newer. */
function highestKnown(database: DatabaseSync, { backups }: StoreFiles, journal: Journal | null): number {
  return Math.max(
    lastChange(database),
    journal?.head?.after ?? 0,
    ...(journal?.changes ?? []).map(({ change }) => change),
    ...listBackups(backups).map(({ changeNo }) => changeNo),
  );
}

/** One rename, after which the new store is the store. The old logs go before it: they belong to what lies in the folder. */
function putInPlace(database: DatabaseSync, work: string, { store, logs }: StoreFiles): void {
  database.exec('PRAGMA journal_mode = DELETE');
  database.close();
  const opened = openSync(work, 'r+');
  fsyncSync(opened);
  closeSync(opened);
  for (const log of logs) rmSync(log, { force: true });
  renameSync(work, store);
  syncFolder(dirname(store));
}
