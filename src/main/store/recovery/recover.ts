/**
 * Puts a damaged store right: the newest whole backup, the changes that the journal has since, and where these are not all,
 * whatever rows of the damaged file are newer still.
 */
import { renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DatabaseSync } from '../engine';
import type { StoreRecovery } from '../../../shared/contract/store-recovery';
import { listBackups } from '../backups/backup-files';
import { isWhole } from '../backups/is-whole';
import { applyChanges, changesAfter } from '../journal/apply-changes';
import { type Journal, readJournal, readJournalHead } from '../journal/journal-file';
import { type JournalChange, type JournalRow, rowsOf } from '../journal/journal-line';
import { keyOf } from '../lock/keyring';
import { formOf } from '../rows/kept-tables';
import { lastChange } from '../rows/tally';
import { type StoreFiles, storeFiles } from '../store-files';
import { mergeRows } from './merge-rows';
import { nextNumber, replaceStore } from './replace-store';
import { type SalvagedRow, salvageRows } from './salvage-rows';
import { setAside } from './set-aside';

/**
 * True when there is something beside the store to put it right with: else the file may be anybody's. Of a locked one something
 * must be whole, or its key may be that of another store.
 */
export function canRecover(store: string): boolean {
  const { journal, backups } = storeFiles(store);
  const made = listBackups(backups);
  const isKnown = keyOf(store) ? made.some(({ file }) => isWhole(file)) : made.length > 0;
  return isKnown || readJournalHead(journal) !== null;
}

/**
 * It can be interrupted anywhere: the damaged file stays in its place until the new one is whole, and the next start begins
 * again. Throws with a sentence when the disk refuses; nothing is changed then. Nobody else may have the store open.
 */
export function recoverStore(store: string): StoreRecovery {
  const files = storeFiles(store);
  const folder = setAside(files);
  moveBroken(files, folder);
  const [backup] = listBackups(files.backups);
  const journal = readJournal(files.journal);
  return replaceStore(files, { base: backup?.file ?? null, journal }, (database) => {
    const { isAll, rows: later } = makeAgain(database, journal);
    const told = { folder, backupDate: backup?.date ?? null, isAll };
    if (isAll) return told;
    const rows = [...salvageRows(join(folder, basename(store))), ...later];
    const numbers = rows.map(({ changeNo }) => changeNo);
    mergeRows(database, rows, nextNumber(database, files, journal, numbers));
    return told;
  });
}

/** Backups that are not whole go to what is damaged, down to the newest whole one. */
function moveBroken({ backups }: StoreFiles, folder: string): void {
  for (const { file } of listBackups(backups)) {
    if (isWhole(file)) return;
    renameSync(file, join(folder, basename(file)));
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
  const unfit = applyChanges(database, due);
  return {
    isAll: unfit.length + later.length === 0 && journal.damagedLines === 0 && journal.head.after <= last,
    rows: [...unfit, ...later].flatMap((each) =>
      readableRows(each).flatMap(([what, table, values]) =>
        what === 'put' ? [{ table, values: values.slice(0, -1), changeNo: each.change }] : [],
      ),
    ),
  };
}

function readableRows(change: JournalChange): readonly JournalRow[] {
  try {
    return rowsOf(change);
  } catch {
    return [];
  }
}
