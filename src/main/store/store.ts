/** The store as the program uses it: opened at the first need, and closed at the end. */
import { existsSync } from 'node:fs';
import type { DatabaseSync } from './engine';
import { migrations, openDatabase, openDatabaseReadOnly } from './database';
import type { StoreRecovery } from '../../shared/contract/store-recovery';
import type { Backup } from './backups/backup-files';
import { restoreBackup } from './backups/restore-backup';
import { settleJournal } from './journal/settle-journal';
import { settleLock } from './lock/settle-lock';
import { canRecover, recoverStore } from './recovery/recover';
import { keptTables, quoted } from './rows/kept-tables';
import { storeFiles } from './store-files';
import {
  DamagedStoreError,
  damageElsewhere,
  inStoreWords,
  UnmendedStoreError,
  UnwritableStoreError,
} from './store-words';
import { explainRefusals, inWordsOf, isSuspect } from './transact';

export interface Store {
  /**
   * The open store. Where it cannot be written it is opened for reading, so that what was written before can be read
   * and printed; each use then tries again whether it can be written. Throws with a sentence when it cannot be read.
   */
  readonly database: () => DatabaseSync;
  /** The store as it is open now, or null: nothing is opened or tried for it. */
  readonly opened: () => DatabaseSync | null;
  /** What was done to put a damaged store right since the start, newest last. */
  readonly recoveries: () => readonly StoreRecovery[];
  /** Why it is open for reading alone, as a sentence; null where it is not. */
  readonly refusal: () => string | null;
  /** True when the last use of it met a disk that takes nothing: the next one may find it writable. */
  readonly isBlocked: () => boolean;
  /** An error that a use of it met, in words. After damage the next use looks through the store and puts it right. */
  readonly inWords: (error: unknown) => unknown;
  /** Puts the backup in the place of the store; answers the backup of what was there. See `restoreBackup`. */
  readonly restore: (backup: Backup) => Backup;
  readonly close: () => void;
}

export interface StoreOptions {
  /** How long a write waits for another program's, in milliseconds: a window cannot wait long. */
  readonly patienceMs?: number;
  /** `elsewhere` where a reader's window may have the store open: a damaged one is then left for it to put right. */
  readonly recovery?: 'here' | 'elsewhere';
  /** Asked before it is opened for writing: false where another reader writes to it, and would not know of this one. */
  readonly mayWrite?: () => boolean;
}

/** Nothing is opened before the first use. A damaged store is put right from what lies beside it. */
export function createStore(
  file: string,
  { patienceMs, recovery = 'here', mayWrite = () => true }: StoreOptions = {},
): Store {
  let writable: DatabaseSync | null = null;
  let readable: DatabaseSync | null = null;
  const closeReadable = (): void => {
    readable?.close();
    readable = null;
  };
  const closeSuspect = (): void => {
    if (!writable || !isSuspect(writable)) return;
    writable.close();
    writable = null;
  };
  const recoveries: StoreRecovery[] = [];
  let refusal: string | null = null;
  let isBlocked = false;
  const recover = (): StoreRecovery => {
    try {
      return recoverStore(file);
    } catch (error) {
      const words = inStoreWords(file, error);
      throw words instanceof UnwritableStoreError ? new UnmendedStoreError(file, words) : words;
    }
  };
  const openToWrite = (): DatabaseSync => {
    if (!mayWrite())
      throw new UnwritableStoreError('another Lectern has them open. Go on in that one, or close it.');
    if (recovery === 'here') settleLock(file, openOrRecover);
    return openOrRecover();
  };
  const openOrRecover = (): DatabaseSync => {
    try {
      return openDatabase(file, migrations, patienceMs);
    } catch (error) {
      if (!(error instanceof DamagedStoreError) || !canRecover(file)) throw error;
      if (recovery === 'elsewhere') throw damageElsewhere(file, error) ?? error;
      recoveries.push(recover());
      return openDatabase(file, migrations, patienceMs);
    }
  };
  const inWordsOfOpen = (error: unknown): unknown => {
    const open = writable ?? readable;
    return open ? inWordsOf(open, error) : error;
  };
  return {
    recoveries: () => recoveries,
    refusal: () => refusal,
    isBlocked: () => isBlocked,
    inWords: (error) => inWordsOfOpen(error),
    restore: (backup) => {
      if (!writable) throw new Error(refusal ?? 'The notes are not open.');
      try {
        return restoreBackup(writable, file, backup);
      } finally {
        if (!writable.isOpen) writable = null;
      }
    },
    database: () => {
      closeSuspect();
      if (writable) {
        // Where somebody took the journal away, no change could be written any more.
        if (!existsSync(storeFiles(file).journal)) settleJournal(writable, storeFiles(file));
        return writable;
      }
      refusal = null;
      isBlocked = false;
      try {
        writable = openToWrite();
      } catch (error) {
        if (!(error instanceof UnwritableStoreError)) throw error;
        isBlocked = true;
        readable ??= openForReading(file, error);
        refusal = error.message;
        explainRefusals(readable, error);
        return readable;
      }
      closeReadable();
      return writable;
    },
    opened: () => writable ?? readable,
    close: () => {
      closeReadable();
      writable?.close();
      writable = null;
    },
  };
}

/** The store as it lies there; an empty one that takes nothing in, when there is none. */
function openForReading(file: string, refusal: UnwritableStoreError): DatabaseSync {
  try {
    const found = openDatabaseReadOnly(file);
    if (found) {
      if (refusal instanceof UnmendedStoreError) readAll(found);
      return found;
    }
  } catch {
    // What keeps it from being written is the first thing to put right.
    throw refusal;
  }
  // The notes are gone from it.
  if (refusal instanceof UnmendedStoreError) throw refusal;
  const empty = openDatabase(':memory:');
  empty.exec('PRAGMA query_only = ON');
  return empty;
}

/** Throws, and closes it, where some of it cannot be read: a list with gaps that nobody sees would be worse than none. */
function readAll(database: DatabaseSync): void {
  try {
    for (const { name } of keptTables(database))
      for (const _ of database.prepare(`SELECT * FROM ${quoted(name)}`).iterate());
  } catch (error) {
    database.close();
    throw error;
  }
}
