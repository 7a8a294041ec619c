/** Makes sure, when a store is opened, that its journal and its backups together are all of it. */
import type { DatabaseSync } from '../engine';
import { backUpAtOnce } from '../backups/back-up';
import { listBackups } from '../backups/backup-files';
import { formOf } from '../rows/kept-tables';
import { lastChange } from '../rows/tally';
import type { StoreFiles } from '../store-files';
import { DamagedStoreError } from '../store-words';
import { applyChanges, changesAfter } from './apply-changes';
import { cutJournal } from './cut-journal';
import { type Journal, readJournal } from './journal-file';

/** The change that a new store begins with: the counting of its rows, of which there are none. */
export const firstChange = 1;

/** Another program may write between a backup and the cut; then there is a next one. */
const mostTries = 5;

/**
 * What the journal has and the store has not, the store gets: the program was killed between the two, or the store's log was
 * lost. A journal that cannot be relied on is begun anew, after a backup. Called with rows watched, in no transaction. Throws
 * a `DamagedStoreError` when the journal has changes that the store lacks, and not the ones before them.
 */
export function settleJournal(database: DatabaseSync, files: StoreFiles): void {
  const journal = readJournal(files.journal);
  if (journal?.head?.form === formOf(database)) {
    const { due, later } = changesAfter(journal.changes, lastChange(database));
    if (later.length > 0)
      throw new DamagedStoreError(files.store, { cause: 'Changes are missing before those of the journal.' });
    if (applyChanges(database, due).length > 0)
      throw new DamagedStoreError(files.store, { cause: 'Changes of the journal do not fit into it.' });
    if (isSound(journal, lastChange(database), files)) return;
  }
  const isNew = journal === null && lastChange(database) === firstChange;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const backup = isNew ? { changeNo: firstChange } : backUpAtOnce(database, files.backups);
    if (cutJournal(database, files.journal, backup)) return;
  }
  throw new Error('The notes are in use by another program just now.');
}

/** True when it begins where a backup ends, or the store, and has every change since. */
function isSound({ head, changes, damagedLines }: Journal, last: number, { backups }: StoreFiles): boolean {
  if (!head || damagedLines > 0) return false;
  const { after } = head;
  const { due } = changesAfter(changes, after);
  return (
    after + due.length === last &&
    (after === firstChange || listBackups(backups).some(({ changeNo }) => changeNo >= after))
  );
}
