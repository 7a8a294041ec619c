/** The backups as they lie in their folder: named by the last change that they hold, and dated for whoever looks there. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupPlace } from '../store-files';

export interface Backup {
  readonly file: string;
  /** The last change that it holds. */
  readonly changeNo: number;
  /** When it was made by the clock of then, for people: `2026-11-27`. */
  readonly date: string;
}

const namePattern = /^(.*)-(\d{10})-(\d{4}-\d{2}-\d{2})\.db$/u;

/** Newest first, by change and never by clock. Other files are left out. */
export function listBackups({ folder, name }: BackupPlace): readonly Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((entry) => {
      const [, of, changeNo, date = ''] = namePattern.exec(entry) ?? [];
      return of === name ? [{ file: join(folder, entry), changeNo: Number(changeNo), date }] : [];
    })
    .toSorted((a, b) => b.changeNo - a.changeNo || b.date.localeCompare(a.date));
}

/** The file of a backup that holds the changes up to this one. */
export function backupFile({ folder, name }: BackupPlace, changeNo: number, nowMs: number): string {
  const date = new Date(nowMs).toISOString().slice(0, 10);
  return join(folder, `${name}-${String(changeNo).padStart(10, '0')}-${date}.db`);
}

/** How many of the newest are kept, whatever lies between them. */
const newestKept = 10;

/**
 * Those that can go: of the older ones the oldest stays in each doubling of the distance to the newest, counted in changes.
 * A clock that jumps has no say. `backups` are newest first.
 */
export function spareBackups(backups: readonly Backup[]): readonly Backup[] {
  const newest = backups[0]?.changeNo ?? 0;
  const stays = new Map<number, Backup>();
  const older = backups.slice(newestKept);
  for (const each of older) stays.set(Math.floor(Math.log2(Math.max(1, newest - each.changeNo))), each);
  return older.filter((each) => ![...stays.values()].includes(each));
}
