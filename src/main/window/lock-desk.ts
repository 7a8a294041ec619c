/** Locking and unlocking the notes for all windows together. Knows nothing of how they are encrypted. */
import type { BrowserWindow } from 'electron';
import type { LecternApi } from '../../shared/contract/api';
import type { LecternEvent } from '../../shared/contract/lectern-event';
import type { NotesLock } from '../../shared/contract/lock';
import { say } from '../say';
import type { BackupKeeper } from '../store/backups/keep-backups';
import type { StoreLock } from '../store/lock/store-lock';

export type LockCalls = Pick<
  LecternApi,
  'readLock' | 'unlockNotes' | 'lockWithPassphrase' | 'changePassphrase' | 'removePassphrase' | 'lockNow'
>;

export interface LockDesk extends LockCalls {
  /** A window says whether what was being written in it lies on the disk. */
  readonly settled: (window: BrowserWindow, isSettled: boolean) => void;
}

export interface LockDeskParts {
  readonly lock: StoreLock;
  /** Does the work when no backup of the store is being made or restored. */
  readonly inTurn: BackupKeeper['inTurn'];
  readonly keyFile: string;
  readonly windows: () => readonly BrowserWindow[];
  /** Loads the page of the window anew, at what it shows. */
  readonly loadAnew: (window: BrowserWindow) => void;
  readonly tell: (window: BrowserWindow, event: LecternEvent) => void;
  /** Saves what main itself holds of what is being written. */
  readonly saveHeld: () => Promise<void>;
  /** The lock is another one than before: the menu follows. */
  readonly onChanged: (lock: NotesLock) => void;
}

/** How long a window may take that does not answer: locking waits for no window for good. */
const patienceMs = 3000;

export function createLockDesk({
  lock,
  inTurn,
  keyFile,
  windows,
  loadAnew,
  tell,
  saveHeld,
  onChanged,
}: LockDeskParts): LockDesk {
  const asked = new Map<BrowserWindow, (isSettled: boolean) => void>();
  const read = (): NotesLock => {
    const kind = lock.state();
    // One that was being removed is removed as soon as the notes are opened.
    return { kind: kind === 'unlocking' ? 'plain' : kind, keyFile };
  };
  const changed = (): void => {
    onChanged(read());
    for (const window of windows()) tell(window, { kind: 'lockChanged', lock: read() });
  };
  /** Everything that the pages held of the notes goes with them, and the next ones ask anew. */
  const anew = (which: readonly BrowserWindow[]): void => {
    onChanged(read());
    for (const window of which) loadAnew(window);
  };
  const settle = (window: BrowserWindow): Promise<boolean> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(true), patienceMs);
      asked.set(window, (isSettled) => {
        clearTimeout(timer);
        asked.delete(window);
        resolve(isSettled);
      });
      tell(window, { kind: 'settle' });
    });
  return {
    settled: (window, isSettled) => asked.get(window)?.(isSettled),
    readLock: async () => {
      onChanged(read());
      return read();
    },
    unlockNotes: async (passphrase) => {
      const isRight = await inTurn(() => lock.unlock(passphrase));
      if (!isRight) return false;
      // Where the briefing was read without them, something may have been written that had no place to go.
      const settled = await Promise.all(
        windows().map(async (window) => [window, await settle(window)] as const),
      );
      anew(settled.flatMap(([window, isSettled]) => (isSettled ? window : [])));
      for (const [window, isSettled] of settled)
        if (!isSettled) tell(window, { kind: 'lockChanged', lock: read() });
      return true;
    },
    lockWithPassphrase: async (passphrase) => {
      await inTurn(() => lock.set(passphrase));
      changed();
    },
    changePassphrase: (now, next) => lock.change(now, next),
    removePassphrase: async (passphrase) => {
      const isRight = await inTurn(() => lock.remove(passphrase));
      if (isRight) changed();
      return isRight;
    },
    lockNow: async () => {
      if (lock.state() !== 'open') return;
      const settled = await Promise.all(windows().map(settle));
      if (!settled.every(Boolean)) throw new Error(say('lock.not-yet'));
      await saveHeld();
      await inTurn(() => lock.forget());
      anew(windows());
    },
  };
}
