/** What is in the way of the store, in words that say what to do. */
import { dirname } from 'node:path';

/** The store cannot be written just now; what lies in it may still be read. */
export class UnwritableStoreError extends Error {
  override readonly name = 'UnwritableStoreError';
}

/** What lies in the store is not what was written. */
export class DamagedStoreError extends Error {
  override readonly name = 'DamagedStoreError';

  /** `file` is null in memory. */
  constructor(file: string | null, options?: ErrorOptions) {
    super(
      `The notes in ${file ?? 'memory'} are damaged and could not be read. The file is left as it is.`,
      options,
    );
  }
}

/** What the store holds is encrypted, and its key is not at hand. Nothing is damaged by that. */
export class LockedStoreError extends Error {
  override readonly name = 'LockedStoreError';
}

/** SQLite's and the system's codes as a sentence; any other error is answered as it is. `file` is null in memory. */
export function inStoreWords(file: string | null, error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const folder = file === null ? 'the folder' : dirname(file);
  switch (codeOf(error)) {
    case sqlite.busy:
    case sqlite.locked:
      return new Error('The notes are in use by another program just now.', { cause: error });
    case sqlite.readOnly:
    case sqlite.cannotOpen:
    case 'EACCES':
    case 'EROFS':
    case 'EPERM':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
      return new UnwritableStoreError(`The notes cannot be kept: ${folder} cannot be written.`, {
        cause: error,
      });
    case sqlite.full:
    case 'ENOSPC':
    case 'EDQUOT':
      return new UnwritableStoreError('The notes cannot be kept: the disk is full. Make some room on it.', {
        cause: error,
      });
    case sqlite.ioError:
    case 'EIO':
      return new Error(`The notes in ${folder} cannot be reached: ${error.message}.`, { cause: error });
    case sqlite.corrupt:
    case sqlite.notADatabase:
      return new DamagedStoreError(file, { cause: error });
    default:
      return error;
  }
}

/** Why there is no backup, as a sentence: the notes themselves are safe. */
export function inBackupWords(folder: string, error: unknown): Error {
  const words = inStoreWords(null, error);
  if (!(words instanceof UnwritableStoreError)) return words;
  const isFull = fullCodes.has(codeOf(words.cause as Error));
  return new UnwritableStoreError(
    isFull ? 'The disk is full. Make some room on it.' : `${folder} cannot be written.`,
    { cause: words.cause },
  );
}

/** https://sqlite.org/rescode.html; an extended code begins with the one that it belongs to. */
const sqlite = {
  busy: 'SQLITE_BUSY',
  locked: 'SQLITE_LOCKED',
  readOnly: 'SQLITE_READONLY',
  ioError: 'SQLITE_IOERR',
  corrupt: 'SQLITE_CORRUPT',
  full: 'SQLITE_FULL',
  cannotOpen: 'SQLITE_CANTOPEN',
  notADatabase: 'SQLITE_NOTADB',
} as const;

const fullCodes: ReadonlySet<string | null> = new Set([sqlite.full, 'ENOSPC', 'EDQUOT']);

/** The error's code without what makes it an extended one; null where it has none. */
export function codeOf(error: Error): string | null {
  if (!('code' in error)) return null;
  const code = String(error.code);
  return /^SQLITE_[A-Z]+/u.exec(code)?.[0] ?? code;
}
