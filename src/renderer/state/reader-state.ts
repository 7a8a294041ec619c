/** What the window knows. */
import type { LongStep } from '../../shared/contract/long-step';
import type { Anchors } from '../../shared/anchoring/placed-notes';
import type { Grade } from '../../shared/notes/grade';
import { clearLens, type Lens } from '../../shared/briefing/lens';
import type { Draft, Note, NoteId, Target } from '../../shared/notes/note';
import type { Term } from '../../shared/search/find/term';
import type { PackRequest } from '../../shared/pack/pack';
import type { ChangedPreset } from '../../shared/pack/pack-preset';
import type { Passage } from '../../shared/notes/passage';
import { defaultSettings, type Settings } from '../../shared/contract/settings';
import type { SavedSearch } from '../../shared/search/query/kept-searches';
import type { NamedBriefing, Reported } from './library-report';
import type { NotesLock } from '../../shared/contract/lock';
import type { NoteImport } from './note-import';
import type { OpenBriefing } from './open-briefing';
import { noPackSteps, type PackSteps } from './pack-steps';
import { type LastPlaces, type Place, startOf } from './place';

/** A quiet line at the foot: something was done, and can be taken back. */
export interface Toast {
  readonly id: number;
  /** The words, or the id of their message. */
  readonly text: string;
  /** What stands in the message. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly canUndo: boolean;
  /** A button that has the pack print other notes: what was chosen before, or only some. */
  readonly packChoice?: {
    readonly label: 'pack.notes.as-before' | 'pack.notes.only-these';
    readonly choice: PackRequest['notes'];
  };
  /** A saved search that was deleted, and its place among them: a button that puts it back. */
  readonly savedSearch?: { readonly search: SavedSearch; readonly place: number };
  /** The form of the pack was set otherwise: a button that takes that back. */
  readonly canUndoForm?: true;
  /** A preset of the pack that was changed: a button that puts it back. */
  readonly packPreset?: ChangedPreset;
  /** Searches of late that were taken out, all at once: a button that puts them back. */
  readonly recentSearches?: { readonly wereKept: boolean; readonly searches: readonly string[] };
  /** Where its button leads: to so many notes that are to be looked at. */
  readonly leadsTo?: { readonly place: Place; readonly count: number };
}

/** What a result was found by. */
export interface Sought {
  readonly query: string;
  readonly terms: readonly Term[];
  /** Where there is nothing to mark, as of filters alone: the places of what was found, in its order. */
  readonly results?: readonly Place[];
}

/** What is looked for in the view in front, and marked there. */
export interface Finding {
  /** As typed, in the search or in the field of the bar. */
  readonly words: string;
  /**
   * What the search found by them; null where what is typed in the bar counts. The terms are null until they are worked
   * out, where the query came from another window.
   */
  readonly sought: Sought | { readonly query: string; readonly terms: null } | null;
  /** How often the reader asked for the field: each time it takes the keyboard. 0 where a result was opened. */
  readonly asked: number;
  /** The reader goes on, this way, with what was looked for before the bar was closed. */
  readonly goesOn?: 1 | -1;
}

/** Where the reader was, in another briefing, when something found in this one was opened. */
export interface SearchedFrom {
  readonly briefing: NamedBriefing;
  readonly place: Place;
  readonly past: readonly Place[];
  readonly query: string;
  /** What was marked here then. */
  readonly sought: Finding['sought'];
  /** How the reader had come there, where that was by a search too. */
  readonly before: SearchedFrom | null;
}

/** What the step forward marks again, from so many steps back. */
export interface AheadHere {
  readonly steps: number;
  readonly sought: NonNullable<Finding['sought']>;
}

/** Where the reader was in another briefing, with what was marked there. */
export interface AheadElsewhere {
  readonly briefing: NamedBriefing;
  readonly place: Place;
  readonly sought: Finding['sought'];
  readonly query: string;
}

/** What is said of a step on very many notes while it is taken. */
export interface UnderWay {
  /** What is done, in a sentence, where whoever began it says so; else it follows from the step. */
  readonly text: string | null;
  /** How far it has come; null until that is known. */
  readonly step: LongStep | null;
}

