/** Backups that are made by themselves: after so many changes, and of each day on which there was one. */
import type { DatabaseSync } from '../engine';
import { cutJournal } from '../journal/cut-journal';
import { lastChange } from '../rows/tally';
import { storeFiles } from '../store-files';
import { backUp } from './back-up';
import { type Backup, listBackups } from './backup-files';

/** After so many changes there is a backup, whatever the day. */
const mostChanges = 200;

/** How often it is looked whether one is due, in milliseconds. A look reads one number and a folder. */
const lookEvery = 60_000;

/** Looks after the open store until the program ends. A backup that fails is tried again at the next look. */
export function keepBackups(opened: () => DatabaseSync | null, store: string): void {
  const look = async (): Promise<void> => {
    const database = opened();
    if (database && !database.isTransaction) await backUpWhenDue(database, store, Date.now());
  };
  setInterval(() => void look().catch(() => undefined), lookEvery).unref();
}

/** True when the changes since the newest backup ought to be in one. A clock that jumps makes one too many at worst. */
export function isBackupDue(newest: Backup | null, change: number, today: string): boolean {
  const since = change - (newest?.changeNo ?? 0);
  return since >= mostChanges || (since > 0 && newest?.date !== today);
}

/**
 * Makes the backup that is due, and cuts the journal to what it does not hold; null when none is due. Rejects when the disk
 * refuses or a longer step is being taken: nothing is lost by that, and the next call tries again.
 */
export async function backUpWhenDue(
  database: DatabaseSync,
  store: string,
  nowMs: number,
): Promise<Backup | null> {
  const { backups, journal } = storeFiles(store);
  const today = new Date(nowMs).toISOString().slice(0, 10);
  if (!isBackupDue(listBackups(backups)[0] ?? null, lastChange(database), today)) return null;
  const made = await backUp(database, backups);
  // One that lost the race with another program is cut at the next.
  if (database.isOpen) cutJournal(database, journal, made);
  return made;
}
