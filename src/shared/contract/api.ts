/**
 * The one contract between the window and the main process. Each call is written once: its documentation, the schema
 * of its arguments and the type of its answer. The preload exposes exactly these names, main checks and answers them.
 * To add a call: one entry here, its name in `bridge`, one function in main's `api`, and its use.
 */
import * as z from 'zod/mini';
import type { Standings } from '../anchoring/count-standings';
import type { AnchoredNote } from '../anchoring/placed-notes';
import { SignatureRequestSchema, type Signing } from '../notes/creator';
import type { FirstStart, Start } from './first-start';
import type { Given } from './given';
import type { LecternEvent } from './lectern-event';
import { UnsavedStepsSchema } from '../notes/unsaved-step';
import { moveDeeds, type NoteStep, type NoteVersion } from '../notes/note-step';
import type { PaperJob } from '../pack/paper-job';
import type { Briefing, BriefingSummary } from '../briefing/briefing';
import type { Arrival, LibrarySurvey } from '../briefing/library';
import type { SearchedLibrary } from '../search/searched-library';
import { type Grade, PlacedGradeSchema } from '../notes/grade';
import { ComparisonRequestSchema } from '../comparison-export/request';
import { GapTickSchema } from '../gaps/gap-tick';
import {
  type Draft,
  DraftSchema,
  type Note,
  NoteChangeSchema,
  NoteIdSchema,
  NoteMoveSchema,
  NoteReviewSchema,
  NewNoteSchema,
  TagRenamingSchema,
  VersionRestoringSchema,
} from '../notes/note';
import { NoteExportRequestSchema } from '../note-export/request';
import type { ImportPreview, ImportReport } from '../note-import/report';
import { mostPagesInPart, type SavedPart } from '../pack/pack-parts';
import { PackRequestSchema, type PreparedPack } from '../pack/pack';
import { PackShapeRequestSchema } from '../pack/shapes';
import { mostIndexBytes } from '../search/limits';
import { queryLimits } from '../search/query/query';
import { type CarriedResults, SearchRequestSchema, ShownBriefingSchema } from '../search/shown-briefing';
import { NewPassphraseSchema, type NotesLock, PassphraseSchema } from './lock';
import { type Settings, SettingsChangeSchema } from './settings';
import type { Refusals } from './refusal';
import { backupNamePattern, type BackupSummary } from './backup-summary';
import type { Diagnostics } from './diagnostics';
import { WindowFaultSchema } from './window-fault';
import type { StoreRecovery } from './store-recovery';
import type { Trouble } from './trouble';
import { BlockIdSchema, EditionHashSchema, SlugSchema } from '../briefing/statement';
import { mostText } from '../most-text';
import { views } from './view';

/** One call: the schema of its arguments, and (as a type only) what it answers. */
export interface Call<Arguments extends z.ZodMiniType<unknown[]>, Answer> {
  readonly arguments: Arguments;
  readonly answer?: Answer;
}

function answers<Answer>() {
  return <Arguments extends z.ZodMiniType<unknown[]>>(schema: Arguments): Call<Arguments, Answer> => ({
    arguments: schema,
  });
}

/** How many notes one step may be about. */
const mostNotes = 100_000;

/** A place in a briefing, as it is kept; what it holds is the window's own. */
const PlaceInSchema = z.strictObject({
  briefingId: SlugSchema,
  view: z.enum(views),
  place: z.string().check(z.maxLength(mostText)),
});

/** A place to open, and what is looked for there. */
const OpeningSchema = z.strictObject({
  ...PlaceInSchema.shape,
  query: z.nullable(z.string().check(z.maxLength(queryLimits.carried))),
});

