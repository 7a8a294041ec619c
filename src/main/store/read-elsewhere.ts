/** The store as it is read by whoever does not keep it: the command line, beside the window or without one. */
import { openDatabaseReadOnly } from './database';
import type { DatabaseSync } from './engine';
import { findDamage } from './rows/find-damage';
import { DamagedStoreError, damageElsewhere } from './store-words';

/**
 * Opens the store for reading and looks it through, so that what is damaged is said and never shown for what was written.
 * Answers null when there is none yet. Throws with a sentence that says what to do.
 */
export function readElsewhere(file: string): DatabaseSync | null {
  let database: DatabaseSync | null = null;
  try {
    database = openDatabaseReadOnly(file);
    const damage = database && findDamage(database);
    if (damage !== null) throw new DamagedStoreError(file, { cause: damage });
    return database;
  } catch (error) {
    database?.close();
    throw damageElsewhere(file, error) ?? error;
  }
}
