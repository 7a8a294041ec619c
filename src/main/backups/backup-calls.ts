/** The window's calls on backups: what there is, one more, and going back to one. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { LecternApi } from '../../shared/contract/api';
import type { BackupSummary } from '../../shared/contract/backup-summary';
import { keepDraft, listDraftRows } from '../notes/drafts';
import { say } from '../say';
import { DatabaseSync } from '../store/engine';
import { otherThingsFirst } from '../store/in-slices';
import { findDamage } from '../store/rows/find-damage';
import { lastChange } from '../store/rows/tally';
import type { Store } from '../store/store';
import { storeFiles } from '../store/store-files';
import { transact } from '../store/transact';
import { type Backup, listBackups } from '../store/backups/backup-files';
import type { BackupKeeper } from '../store/backups/keep-backups';

export type BackupCalls = Pick<LecternApi, 'listBackups' | 'backUpNow' | 'restoreBackup'>;

export interface BackupCallParts {
  readonly store: Pick<Store, 'database' | 'restore'>;
  readonly file: string;
  readonly keeper: BackupKeeper;
  /** Resolves when nobody of ours but the store itself has the file open. */
  readonly letGo: () => Promise<void>;
  readonly onRestored: (backup: Backup) => void;
}

export function createBackupCalls({ store, file, keeper, letGo, onRestored }: BackupCallParts): BackupCalls {
  const place = storeFiles(file).backups;
  const summaryOf = (backup: Backup): BackupSummary => ({
    name: basename(backup.file),
    date: backup.date,
    madeMs: madeAt(backup),
    noteCount: countNotes(backup.file),
    changesAgo: Math.max(0, lastChange(store.database()) - backup.changeNo),
  });
  return {
    listBackups: async () => {
      const listed: BackupSummary[] = [];
      for (const backup of listBackups(place)) {
        listed.push(summaryOf(backup));
        await otherThingsFirst();
      }
      return listed;
    },
    backUpNow: async () => summaryOf(await keeper.backUpNow(store.database())),
    restoreBackup: (name) =>
      keeper.inTurn(async () => {
        const backup = listBackups(place).find((each) => basename(each.file) === name);
        if (!backup) throw new Error(say('backups.gone'));
        const drafts = listDraftRows(store.database());
        await letGo();
        const before = store.restore(backup);
        const restored = store.database();
        // Oldest first: the newest is offered first again.
        transact(restored, () => {
          for (const { draft, keptMs } of drafts.toSorted((a, b) => a.seq - b.seq))
            keepDraft(restored, draft, keptMs);
        });
        onRestored(backup);
        return summaryOf(before);
      }),
  };
}

/** When the file was written, where it is still of the day that its name says: a copy is of the day it was copied on. */
function madeAt({ file, date }: Backup): number | null {
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (written === undefined) return null;
  return new Date(written).toISOString().slice(0, 10) === date ? Math.trunc(written) : null;
}

/** How many notes are in it and not in its trash; null when it is not whole. */
export function countNotes(file: string): number | null {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      if (findDamage(database) !== null) return null;
      const row = database.prepare('SELECT count(*) AS notes FROM note WHERE deleted_ms IS NULL').get();
      return Number(row?.['notes']);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}
