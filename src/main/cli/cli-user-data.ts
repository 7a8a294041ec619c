/** The folder for notes and settings as the reader named it: what cannot be one is told before anything waits for it. */
import { mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from '../say';

/**
 * Throws with a sentence when the folder is no folder, or does not exist and cannot be made. Leaves nothing behind.
 * Where making a folder fails in an unusual way, as below /proc, a recursive `mkdir` would never come back; so it is
 * tried once, beside the first folder that is missing.
 */
export function checkUserData(folder: string): void {
  const found = statOf(folder);
  if (found) {
    if (!found.isDirectory()) throw new Error(say('cli.user-data.not-one', { folder }));
    return;
  }
  let above = dirname(folder);
  while (!statOf(above) && dirname(above) !== above) above = dirname(above);
  try {
    rmdirSync(mkdtempSync(join(above, '.lectern-')));
  } catch (error) {
    throw new Error(say('cli.user-data.unmakable', { folder }), { cause: error });
  }
}

function statOf(path: string): ReturnType<typeof statSync> | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
