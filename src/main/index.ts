/**
 * The program, from its start to its end. Composition only: what each part does is in the file of its name. What is
 * imported here is what the first picture needs; the rest is loaded while that is drawn.
 */
import { app, type BrowserWindow, Menu, session } from 'electron';
import type { Opening } from '../shared/contract/first-start';
import { claimFolder, keepSessionElsewhere } from './claim-folder';
import { type CommandLine, readOwnCommandLine } from './cli/command-line';
import { answerCommand } from './cli/answer-command';
import { findFolders, type Folders } from './folders';
import { hardenProcess } from './security/hardening';
import type { HiddenRun } from './pack/hidden-run';
import type { RefusalLog } from './security/refusal-log';
import { answerCalls } from './ipc';
import { createGivenFiles } from './window/given-files';
import { createLog } from './log/log';
import { isWritable } from './store/is-writable';
import { followRefusals } from './log/follow-refusals';
import { declareScheme, serveAssets } from './window/protocol';
import { catchFaults } from './window/faults';
import { followStarts } from './window/later-starts';
import type { ReaderParts } from './window/reader';
import { createReaderList } from './window/reader-list';
import { openReaderWindow } from './window/window';
import { createWindows } from './window/windows';

// What Node calls deprecated is Electron's affair, and nothing to the reader.
if (app.isPackaged) process.noDeprecation = true;
// Also a program that ends at once asks nothing of anybody.
const refusals = hardenProcess();
// An installed program is its own command line too: what needs no window is answered, and that is the end of it.
const answer = app.isPackaged ? answerCommand(process) : null;
if (answer !== null) app.exit(answer);
else {
  const commandLine = readOwnCommandLine(process);
  if (commandLine) start(commandLine, refusals);
  else app.exit(2);
}

function start(
  { userData, briefingId, file, passphraseFile, pack }: CommandLine,
  refusals: RefusalLog,
): void {
  if (userData !== null) app.setPath('userData', userData);
  const folder = app.getPath('userData');
  const folders = findFolders({ bundle: import.meta.dirname, userData: folder });
  const log = createLog(folders.logs);
  catchFaults(log);
  followRefusals(refusals, log);
  declareScheme();
  // The menu that Electron makes by itself costs time and is never seen.
  Menu.setApplicationMenu(null);
  // A hidden run only reads, so it may work beside an open reader; two readers would overwrite each other's drafts.
  if (pack) {
    if (!isWritable(folder)) keepSessionElsewhere();
    void printHidden(folders, refusals, { args: pack, passphraseFile });
    return;
  }
  const mayWrite = claimFolder(folder, { briefingId, file });
  if (mayWrite) void openReader({ folders, refusals, log, mayWrite }, { briefingId, file });
  else app.exit(0);
}

async function openReader(
  { folders, refusals, log, mayWrite }: Pick<ReaderParts, 'folders' | 'refusals' | 'log' | 'mayWrite'>,
  { briefingId: startBriefingId, file: startFile }: Pick<CommandLine, 'briefingId' | 'file'>,
): Promise<void> {
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
    readers.beginsAnew(window);
    open(readers.startOf(window), readers.placeOf(window)).setBounds(bounds);
    window.destroy();
  };
  const given = createGivenFiles(startFile);
  const openWindow = followStarts(readers, given, open);

  await app.whenReady();
  serveAssets(session.defaultSession, {
    folder: folders.renderer,
    servePreview: (packId) => packBytes.get(packId),
    onRefused: (address) => refusals.refuse('request', address),
  });
  open(startBriefingId);
  const reader = import('./window/reader');
  answerCalls(
    reader.then(({ createReader }) =>
      createReader({
        folders,
        refusals,
        log,
        mayWrite,
        readers,
        given,
        openWindow,
        replace,
        windows,
        packBytes,
      }),
    ),
    windows,
  );
}

async function printHidden(folders: Folders, refusals: RefusalLog, wanted: HiddenRun): Promise<void> {
  const run = await import('./pack/hidden-run');
  await run.printHidden(folders, refusals, wanted);
}
