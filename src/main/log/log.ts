/**
 * The program's own log: what it did, on this computer alone, in a few small files. What can be said in it is listed here, so
 * that no word of the reader's ever gets in.
 */
import { appendFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeOwnFolder } from '../own-folder';
import type { About, Method } from '../../shared/contract/api';
import type { RefusalKind } from '../../shared/contract/refusal';
import type { Fault } from './fault';

export type LogEntry =
  | { readonly kind: 'started'; readonly about: About; readonly system: string }
  | { readonly kind: 'ended' }
  /** The kind alone, and never an address. */
  | { readonly kind: 'refused'; readonly what: RefusalKind; readonly count: number }
  | { readonly kind: 'call-failed'; readonly method: Method | null; readonly faults: readonly Fault[] }
  | { readonly kind: 'fault'; readonly where: string; readonly faults: readonly Fault[] }
  | { readonly kind: 'gone'; readonly what: string; readonly reason: string; readonly code: number }
  | { readonly kind: 'unanswering' | 'answering' | 'reopened' }
  | { readonly kind: 'backed-up' | 'restored'; readonly changeNo: number }
  | { readonly kind: 'backup-failed'; readonly faults: readonly Fault[] }
  | { readonly kind: 'recovered'; readonly isAll: boolean };

export interface Log {
  /** Never throws: a log that cannot be written is no reason to stop. */
  readonly write: (entry: LogEntry) => void;
  /** The last lines, oldest first. */
  readonly tail: (count: number) => readonly string[];
  /** What all its files come to. */
  readonly bytes: () => number;
}

export interface LogOptions {
  readonly now?: () => number;
  /** When a file has this size the next one is begun. */
  readonly fileBytes?: number;
}

/** So many older files are kept. */
const olderFiles = 3;

/** `folder` is made at the first line. */
export function createLog(folder: string, { now = Date.now, fileBytes = 256 * 1024 }: LogOptions = {}): Log {
  const file = (age: number): string => join(folder, age === 0 ? 'lectern.log' : `lectern.${age}.log`);
  const makeRoom = (): void => {
    if (sizeOf(file(0)) < fileBytes) return;
    for (let age = olderFiles - 1; age >= 0; age -= 1)
      if (existsSync(file(age))) renameSync(file(age), file(age + 1));
  };
  const ages = Array.from({ length: olderFiles + 1 }, (_, age) => age);
  return {
    write: (entry) => {
      try {
        makeOwnFolder(folder);
        makeRoom();
        appendFileSync(file(0), `${timeInWords(now())} ${inWords(entry)}\n`, { mode: 0o600 });
      } catch {
        // Said by the store, where it matters.
      }
    },
    tail: (count) => {
      const lines: string[] = [];
      for (const age of ages) {
        if (lines.length >= count) break;
        lines.unshift(...linesIn(file(age)));
      }
      return lines.slice(-count);
    },
    bytes: () => ages.reduce((sum, age) => sum + sizeOf(file(age)), 0),
  };
}

/** One line, and one more for each place of an error. */
function inWords(entry: LogEntry): string {
  switch (entry.kind) {
    case 'started': {
      const { lectern, electron, chromium, node, sqlite } = entry.about;
      return `started: Lectern ${lectern}, Electron ${electron}, Chromium ${chromium}, Node ${node}, SQLite ${sqlite}, ${entry.system}`;
    }
    case 'refused':
      return `refused: ${entry.what}, ${entry.count} times`;
    case 'call-failed':
      return `call failed: ${entry.method ?? 'unknown'}${faultsInWords(entry.faults)}`;
    case 'fault':
      return `error in ${entry.where}${faultsInWords(entry.faults)}`;
    case 'gone':
      return `gone: ${entry.what}, ${entry.reason}, code ${entry.code}`;
    case 'backed-up':
      return `backed up to change ${entry.changeNo}`;
    case 'restored':
      return `restored the backup of change ${entry.changeNo}`;
    case 'backup-failed':
      return `backup failed${faultsInWords(entry.faults)}`;
    case 'recovered':
      return `damaged notes put right, ${entry.isAll ? 'all of them' : 'not all of them'}`;
    case 'ended':
    case 'unanswering':
    case 'answering':
    case 'reopened':
      return windowWords[entry.kind];
  }
}

const windowWords = {
  ended: 'ended',
  unanswering: 'a window does not answer',
  answering: 'the window answers again',
  reopened: 'a window was opened again',
} as const;

function faultsInWords(faults: readonly Fault[]): string {
  return faults
    .map(({ name, code, frames }, depth) => {
      const kind = `${depth === 0 ? ': ' : '\n  because of '}${name}${code === null ? '' : ` (${code})`}`;
      return [kind, ...frames].join('\n    ');
    })
    .join('');
}

/** A clock that was set to a time that no calendar has is no reason to lose the line. */
function timeInWords(atMs: number): string {
  const date = new Date(atMs);
  return Number.isNaN(date.getTime()) ? 'at no time' : date.toISOString();
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function linesIn(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
