/**
 * What lies beside a store, encrypted or made plain as the store is. It can be interrupted anywhere and is begun again at the
 * next opening: each file is replaced whole, and what is done already is left.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listBackups } from '../backups/backup-files';
import { type StoreFiles, storeFiles } from '../store-files';
import { syncFolder } from '../sync-to-disk';
import { convertFile } from './convert-store';
import { readKeyFile, writeKeyFile } from './key-file';
import { isPlainFile } from './lock-state';
import { filesIn, isSealedFile, sealFile, unsealFile } from './sealed-file';

/** Encrypts every backup, every copy of an older form and all that was damaged. Yields after each file. */
export function* encryptRest(store: string, key: Buffer): Generator<undefined, void, undefined> {
  const files = storeFiles(store);
  copyKey(files);
  removeUnfinished(files);
  for (const { file } of listBackups(files.backups)) {
    // In between old ones may have made room.
    if (!isPlainFile(file)) continue;
    try {
      convertFile(file, { from: null, to: key });
    } catch {
      // It is not whole, and kept as it is, but not in plain words.
      sealFile(file, key);
    }
    yield;
  }
  for (const file of [...olderForms(files), ...filesIn(files.damaged)]) {
    if (isSealedFile(file)) continue;
    sealFile(file, key);
    yield;
  }
}

/** Makes all of it plain again, and removes the key at the very end. */
export function* decryptRest(store: string, key: Buffer): Generator<undefined, void, undefined> {
  const files = storeFiles(store);
  removeUnfinished(files);
  for (const { file } of listBackups(files.backups)) {
    if (!existsSync(file) || isPlainFile(file)) continue;
    try {
      convertFile(file, { from: key, to: null });
    } catch {
      // It is not whole: whoever looks into it finds the key beside it.
      keepBareKey(files, key);
    }
    yield;
  }
  for (const file of [...olderForms(files), ...filesIn(files.backups.folder), ...filesIn(files.damaged)]) {
    if (!isSealedFile(file)) continue;
    unsealFile(file, key);
    yield;
  }
  // Copies of what was damaged while the store was locked are still encrypted.
  if (existsSync(files.damaged)) keepBareKey(files, key);
  for (const file of [files.keyCopy, files.key]) rmSync(file, { force: true });
  syncFolder(dirname(files.key));
}

/** Puts the key file and its copy beside the backups right, each from the other. */
export function copyKey({ key, keyCopy, backups }: StoreFiles): void {
  const content = readKeyFile(key) ?? readKeyFile(keyCopy);
  if (!content || !existsSync(backups.folder)) return;
  for (const file of [key, keyCopy])
    if (JSON.stringify(readKeyFile(file)) !== JSON.stringify(content)) writeKeyFile(file, content);
}

function keepBareKey({ damaged, key }: StoreFiles, bytes: Buffer): void {
  if (!existsSync(damaged)) return;
  writeKeyFile(join(damaged, basename(key)), { kind: 'bare', key: bytes.toString('base64url') });
}

/** Copies that are kept when a store of an older form is brought up to date. */
function olderForms({ store }: StoreFiles): readonly string[] {
  return readdirSync(dirname(store))
    .filter((name) => name.startsWith(`${basename(store)}.form-`))
    .map((name) => join(dirname(store), name));
}

/** What was begun beside the store and never finished: each is made anew by whoever needs it. */
function removeUnfinished({ store, journal, backups, damaged }: StoreFiles): void {
  rmSync(join(damaged, 'unfinished'), { recursive: true, force: true });
  const sides = [
    `${store}.recovered`,
    `${store}.converted`,
    join(backups.folder, `${backups.name}-unfinished.db`),
  ];
  for (const side of sides)
    for (const file of [side, `${side}-journal`, ...storeFiles(side).logs]) rmSync(file, { force: true });
  rmSync(`${journal}.new`, { force: true });
  for (const file of filesIn(backups.folder)) if (file.endsWith('.converted')) rmSync(file, { force: true });
}
