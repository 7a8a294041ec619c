/** Writes a file so that its name never stands for half of it. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes beside the file, waits until the disk has it, then gives it its name. On failure the old file stays. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
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
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Resolves when a file of that name could be written; rejects with the system's reason, before any work is done. */
export async function checkWritable(path: string): Promise<void> {
  await access(dirname(path), constants.W_OK);
  const existing = await stat(path).catch(() => null);
  if (existing?.isDirectory()) throw new Error('it is a folder');
}
