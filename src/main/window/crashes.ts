/**
 * Windows that ended or stand still: the reader is asked whether to open them again. What was being written lies on the disk
 * as a draft, a quarter of a second old at most, and is offered in the new window.
 */
import { app, BrowserWindow, dialog, type WebContents, webContents } from 'electron';
import type { Log } from '../log/log';
import { say } from '../say';
import type { ReaderList } from './reader-list';

export interface CrashParts {
  readonly readers: ReaderList<BrowserWindow>;
  /** Opens a window like it, on the same briefing, and takes this one away. */
  readonly replace: (window: BrowserWindow) => void;
  readonly log: Log;
}

/** Follows every window of the reader's, and the system's own processes of the program, which Chromium starts again itself. */
export function followCrashes({ readers, replace, log }: CrashParts): void {
  const asked = new WeakSet<BrowserWindow>();
  /** Once a window: while it is asked nothing else is. `signal` takes the question back. */
  const ask = async (window: BrowserWindow, what: 'gone' | 'still', signal?: AbortSignal): Promise<void> => {
    if (asked.has(window)) return;
    asked.add(window);
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say(`crash.${what}`),
      detail: say(`crash.${what}.detail`),
      buttons: [say('crash.open-again'), say(what === 'gone' ? 'crash.close' : 'crash.wait')],
      defaultId: what === 'gone' ? 0 : 1,
      cancelId: 1,
      noLink: true,
      ...(signal && { signal }),
    });
    asked.delete(window);
    if (window.isDestroyed() || signal?.aborted) return;
    if (response === 0) {
      replace(window);
      log.write({ kind: 'reopened' });
    } else if (what === 'gone') window.destroy();
  };
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    const window = readerOf(contents, readers);
    log.write({ kind: 'gone', what: window ? 'a window' : 'a page', reason, code: exitCode });
    if (window) void ask(window, 'gone');
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.write({ kind: 'gone', what: type, reason, code: exitCode });
  });
  const followStanding = (contents: WebContents): void => {
    let waiting: AbortController | null = null;
    contents.on('unresponsive', () => {
      const window = readerOf(contents, readers);
      if (!window) return;
      log.write({ kind: 'unanswering' });
      waiting = new AbortController();
      void ask(window, 'still', waiting.signal);
    });
    contents.on('responsive', () => {
      if (waiting) log.write({ kind: 'answering' });
      waiting?.abort();
      waiting = null;
    });
  };
  // The first window is there before this is.
  for (const contents of webContents.getAllWebContents()) followStanding(contents);
  app.on('web-contents-created', (_event, contents) => followStanding(contents));
}

function readerOf(contents: WebContents, readers: ReaderList<BrowserWindow>): BrowserWindow | null {
  const window = BrowserWindow.fromWebContents(contents);
  return window && readers.all().includes(window) ? window : null;
}
