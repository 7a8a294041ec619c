/** Copies of what is damaged, as it was found: nothing of it is ever written over. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeOwnFolder } from '../../own-folder';
import type { StoreFiles } from '../store-files';
import { giveName, syncFile, syncFolder } from '../sync-to-disk';

/** Copies the store with its logs and its journal into a folder of their own, and answers that. Numbered, never dated. */
export function setAside({ store, logs, journal, damaged }: StoreFiles): string {
  makeOwnFolder(damaged);
  const there = [store, ...logs, journal].filter((file) => existsSync(file));
  // What was set aside and could not be put right, as on a full disk, is not set aside at every try.
  const last = join(damaged, String(nextNumber(damaged) - 1));
  if (holdsAll(last, there)) return last;
  const unfinished = join(damaged, 'unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  for (const file of there) {
    const copy = join(unfinished, basename(file));
    copyFileSync(file, copy);
    syncFile(copy);
  }
  syncFolder(unfinished);
  const folder = join(damaged, String(nextNumber(damaged)));
  giveName(unfinished, folder);
  return folder;
}

function holdsAll(folder: string, files: readonly string[]): boolean {
  return files.every((file) => {
    const copy = join(folder, basename(file));
    return existsSync(copy) && readFileSync(copy).equals(readFileSync(file));
  });
}

function nextNumber(folder: string): number {
  return Math.max(0, ...readdirSync(folder).map(Number).filter(Number.isInteger)) + 1;
}
