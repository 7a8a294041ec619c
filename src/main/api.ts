/** The contract's calls, each in a line or two: what happens is in the file that is called. */
import { basename } from 'node:path';
import type { DatabaseSync } from './store/engine';
import type { About, LecternApi } from '../shared/contract/api';
import type { FirstStart, Opening, Start } from '../shared/contract/first-start';
import type { Draft } from '../shared/notes/note';
import type { Refusals } from '../shared/contract/refusal';
import type { StoreRecovery } from '../shared/contract/store-recovery';
import type { UnsavedSteps } from '../shared/notes/unsaved-step';
import type { Settings } from '../shared/contract/settings';
import type { Trouble } from '../shared/contract/trouble';
import type { BackupCalls } from './backups/backup-calls';
import type { DiagnosticsCalls } from './diagnostics/diagnostics-calls';
import type { AnchorDesk } from './anchoring/anchor-desk';
import { transact } from './store/transact';
import type { DraftHold } from './notes/draft-claims';
import { listGrades } from './notes/grades';
import { listTickedGaps } from './notes/gap-ticks';
import { listBriefings, surveyBriefings } from './briefings/library';
import type { LibraryCalls } from './briefings/library-calls';
import type { LongSteps } from './notes/long-steps';
import { createNoteCalls } from './notes/note-calls';
import type { NoteImportCalls } from './import/note-import-calls';
import { keepGrade, keepTick } from './notes/reader-marks';
import { keepPlace, listPlaces, readPlace } from './store/places';
import type { LockCalls } from './window/lock-desk';
import type { Services } from './services';
import type { LibraryDesk } from './search/thread/library-desk';
import type { IndexFiles } from './search/index-files';
import { changeSettings, readSettings } from './store/settings-store';
import { type GivenFiles, takeGiven } from './window/given-files';
import { countBearers } from './notes/own-notes';
import { signNotes } from './notes/sign-notes';

/** The calls that lay out and print a pack; their code is loaded at the first of them. */
export type PackCalls = Pick<
  LecternApi,
  'preparePack' | 'cancelPack' | 'savePack' | 'savePackParts' | 'showSavedPack' | 'printPack' | 'readPaper'
>;

export interface ApiParts {
  readonly lockCalls: LockCalls;
  readonly onSettled: (isSettled: boolean) => void;
  readonly services: Services;
  readonly folders: readonly string[];
  /** Opens the store at the first use. Throws with a sentence, each time it is used, when it cannot be opened. */
  readonly database: () => DatabaseSync;
  /** What the window's page begins with whenever it is loaded: the briefing, and the very place in it; null where neither was said. */
  readonly start: () => { readonly briefingId: string | null; readonly at: Opening | null };
  readonly libraryCalls: LibraryCalls;
  readonly given: GivenFiles;
  readonly indexFiles: IndexFiles;
  /** Searches what is too large for a window. */
  readonly searchDesk: LibraryDesk;
  /** How many entries are not. */
  readonly mostInMemory: number;
  readonly anchorDesk: AnchorDesk;
  readonly longSteps: LongSteps;
  readonly draftHold: DraftHold;
  readonly packCalls: PackCalls;
  readonly exportComparison: LecternApi['exportComparison'];
  readonly exportNotes: LecternApi['exportNotes'];
  readonly savePackAs: LecternApi['savePackAs'];
  readonly noteImportCalls: NoteImportCalls;
  readonly copyText: (text: string) => Promise<void>;
  readonly about: About;
  readonly recoveries: () => readonly StoreRecovery[];
  readonly refusals: () => Refusals;
  readonly troubles: () => readonly Trouble[];
  readonly backupCalls: BackupCalls;
  readonly diagnosticsCalls: DiagnosticsCalls;
  readonly openWindow: (at?: Opening) => void;
  /** What Undo and Redo would take in the window that is not on disk. */
  readonly onUnsaved: (steps: UnsavedSteps) => void;
  /** Where the reader is in the window. False when it is not the one used last, whose place alone is kept on disk. */
  readonly placed: (place: Start) => boolean;
  readonly onBriefingOpened: (briefingId: string) => void;
  readonly onDraftTaken: (draft: Draft) => void;
  readonly onDraftLeft: (draft: Draft) => void;
  /** Called when the change is on disk. */
  readonly onNotesChanged: (briefingId: string) => void;
  readonly onSettingsRead: (settings: Settings) => void;
  readonly onSettingsChanged: (settings: Settings) => void;
}

