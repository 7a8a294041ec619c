/** The reader's window. */
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import type { LecternEvent } from '../../shared/contract/lectern-event';
import { eventChannel } from '../../shared/contract/bridge';
import type { Theme } from '../../shared/contract/settings';
import { holdOpen } from './hold-open';
import { ownOrigin } from '../security/trusted-sender';
import { beside, keepWindowState, placeWindow, readWindowState, windowSize } from '../store/window-state';
import type { Windows } from './windows';

/** What every window of ours is made with, the hidden one for paper too. */
export function safePreferences(): WebPreferences {
  return {
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    devTools: !app.isPackaged,
    v8CacheOptions: 'bypassHeatCheck',
  };
}

/**
 * Opens a window in the theme that was chosen, and shows it when its first picture is ready: where the last one was, or
 * a little off the one in front.
 */
export function openReaderWindow(
  windows: Windows,
  stateFile: string,
  front: BrowserWindow | null,
): BrowserWindow {
  const state = readWindowState(stateFile);
  followTheme(state.theme);
  const window = new BrowserWindow({
    ...placeWindow(
      front ? beside(front.getNormalBounds()) : state.bounds,
      [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea),
    ),
    minWidth: windowSize.minWidth,
    minHeight: windowSize.minHeight,
    title: 'Lectern',
    backgroundColor: groundColour(state.theme),
    show: false,
    webPreferences: safePreferences(),
  });
  windows.register(window.webContents, 'reader');
  if (state.maximised && !front) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const { theme } = readWindowState(stateFile);
    keepWindowState(stateFile, { bounds: window.getNormalBounds(), maximised: window.isMaximized(), theme });
  });
  holdOpen(window);
  void window.loadURL(`${ownOrigin}/index.html`);
  return window;
}

/** Applies a theme to the system's own parts of the window, and keeps it for the next start. */
export function applyTheme(stateFile: string, theme: Theme): void {
  followTheme(theme);
  for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(groundColour(theme));
  const state = readWindowState(stateFile);
  if (state.theme !== theme) keepWindowState(stateFile, { ...state, theme });
}

/** Brings a window to the front: a second start shows the reader that is open already. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Tells one window what happened. */
export function sendTo(window: BrowserWindow, event: LecternEvent): void {
  if (!window.isDestroyed() && !window.webContents.isDestroyed())
    window.webContents.send(eventChannel, event);
}

function followTheme(theme: Theme): void {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
}

/** The ground of each theme, as in the window's own tokens: what is seen before the page is painted. */
function groundColour(theme: Theme): string {
  if (theme === 'sepia') return '#f7efdf';
  return nativeTheme.shouldUseDarkColors ? '#191c1c' : '#fcfcfa';
}
