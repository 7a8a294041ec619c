/** What the reader's windows stand on together: the store, the menu and the calls. Loaded while the first page is. */
import { app, BrowserWindow, clipboard, powerMonitor, type WebContents } from 'electron';
import type { Worker } from 'node:worker_threads';
import type { LecternApi } from '../../shared/contract/api';
import type { LecternEvent } from '../../shared/contract/lectern-event';
import { noUnsavedSteps, type UnsavedSteps } from '../../shared/notes/unsaved-step';
import type { Settings } from '../../shared/contract/settings';
import { readAbout } from '../about';
import { createAnchorDesk } from '../anchoring/anchor-desk';
import { createAnchorThread } from '../anchoring/anchor-thread';
// oxlint-disable-next-line import/default -- the bundler makes the default export from the file’s own code
import startAnchorWorker from '../anchoring/anchor-worker?nodeWorker';
// oxlint-disable-next-line import/default -- the bundler makes the default export from the file’s own code
import startImportWorker from '../import/import-worker?nodeWorker';
import { createApi } from '../api';
import type { FolderClaim } from '../claim-folder';
import { createShelf } from '../briefings/briefing-shelf';
import { createBackupCalls } from '../backups/backup-calls';
import { createDiagnosticsCalls } from '../diagnostics/diagnostics-calls';
import { describeSystem, readDiagnostics } from '../diagnostics/read-diagnostics';
import { followCrashes } from './crashes';
import { faultsOf } from '../log/fault';
import type { Log } from '../log/log';
import { keepTrying } from '../store/keep-trying';
import { createTroubles } from '../store/troubles';
import { createDraftClaims } from '../notes/draft-claims';
import { listEditions } from '../anchoring/editions';
import { listLineages } from '../notes/lineages';
import type { Folders } from '../folders';
import { listTickedGaps } from '../notes/gap-ticks';
import { createReading } from '../import/import-thread';
import { loadImportCalls } from '../import/lazy-import';
import { loadPackCalls } from '../pack/lazy-pack';
import type { AnsweringOf } from '../ipc';
import { createLibraryCalls } from '../briefings/library-calls';
import { libraryDialogs } from '../briefings/library-dialogs';
import { tellOfLibrary } from '../briefings/library-told';
import { mendLibrary } from '../briefings/mend-library';
import { watchLibrary } from '../briefings/watch-library';
import { listGrades } from '../notes/grades';
import { createLongSteps } from '../notes/long-steps';
import { followMenu } from './menu-state';
import { nameSteps } from '../notes/note-history';
import { listNotes } from '../notes/notes';
import { followOutsideChanges } from '../store/outside-changes';
import { createPaperRoom } from '../pack/paper-room';
import type { GivenFiles } from './given-files';
import type { OpenWindow } from './later-starts';
import { mostWindows, type ReaderList } from './reader-list';
import { say } from '../say';
import { createSearchThread, type SearchThreadParts } from '../search/thread/search-thread';
// oxlint-disable-next-line import/default -- the bundler makes the default export from the file’s own code
import startSearchWorker from '../search/thread/search-worker?nodeWorker';
import { createIndexFiles } from '../search/index-files';
import { readSearchLimit } from '../search/search-limit';
import { saveRefused } from '../notes/save-refused';
import type { RefusalLog } from '../security/refusal-log';
import type { Services } from '../services';
import { changeSettings, readSettings } from '../store/settings-store';
import { keepBackups } from '../store/backups/keep-backups';
import { createStore } from '../store/store';
import type { DatabaseSync } from '../store/engine';
import { storeFiles } from '../store/store-files';
import { keyOf } from '../store/lock/keyring';
import { createStoreLock } from '../store/lock/store-lock';
import { createLockDesk } from './lock-desk';
import { lockWhenIdle } from './lock-when-idle';
import { applyTheme, sendTo } from './window';
import { readWindowState } from '../store/window-state';

/** While the store waits the window stands still; what could not be written is said, kept and tried again. */
const patienceMs = 300;

export interface ReaderParts extends Pick<Services, 'windows' | 'packBytes'> {
  readonly folders: Folders;
  readonly refusals: RefusalLog;
  readonly readers: ReaderList<BrowserWindow>;
  readonly given: GivenFiles;
  readonly openWindow: OpenWindow;
  /** Opens a window like it, on the same briefing, and takes this one away. */
  readonly replace: (window: BrowserWindow) => void;
  readonly log: Log;
  readonly mayWrite: FolderClaim;
}

