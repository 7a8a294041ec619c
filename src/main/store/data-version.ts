/** Tells whether others have written to a store. Knows nothing of Electron. */
import type { DatabaseSync } from './engine';

/** SQLite's count of what other connections have written; null when it cannot be asked. */
export function dataVersion(database: () => DatabaseSync): number | null {
  try {
    return Number(database().prepare('PRAGMA data_version').get()?.['data_version']);
  } catch {
    return null;
  }
}

/**
 * A look at a store: true when others may have written to it since the look before, which is so too where it was opened
 * since. The first look is the beginning. One that cannot be asked just now is asked the next time.
 */
export function createOutsideLook(opened: () => DatabaseSync | null): () => boolean {
  let seen: { readonly store: DatabaseSync | null; readonly version: number | null } | null = null;
  return () => {
    const store = opened();
    const version = store && dataVersion(() => store);
    if (store && version === null) return false;
    const before = seen;
    seen = { store, version };
    // The counts of two connections say nothing of each other.
    return before !== null && store !== null && (before.store !== store || before.version !== version);
  };
}
