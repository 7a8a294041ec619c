/** A store whose log cannot be read where it lies, as in a folder that cannot be written: read from a copy that is gone at once. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from './engine';
import { keyOf } from './lock/keyring';
import { codeOf } from './store-words';

/** The store with what its log holds, for reading: from a copy elsewhere, or where there is no room for one, from memory. */
export function openFolded(file: string): DatabaseSync {
  try {
    return openFoldedCopy(file);
  } catch (error) {
    // What is locked is never whole in memory.
    if (!noRoom.has(error instanceof Error ? codeOf(error) : null) || keyOf(file)) throw error;
    return new DatabaseSync(file, { immutable: true, withLog: true });
  }
}

const noRoom: ReadonlySet<string | null> = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR']);

/**
 * The store with what its log holds, for reading. The copy lies in a folder of this user's alone, and is removed as soon as it is
 * open. Throws the system's error when there is no room for it.
 */
function openFoldedCopy(file: string): DatabaseSync {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-read-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'notes.db');
    copyFileSync(file, copy);
    copyFileSync(`${file}-wal`, `${copy}-wal`);
    // A locked store stays encrypted there too.
    const key = keyOf(file);
    const folded = new DatabaseSync(copy, { key });
    folded.exec('PRAGMA journal_mode = DELETE');
    folded.close();
    return new DatabaseSync(copy, { immutable: true, key, copyOf: file });
  } finally {
    try {
      remove();
    } catch {
      // Where an open file cannot be removed, it goes with the program.
      process.once('exit', remove);
    }
  }
}