export const contract = {
  /** The briefings at hand, bundled ones first. Briefings that fail their checks are left out. */
  listBriefings: answers<readonly BriefingSummary[]>()(z.tuple([])),
  /** The whole briefing, checked. Rejects when there is none of that id or it fails a check. */
  openBriefing: answers<Briefing>()(z.tuple([SlugSchema])),

  /** A briefing with more entries than this is searched in the main process, as those are that are not open. */
  readSearchLimit: answers<number>()(z.tuple([])),
  /** What of the library can be searched, in its order. */
  listSearched: answers<SearchedLibrary>()(z.tuple([])),
  /** Resolves when what is shown has its index, which may take a minute; rejects with the reason when it cannot have one. */
  prepareSearch: answers<void>()(z.tuple([ShownBriefingSchema])),
  /**
   * What the query finds in the briefing and in the notes on it. Before there is a large index, the texts are looked
   * through. Rejects when the library holds another edition, or none that can be read.
   */
  searchBriefing: answers<CarriedResults>()(
    z.tuple([ShownBriefingSchema, z.string().check(z.maxLength(mostText)), SearchRequestSchema]),
  ),

  /** The search index of the briefing that was kept last, as it lies on disk; null when there is none. Believe nothing in it. */
  readSearchIndex: answers<Uint8Array<ArrayBuffer> | null>()(z.tuple([SlugSchema])),
  /** Keeps the search index of the briefing for the next time. Rejects with the reason; nothing is lost with it. */
  keepSearchIndex: answers<void>()(
    z.tuple([
      SlugSchema,
      z
        .instanceof(Uint8Array)
        .check(z.refine((file) => file.length <= mostIndexBytes, 'a file of no more than 128 MB')),
    ]),
  ),

  /** Every briefing folder there is: what can be opened, what cannot with all its problems, what is hidden behind another. */
  surveyLibrary: answers<LibrarySurvey>()(z.tuple([])),
  /** Asks for a folder with the system's dialog and takes its briefing in, as `addBriefingAt` does. */
  openBriefingFolder: answers<Arrival>()(z.tuple([])),
  /**
   * Checks the briefing in this folder, or beside this `briefing.json`, and copies it whole or not at all into the
   * reader's own library. Nothing is ever replaced. For the preload alone: it names what the reader dropped.
   */
  addBriefingAt: answers<Arrival>()(z.tuple([z.string().check(z.minLength(1), z.maxLength(32_768))])),
  /** Puts the edition that was answered for with `other-edition` in the place of the one that is here; notes are kept. */
  replaceBriefing: answers<Arrival>()(z.tuple([SlugSchema, EditionHashSchema])),
  /** Moves the folder of a briefing of the reader's own to the system's trash. Notes stay. Rejects with the reason. */
  removeBriefing: answers<void>()(z.tuple([SlugSchema])),

  /** Every note on the briefing that is not in the trash, oldest first. */
  listNotes: answers<readonly Note[]>()(z.tuple([SlugSchema])),
  /** Writes a note and its history entry. The answer is what the disk holds. The draft of its target is dropped. */
  createNote: answers<Note>()(z.tuple([NewNoteSchema])),
  /** Rejects with `stale` in the message when the note has changed since `rev`; nothing is overwritten unseen. */
  changeNote: answers<Note>()(z.tuple([NoteChangeSchema])),
  /** Changes notes of one briefing as one step to undo: all of them, or none when one is refused. */
  changeNotes: answers<readonly Note[]>()(
    z.tuple([z.array(NoteChangeSchema).check(z.minLength(1), z.maxLength(mostNotes))]),
  ),
  /** Puts notes in the trash, as one step to undo. */
  deleteNotes: answers<readonly Note[]>()(
    z.tuple([z.array(NoteIdSchema).check(z.minLength(1), z.maxLength(mostNotes))]),
  ),
  /** The notes of the briefing that lie in the trash, the last one put there first. */
  listTrash: answers<readonly Note[]>()(z.tuple([SlugSchema])),
  /** Takes notes of one briefing out of the trash, with those that they answer, as one step to undo, and answers them. */
  restoreNotes: answers<readonly Note[]>()(
    z.tuple([z.array(NoteIdSchema).check(z.minLength(1), z.maxLength(mostNotes))]),
  ),
  /** Every wording that the note ever had, the newest first. Rejects when there is no such note. */
  listVersions: answers<readonly NoteVersion[]>()(z.tuple([NoteIdSchema])),
  /** Gives a note an earlier wording again, as one step to undo; what it said until then is kept too. Rejects as `changeNote` does. */
  restoreVersion: answers<Note>()(z.tuple([VersionRestoringSchema])),
  /**
   * Calls a tag by another name on every note of the briefing, those in the trash too, as one step to undo; where a note
   * has the other one already, the two become one. Answers the notes that changed.
   */
  renameTag: answers<readonly Note[]>()(z.tuple([TagRenamingSchema])),
  /**
   * Puts notes of one briefing elsewhere: on targets of its edition as it is now. One step to undo; all of them, or none
   * when one is refused. The step is called by the deed.
   */
  moveNotes: answers<readonly Note[]>()(
    z.tuple([z.array(NoteMoveSchema).check(z.minLength(1), z.maxLength(mostNotes)), z.enum(moveDeeds)]),
  ),
  /** Says of notes of one briefing that the reader has seen what was found of them, and leaves them as they are. */
  reviewNotes: answers<readonly Note[]>()(
    z.tuple([z.array(NoteReviewSchema).check(z.minLength(1), z.maxLength(mostNotes))]),
  ),
  /**
   * Where the notes, and what they link to, stand that are not where they were put, or were put in another edition:
   * answers those of the blocks named, in the edition that the library holds. All others follow with the event
   * `notesAnchored`.
   */
  anchorNotes: answers<{ readonly editionHash: string; readonly anchored: readonly AnchoredNote[] }>()(
    z.tuple([SlugSchema, z.array(BlockIdSchema).check(z.maxLength(1_000))]),
  ),
  /** How all notes stand in the edition that the library holds, once that is worked out. */
  countStandings: answers<Standings>()(z.tuple([SlugSchema])),
  /** Takes back the newest step on this briefing's notes, grades and ticks, or answers null when there is none. */
  undoNotes: answers<NoteStep | null>()(z.tuple([SlugSchema])),
  /** Does again what was last taken back, or answers null. */
  redoNotes: answers<NoteStep | null>()(z.tuple([SlugSchema])),
  /** The steps that undo and redo would take now, in words' terms, so that menus can say them. */
  noteSteps: answers<{ readonly undo: NoteStep | null; readonly redo: NoteStep | null }>()(
    z.tuple([SlugSchema]),
  ),

  /** Keeps text that is being written. An empty, unlabelled, untagged draft is dropped. Rejects what another window is writing. */
  keepDraft: answers<void>()(z.tuple([DraftSchema])),
  /** The texts on this briefing that were being written and were left, newest first; those being written are not among them. */
  listDrafts: answers<readonly Draft[]>()(z.tuple([SlugSchema])),
  /** Drops the draft on the same target and note as this one, unless another window is writing it. */
  dropDraft: answers<void>()(z.tuple([DraftSchema])),
  /** Its editor is gone and the draft stays: any window may take it up now. */
  leaveDraft: answers<void>()(z.tuple([DraftSchema])),

  /** The reader's grades on the briefing; a statement that is not graded is not among them. */
  listGrades: answers<readonly Grade[]>()(z.tuple([SlugSchema])),
  /** Keeps the grade of a statement; an empty one clears it. Rejects when the briefing has no such statement. */
  keepGrade: answers<Grade>()(z.tuple([PlacedGradeSchema])),
  /** The gaps of the briefing that the reader has ticked, by id. */
  listTickedGaps: answers<readonly string[]>()(z.tuple([SlugSchema])),
  /** Ticks a gap or takes its tick away, and answers all that are ticked. Rejects a gap that the briefing does not have. */
  tickGap: answers<readonly string[]>()(z.tuple([GapTickSchema])),

  readSettings: answers<Settings>()(z.tuple([])),
  /** Keeps the settings that are given, leaves the others, and answers all of them. */
  changeSettings: answers<Settings>()(z.tuple([SettingsChangeSchema])),
  /** The name under the reader's own notes, also under those that are there; an empty one takes it away. One that others’ notes bear
   *  is not taken before `isBorneToo` says that the reader knows. */
  signNotes: answers<Signing>()(z.tuple([SignatureRequestSchema])),

  /** Lays the pack out, tells with the event `packProgress` what it is at, and keeps its bytes; at most the newest four are kept. */
  preparePack: answers<PreparedPack>()(z.tuple([PackRequestSchema])),
  /** Calls off what this window is having laid out, which then rejects. What is ready stays. */
  cancelPack: answers<void>()(z.tuple([])),
  /** Asks where to save the very bytes of a prepared pack. Answers the path, or null when the reader cancels. */
  savePack: answers<string | null>()(z.tuple([z.int().check(z.positive())])),
  /** Asks where to write the pack in another shape, of what lies on disk. Answers the path, or null on cancel. */
  savePackAs: answers<string | null>()(z.tuple([PackShapeRequestSchema])),
  /**
   * Asks where to save a prepared pack, and writes it in parts of at most so many pages each, telling with `packProgress` which one.
   * Answers the files, or null when the reader cancels.
   */
  savePackParts: answers<readonly SavedPart[] | null>()(
    z.tuple([z.int().check(z.positive()), z.int().check(z.gte(1), z.lte(mostPagesInPart))]),
  ),
  /** Shows in the system's own file window where a prepared pack was saved last. */
  showSavedPack: answers<void>()(z.tuple([z.int().check(z.positive())])),
  /** Opens the system's print dialog on a prepared pack. Rejects with the reason when there is no printer. */
  printPack: answers<void>()(z.tuple([z.int().check(z.positive())])),
  /** For the paper window only: what it has to lay out. */
  readPaper: answers<PaperJob>()(z.tuple([z.int().check(z.positive())])),

  /** Asks where to write the topics and columns named, composed from the briefing. Answers the path, or null on cancel. */
  exportComparison: answers<string | null>()(z.tuple([ComparisonRequestSchema])),

  /**
   * Asks where to write the notes named, as they lie on disk. Answers the path, or null on cancel. Rejects when one of
   * them is not here any more, or the reader's own template is broken.
   */
  exportNotes: answers<string | null>()(z.tuple([NoteExportRequestSchema])),

  /** Says what Undo and Redo would take in this window that is not on disk, for the menu to name it. */
  tellUnsaved: answers<void>()(z.tuple([UnsavedStepsSchema])),

  /** Opens another window beside this one, on the same briefing. Rejects when as many are open as may be. */
  openWindow: answers<void>()(z.tuple([])),
  /**
   * Opens another window beside this one, on this very place in this or another briefing, with what the query finds
   * marked there. Rejects when as many are open as may be.
   */
  openWindowAt: answers<void>()(z.tuple([OpeningSchema])),
  /**
   * Asks for a file with the system's dialog and says what importing its notes would do; nothing is written. Null when
   * the reader cancels. Rejects with a sentence when the file is refused as a whole.
   */
  chooseNoteFile: answers<ImportPreview | null>()(z.tuple([SlugSchema])),
  /** The same for a file that the reader dropped. For the preload alone, which names it. */
  readNoteFileAt: answers<ImportPreview>()(
    z.tuple([SlugSchema, z.string().check(z.minLength(1), z.maxLength(32_768))]),
  ),
  /** Says it anew, with the notes whose words are not in the article taken in or left out. Only of what was read last. */
  previewImport: answers<ImportPreview>()(z.tuple([z.int().check(z.positive()), z.enum(['taken', 'left'])])),
  /** Carries it out as one step to undo, whole or not at all, and says what became of each note. */
  importNotes: answers<ImportReport>()(z.tuple([z.int().check(z.positive()), z.enum(['taken', 'left'])])),
  /** Copies the report as text, or asks where to save it. Answers the path it was saved at. */
  tellImport: answers<string | null>()(z.tuple([z.int().check(z.positive()), z.enum(['copy', 'save'])])),

  /** The briefing to open and where the reader was in it, and which one it stands in for; null when the library is empty. */
  readStart: answers<FirstStart | null>()(z.tuple([])),
  /**
   * Takes up the next file that the program was asked to open, as one that is dropped; null when there is none. Its notes
   * are for the briefing named, which is the one that is open.
   */
  takeGivenFile: answers<Given | null>()(z.tuple([z.strictObject({ open: z.nullable(SlugSchema) })])),
  /** Where the reader was in this briefing; its beginning when that was not kept. */
  readPlace: answers<Start>()(z.tuple([SlugSchema])),
  /** Puts plain text on the clipboard. */
  copyText: answers<void>()(z.tuple([z.string().check(z.maxLength(mostText))])),
  /** Versions, for About: the program, Electron, Chromium, Node, SQLite. */
  readAbout: answers<About>()(z.tuple([])),
  /** What was done since the start to put damaged notes right; mostly nothing. */
  readRecoveries: answers<readonly StoreRecovery[]>()(z.tuple([])),
  /** What pages or the program asked for since the start that nobody gets: addresses, permissions, windows. As a rule nothing. */
  readRefusals: answers<Refusals>()(z.tuple([])),
  /** Whether the notes are locked with a passphrase. Every window is loaded anew when that changes. */
  readLock: answers<NotesLock>()(z.tuple([])),
  /** Opens the locked notes. False when the passphrase is another one: nothing is changed then. */
  unlockNotes: answers<boolean>()(z.tuple([PassphraseSchema])),
  /** Encrypts the notes, and everything else that is kept of the reader. Rejects with the reason; they are then as they were. */
  lockWithPassphrase: answers<void>()(z.tuple([NewPassphraseSchema])),
  /** False when the first is not the passphrase of now. */
  changePassphrase: answers<boolean>()(z.tuple([PassphraseSchema, NewPassphraseSchema])),
  /** Makes everything plain again. False when it is not the passphrase. */
  removePassphrase: answers<boolean>()(z.tuple([PassphraseSchema])),
  /** Closes locked notes that are open, when each window has saved what is written in it. Rejects where one could not. */
  lockNow: answers<void>()(z.tuple([])),
  /** Answers the event `locking`: whether no word is on the screen alone any more. */
  tellSettled: answers<void>()(z.tuple([z.boolean()])),

  /** What is in the way of keeping the notes just now; mostly nothing. The event `troublesChanged` says when to ask again. */
  readTroubles: answers<readonly Trouble[]>()(z.tuple([])),
  /** The backups that are there, the newest first; each is looked through to its last row. */
  listBackups: answers<readonly BackupSummary[]>()(z.tuple([])),
  /** Backs up the notes as they are now. Rejects with the reason when the disk refuses; nothing is lost by that. */
  backUpNow: answers<BackupSummary>()(z.tuple([])),
  /**
   * Puts the backup of that name in the place of the notes, which are backed up before. Texts that are being written stay. Answers
   * the backup of what was there. Rejects, with all as it was, when the backup is damaged or another program has the notes open.
   */
  restoreBackup: answers<BackupSummary>()(z.tuple([z.string().check(z.regex(backupNamePattern))])),
  /** How the program and the notes are, for whoever is asked for help. The notes are looked through to the last row for it. */
  readDiagnostics: answers<Diagnostics>()(z.tuple([])),
  /** Copies them as text, or asks where to save them. Answers the path they were saved at. Nothing is sent anywhere. */
  tellDiagnostics: answers<string | null>()(z.tuple([z.enum(['copy', 'save'])])),
  /** Tells the log of an error in the window, without its words. */
  tellFault: answers<void>()(z.tuple([WindowFaultSchema])),
  /** Tells main what the reader looks at, so that it is there again after a restart; of several windows the one used last. */
  keepPlace: answers<void>()(z.tuple([PlaceInSchema])),
} as const;

