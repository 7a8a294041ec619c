/** What opens windows after the first: a second start of the program, the menu, and on macOS the dock. */
import { app, BrowserWindow, Menu } from 'electron';
import type { ReaderList } from './reader-list';
import type { Opening } from '../../shared/contract/first-start';
import { focusWindow } from './window';

/**
 * Opens a window beside the one in front, on its briefing or at the place given; false when too many are open.
 */
export type OpenWindow = (at?: Opening) => boolean;

/**
 * Follows further starts: the window that shows the briefing asked for comes to the front, else another one opens on it.
 * Answers what opens a window beside the one in front.
 */
export function followStarts(
  readers: ReaderList<BrowserWindow>,
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
  // When a window closes, events of two others may come in any order: what has the focus is asked, not concluded.
  const follow = (): void => {
    const focused = BrowserWindow.getFocusedWindow();
    if (focused) readers.used(focused);
  };
  app.on('browser-window-focus', follow);
  app.on('browser-window-blur', follow);
  app.on('second-instance', (_event, _args, _folder, asked) => {
    void app.whenReady().then(() => show(briefingOf(asked)));
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
function briefingOf(asked: unknown): string | null {
  if (typeof asked !== 'object' || asked === null || !('briefingId' in asked)) return null;
  return typeof asked.briefingId === 'string' ? asked.briefingId : null;
}
