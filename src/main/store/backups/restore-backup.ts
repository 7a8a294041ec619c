/** The store as a backup has it. */
import { existsSync } from 'node:fs';
import type { DatabaseSync } from '../engine';
import { readJournal } from '../journal/journal-file';
import { mergeRows } from '../recovery/merge-rows';
import { nextNumber, replaceStore } from '../recovery/replace-store';
import { storeFiles } from '../store-files';
import { DamagedStoreError } from '../store-words';
import { backUpAtOnce } from './back-up';
import type { Backup } from './backup-files';
import { isWhole } from './is-whole';

/**
 * Puts the backup in the place of the store, which is backed up before: what is there now can be restored in its turn. Answers
 * that last backup. Throws with a sentence, and leaves all as it is, when the backup is not whole or another program has the
 * store open. The store is closed by it.
 */
export function restoreBackup(database: DatabaseSync, store: string, backup: Backup): Backup {
  if (!isWhole(backup.file)) throw new DamagedStoreError(backup.file);
  const files = storeFiles(store);
  const before = backUpAtOnce(database, files.backups);
  database.close();
  // The last to close it takes the log away: whoever still has it open would write to what is no store any more.
  if (files.logs.some((log) => existsSync(log)))
    throw new Error('The notes are in use by another program just now. Close that, then try again.');
  const journal = readJournal(files.journal);
  replaceStore(files, { base: backup.file, journal: null }, (restored) =>
    mergeRows(restored, [], nextNumber(restored, files, journal)),
  );
  return before;
}
