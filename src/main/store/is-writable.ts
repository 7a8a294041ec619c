/** Whether a folder takes anything in just now: asked of the disk itself, since modes do not say all of it. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeOwnFolder } from '../own-folder';

/** True when a file could be written in it, or in the folder made for it. Nothing of that file stays. */
export function isWritable(folder: string): boolean {
  const trial = join(folder, `.trial-${process.pid}`);
  try {
    makeOwnFolder(folder);
    writeFileSync(trial, '.');
    return true;
  } catch {
    return false;
  } finally {
    try {
      rmSync(trial, { force: true });
    } catch {
      // A folder that cannot be written has none.
    }
  }
}
