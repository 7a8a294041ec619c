import { storeFiles } from '../store-files';
import { LockedStoreError } from '../store-words';
import { keyOf } from './keyring';
import { isPlainFile, lockStateOf } from './lock-state';

/** Throws with a sentence when the store can be read with a key only, and this program does not have it. */
export function refuseLocked(store: string): void {
  switch (lockStateOf(store).kind) {
    case 'locked':
      throw new LockedStoreError('The notes are locked with a passphrase.');
    case 'key-lost':
      throw new LockedStoreError(
        `The notes are locked, and their key is missing: ${storeFiles(store).key} and its copy in the folder of the backups cannot be read. Put one of them back; no passphrase opens the notes without it. Nothing was changed.`,
      );
    case 'unlocking':
      if (!isPlainFile(store) && !keyOf(store))
        throw new LockedStoreError('The passphrase was being removed. Open Lectern: it will finish that.');
      return;
    default:
  }
}
