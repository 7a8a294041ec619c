/**
 * What the preload needs of the contract: names, and no schemas. The page waits for the preload, and building every
 * schema there too would cost it more than the rest of the bridge together.
 */
import type { Method, PreloadMethod } from './api';

export const callChannel = 'lectern:call';
export const eventChannel = 'lectern:event';

/** Every call of the page by name; one that is missing, or is not in the contract, does not compile. */
const names: Readonly<Record<Exclude<Method, PreloadMethod>, true>> = {
  listBriefings: true,
  openBriefing: true,
  readSearchLimit: true,
  listSearched: true,
  prepareSearch: true,
  searchBriefing: true,
  readSearchIndex: true,
  keepSearchIndex: true,
  surveyLibrary: true,
  openBriefingFolder: true,
  replaceBriefing: true,
  removeBriefing: true,
  listNotes: true,
  createNote: true,
  changeNote: true,
  changeNotes: true,
  deleteNotes: true,
  listTrash: true,
  restoreNotes: true,
  listVersions: true,
  restoreVersion: true,
  renameTag: true,
  moveNotes: true,
  reviewNotes: true,
  anchorNotes: true,
  countStandings: true,
  undoNotes: true,
  redoNotes: true,
  noteSteps: true,
  keepDraft: true,
  listDrafts: true,
  dropDraft: true,
  leaveDraft: true,
  listGrades: true,
  keepGrade: true,
  listTickedGaps: true,
  tickGap: true,
  readSettings: true,
  changeSettings: true,
  signNotes: true,
  preparePack: true,
  cancelPack: true,
  savePack: true,
  savePackAs: true,
  savePackParts: true,
  showSavedPack: true,
  printPack: true,
  readPaper: true,
  exportComparison: true,
  exportNotes: true,
  tellUnsaved: true,
  openWindow: true,
  openWindowAt: true,
  chooseNoteFile: true,
  previewImport: true,
  importNotes: true,
  tellImport: true,
  readStart: true,
  takeGivenFile: true,
  readPlace: true,
  copyText: true,
  readAbout: true,
  readRecoveries: true,
  readRefusals: true,
  readTroubles: true,
  listBackups: true,
  backUpNow: true,
  restoreBackup: true,
  readDiagnostics: true,
  tellDiagnostics: true,
  tellFault: true,
  keepPlace: true,
  readLock: true,
  unlockNotes: true,
  lockWithPassphrase: true,
  changePassphrase: true,
  removePassphrase: true,
  lockNow: true,
  tellSettled: true,
};

/** The names of the calls, as the bridge exposes them. */
export const methods: readonly string[] = Object.keys(names);

/** The calls that the preload makes for the page. */
export const dropMethod: PreloadMethod = 'addBriefingAt';
export const dropNotesMethod: PreloadMethod = 'readNoteFileAt';
