/**
 * The reader's own library on disk. A briefing comes in as a copy that lies beside the others under a name with a dot
 * until it is whole; then it is given its name, so that no name ever stands for half of a briefing.
 */
import { randomUUID } from 'node:crypto';
import { lstat, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeOwnFolder } from '../own-folder';
import { briefingFiles, readBriefingFile } from './briefing-folder';
import { aside, coming, dropKept } from './mend-library';

/**
 * Copies the two files of a briefing, and nothing else that lies beside them, and waits until the disk has them. Answers
 * the folder of the copy. On failure it leaves nothing.
 */
export async function copyBriefing(from: string, library: string): Promise<string> {
  makeOwnFolder(library);
  const copy = await mkdtemp(join(library, coming));
  try {
    for (const name of briefingFiles) await writeSynced(join(copy, name), await readBriefingFile(from, name));
    await syncFolder(copy);
    return copy;
  } catch (error) {
    await dropCopy(copy);
    throw error;
  }
}

/** Drops a copy that is not wanted after all. */
export async function dropCopy(copy: string): Promise<void> {
  // What is in the way of removing it was in the way of making it.
  await rm(copy, { recursive: true, force: true }).catch(() => undefined);
}

/** Gives the copy the id as its name, or one like it when that is taken by something else. Answers the folder. */
export async function nameCopy(copy: string, library: string, id: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = join(library, number === 1 ? id : `${id}-${number}`);
    // To give a folder the name of an empty one would succeed, so it must be free.
    if (await lstat(folder).catch(() => null)) continue;
    await rename(copy, folder);
    await syncFolder(library);
    return folder;
  }
}

/** Puts the copy in the place of a folder, which lies beside it until the copy is there, and is then dropped. */
export async function replaceFolder(copy: string, library: string, name: string): Promise<void> {
  const folder = join(library, name);
  const kept = join(library, `${aside}${randomUUID()}-${name}`);
  await rename(folder, kept);
  try {
    await rename(copy, folder);
  } catch (error) {
    await rename(kept, folder);
    throw error;
  }
  await syncFolder(library);
  try {
    dropKept(library, kept, name);
  } catch {
    // The new one is in its place, which is what was asked; the next start drops what is left of the old one.
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the disk has the names in a folder. Windows keeps them by itself and has no way to ask. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder);
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
