/**
 * The keys of the locked stores that this program has open. Whatever is opened or made in the place of such a store is
 * encrypted with its key, so that no part of the program can leave a plain file there by forgetting to.
 */
import { basename, dirname, resolve } from 'node:path';
import { storeFiles } from '../store-files';

const held = new Map<string, Buffer>();

/** From now on what lies at this store is read and written with the key. The bytes are the ring's own from now on. */
export function holdKey(store: string, key: Buffer): void {
  held.set(resolve(store), key);
}

/** Forgets the key, and wipes its bytes. */
export function dropKey(store: string): void {
  const place = resolve(store);
  held.get(place)?.fill(0);
  held.delete(place);
}

/** The key for a file that belongs to a locked store: the store itself, or what is named after it beside it. Else null. */
export function keyOf(file: string): Buffer | null {
  for (const [store, key] of held) if (belongsTo(store, resolve(file))) return key;
  return null;
}

function belongsTo(store: string, file: string): boolean {
  const { backups, damaged } = storeFiles(store);
  const folder = dirname(file);
  const isPlace = folder === dirname(store) || folder === backups.folder || dirname(folder) === damaged;
  return isPlace && basename(file).startsWith(backups.name);
}
