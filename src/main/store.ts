/** The store as the program uses it: opened once, at the first need, and closed at the end. */
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from './database';

export interface Store {
  /** The open store. Throws with a sentence when it cannot be opened, and tries again at the next use. */
  readonly database: () => DatabaseSync;
  readonly close: () => void;
}

/** Nothing is opened before the first use. */
export function createStore(file: string): Store {
  let open: DatabaseSync | null = null;
  return {
    database: () => (open ??= openDatabase(file)),
    close: () => {
      open?.close();
      open = null;
    },
  };
}
