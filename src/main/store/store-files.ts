/** What lies beside a store, each named after it. */
import { basename, dirname, join } from 'node:path';

/** Where the backups of a store lie, and what their names begin with. */
export interface BackupPlace {
  readonly folder: string;
  readonly name: string;
}

export interface StoreFiles {
  readonly store: string;
  /** SQLite's own, which belong to the store as long as they are there. */
  readonly logs: readonly [wal: string, shm: string];
  /** Every change since the last backup. */
  readonly journal: string;
  readonly backups: BackupPlace;
  /** The folder of what was damaged, as it was found. */
  readonly damaged: string;
  /** The key of a locked store, wrapped by its passphrase. */
  readonly key: string;
  /** The same once more, beside the backups. */
  readonly keyCopy: string;
}

export function storeFiles(store: string): StoreFiles {
  const folder = dirname(store);
  return {
    store,
    logs: [`${store}-wal`, `${store}-shm`],
    journal: `${store}.journal`,
    backups: { folder: join(folder, 'backups'), name: basename(store, '.db') },
    damaged: join(folder, 'damaged'),
    key: join(folder, `${basename(store, '.db')}.key`),
    keyCopy: join(folder, 'backups', `${basename(store, '.db')}.key`),
  };
}
