/** A store that the disk keeps from being written is tried again by itself, so that nobody has to ask for it. */
import { dirname } from 'node:path';
import { isWritable } from './is-writable';
import type { Store } from './store';

/** How often, in milliseconds: a look writes one small file, and only where it can the whole store is read. */
const lookEvery = 3000;

export interface TryingParts {
  readonly store: Pick<Store, 'isBlocked' | 'database'>;
  /** The store's file. */
  readonly file: string;
  /** The store can be written: whoever could not read it, or reads it as it was, reads it again. */
  readonly onOpened: () => void;
  readonly everyMs?: number;
}

export function keepTrying({ store, file, onOpened, everyMs = lookEvery }: TryingParts): void {
  setInterval(() => {
    if (!store.isBlocked() || !isWritable(dirname(file))) return;
    try {
      store.database();
    } catch {
      // It was said when it was met first, and is tried again.
      return;
    }
    if (!store.isBlocked()) onOpened();
  }, everyMs).unref();
}