export interface ReaderState {
  readonly open: OpenBriefing | null;
  /** Why no briefing could be opened; empty when there is nothing to open, and the library stands in its place. */
  readonly failure: string | null;
  /** The notes where they stand in this edition, which follows from the two below. */
  readonly notes: readonly Note[];
  /** The notes as they lie on disk, where they were put. */
  readonly written: readonly Note[];
  /** Where notes stand that are not where they were put, or were put in another edition, as far as that is known. */
  readonly anchors: Anchors;
  /** The note for which the reader is choosing other words in the article, or null. */
  readonly putting: NoteId | null;
  /** The passage that was chosen last in the article; a link can lead to it. */
  readonly lastPassage: Passage | null;
  /** Why the notes could not be read, or null: the briefing can be read without them. */
  readonly notesFailure: string | null;
  /** Texts that were being written when the program last ended. */
  readonly drafts: readonly Draft[];
  /** The reader's own grades, by statement. */
  readonly grades: ReadonlyMap<string, Grade>;
  /** The gaps that the reader has ticked, by id, as the disk holds them. */
  readonly tickedGaps: readonly string[];
  readonly settings: Settings;
  /** What is looked at alone, in every view. */
  readonly lens: Lens;
  readonly place: Place;
  readonly past: readonly Place[];
  readonly future: readonly Place[];
  /** The last place in each view, so that a view opens where it was left. */
  readonly lastPlaces: LastPlaces;
  /**
   * `leftAt`: how many steps back there were when a result was opened: the step back to there shows the results. `from`:
   * the search in another briefing that led here; the step before the first one leads to it. A window that was opened at
   * a result was left at 0. `ahead`: what the step forward from the results leads to.
   */
  readonly search: {
    readonly open: boolean;
    readonly query: string;
    readonly leftAt: number | null;
    readonly from: SearchedFrom | null;
    readonly ahead: AheadHere | AheadElsewhere | null;
  };
  /** Null while nothing is looked for in the view. */
  readonly finding: Finding | null;
  /** What was looked for last in a view, and is gone on with; empty before. */
  readonly foundLast: string;
  /** What the reader asked, in another view, to write a note on; Read opens its editor. */
  readonly asked: Target | null;
  readonly dialog:
    | 'none'
    | 'shortcuts'
    | 'licences'
    | 'about'
    | 'label-names'
    | 'your-name'
    | 'passphrase'
    | 'restore-backup'
    | 'diagnostics';
  readonly lock: NotesLock;
  /** The notes are locked, and the reader reads without them. */
  readonly isWithoutNotes: boolean;
  /** The notes of a file that are being imported, or null. */
  readonly noteImport: NoteImport | null;
  readonly toast: Toast | null;
  /** A step on very many notes that is being taken; null when none is. */
  readonly longStep: UnderWay | null;
  /** What the Pack view was last set to, or null before it was opened. */
  readonly packRequest: PackRequest | null;
  /** The name of the preset that was chosen for it last, or null. */
  readonly packPreset: string | null;
  /** How the form of the pack was set before each of its last changes, and what was taken back of them. */
  readonly packSteps: PackSteps;
  /** The notes that were chosen one by one last, also while the pack prints all, none or those of a tag. */
  readonly chosenNotes: readonly NoteId[];
  /** The list of gaps that the Pack view shows in the pack's stead until it is left; null for the pack. */
  readonly listRequest: PackRequest | null;
  /** What became of what was last done to the library; it goes when the library is left. */
  readonly libraryReport: readonly Reported[];
}

/** Nothing is known yet. */
export const initialState: ReaderState = {
  open: null,
  failure: null,
  notes: [],
  written: [],
  anchors: new Map(),
  putting: null,
  lastPassage: null,
  notesFailure: null,
  drafts: [],
  grades: new Map(),
  tickedGaps: [],
  settings: defaultSettings,
  lens: clearLens,
  place: startOf('read'),
  past: [],
  future: [],
  lastPlaces: {},
  search: { open: false, query: '', leftAt: null, from: null, ahead: null },
  finding: null,
  foundLast: '',
  asked: null,
  dialog: 'none',
  lock: { kind: 'plain', keyFile: '' },
  isWithoutNotes: false,
  noteImport: null,
  toast: null,
  longStep: null,
  packRequest: null,
  packPreset: null,
  packSteps: noPackSteps,
  chosenNotes: [],
  listRequest: null,
  libraryReport: [],
};
