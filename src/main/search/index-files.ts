/**
 * The saved indexes, one file a briefing. They are a convenience: one that is missing, damaged or of another edition is
 * made anew by whoever reads it, so nothing here looks inside. Knows nothing of Electron.
 */
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { makeOwnFolder } from '../own-folder';
import { mostIndexBytes } from '../../shared/search/limits';

export interface IndexFiles {
  /** What was kept last; null when there is nothing that could be read. */
  readonly read: (briefingId: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Written beside the old one, and put in its place when all of it is on disk. Rejects with the reason. */
  readonly keep: (briefingId: string, file: Uint8Array) => Promise<void>;
  readonly drop: (briefingId: string) => Promise<void>;
}

/** `folder` is made when something is kept. */
export function createIndexFiles(folder: string): IndexFiles {
  const fileOf = (briefingId: string): string => join(folder, `${briefingId}.index`);
  let written = 0;
  return {
    read: async (briefingId) => {
      try {
        const file = fileOf(briefingId);
        return (await stat(file)).size > mostIndexBytes ? null : new Uint8Array(await readFile(file));
      } catch {
        return null;
      }
    },
    keep: async (briefingId, bytes) => {
      makeOwnFolder(folder);
      written += 1;
      const side = `${fileOf(briefingId)}.${process.pid}-${threadId}-${written}`;
      try {
        const handle = await open(side, 'w', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(side, fileOf(briefingId));
      } catch (error) {
        await rm(side, { force: true });
        throw error;
      }
    },
    drop: (briefingId) => rm(fileOf(briefingId), { force: true }),
  };
}
