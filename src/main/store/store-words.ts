/** What is in the way of the store, in words that say what to do. */
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** The store cannot be written just now; what lies in it may still be read. */
export class UnwritableStoreError extends Error {
  override readonly name: string = 'UnwritableStoreError';

  /** The end of the sentence: what is in the way, and what to do. */
  readonly why: string;

  constructor(why: string, options?: ErrorOptions, message = `The notes cannot be kept: ${why}`) {
    super(message, options);
    this.why = why;
  }
}

/** What lies in the store is not what was written, and cannot be put right as long as the disk takes nothing. */
export class UnmendedStoreError extends UnwritableStoreError {
  override readonly name = 'UnmendedStoreError';

  constructor(file: string, { why, cause }: UnwritableStoreError) {
    super(
      why,
      { cause },
      `The notes in ${file} are damaged, and cannot be put right just now: ${why} As soon as it can be written, they are put right by themselves.`,
    );
  }
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

/** What is said of damage by whoever does not put it right, whether it was met at opening the store or in reading it; null for any other error. */
export function damageElsewhere(file: string, error: unknown): Error | null {
  if (!(inStoreWords(file, error) instanceof DamagedStoreError)) return null;
  return new Error(`The notes in ${file} are damaged. Open Lectern: it will put them right.`, {
    cause: error,
  });
}

/** What the store holds is encrypted, and its key is not at hand. Nothing is damaged by that. */
export class LockedStoreError extends Error {
  override readonly name = 'LockedStoreError';
}

/** SQLite's and the system's codes as a sentence; any other error is answered as it is. `file` is null in memory. */
export function inStoreWords(file: string | null, error: unknown): Error {
  return inWords(file, file === null ? null : dirname(file), error);
}

function inWords(file: string | null, place: string | null, error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const folder = place ?? 'the folder';
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
      return new UnwritableStoreError(`${folder} cannot be written.`, { cause: error });
    case sqlite.full:
    case 'ENOSPC':
    case 'EDQUOT':
      return new UnwritableStoreError(diskIsFull, { cause: error });
    case sqlite.ioError:
      // Of a full disk SQLite says no more where it makes its files larger.
      if (place !== null && isFull(place)) return new UnwritableStoreError(diskIsFull, { cause: error });
      return new Error(`The notes in ${folder} cannot be reached: ${error.message}.`, { cause: error });
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
  const words = inWords(null, folder, error);
  if (!(words instanceof UnwritableStoreError)) return words;
  const { why, cause } = words;
  return new Error(`${why.charAt(0).toUpperCase()}${why.slice(1)}`, { cause });
}

const diskIsFull = 'the disk is full. Make some room on it.';

/** SQLite makes its shared memory 32 KB large, and its log by a page at a time. */
const leastRoom = 64 * 1024;

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < leastRoom;
  } catch {
    return false;
  }
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

/** The error's code without what makes it an extended one; null where it has none. */
export function codeOf(error: Error): string | null {
  if (!('code' in error)) return null;
  const code = String(error.code);
  return /^SQLITE_[A-Z]+/u.exec(code)?.[0] ?? code;
}
