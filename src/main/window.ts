/** The reader's window. */
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import type { Theme } from '../shared/settings';
import { ownOrigin } from './trusted-sender';
import { keepWindowState, placeWindow, readWindowState, windowSize } from './window-state';
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

/** Opens the window where it was, in the theme it had, and shows it when its first picture is ready. */
export function openReaderWindow(windows: Windows, stateFile: string): BrowserWindow {
  const state = readWindowState(stateFile);
  followTheme(state.theme);
  const window = new BrowserWindow({
    ...placeWindow(
      state.bounds,
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
  if (state.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const { theme } = readWindowState(stateFile);
    keepWindowState(stateFile, { bounds: window.getNormalBounds(), maximised: window.isMaximized(), theme });
  });
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

/** Brings the window to the front: a second start shows the reader that is open already. */
export function focusWindow(): void {
  const window = BrowserWindow.getAllWindows().find((open) => open.isVisible() || open.isMinimized());
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function followTheme(theme: Theme): void {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
}

/** The ground of each theme, as in the window's own tokens: what is seen before the page is painted. */
function groundColour(theme: Theme): string {
  if (theme === 'sepia') return '#f7efdf';
  return nativeTheme.shouldUseDarkColors ? '#191c1c' : '#fcfcfa';
}
