/** One reader at a time has the data folder: two would overwrite each other's drafts. */
import { app } from 'electron';
import { existsSync, lstatSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWritable } from './store/is-writable';

/** False as long as another reader has claimed the folder meanwhile: until then it is for reading alone. */
export type FolderClaim = () => boolean;

/**
 * Claims the folder, or answers null when another reader has it: what is `asked` for was told to that one. A folder that
 * cannot be written cannot be claimed either; it is read then, and claimed as soon as it can be. To be called before
 * Chromium is ready, whose own files go elsewhere then.
 */
export function claimFolder(folder: string, asked: Readonly<Record<string, unknown>>): FolderClaim | null {
  let isOurs = app.requestSingleInstanceLock(asked);
  if (isOurs) return () => true;
  if (isWritable(folder)) return null;
  if (hasReader(folder)) return null;
  keepSessionElsewhere();
  let isTheirs = false;
  return () => {
    if (isOurs) return true;
    if (isTheirs) {
      // To claim it would bring the other one’s window to the front each time.
      isTheirs = hasReader(folder);
      if (isTheirs) return false;
    }
    // What is in the way then is the disk, and the store says so.
    if (!isWritable(folder)) return true;
    isOurs = app.requestSingleInstanceLock(asked);
    isTheirs = !isOurs;
    return isOurs;
  };
}

/**
 * Has Chromium keep elsewhere what it would write into the folder. Nothing of it is the reader's: it goes with the program.
 */
export function keepSessionElsewhere(): void {
  const session = mkdtempSync(join(tmpdir(), 'lectern-session-'));
  app.setPath('sessionData', session);
  process.once('exit', (code) => {
    rmSync(session, { recursive: true, force: true, maxRetries: 3 });
    // At its own end Chromium would write all of it once more.
    process.reallyExit(code);
  });
}

/** Whether a reader that runs has claimed it: one that was killed leaves its claim. */
function hasReader(folder: string): boolean {
  // Windows takes the file away with the program that has it open.
  if (process.platform === 'win32') return existsSync(join(folder, 'lockfile'));
  const claim = join(folder, 'SingletonLock');
  if (!lstatSync(claim, { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  const [, host, id] = /^(.*)-(\d+)$/u.exec(readlinkSync(claim)) ?? [];
  // One on another computer is not asked for what is wanted here; whether the folder is free is asked when it can be written.
  return host === hostname() && isReader(Number(id));
}

/** Whether that process is a program of this kind: the number may have gone to another one since. */
function isReader(id: number): boolean {
  try {
    process.kill(id, 0);
    return process.platform !== 'linux' || readlinkSync(`/proc/${id}/exe`).startsWith(process.execPath);
  } catch (error) {
    // It runs, and is another account's.
    return error instanceof Error && 'code' in error && (error.code === 'EPERM' || error.code === 'EACCES');
  }
}
