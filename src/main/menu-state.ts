/** Keeps the menu true: it names the theme that is chosen, and what undo and redo would do. */
import type { NoteStep } from '../shared/api';
import type { Theme } from '../shared/settings';
import { type MenuActions, type MenuState, showMenu } from './menu';

export interface MenuFollower {
  readonly themeChanged: (theme: Theme) => void;
  readonly briefingOpened: (briefingId: string) => void;
  readonly notesChanged: (briefingId: string) => void;
}

export interface MenuSources extends MenuActions {
  readonly noteSteps: (briefingId: string) => {
    readonly undo: NoteStep | null;
    readonly redo: NoteStep | null;
  };
}

/** Shows the menu now, and again whenever something it says has changed. */
export function followMenu(theme: Theme, sources: MenuSources): MenuFollower {
  let shown: MenuState = { theme, undo: null, redo: null };
  let openBriefing: string | null = null;
  const show = (state: MenuState): void => {
    const isSame = state.theme === shown.theme && state.undo === shown.undo && state.redo === shown.redo;
    shown = state;
    if (!isSame) showMenu(shown, sources);
  };
  const followNotes = (briefingId: string): void => {
    const { undo, redo } = readSteps(briefingId);
    show({ ...shown, undo: undo?.action ?? null, redo: redo?.action ?? null });
  };
  // A store that cannot be read has no steps to name; the window says why, and the briefing opens all the same.
  const readSteps = (briefingId: string): ReturnType<MenuSources['noteSteps']> => {
    try {
      return sources.noteSteps(briefingId);
    } catch {
      return { undo: null, redo: null };
    }
  };
  showMenu(shown, sources);
  return {
    themeChanged: (chosen) => show({ ...shown, theme: chosen }),
    briefingOpened: (briefingId) => {
      openBriefing = briefingId;
      followNotes(briefingId);
    },
    notesChanged: (briefingId) => {
      if (briefingId === openBriefing) followNotes(briefingId);
    },
  };
}
