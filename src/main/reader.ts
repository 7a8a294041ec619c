/** What an open reader stands on: the store, the menu and the calls. Loaded while the window's page is. */
import { app, clipboard } from 'electron';
import type { LecternApi } from '../shared/api';
import type { Settings } from '../shared/settings';
import { readAbout } from './about';
import { createAnchorDesk } from './anchor-desk';
import { createAnchorThread } from './anchor-thread';
// oxlint-disable-next-line import/default -- the bundler makes the default export from the file’s own code
import startAnchorWorker from './anchor-worker?nodeWorker';
import { createApi } from './api';
import { createShelf } from './briefing-shelf';
import { listEditions } from './editions';
import type { Folders } from './folders';
import { listTickedGaps } from './gap-ticks';
import { loadPackCalls } from './lazy-pack';
import { createLibraryCalls } from './library-calls';
import { libraryDialogs } from './library-dialogs';
import { mendLibrary } from './mend-library';
import { listGrades } from './grades';
import { followMenu } from './menu-state';
import { nameSteps } from './note-history';
import { listNotes } from './notes';
import { followOutsideChanges } from './outside-changes';
import type { Services } from './services';
import { changeSettings, readSettings } from './settings-store';
import { createStore } from './store';
import { applyTheme } from './window';
import { readWindowState } from './window-state';

/** While the store waits the window stands still; what could not be written is said, kept and tried again. */
const patienceMs = 300;

export interface ReaderParts extends Pick<Services, 'windows' | 'packBytes'> {
  readonly folders: Folders;
  readonly startBriefingId: string | null;
}

/** Shows the menu and answers the calls. The store is opened at the first call that needs it, closed at the end. */
export function createReader({ folders, startBriefingId, windows, packBytes }: ReaderParts): LecternApi {
  const { database, close } = createStore(folders.notesFile, patienceMs);
  app.on('will-quit', close);
  mendLibrary(folders.briefings[1]);
  const shelf = createShelf(folders.briefings);
  const services: Services = {
    openBriefing: shelf.openBriefing,
    listNotes: (briefingId) => listNotes(database(), briefingId),
    listEditions: (briefingId) => listEditions(database(), briefingId),
    listGrades: (briefingId) => listGrades(database(), briefingId),
    listTickedGaps: (briefingId) => listTickedGaps(database(), briefingId),
    labelNames: () => readSettings(database()).labelNames,
    now: Date.now,
    windows,
    packBytes,
  };
  const menu = followMenu(readWindowState(folders.windowFile).theme, {
    nameSteps: (briefingId) => nameSteps(database(), briefingId),
    broadcast: windows.broadcast,
    chooseTheme: (theme) => settingsChanged(changeSettings(database(), { theme })),
  });
  const followSettings = (settings: Settings): void => {
    applyTheme(folders.windowFile, settings.theme);
    menu.settingsChanged(settings);
  };
  const settingsChanged = (settings: Settings): void => {
    followSettings(settings);
    windows.broadcast({ kind: 'settingsChanged', settings });
  };
  const notesChanged = (briefingId: string): void => {
    menu.notesChanged(briefingId);
    windows.broadcast({ kind: 'notesChanged', briefingId });
  };
  let open: string | null = null;
  const briefingOpened = (briefingId: string): void => {
    menu.briefingOpened(briefingId);
    if (open === null) followOutsideChanges(database, () => open !== null && notesChanged(open));
    open = briefingId;
  };
  return createApi({
    services,
    folders: folders.briefings,
    database,
    startBriefingId,
    libraryCalls: createLibraryCalls({
      ...libraryDialogs,
      library: folders.briefings,
      listGrades: (briefingId) => readable(() => services.listGrades(briefingId)),
      onChanged: shelf.forget,
      onSeen: shelf.noteEdition,
    }),
    anchorDesk: createAnchorDesk(createAnchorThread(() => startAnchorWorker({}))),
    packCalls: loadPackCalls(services),
    exportComparison: async (request) => (await import('./export-call')).exportComparison(services, request),
    exportNotes: async (request) => {
      const { saveNotes } = await import('./note-export-call');
      return saveNotes({ services, labelNames: services.labelNames, templates: folders.templates }, request);
    },
    copyText: async (text) => clipboard.writeText(text),
    about: readAbout(__LECTERN_VERSION__),
    onBriefingOpened: briefingOpened,
    onNotesChanged: notesChanged,
    onSettingsRead: followSettings,
    onSettingsChanged: settingsChanged,
  });
}

/** What the notes file has, or nothing where it cannot be read: the library works without it, and the window says so. */
function readable<Item>(list: () => readonly Item[]): readonly Item[] {
  try {
    return list();
  } catch {
    return [];
  }
}
