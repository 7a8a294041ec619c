/** Whether a backup can be relied on. */
import { DatabaseSync } from '../engine';
import { findDamage } from '../rows/find-damage';

/** True when everything in the file is what was written, to the last row. */
export function isWhole(file: string): boolean {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      return findDamage(database) === null;
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}
