/** Gathers how the program and the notes are. Nothing the reader wrote is in it, and no name of a folder or file of theirs. */
import { readdirSync, statSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { join } from 'node:path';
import type { About } from '../../shared/contract/api';
import type { Diagnostics, StoreCheck } from '../../shared/contract/diagnostics';
import type { Log } from '../log/log';
import { listBackups } from '../store/backups/backup-files';
import { findDamage } from '../store/rows/find-damage';
import { lastChange } from '../store/rows/tally';
import type { Store } from '../store/store';
import { storeFiles } from '../store/store-files';
import { reasonOf } from '../../shared/reason-of';

export interface DiagnosticsParts {
  readonly about: About;
  readonly store: Pick<Store, 'database' | 'recoveries'>;
  readonly file: string;
  readonly backupFailure: () => Error | null;
  readonly log: Log;
  readonly now: () => number;
}

/** So many lines of the log are shown. */
const mostLines = 200;

/** The system and its processor. */
export function describeSystem(): string {
  return `${platform()} ${arch()} ${release()}`;
}

export function readDiagnostics(parts: DiagnosticsParts): Diagnostics {
  const { about, store, file, backupFailure, log, now } = parts;
  const { logs, journal, backups, damaged } = storeFiles(file);
  const check = checkStore(store);
  const [newest] = listBackups(backups);
  const withoutPaths = (words: string): string => leaveOut(words, [file, backups.folder, damaged]);
  const last = check.kind === 'whole' ? check.changes : null;
  return {
    about,
    system: describeSystem(),
    atMs: now(),
    check:
      check.kind === 'unread'
        ? { ...check, reason: withoutPaths(check.reason) }
        : check.kind === 'damaged'
          ? { ...check, what: withoutPaths(check.what) }
          : check,
    files: { notes: sizeOf(file), log: sizeOf(logs[0]), journal: sizeOf(journal) },
    backups: {
      count: listBackups(backups).length,
      bytes: sizeOfFolder(backups.folder),
      newest: newest
        ? { date: newest.date, changesAgo: Math.max(0, (last ?? newest.changeNo) - newest.changeNo) }
        : null,
      failure: backupFailure() && withoutPaths(reasonOf(backupFailure())),
    },
    recoveries: store.recoveries().length,
    log: { lines: log.tail(mostLines), bytes: log.bytes() },
  };
}

function checkStore(store: DiagnosticsParts['store']): StoreCheck {
  try {
    const database = store.database();
    const from = performance.now();
    const damage = findDamage(database);
    if (damage !== null) return { kind: 'damaged', what: damage };
    const row = database.prepare('SELECT count(*) AS notes FROM note WHERE deleted_ms IS NULL').get();
    const ms = Math.round(performance.now() - from);
    return { kind: 'whole', notes: Number(row?.['notes']), changes: lastChange(database), ms };
  } catch (error) {
    return { kind: 'unread', reason: reasonOf(error) };
  }
}

/** The data folder names whoever uses the computer. */
function leaveOut(words: string, paths: readonly string[]): string {
  return paths
    .flatMap((path) => [path, join(path, '..')])
    .reduce((left, path) => left.replaceAll(path, '…'), words);
}

function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}

function sizeOfFolder(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + (sizeOf(join(folder, name)) ?? 0), 0);
  } catch {
    return 0;
  }
}
