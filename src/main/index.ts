/** The program, from its start to its end. Composition only: what each part does is in the file of its name. */
import { app, clipboard, Menu, session } from 'electron';
import type { Settings } from '../shared/settings';
import { readAbout } from './about';
import { createApi } from './api';
import { createShelf } from './briefing-shelf';
import { type CommandLine, readOwnCommandLine } from './command-line';
import { findFolders, type Folders } from './folders';
import { hardenProcess, silenceSpelling } from './hardening';
import { printHidden } from './hidden-run';
import { answerCalls } from './ipc';
import { loadPackCalls } from './lazy-pack';
import { followMenu } from './menu-state';
import { noteSteps } from './note-history';
import { listNotes } from './notes';
import { declareScheme, serveAssets } from './protocol';
import type { Services } from './services';
import { changeSettings } from './settings-store';
import { createStore } from './store';
import { applyTheme, focusWindow, openReaderWindow } from './window';
import { readWindowState } from './window-state';
import { createWindows } from './windows';

const commandLine = readOwnCommandLine(process);
if (commandLine) start(commandLine);
else app.exit(2);

function start({ userData, briefingId, pack }: CommandLine): void {
  if (userData !== null) app.setPath('userData', userData);
  const folders = findFolders({
    bundle: import.meta.dirname,
    packagedResources: app.isPackaged ? process.resourcesPath : null,
    userData: app.getPath('userData'),
  });
  hardenProcess();
  declareScheme();
  // The menu that Electron makes by itself costs time and is never seen.
  Menu.setApplicationMenu(null);
  // A hidden run only reads, so it may work beside an open reader; two readers would overwrite each other's drafts.
  if (pack) void printHidden(pack, folders);
  else if (app.requestSingleInstanceLock()) void openReader(folders, briefingId);
  else app.exit(0);
}

async function openReader(folders: Folders, startBriefingId: string | null): Promise<void> {
  const { database, close } = createStore(folders.notesFile);
  const windows = createWindows();
  const services: Services = {
    openBriefing: createShelf(folders.briefings),
    listNotes: (briefingId) => listNotes(database(), briefingId),
    now: Date.now,
    windows,
    packBytes: new Map(),
  };
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', close);

  await app.whenReady();
  silenceSpelling(session.defaultSession);
  serveAssets(session.defaultSession, {
    folder: folders.renderer,
    servePreview: (packId) => services.packBytes.get(packId),
  });
  // The window comes first, and the store with the window's first question, so that something is seen at once.
  openReaderWindow(windows, folders.windowFile);

  const menu = followMenu(readWindowState(folders.windowFile).theme, {
    noteSteps: (briefingId) => noteSteps(database(), briefingId),
    broadcast: windows.broadcast,
    chooseTheme: (theme) => settingsChanged(changeSettings(database(), { theme })),
  });
  const followSettings = ({ theme }: Settings): void => {
    applyTheme(folders.windowFile, theme);
    menu.themeChanged(theme);
  };
  const settingsChanged = (settings: Settings): void => {
    followSettings(settings);
    windows.broadcast({ kind: 'settingsChanged', settings });
  };
  const api = createApi({
    services,
    folders: folders.briefings,
    database,
    startBriefingId,
    packCalls: loadPackCalls(services),
    copyText: async (text) => clipboard.writeText(text),
    about: readAbout(app.getVersion()),
    onBriefingOpened: menu.briefingOpened,
    onNotesChanged: (briefingId) => {
      menu.notesChanged(briefingId);
      windows.broadcast({ kind: 'notesChanged', briefingId });
    },
    onSettingsRead: followSettings,
    onSettingsChanged: settingsChanged,
  });
  answerCalls(api, windows);
}
