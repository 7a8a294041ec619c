/** Tells whether others have written to a store. Knows nothing of Electron. */
import type { DatabaseSync } from 'node:sqlite';

/** SQLite's count of what other connections have written; null when it cannot be asked. */
export function dataVersion(database: () => DatabaseSync): number | null {
  try {
    return Number(database().prepare('PRAGMA data_version').get()?.['data_version']);
  } catch {
    return null;
  }
}
