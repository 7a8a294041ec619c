/** Goes on with what was begun when the program ended: nothing of it needs a passphrase. */
import { rmSync } from 'node:fs';
import type { DatabaseSync } from '../engine';
import { storeFiles } from '../store-files';
import { inStoreWords } from '../store-words';
import { decryptRest } from './convert-rest';
import { convertStore } from './convert-store';
import { dropKey, holdKey } from './keyring';
import { isPlainFile, lockStateOf } from './lock-state';

/**
 * Before a store is opened. A passphrase that was being removed is removed; a key that nothing was encrypted with is. `open`
 * opens the store, and puts it right where it is damaged.
 */
export function settleLock(store: string, open: () => DatabaseSync): void {
  try {
    settle(store, open);
  } catch (error) {
    throw inStoreWords(store, error);
  }
}

function settle(store: string, open: () => DatabaseSync): void {
  const state = lockStateOf(store);
  const files = storeFiles(store);
  // A key of a store that was never encrypted with it.
  if (state.kind === 'plain') for (const file of [files.key, files.keyCopy]) rmSync(file, { force: true });
  if (state.kind !== 'unlocking') return;
  const { key } = state;
  // Whatever lies there is encrypted, or damaged: only then it is no plain file.
  if (!isPlainFile(store)) {
    holdKey(store, Buffer.from(key));
    try {
      open().close();
      convertStore(store, { from: key, to: null });
    } finally {
      dropKey(store);
    }
  }
  open().close();
  for (const _ of decryptRest(store, key));
  key.fill(0);
}
