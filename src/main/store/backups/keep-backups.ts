/** Backups that are made by themselves: after so many changes, and of each day on which there was one. */
import type { DatabaseSync } from '../engine';
import { cutJournal } from '../journal/cut-journal';
import { hasRows, lastChange } from '../rows/tally';
import { storeFiles } from '../store-files';
import { inBackupWords } from '../store-words';
import { backUp } from './back-up';
import { type Backup, listBackups } from './backup-files';

/** After so many changes there is a backup, whatever the day. */
const mostChanges = 200;

/** How often it is looked whether one is due, in milliseconds. A look reads one number and a folder. */
const lookEvery = 5000;

/** One that could not be made is tried again after so many looks: each try copies the whole store. */
const looksBetweenTries = 12;

export interface BackupKeeper {
  /** Makes one now. Rejects with a sentence when it cannot be made. */
  readonly backUpNow: (database: DatabaseSync) => Promise<Backup>;
  /** Does the work when no backup is being made. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Why the last one could not be made; null when it was. */
  readonly failure: () => Error | null;
}

export interface KeeperParts {
  readonly opened: () => DatabaseSync | null;
  /** The store's file. */
  readonly store: string;
  /** Told of each that was made, and of each that could not be. */
  readonly tell: (made: Backup | Error) => void;
  readonly everyMs?: number;
}

/**
 * Looks after the open store until the program ends. The first change of a day is in a backup a look later, or where the
 * program ended before, a look after its next start. A backup that fails is told, and tried again a minute later.
 */
export function keepBackups({ opened, store, tell, everyMs = lookEvery }: KeeperParts): BackupKeeper {
  let failure: Error | null = null;
  let isMaking = false;
  let looksToWait = 0;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const make = <Made extends Backup | null>(work: () => Promise<Made>): Promise<Made> =>
    inTurn(async () => {
      try {
        const made = await work();
        if (made === null) return made;
        failure = null;
        tell(made);
        return made;
      } catch (error) {
        failure = inBackupWords(storeFiles(store).backups.folder, error);
        looksToWait = looksBetweenTries;
        tell(failure);
        throw failure;
      }
    });
  const look = async (): Promise<void> => {
    looksToWait -= 1;
    const database = opened();
    if (looksToWait > 0 || isMaking || !database || database.isTransaction) return;
    isMaking = true;
    await make(async () => (database.isOpen ? backUpWhenDue(database, store, Date.now()) : null)).catch(
      () => undefined,
    );
    isMaking = false;
  };
  setInterval(() => void look(), everyMs).unref();
  return {
    backUpNow: (database) => make(() => backUpAndCut(database, store)),
    inTurn,
    failure: () => failure,
  };
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
  const today = new Date(nowMs).toISOString().slice(0, 10);
  const [newest = null] = listBackups(storeFiles(store).backups);
  // One of nothing would be the backup of the day on which the first notes are written.
  if (!newest && !hasRows(database)) return null;
  return isBackupDue(newest, lastChange(database), today) ? backUpAndCut(database, store) : null;
}

async function backUpAndCut(database: DatabaseSync, store: string): Promise<Backup> {
  const { backups, journal } = storeFiles(store);
  const made = await backUp(database, backups);
  // One that lost the race with another program is cut at the next.
  if (database.isOpen) cutJournal(database, journal, made);
  return made;
}
