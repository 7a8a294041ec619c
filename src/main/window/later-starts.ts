/** What opens windows after the first: a second start of the program, the menu, and on macOS the dock. */
import { app, BrowserWindow, Menu } from 'electron';
import type { ReaderList } from './reader-list';
import type { Opening } from '../../shared/contract/first-start';
import type { GivenFiles } from './given-files';
import { focusWindow, sendTo } from './window';

/**
 * Opens a window beside the one in front, on its briefing or at the place given; false when too many are open.
 */
export type OpenWindow = (at?: Opening) => boolean;

/**
 * Follows further starts: the window that shows the briefing asked for comes to the front, else another one opens on it;
 * a file is handed to the window in front. Answers what opens a window beside the one in front.
 */
export function followStarts(
  readers: ReaderList<BrowserWindow>,
  given: GivenFiles,
  open: (briefingId: string | null, at?: Opening) => unknown,
): OpenWindow {
  const openWindow: OpenWindow = (at) => {
    if (!readers.hasRoom()) return false;
    if (at) {
      open(at.briefingId, at);
      return true;
    }
    const front = readers.front();
    open(front && (readers.briefingIn(front) ?? readers.startOf(front)));
    return true;
  };
  const show = (briefingId: string | null): void => {
    const front = readers.front();
    const showing = briefingId === null ? front : readers.showing(briefingId);
    const shown = showing ?? (readers.hasRoom() ? null : front);
    if (shown) focusWindow(shown);
    else open(briefingId);
  };
  const giveFile = (file: string): void => {
    given.add(file);
    void app.whenReady().then(() => {
      const front = readers.front();
      show(null);
      if (front) sendTo(front, { kind: 'fileGiven' });
    });
  };
  // When a window closes, events of two others may come in any order: what has the focus is asked, not concluded.
  const follow = (): void => {
    const focused = BrowserWindow.getFocusedWindow();
    if (focused) readers.used(focused);
  };
  app.on('browser-window-focus', follow);
  app.on('browser-window-blur', follow);
  app.on('second-instance', (_event, _args, _folder, asked) => {
    const file = textOf(asked, 'file');
    if (file !== null) giveFile(file);
    else void app.whenReady().then(() => show(textOf(asked, 'briefingId')));
  });
  // On macOS the system names the files, also those of the first start.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    giveFile(file);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  if (process.platform === 'darwin') {
    app.on('activate', () => {
      if (readers.front() === null) open(null);
    });
    void Promise.all([import('../say'), app.whenReady()]).then(([{ say }]) => {
      app.dock?.setMenu(
        Menu.buildFromTemplate([{ label: say('command.new-window'), click: () => openWindow() }]),
      );
    });
  }
  return openWindow;
}

/** What the other start was asked to open. It is a program of ours, of this version or another. */
function textOf(asked: unknown, field: 'briefingId' | 'file'): string | null {
  const value: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, field) : null;
  return typeof value === 'string' ? value : null;
}
