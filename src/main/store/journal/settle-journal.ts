/** Makes sure, when a store is opened, that its journal and its backups together are all of it. */
import type { DatabaseSync } from 'node:sqlite';
import { backUpAtOnce } from '../backups/back-up';
import { listBackups } from '../backups/backup-files';
import { formOf } from '../rows/kept-tables';
import { lastChange } from '../rows/tally';
import type { StoreFiles } from '../store-files';
import { applyChanges, changesAfter } from './apply-changes';
import { cutJournal } from './cut-journal';
import { type Journal, readJournal } from './journal-file';
import type { JournalChange } from './journal-line';

/** The change that a new store begins with: the counting of its rows, of which there are none. */
export const firstChange = 1;

/** Another program may write between a backup and the cut; then there is a next one. */
const mostTries = 5;

/**
 * What the journal has and the store has not, the store gets: the program was killed between the two, or the store's log was
 * lost. A journal that cannot be relied on is begun anew, after a backup. Called with rows watched, in no transaction.
 */
export function settleJournal(database: DatabaseSync, files: StoreFiles): void {
  const journal = readJournal(files.journal);
  const due = journal && changesDue(journal, { form: formOf(database), last: lastChange(database) });
  if (journal?.head && due) {
    applyChanges(database, due);
    const begins = journal.head.after;
    if (begins === firstChange || listBackups(files.backups).some(({ changeNo }) => changeNo >= begins))
      return;
  }
  const isNew = journal === null && lastChange(database) === firstChange;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const backup = isNew ? { changeNo: firstChange } : backUpAtOnce(database, files.backups);
    if (cutJournal(database, files.journal, backup)) return;
  }
  throw new Error('The notes are in use by another program just now.');
}

/** What the store lacks of the journal; null when the journal is not whole, of another form, or not of this store. */
function changesDue(
  { head, changes, damagedLines }: Journal,
  store: { readonly form: number; readonly last: number },
): readonly JournalChange[] | null {
  if (!head || damagedLines > 0 || head.form !== store.form || head.after > store.last) return null;
  const { due, later } = changesAfter(changes, head.after);
  return later.length === 0 && head.after + due.length >= store.last
    ? due.filter(({ change }) => change > store.last)
    : null;
}