/**
 * Shows the menu and answers the calls, each window's for itself. The store is opened at the first call that needs it,
 * closed at the end.
 */
export function createReader(parts: ReaderParts): AnsweringOf {
  const { folders, refusals, readers, given, openWindow, replace, windows, packBytes, log, mayWrite } = parts;
  const about = readAbout(__LECTERN_VERSION__);
  log.write({ kind: 'started', about, system: describeSystem() });
  followCrashes({ readers, replace, log });
  const store = createStore(folders.notesFile, { patienceMs, mayWrite });
  const { opened, recoveries, close } = store;
  app.on('will-quit', () => {
    close();
    log.write({ kind: 'ended' });
  });
  const keeper = keepBackups({
    // One that is read as it lies there is backed up when it can be written again.
    opened: () => (store.isBlocked() ? null : opened()),
    store: folders.notesFile,
    tell: (made) => {
      if (made instanceof Error) log.write({ kind: 'backup-failed', faults: faultsOf(made) });
      else log.write({ kind: 'backed-up', changeNo: made.changeNo });
      troubles.look();
    },
  });
  const troubles = createTroubles({
    refusal: store.refusal,
    backupFailure: keeper.failure,
    recoveries,
    onChanged: () => windows.broadcast({ kind: 'troublesChanged' }),
    onRecovered: ({ isAll }) => {
      log.write({ kind: 'recovered', isAll });
      notesReplaced();
    },
  });
  const database = (): DatabaseSync => {
    try {
      return store.database();
    } finally {
      troubles.look();
    }
  };
  const keepWritings = (): void => windows.broadcast({ kind: 'keepWritings' });
  powerMonitor.on('suspend', keepWritings);
  powerMonitor.on('shutdown', keepWritings);
  mendLibrary(folders.briefings[1]);
  const shelf = createShelf(folders.briefings);
  const services: Services = {
    openBriefing: shelf.openBriefing,
    listNotes: (briefingId) => listNotes(database(), briefingId),
    listEditions: (briefingId) => listEditions(database(), briefingId),
    listGrades: (briefingId) => listGrades(database(), briefingId),
    listTickedGaps: (briefingId) => listTickedGaps(database(), briefingId),
    readCreator: () => readSettings(database()).creator,
    labelNames: () => readSettings(database()).labelNames,
    packPresets: () => readSettings(database()).packPresets,
    now: Date.now,
    windows,
    packBytes,
  };
  const longSteps = createLongSteps(database, (briefingId, step) =>
    windows.broadcast({ kind: 'longStep', briefingId, step }),
  );
  const menu = followMenu(readWindowState(folders.windowFile).theme, {
    nameSteps: (briefingId) => nameSteps(database(), briefingId),
    run: (command) => {
      const front = readers.front();
      if (front) sendTo(front, { kind: 'command', command });
      // On macOS the menu is there without a window.
      else if (command === 'new-window') openWindow();
    },
    chooseTheme: (theme) =>
      longSteps.afterwards(() => settingsChanged(changeSettings(database(), { theme }))),
  });
  const followSettings = (settings: Settings): void => {
    applyTheme(folders.windowFile, settings.theme);
    menu.settingsChanged(settings);
  };
  const settingsChanged = (settings: Settings): void => {
    followSettings(settings);
    windows.broadcast({ kind: 'settingsChanged', settings });
  };
  const tellOthers = (event: LecternEvent, than: BrowserWindow | null): void => {
    for (const window of readers.all()) if (window !== than) sendTo(window, event);
  };
  /** What each window has that Undo takes back before what is on disk. */
  const unsaved = new WeakMap<BrowserWindow, UnsavedSteps>();
  const showFront = (): void => {
    const front = readers.front();
    menu.frontShows(front && readers.briefingIn(front));
    menu.unsavedChanged((front && unsaved.get(front)) ?? noUnsavedSteps);
  };
  let cameLast: BrowserWindow | null = null;
  const followFront = (): void => {
    showFront();
    const front = readers.front();
    if (front && front !== cameLast) sendTo(front, { kind: 'cameToFront' });
    cameLast = front;
  };
  app.on('browser-window-focus', followFront);
  app.on('browser-window-blur', followFront);
  let lookOutside: (() => void) | null = null;
  const followOutside = (): void => {
    lookOutside ??= followOutsideChanges({
      opened,
      isInSight: () => readers.all().some((window) => window.isVisible() && !window.isMinimized()),
      onChanged: notesReplaced,
    });
  };
  /** Every window reads again what it shows. */
  const notesReplaced = (): void => {
    const shown = readers.all().flatMap((window) => readers.briefingIn(window) ?? []);
    for (const briefingId of new Set(shown)) {
      menu.notesChanged(briefingId);
      tellOthers({ kind: 'changedElsewhere', briefingId }, null);
    }
  };
  keepTrying({
    store: { isBlocked: store.isBlocked, database },
    file: folders.notesFile,
    onOpened: () => {
      settingsChanged(readSettings(database()));
      notesReplaced();
    },
  });
  const library = createLibraryCalls({
    ...libraryDialogs,
    library: folders.briefings,
    listGrades: (briefingId) => readable(() => services.listGrades(briefingId)),
    onChanged: shelf.forget,
    onSeen: shelf.noteEdition,
  });
  let isWatching = false;
  const watchedLibrary: typeof library = {
    ...library,
    surveyLibrary: () => {
      if (!isWatching)
        app.on(
          'will-quit',
          watchLibrary(folders.briefings[1], () => tellOthers({ kind: 'libraryTouched' }, null)),
        );
      isWatching = true;
      return library.surveyLibrary();
    },
  };
  const anchorDesk = createAnchorDesk(createAnchorThread(() => watched('anchoring', startAnchorWorker({}))));
  const indexFiles = createIndexFiles(folders.searchIndexes);
  const { searchIndexes, briefings, notesFile } = folders;
  const mostInMemory = readSearchLimit(process.env);
  /** One that ends is begun again at the next need; the log says that it did. */
  const watched = (what: string, worker: Worker): Worker =>
    worker.on('error', (error) =>
      log.write({ kind: 'fault', where: `the thread for ${what}`, faults: faultsOf(error) }),
    );
  const startSearch = (): Worker => {
    const notesKey = keyOf(notesFile);
    const workerData: SearchThreadParts = { searchIndexes, briefings, notesFile, mostInMemory, notesKey };
    return watched('searching', startSearchWorker({ workerData }));
  };
  const searchDesk = createSearchThread(startSearch, searchIndexes);
  /** By window, what saves the words that it could not keep as a draft. */
  const held = new Map<WebContents, () => Promise<void>>();
  const lockDesk = createLockDesk({
    lock: createStoreLock({ store, file: notesFile, release: searchDesk.end }),
    inTurn: keeper.inTurn,
    keyFile: storeFiles(notesFile).key,
    windows: readers.all,
    loadAnew: (window) => {
      readers.beginsAnew(window);
      window.webContents.reload();
    },
    tell: sendTo,
    saveHeld: async () => {
      for (const save of held.values()) await save();
      packBytes.clear();
    },
    onChanged: ({ kind }) => menu.lockChanged(kind),
  });
  lockWhenIdle({
    power: powerMonitor,
    minutes: () => {
      const store = opened();
      return store && keyOf(notesFile) ? readSettings(store).lockAfter : 0;
    },
    // Where a window could not save what is being written, the next look tries again.
    lock: () => void lockDesk.lockNow().catch(() => undefined),
  });
  const readGivenFile = createReading((options) => watched('importing', startImportWorker(options)));
  const backupCalls = createBackupCalls({
    store: { database, restore: store.restore },
    file: notesFile,
    keeper,
    letGo: searchDesk.letGo,
    onRestored: ({ changeNo }) => {
      log.write({ kind: 'restored', changeNo });
      settingsChanged(readSettings(database()));
      notesReplaced();
    },
  });
  const diagnosticsCalls = createDiagnosticsCalls(
    () =>
      readDiagnostics({
        about,
        store: { database, recoveries },
        file: notesFile,
        backupFailure: keeper.failure,
        log,
        now: Date.now,
      }),
    log,
  );
  const room = createPaperRoom(windows);
  const holdOf = createDraftClaims();

  /** The calls of one window. The paper's window is none of the reader's: it asks for its job and changes nothing. */
  const answer = (contents: WebContents): LecternApi => {
    const window = BrowserWindow.fromWebContents(contents);
    const draftHold = holdOf(contents);
    const packCalls = loadPackCalls(services, room, (progress) => {
      if (window) sendTo(window, { kind: 'packProgress', progress });
    });
    /** What this window changed: told to it as its own, and to the others. */
    const notesChanged = (briefingId: string): void => {
      menu.notesChanged(briefingId);
      if (window) sendTo(window, { kind: 'notesChanged', briefingId });
      tellOthers({ kind: 'changedElsewhere', briefingId }, window);
    };
    let shown: string | null = null;
    const saveRefusedDrafts = async (): Promise<void> => {
      for (const draft of draftHold.refused()) {
        const briefing = await services.openBriefing(draft.briefingId, draft.seenIn);
        await new Promise<void>((saved) => {
          longSteps.afterwards(() => {
            saveRefused(database(), briefing, draft, services.now());
            draftHold.settle(draft);
            notesChanged(draft.briefingId);
            saved();
          });
        });
      }
    };
    held.set(contents, saveRefusedDrafts);
    contents.once('destroyed', () => {
      held.delete(contents);
      void saveRefusedDrafts();
      draftHold.leave();
      packCalls.dropPacks();
      if (window) readers.drop(window);
      showFront();
      // What it was writing is a draft now that any window may take up.
      if (shown !== null) notesChanged(shown);
    });
    return createApi({
      services,
      folders: folders.briefings,
      given,
      database,
      start: () => ({
        briefingId: window && readers.startOf(window),
        at: window && readers.placeOf(window),
      }),
      libraryCalls: tellOfLibrary(watchedLibrary, (briefingId) =>
        tellOthers({ kind: 'libraryChanged', briefingId }, window),
      ),
      indexFiles,
      searchDesk: {
        ...searchDesk,
        // It is asked for when the search opens: what was written elsewhere is to be found.
        list: async () => {
          lookOutside?.();
          return searchDesk.list();
        },
      },
      mostInMemory,
      anchorDesk,
      longSteps,
      draftHold,
      packCalls,
      placed: (place) => {
        if (window) readers.placed(window, place);
        return window !== null && readers.front() === window;
      },
      openWindow: (at) => {
        if (!openWindow(at)) throw new Error(say('app.too-many-windows', { limit: String(mostWindows) }));
      },
      onUnsaved: (steps) => {
        if (!window) return;
        unsaved.set(window, steps);
        if (readers.front() === window) menu.unsavedChanged(steps);
      },
      savePackAs: async (request) =>
        (await import('../export/pack-shape-call')).savePackAs(services, request),
      exportComparison: async (request) =>
        (await import('../export/export-call')).exportComparison(services, request),
      exportNotes: async (request) => {
        const { saveNotes } = await import('../export/note-export-call');
        const listed = (briefingId: string) => listLineages(database(), briefingId);
        return saveNotes(
          {
            services,
            anchorDesk,
            listLineages: listed,
            labelNames: services.labelNames,
            templates: folders.templates,
          },
          request,
        );
      },
      noteImportCalls: loadImportCalls({
        services,
        database,
        readGivenFile,
        copyText: async (text) => clipboard.writeText(text),
        onNotesChanged: notesChanged,
      }),
      copyText: async (text) => clipboard.writeText(text),
      about,
      recoveries,
      refusals: refusals.read,
      troubles: troubles.list,
      backupCalls,
      diagnosticsCalls,
      lockCalls: lockDesk,
      onSettled: (isSettled) => {
        if (window) lockDesk.settled(window, isSettled);
      },
      onBriefingOpened: (briefingId) => {
        shown = briefingId;
        if (window) readers.opened(window, briefingId);
        followOutside();
        showFront();
      },
      onNotesChanged: notesChanged,
      onDraftTaken: (draft) => tellOthers({ kind: 'draftTaken', draft }, window),
      onDraftLeft: (draft) => tellOthers({ kind: 'draftLeft', draft }, window),
      onSettingsRead: followSettings,
      onSettingsChanged: settingsChanged,
    });
  };
  const answered = new WeakMap<WebContents, LecternApi>();
  return (contents) => {
    const api = answered.get(contents) ?? answer(contents);
    answered.set(contents, api);
    return {
      api,
      waitFor: longSteps.underWay,
      failed: (method, error) => {
        log.write({ kind: 'call-failed', method, faults: faultsOf(error) });
        return store.inWords(error);
      },
    };
  };
}

/** What the notes file has, or nothing where it cannot be read: the library works without it, and the window says so. */
function readable<Item>(list: () => readonly Item[]): readonly Item[] {
  try {
    return list();
  } catch {
    return [];
  }
}
