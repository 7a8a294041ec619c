/** Whether a store is locked, as its files say: no key is needed to tell. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { isSealedLine } from '../journal/sealed-line';
import { type StoreFiles, storeFiles } from '../store-files';
import { readKeyFile, type WrappedKey } from './key-file';
import { keyOf } from './keyring';

export type LockState =
  /** It has no passphrase. */
  | { readonly kind: 'plain' }
  /** It needs its passphrase. */
  | { readonly kind: 'locked'; readonly wrapped: WrappedKey }
  /** This program has its key. */
  | { readonly kind: 'open'; readonly wrapped: WrappedKey }
  /** It is encrypted, and what its key was wrapped in is gone or damaged, with the copy. */
  | { readonly kind: 'key-lost' }
  /** Its passphrase was being removed when the program ended. */
  | { readonly kind: 'unlocking'; readonly key: Buffer };

/** Throws when the disk refuses. A key beside a store that has nothing encrypted is what an unfinished locking left. */
export function lockStateOf(store: string): LockState {
  const files = storeFiles(store);
  const content = readKeyFile(files.key) ?? readKeyFile(files.keyCopy);
  if (content?.kind === 'bare') return { kind: 'unlocking', key: Buffer.from(content.key, 'base64url') };
  if (isPlainFile(store) && !hasEncrypted(files)) return { kind: 'plain' };
  if (content) return { kind: keyOf(store) ? 'open' : 'locked', wrapped: content };
  return hasEncrypted(files) ? { kind: 'key-lost' } : { kind: 'plain' };
}

/** True of what any SQLite reads: it begins with words that are encrypted otherwise. */
export function isPlainFile(file: string): boolean {
  return beginningOf(file, plainStart.length) === plainStart;
}

const plainStart = 'SQLite format 3\0';

/** True when the journal of the store can be read with a key only: a locked store has no other as soon as it was open. */
function hasEncrypted({ journal }: StoreFiles): boolean {
  const [head = ''] = beginningOf(journal, mostHeadBytes).split('\n', 1);
  return isSealedLine(head);
}

/** The head of a journal names the columns of a dozen tables. */
const mostHeadBytes = 64 * 1024;

function beginningOf(file: string, length: number): string {
  if (!existsSync(file)) return '';
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.toString('latin1', 0, readSync(opened, bytes, 0, length, 0));
  } finally {
    closeSync(opened);
  }
}
