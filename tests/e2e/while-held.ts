import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Does `deed` while another program is writing to the notes of the folder, so that nobody else can; it ends with having written nothing. */
export async function whileHeld(userData: string, deed: () => Promise<void>): Promise<void> {
  const other = new DatabaseSync(join(userData, 'notes.db'), { timeout: 5000 });
  try {
    other.exec('BEGIN IMMEDIATE');
    await deed();
  } finally {
    // What was begun is rolled back.
    other.close();
  }
}
