/** The reader's windows that are open: which was used last, and what each of them shows. Knows nothing of Electron. */

import type { Opening, Start } from '../../shared/contract/first-start';

export interface ReaderList<Window> {
  /**
   * Lists a window, as the one in front. `startBriefingId`: what it was opened for, or null for what was read last; `at`:
   * the very place in it.
   */
  readonly add: (window: Window, startBriefingId: string | null, at?: Opening | null) => void;
  readonly drop: (window: Window) => void;
  /** The reader came to this window. */
  readonly used: (window: Window) => void;
  /** The window shows this briefing now. */
  readonly opened: (window: Window, briefingId: string) => void;
  /** The reader is at this place in the window. */
  readonly placed: (window: Window, place: Start) => void;
  /** Its page is loaded anew: it begins where the reader was in it. */
  readonly beginsAnew: (window: Window) => void;
  readonly startOf: (window: Window) => string | null;
  /** The very place that the window begins at, or null. */
  readonly placeOf: (window: Window) => Opening | null;
  readonly briefingIn: (window: Window) => string | null;
  /** The windows, the one used last first. */
  readonly all: () => readonly Window[];
  /** The window used last, or null when none is open. */
  readonly front: () => Window | null;
  /** False when as many are open as may be. */
  readonly hasRoom: () => boolean;
  /** The window used last of those that show this briefing, or are about to; null when none does. */
  readonly showing: (briefingId: string) => Window | null;
}

/** The most windows that are open at once. */
export const mostWindows = 20;

interface Entry<Window> {
  readonly window: Window;
  readonly start: string | null;
  readonly at: Opening | null;
  readonly briefingId: string | null;
  readonly place: Start | null;
}

/** An empty list. */
export function createReaderList<Window>(): ReaderList<Window> {
  let entries: readonly Entry<Window>[] = [];
  const find = (window: Window): Entry<Window> | undefined => entries.find((each) => each.window === window);
  const others = (window: Window): readonly Entry<Window>[] =>
    entries.filter((each) => each.window !== window);
  return {
    add: (window, start, at = null) => {
      entries = [{ window, start, at, briefingId: null, place: null }, ...others(window)];
    },
    drop: (window) => {
      entries = others(window);
    },
    used: (window) => {
      const entry = find(window);
      if (entry) entries = [entry, ...others(window)];
    },
    opened: (window, briefingId) => {
      entries = entries.map((each) => (each.window === window ? { ...each, briefingId } : each));
    },
    placed: (window, place) => {
      entries = entries.map((each) => (each.window === window ? { ...each, place } : each));
    },
    beginsAnew: (window) => {
      entries = entries.map((each) => (each.window === window ? { ...each, ...startAnew(each) } : each));
    },
    startOf: (window) => find(window)?.start ?? null,
    placeOf: (window) => find(window)?.at ?? null,
    briefingIn: (window) => find(window)?.briefingId ?? null,
    all: () => entries.map(({ window }) => window),
    front: () => entries[0]?.window ?? null,
    hasRoom: () => entries.length < mostWindows,
    showing: (briefingId) =>
      entries.find((each) => (each.briefingId ?? each.start) === briefingId)?.window ?? null,
  };
}

function startAnew<Window>({ start, briefingId, place }: Entry<Window>): Pick<Entry<Window>, 'start' | 'at'> {
  const id = briefingId ?? start;
  return { start: id, at: place?.briefingId === id ? { ...place, query: null } : null };
}
