/** When the reader took the name that notes are signed with: other stores learn by it which of two names is the later. */
import type { DatabaseSync } from '../store/engine';

/** Milliseconds UTC; 0 where the reader has never signed. */
export function readSignedAt(database: DatabaseSync): number {
  const row = database.prepare('SELECT value FROM setting WHERE key = ?').get(key);
  const atMs = Number(row?.['value'] ?? 0);
  return Number.isSafeInteger(atMs) ? atMs : 0;
}

/** Keeps it, inside the caller's transaction. It is later than the one before, whatever the clock says. */
export function keepSignedAt(database: DatabaseSync, atMs: number): void {
  const value = Math.max(Math.trunc(atMs), readSignedAt(database) + 1);
  database
    .prepare(
      'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
    .run(key, JSON.stringify(value));
}

const key = 'signedMs';
