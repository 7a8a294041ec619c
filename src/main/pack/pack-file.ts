/** Writes a file so that its name never stands for half of it. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { say } from '../say';

/** Writes beside the file, waits until the disk has it, then gives it its name. On failure the old file stays, and it rejects with the reason in words. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await refuseFolder(path);
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    // What is in the way of removing it was in the way of making it.
    await rm(beside, { force: true }).catch(() => undefined);
    throw inFileWords(error);
  }
}

/** Brings the names in a folder to the disk. Where a system or a network folder has no such thing, it does it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder).catch(() => null);
  try {
    await opened?.sync().catch(() => undefined);
  } finally {
    await opened?.close();
  }
}

/** Resolves when a file of that name could be written; rejects with the reason in words, before any work is done. */
export async function checkWritable(path: string): Promise<void> {
  await refuseFolder(path);
  await access(dirname(path), constants.W_OK).catch((error: unknown) => {
    throw inFileWords(error);
  });
}

async function refuseFolder(path: string): Promise<void> {
  const existing = await stat(path).catch(() => null);
  if (existing?.isDirectory()) throw new Error(say('pack.file.folder'));
}

/** The system's code as the end of a sentence; what has none of these keeps its own words. */
export function inFileWords(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const words = reasons.get(code);
  return words ? new Error(say(words), { cause: error }) : error;
}

const reasons: ReadonlyMap<unknown, Parameters<typeof say>[0]> = new Map([
  ['ENOENT', 'pack.file.no-folder'],
  ['ENOTDIR', 'pack.file.no-folder'],
  ['EACCES', 'pack.file.forbidden'],
  ['EPERM', 'pack.file.forbidden'],
  ['EROFS', 'pack.file.forbidden'],
  ['ENOSPC', 'pack.file.full'],
  ['EDQUOT', 'pack.file.full'],
  ['ENAMETOOLONG', 'pack.file.long-name'],
] as const);
