/** One reader at a time has the data folder: two would overwrite each other's drafts. */
import { app } from 'electron';
import { existsSync, lstatSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWritable } from './store/is-writable';

/** False as long as another reader has claimed the folder meanwhile: until then it is for reading alone. */
export type FolderClaim = () => boolean;

/**
 * Claims the folder, or answers null when another reader has it: what is `asked` for was told to that one. A folder that
 * cannot be written cannot be claimed either; it is read then, and claimed as soon as it can be. To be called before
 * Chromium is ready, whose own files go elsewhere then.
 */
export async function claimFolder(
  folder: string,
  asked: Readonly<Record<string, unknown>>,
): Promise<FolderClaim | null> {
  let isOurs = app.requestSingleInstanceLock(asked);
  if (isOurs) return () => true;
  if (isWritable(folder)) return null;
  const leave = keepSessionElsewhere();
  if (await hasReader(folder)) {
    leave();
    return null;
  }
  let isTheirs = false;
  return () => {
    if (isOurs) return true;
    if (isTheirs) {
      // To claim it would bring the other one’s window to the front each time: it is looked for, which takes a moment.
      void hasReader(folder).then((isThere) => {
        isTheirs = isThere;
      });
      return false;
    }
    // What is in the way then is the disk, and the store says so.
    if (!isWritable(folder)) return true;
    isOurs = app.requestSingleInstanceLock(asked);
    isTheirs = !isOurs;
    return isOurs;
  };
}

/**
 * Has Chromium keep elsewhere what it would write into the folder. Nothing of it is the reader's: it goes with the program, or
 * when the answer is called.
 */
export function keepSessionElsewhere(): () => void {
  const session = mkdtempSync(join(tmpdir(), 'lectern-session-'));
  app.setPath('sessionData', session);
  const leave = (): void => rmSync(session, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', (code) => {
    leave();
    // At its own end Chromium would write all of it once more.
    process.reallyExit(code);
  });
  return leave;
}

/** Whether a reader that runs has claimed it: one that was killed leaves its claim, and answers nobody. */
function hasReader(folder: string): Promise<boolean> {
  // Windows takes the file away with the program that has it open.
  if (process.platform === 'win32') return Promise.resolve(existsSync(join(folder, 'lockfile')));
  const claim = join(folder, 'SingletonSocket');
  if (!lstatSync(claim, { throwIfNoEntry: false })?.isSymbolicLink()) return Promise.resolve(false);
  return new Promise((resolve) => {
    // Where it leads: the folder's own path may be longer than that of a socket.
    const socket = connect(readlinkSync(claim));
    const settle = (isThere: boolean): void => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
