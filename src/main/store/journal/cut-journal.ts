/** Shortens the journal to what a backup does not hold. */
import type { DatabaseSync } from '../engine';
import type { Backup } from '../backups/backup-files';
import { formOf, keptTables } from '../rows/kept-tables';
import { lastChange } from '../rows/tally';
import { changesAfter } from './apply-changes';
import { beginJournal, readJournal } from './journal-file';
import type { JournalHead } from './journal-line';

/**
 * Begins the journal anew after the backup, with the changes made since, while nobody else writes. False, with the journal
 * as it was, when it does not hold all of these: then only a newer backup will do.
 */
export function cutJournal(
  database: DatabaseSync,
  file: string,
  { changeNo }: Pick<Backup, 'changeNo'>,
): boolean {
  database.exec('BEGIN IMMEDIATE');
  try {
    const last = lastChange(database);
    const changes = readJournal(file)?.changes.filter(({ change }) => change <= last) ?? [];
    const { due } = changesAfter(changes, changeNo);
    const isAll = changeNo + due.length === last;
    if (isAll) beginJournal(file, headAfter(database, changeNo), due);
    return isAll;
  } finally {
    database.exec('ROLLBACK');
  }
}

/** The head of a journal of the store as it is, that begins after this change. */
function headAfter(database: DatabaseSync, after: number): JournalHead {
  return {
    journal: 'lectern',
    form: formOf(database),
    after,
    tables: Object.fromEntries(keptTables(database).map(({ name, columns }) => [name, [...columns]])),
  };
}
