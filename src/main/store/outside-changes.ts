/** Changes that another program made to the store: the command line may write beside an open window. */
import { app } from 'electron';
import type { DatabaseSync } from 'node:sqlite';
import { dataVersion } from './data-version';

/**
 * Calls back when the reader comes to the window and the store was changed from outside since the last look. A store
 * that cannot be opened says so at the next call that needs it, not here.
 */
export function followOutsideChanges(database: () => DatabaseSync, onChanged: () => void): void {
  let seen = dataVersion(database);
  app.on('browser-window-focus', () => {
    const now = dataVersion(database);
    if (now === seen) return;
    seen = now;
    onChanged();
  });
}