/** Builds the calls. Each one resolves only when what it did is on disk. */
export function createApi(parts: ApiParts): LecternApi {
  const { services, database, libraryCalls, packCalls } = parts;
  const { now } = services;
  const told = <Result>(briefingId: string, result: Result): Result => {
    parts.onNotesChanged(briefingId);
    return result;
  };
  const write = <Result>(work: (store: DatabaseSync) => Result): Result => {
    const store = database();
    return transact(store, () => work(store));
  };
  return {
    listBriefings: () => listBriefings(parts.folders),
    openBriefing: async (briefingId) => {
      // The window turns to it, also where it has it already: what it was writing lies on disk and is asked for next.
      parts.draftHold.leave();
      const briefing = await services.openBriefing(briefingId);
      parts.onBriefingOpened(briefingId);
      return briefing;
    },

    readSearchLimit: async () => parts.mostInMemory,
    listSearched: parts.searchDesk.list,
    prepareSearch: parts.searchDesk.prepare,
    searchBriefing: async (shown, query, request) =>
      new Map([['results', await parts.searchDesk.search(shown, query, request)]]),
    readSearchIndex: parts.indexFiles.read,
    keepSearchIndex: parts.indexFiles.keep,

    surveyLibrary: libraryCalls.surveyLibrary,
    openBriefingFolder: libraryCalls.openBriefingFolder,
    addBriefingAt: libraryCalls.addBriefingAt,
    replaceBriefing: libraryCalls.replaceBriefing,
    removeBriefing: async (briefingId) => {
      await libraryCalls.removeBriefing(briefingId);
      await Promise.all([parts.indexFiles.drop(briefingId), parts.searchDesk.drop(briefingId)]);
    },

    ...createNoteCalls(parts),

    listGrades: async (briefingId) => listGrades(database(), briefingId),
    keepGrade: async ({ briefingId, grade }) => {
      const briefing = await services.openBriefing(briefingId);
      return told(
        briefingId,
        write((store) => keepGrade(store, briefing, grade, now())),
      );
    },

    listTickedGaps: async (briefingId) => listTickedGaps(database(), briefingId),
    tickGap: async ({ briefingId, ...tick }) => {
      const briefing = await services.openBriefing(briefingId);
      return told(
        briefingId,
        write((store) => keepTick(store, briefing, tick, now())),
      );
    },

    readSettings: async () => {
      const settings = readSettings(database());
      parts.onSettingsRead(settings);
      return settings;
    },
    changeSettings: async (change) => {
      const settings = changeSettings(database(), change);
      parts.onSettingsChanged(settings);
      return settings;
    },
    signNotes: async (signature) => {
      const { creator: reader } = readSettings(database());
      const borne = signature.isBorneToo === true ? 0 : countBearers(database(), signature.name, reader);
      if (borne > 0) return { kind: 'borne', name: signature.name, count: borne };
      const { name, count, briefingIds } = signNotes(database(), signature.name, services.now());
      parts.onSettingsChanged(readSettings(database()));
      for (const briefingId of briefingIds) parts.onNotesChanged(briefingId);
      return { kind: 'signed', name, count };
    },

    preparePack: packCalls.preparePack,
    cancelPack: packCalls.cancelPack,
    savePack: packCalls.savePack,
    savePackParts: packCalls.savePackParts,
    showSavedPack: packCalls.showSavedPack,
    printPack: packCalls.printPack,
    readPaper: packCalls.readPaper,

    exportComparison: parts.exportComparison,
    exportNotes: parts.exportNotes,
    savePackAs: parts.savePackAs,
    ...parts.noteImportCalls,

    tellUnsaved: async (steps) => parts.onUnsaved(steps),
    openWindow: async () => parts.openWindow(),
    openWindowAt: async (place) => parts.openWindow(place),
    readStart: () => findStart(parts),
    takeGivenFile: async ({ open }) => {
      const path = parts.given.next();
      return path === null ? null : takeGiven(path, open, { ...libraryCalls, ...parts.noteImportCalls });
    },
    readPlace: async (briefingId) => startIn(database(), briefingId),
    copyText: parts.copyText,
    readAbout: async () => parts.about,
    readRecoveries: async () => parts.recoveries(),
    readRefusals: async () => parts.refusals(),
    ...parts.lockCalls,
    tellSettled: async (isSettled) => parts.onSettled(isSettled),
    readTroubles: async () => parts.troubles(),
    ...parts.backupCalls,
    ...parts.diagnosticsCalls,
    keepPlace: async (place) => {
      if (parts.placed(place)) write((store) => keepPlace(store, place));
    },
  };
}

/**
 * The briefing asked for, else the last one read that is still there, else the first; with the place kept for it. Where
 * the last one read is not there, it is named.
 */
async function findStart({
  database,
  folders,
  services,
  start: startOf,
}: ApiParts): Promise<FirstStart | null> {
  const { briefingId: wanted, at } = startOf();
  if (at) return { ...at, insteadOf: null };
  const store = database();
  if (wanted !== null) return { ...startIn(store, wanted), ...plain };
  const places = listPlaces(store);
  // As a rule the last one read is there, and it is opened next: the others need not be read for it.
  const [latest] = places;
  if (latest && (await isThere(services, latest.briefingId))) return { ...latest, ...plain };
  const { briefings, broken } = await surveyBriefings(folders);
  const last = places.find((place) => briefings.some(({ id }) => id === place.briefingId));
  const start = last ?? (briefings[0] && startIn(store, briefings[0].id));
  if (!start) return null;
  if (!latest) return { ...start, ...plain };
  const { briefingId, place } = latest;
  const isRefused = broken.some(({ folder }) => basename(folder) === briefingId);
  return { ...start, ...plain, insteadOf: { briefingId, place, why: isRefused ? 'refused' : 'gone' } };
}

/** Nothing is looked for there, and it stands in for no other. */
const plain = { query: null, insteadOf: null } as const;

function startIn(store: DatabaseSync, briefingId: string): Start {
  return readPlace(store, briefingId) ?? { briefingId, view: 'read', place: '' };
}

function isThere(services: Services, briefingId: string): Promise<boolean> {
  return services.openBriefing(briefingId).then(
    () => true,
    () => false,
  );
}
