/** The hidden windows that hold paper. One that is free stays warm for a while, with a blank page: opening one costs more than a short pack. */
import { BrowserWindow } from 'electron';
import { ownOrigin } from '../security/trusted-sender';
import { safePreferences } from '../window/window';
import type { Windows } from '../window/windows';

export interface PaperWindows {
  /** A window with a blank paper page, for the caller alone. Nothing of it is ever shown; it is one of ours, with the role `paper`. */
  readonly take: () => Promise<BrowserWindow>;
  /** Takes it back, with a new blank page in it: of the old one nothing is left. */
  readonly giveBack: (window: BrowserWindow) => void;
  /** Closes the one that is kept warm. */
  readonly close: () => void;
}

/** How long a window is kept for the next pack, milliseconds. */
const idleMs = 60_000;

/** None is open until the first is taken. */
export function createPaperWindows(windows: Windows): PaperWindows {
  let free: { readonly window: BrowserWindow; readonly ready: Promise<void> } | null = null;
  let timer: NodeJS.Timeout | null = null;

  const blank = (window: BrowserWindow): Promise<void> =>
    window.webContents.loadURL(`${ownOrigin}/paper.html`);
  const open = (): BrowserWindow => {
    const window = new BrowserWindow({
      show: false,
      // A hidden page's timers sleep otherwise.
      webPreferences: { ...safePreferences(), backgroundThrottling: false },
    });
    windows.register(window.webContents, 'paper');
    return window;
  };
  const leave = (): typeof free => {
    const left = free;
    free = null;
    if (timer) clearTimeout(timer);
    timer = null;
    return left;
  };
  const close = (): void => {
    const left = leave();
    if (left && !left.window.isDestroyed()) left.window.destroy();
  };

  return {
    take: async () => {
      const warm = leave();
      if (warm && !warm.window.isDestroyed()) {
        const isReady = await warm.ready.then(
          () => !warm.window.isDestroyed(),
          () => false,
        );
        if (isReady) return warm.window;
        if (!warm.window.isDestroyed()) warm.window.destroy();
      }
      const window = open();
      await blank(window);
      return window;
    },
    giveBack: (window) => {
      if (window.isDestroyed()) return;
      if (free) {
        window.destroy();
        return;
      }
      const ready = blank(window);
      // It may be closed before it is loaded; whoever takes it looks.
      ready.catch(() => undefined);
      free = { window, ready };
      timer = setTimeout(close, idleMs);
    },
    close,
  };
}
