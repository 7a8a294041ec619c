import type { NotesLock } from '../../shared/contract/lock';
import type { LongStep } from '../../shared/contract/long-step';
import type { AnchoredNote } from '../../shared/anchoring/placed-notes';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Grade } from '../../shared/notes/grade';
import type { Lens } from '../../shared/briefing/lens';
import type { Draft, Note, NoteId, Target } from '../../shared/notes/note';
import type { NoteStep } from '../../shared/notes/note-step';
import type { PackRequest } from '../../shared/pack/pack';
import type { Passage } from '../../shared/notes/passage';
import type { Settings } from '../../shared/contract/settings';
import type { KeptPlaces } from './kept-places';
import type { Reported } from './library-report';
import type { NoteImport } from './note-import';
import type { Place, View } from './place';
import type { AheadElsewhere, Finding, ReaderState, SearchedFrom, Sought, Toast } from './reader-state';

/** What happened. */
export type ReaderAction =
  /** With the places that were kept of the last time. */
  | ({ readonly kind: 'briefingOpened'; readonly briefing: Briefing } & KeptPlaces)
  /** Nothing is open any more: it was removed, or there is none. */
  | { readonly kind: 'briefingClosed' }
  | { readonly kind: 'openingFailed'; readonly reason: string }
  | { readonly kind: 'notesListed'; readonly notes: readonly Note[] }
  /** In this edition: an answer that comes when another one is open is dropped. */
  | {
      readonly kind: 'notesAnchored';
      readonly editionHash: string;
      readonly anchored: readonly AnchoredNote[];
    }
  | { readonly kind: 'puttingStarted'; readonly noteId: NoteId }
  | { readonly kind: 'puttingEnded' }
  | { readonly kind: 'passageChosen'; readonly passage: Passage }
  | { readonly kind: 'notesFailed'; readonly reason: string }
  | { readonly kind: 'draftsListed'; readonly drafts: readonly Draft[] }
  | { readonly kind: 'draftDropped'; readonly draft: Draft }
  | { readonly kind: 'gradesListed'; readonly grades: readonly Grade[] }
  | { readonly kind: 'gradeKept'; readonly grade: Grade }
  | { readonly kind: 'ticksListed'; readonly gapIds: readonly string[] }
  | { readonly kind: 'noteSaved'; readonly note: Note }
  | { readonly kind: 'notesSaved'; readonly notes: readonly Note[] }
  | { readonly kind: 'notesDeleted'; readonly ids: readonly NoteId[] }
  | { readonly kind: 'notesStepped'; readonly step: NoteStep }
  | { readonly kind: 'settingsChanged'; readonly settings: Settings }
  | { readonly kind: 'lensChanged'; readonly lens: Lens }
  | { readonly kind: 'placeChosen'; readonly place: Place }
  | { readonly kind: 'placeMoved'; readonly place: Place }
  | { readonly kind: 'viewChosen'; readonly view: View }
  | { readonly kind: 'wentBack' }
  | { readonly kind: 'wentForward' }
  | { readonly kind: 'searchOpened' }
  | { readonly kind: 'searchClosed' }
  | { readonly kind: 'queryTyped'; readonly query: string }
  /** A result was gone to. `keep`: the search stays open. `sought`: what it was found by, to be marked there. */
  | {
      readonly kind: 'resultOpened';
      readonly place: Place;
      readonly keep: boolean;
      readonly sought: Finding['sought'];
    }
  /** The window was opened at a result of this query: what it was found by is marked once that is worked out. */
  | { readonly kind: 'queryCarried'; readonly query: string }
  | { readonly kind: 'soughtWorkedOut'; readonly sought: Sought }
  /** A result in the briefing that has just been opened; null for where it was left. */
  | {
      readonly kind: 'foundElsewhereOpened';
      readonly place: Place | null;
      readonly sought: Finding['sought'];
      readonly query: string;
      readonly isSearching: boolean;
      readonly from: SearchedFrom | null;
    }
  /** The briefing that was searched is open again. */
  | {
      readonly kind: 'returnedToSearch';
      readonly from: SearchedFrom;
      /** Where the step forward leads again. */
      readonly ahead: AheadElsewhere | null;
    }
  /** The reader looks for something in the view itself. */
  | { readonly kind: 'findOpened' }
  | { readonly kind: 'findTyped'; readonly words: string }
  | { readonly kind: 'findClosed' }
  | { readonly kind: 'findGoneOn'; readonly step: 1 | -1 }
  | { readonly kind: 'wentBackToResults' }
  /** A note is to be written on a result of the search. */
  | { readonly kind: 'resultAnnotated'; readonly place: Place; readonly target: Target }
  | { readonly kind: 'askedFollowed' }
  | { readonly kind: 'dialogOpened'; readonly dialog: Exclude<ReaderState['dialog'], 'none'> }
  | { readonly kind: 'dialogClosed' }
  | { readonly kind: 'lockSeen'; readonly lock: NotesLock }
  /** The reader reads without the notes, or goes back to unlock them. */
  | { readonly kind: 'notesPassedOver'; readonly isWithoutNotes: boolean }
  | { readonly kind: 'importShown'; readonly stage: NoteImport | null }
  | ({ readonly kind: 'toastShown' } & Omit<Toast, 'id'>)
  | { readonly kind: 'toastGone'; readonly id: number }
  /** What is being done to very many notes, in a sentence; null when it has ended. */
  | { readonly kind: 'longStepNamed'; readonly text: string | null }
  /** How far it has come; null when it has ended. */
  | { readonly kind: 'longStepCame'; readonly step: LongStep | null }
  /** What the pack prints was chosen elsewhere than in its form. */
  | { readonly kind: 'packRequestChanged'; readonly request: PackRequest }
  /** The form was set otherwise. Changes of one field, one after the other, are one; `preset` is the one that was chosen. */
  | {
      readonly kind: 'packFormChanged';
      readonly request: PackRequest;
      readonly field: string | null;
      readonly preset?: string;
    }
  | { readonly kind: 'packStepTaken'; readonly direction: 'undo' | 'redo' }
  /** The preset that was chosen last has this name now. */
  | { readonly kind: 'packPresetNamed'; readonly name: string | null }
  | { readonly kind: 'listRequestChanged'; readonly request: PackRequest }
  | { readonly kind: 'listLeft' }
  | { readonly kind: 'libraryReported'; readonly report: readonly Reported[] };