export interface About {
  readonly lectern: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly sqlite: string;
}

export type Contract = typeof contract;
export type Method = keyof Contract;
type Answer<M extends Method> = Contract[M] extends Call<infer _, infer A> ? A : never;

/** The calls as functions: what the window sees, and what main implements. */
export type LecternApi = {
  readonly [M in Method]: (...args: z.infer<Contract[M]['arguments']>) => Promise<Answer<M>>;
};

/** The calls that the preload makes for the page, which cannot make them itself. */
export type PreloadMethod = 'addBriefingAt' | 'readNoteFileAt';

/** What the preload puts on `window.lectern`. */
export interface LecternBridge extends Omit<LecternApi, PreloadMethod> {
  /** Takes in the briefing that was dropped: a folder, or a `briefing.json`. The page never learns or names a path. */
  readonly addDroppedBriefing: (dropped: DroppedFile) => Promise<Arrival>;
  /** Says what importing the notes of the dropped file into this briefing would do. */
  readonly readDroppedNotes: (briefingId: string, dropped: DroppedFile) => Promise<ImportPreview>;
  /** Calls back on every event until the function it answers is called. */
  readonly onEvent: (callback: (event: LecternEvent) => void) => () => void;
}

/** A `File` of the page, as far as the contract, which knows no page, can say. */
export interface DroppedFile {
  readonly name: string;
  readonly lastModified: number;
}

/** How an answer travels between the processes: a refusal carries its sentence, and nothing of the machinery. */
export type CallAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };
