/** A store's lock: its passphrase given, changed and removed; the key held and forgotten. */
import { rmSync } from 'node:fs';
import { makeOwnFolder } from '../../own-folder';
import { otherThingsFirst } from '../in-slices';
import type { Store } from '../store';
import { storeFiles } from '../store-files';
import { inStoreWords } from '../store-words';
import { copyKey, encryptRest } from './convert-rest';
import { convertStore } from './convert-store';
import {
  type KeyContent,
  type KeyCost,
  makeKey,
  unwrapKey,
  usualCost,
  wrapKey,
  writeKeyFile,
} from './key-file';
import { dropKey, holdKey } from './keyring';
import { type LockState, lockStateOf } from './lock-state';

export interface StoreLock {
  readonly state: () => LockState['kind'];
  /** Encrypts the store and all that lies beside it. Throws with a sentence; the store is then as it was. */
  readonly set: (passphrase: string) => Promise<void>;
  /** True when the passphrase is right: the store can be opened from then on. */
  readonly unlock: (passphrase: string) => Promise<boolean>;
  /** Closes the store and forgets its key. */
  readonly forget: () => Promise<void>;
  /** True when `now` is right: from then on only `next` is. Nothing is encrypted anew. */
  readonly change: (now: string, next: string) => Promise<boolean>;
  /** True when the passphrase is right: everything is plain again. */
  readonly remove: (passphrase: string) => Promise<boolean>;
}

export interface StoreLockParts {
  readonly store: Pick<Store, 'database' | 'close'>;
  readonly file: string;
  readonly cost?: KeyCost;
  /** Everybody else who has the store open closes it: called before it is put in its place anew, and before it is locked. */
  readonly release?: () => Promise<void>;
}

export function createStoreLock({ store, file, cost = usualCost, release }: StoreLockParts): StoreLock {
  const files = storeFiles(file);
  const close = async (): Promise<void> => {
    await release?.();
    store.close();
  };
  const writeKey = (content: KeyContent): void => {
    writeKeyFile(files.key, content);
    makeOwnFolder(files.backups.folder);
    copyKey(files);
  };
  const keyWith = async (passphrase: string): Promise<Buffer | null> => {
    const state = lockStateOf(file);
    return state.kind === 'locked' || state.kind === 'open' ? unwrapKey(state.wrapped, passphrase) : null;
  };
  return {
    state: () => lockStateOf(file).kind,
    set: async (passphrase) => {
      // One that is damaged, or cannot be written, is refused here.
      store.database();
      const key = makeKey();
      const wrapped = await wrapKey(key, passphrase, cost);
      if (lockStateOf(file).kind !== 'plain') throw new Error('The notes are locked already.');
      await close();
      try {
        writeKey(wrapped);
        convertStore(file, { from: null, to: key });
      } catch (error) {
        for (const each of [files.key, files.keyCopy]) rmSync(each, { force: true });
        throw inStoreWords(file, error);
      }
      holdKey(file, key);
      store.database();
      for (const _ of encryptRest(file, key)) await otherThingsFirst();
    },
    unlock: async (passphrase) => {
      const key = await keyWith(passphrase);
      if (!key || lockStateOf(file).kind !== 'locked') {
        key?.fill(0);
        return key !== null;
      }
      holdKey(file, key);
      await release?.();
      try {
        for (const _ of encryptRest(file, key)) await otherThingsFirst();
      } catch {
        // Where the disk takes nothing the notes can be read all the same: the next time goes on with what is left.
      }
      return true;
    },
    forget: async () => {
      await close();
      dropKey(file);
    },
    change: async (now, next) => {
      const key = await keyWith(now);
      if (!key) return false;
      writeKey(await wrapKey(key, next, cost));
      key.fill(0);
      return true;
    },
    remove: async (passphrase) => {
      const state = lockStateOf(file);
      const key = await keyWith(passphrase);
      if (!key || (state.kind !== 'locked' && state.kind !== 'open')) return false;
      // Put right first, where it is damaged.
      if (state.kind === 'locked') holdKey(file, Buffer.from(key));
      store.database();
      await close();
      try {
        writeKey({ kind: 'bare', key: key.toString('base64url') });
        convertStore(file, { from: key, to: null });
      } catch (error) {
        writeKey(state.wrapped);
        throw inStoreWords(file, error);
      }
      dropKey(file);
      store.database();
      return true;
    },
  };
}
