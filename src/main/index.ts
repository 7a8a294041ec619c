/**
 * The program, from its start to its end. Composition only: what each part does is in the file of its name. What is
 * imported here is what the first picture needs; the rest is loaded while that is drawn.
 */
import { app, type BrowserWindow, Menu, session } from 'electron';
import type { Opening } from '../shared/contract/first-start';
import { type CommandLine, readOwnCommandLine } from './cli/command-line';
import { findFolders, type Folders } from './folders';
import { hardenProcess, silenceSpelling } from './security/hardening';
import { answerCalls } from './ipc';
import { createLog, type Log } from './log/log';
import { followRefusals } from './log/follow-refusals';
import { declareScheme, serveAssets } from './window/protocol';
import { catchFaults } from './window/faults';
import { followStarts } from './window/later-starts';
import { createReaderList } from './window/reader-list';
import { openReaderWindow } from './window/window';
import { createWindows } from './window/windows';

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
  const log = createLog(folders.logs);
  catchFaults(log);
  followRefusals(hardenProcess(), log);
  declareScheme();
  // The menu that Electron makes by itself costs time and is never seen.
  Menu.setApplicationMenu(null);
  // A hidden run only reads, so it may work beside an open reader; two readers would overwrite each other's drafts.
  if (pack) void printHidden(folders, pack);
  else if (app.requestSingleInstanceLock({ briefingId })) void openReader(folders, briefingId, log);
  else app.exit(0);
}

async function openReader(folders: Folders, startBriefingId: string | null, log: Log): Promise<void> {
  const windows = createWindows();
  const packBytes = new Map<number, Uint8Array>();
  const readers = createReaderList<BrowserWindow>();
  const open = (briefingId: string | null, at: Opening | null = null): BrowserWindow => {
    const window = openReaderWindow(windows, folders.windowFile, readers.front());
    readers.add(window, briefingId, at);
    window.once('closed', () => readers.drop(window));
    return window;
  };
  const replace = (window: BrowserWindow): void => {
    const bounds = window.getBounds();
    open(readers.briefingIn(window) ?? readers.startOf(window)).setBounds(bounds);
    window.destroy();
  };
  const openWindow = followStarts(readers, open);

  await app.whenReady();
  silenceSpelling(session.defaultSession);
  serveAssets(session.defaultSession, {
    folder: folders.renderer,
    servePreview: (packId) => packBytes.get(packId),
  });
  open(startBriefingId);
  const reader = import('./window/reader');
  answerCalls(
    reader.then(({ createReader }) =>
      createReader({ folders, readers, openWindow, replace, windows, packBytes, log }),
    ),
    windows,
  );
}

async function printHidden(folders: Folders, args: readonly string[]): Promise<void> {
  const run = await import('./pack/hidden-run');
  await run.printHidden(folders, args);
}
