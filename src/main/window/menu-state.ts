/** Keeps the menu true: it shows what is chosen and switched on, and names what undo and redo would do. */
import { type Command, commands } from '../../shared/contract/commands';
import { isSingle } from '../../shared/keys/key-spelling';
import { keysInForce } from '../../shared/keys/keys-in-force';
import { defaultSettings, inferredOf, type Settings, type Theme } from '../../shared/contract/settings';
import { noUnsavedSteps, type UnsavedSteps } from '../../shared/notes/unsaved-step';
import { type MenuActions, type MenuState, showMenu } from './menu';
import type { NamedStep } from '../notes/note-history';

export interface MenuFollower {
  readonly settingsChanged: (settings: Settings) => void;
  /** The window in front shows this briefing, or none. */
  readonly frontShows: (briefingId: string | null) => void;
  readonly notesChanged: (briefingId: string) => void;
  /** What Undo and Redo would take in the window in front that is not on disk. */
  readonly unsavedChanged: (unsaved: UnsavedSteps) => void;
  readonly lockChanged: (lock: MenuState['lock']) => void;
}

export interface MenuSources extends MenuActions {
  readonly nameSteps: (briefingId: string) => {
    readonly undo: NamedStep | null;
    readonly redo: NamedStep | null;
  };
}

/** Shows the menu now, and again whenever something it says has changed. Until settings are read they are the usual ones. */
export function followMenu(theme: Theme, sources: MenuSources): MenuFollower {
  let settings: Settings = { ...defaultSettings, theme };
  let openBriefing: string | null = null;
  let shown: MenuState = {
    ...chosenIn(settings, openBriefing),
    undo: null,
    redo: null,
    unsaved: noUnsavedSteps,
    lock: 'plain',
  };
  const show = (change: Partial<MenuState>): void => {
    const state = { ...shown, ...change };
    if (isSame(state, shown)) return;
    shown = state;
    showMenu(shown, sources);
  };
  const followNotes = (briefingId: string): void => {
    show({ ...chosenIn(settings, openBriefing), ...readSteps(briefingId) });
  };
  // A store that cannot be read has no steps to name; the window says why, and the briefing opens all the same.
  const readSteps = (briefingId: string): ReturnType<MenuSources['nameSteps']> => {
    try {
      return sources.nameSteps(briefingId);
    } catch {
      return { undo: null, redo: null };
    }
  };
  showMenu(shown, sources);
  return {
    settingsChanged: (changed) => {
      settings = changed;
      show(chosenIn(settings, openBriefing));
    },
    frontShows: (briefingId) => {
      openBriefing = briefingId;
      if (briefingId === null) show({ ...chosenIn(settings, null), undo: null, redo: null });
      else followNotes(briefingId);
    },
    unsavedChanged: (unsaved) => show({ unsaved }),
    lockChanged: (lock) => show({ lock }),
    notesChanged: (briefingId) => {
      if (briefingId === openBriefing) followNotes(briefingId);
    },
  };
}

/** What the settings switch on, for the briefing that is open. */
function chosenIn(
  settings: Settings,
  openBriefing: string | null,
): Omit<MenuState, 'undo' | 'redo' | 'unsaved' | 'lock'> {
  const { theme, showPanel } = settings;
  return {
    theme,
    keys: keysOf(settings),
    showsPanel: showPanel,
    treatsInferred: openBriefing !== null && inferredOf(settings, openBriefing) === 'unassigned',
  };
}

/** For each command the key that the menu shows. */
function keysOf(settings: Settings): MenuState['keys'] {
  const keys = keysInForce(settings);
  const shown = commands.flatMap((command): readonly (readonly [Command, string])[] => {
    const key = keys.get(command)?.find((each) => !isSingle(each));
    return key === undefined ? [] : [[command, key]];
  });
  return Object.fromEntries(shown);
}

function isSame(a: MenuState, b: MenuState): boolean {
  return (
    a.theme === b.theme &&
    JSON.stringify(a.keys) === JSON.stringify(b.keys) &&
    a.showsPanel === b.showsPanel &&
    a.treatsInferred === b.treatsInferred &&
    a.lock === b.lock &&
    a.unsaved.undo === b.unsaved.undo &&
    a.unsaved.redo === b.unsaved.redo &&
    isSameStep(a.undo, b.undo) &&
    isSameStep(a.redo, b.redo)
  );
}

function isSameStep(a: NamedStep | null, b: NamedStep | null): boolean {
  return a?.action === b?.action && a?.count === b?.count;
}
