/** What the window knows, and how each thing that happened changes it: one pure reducer. */
import type { NoteStep } from '../../shared/note-step';
import { type AnchoredNote, type Anchors, placeNotes } from '../../shared/anchoring/placed-notes';
import { assertNever } from '../../shared/assert-never';
import type { Briefing } from '../../shared/briefing';
import { type Grade, gradesById, isEmptyGrade } from '../../shared/grade';
import { clearLens, isClear, type Lens } from '../../shared/lens';
import { type Draft, type Note, type NoteId, type Target, targetKey } from '../../shared/note';
import type { PackRequest } from '../../shared/pack';
import type { Passage } from '../../shared/passage';
import type { ReaderMark } from '../../shared/reader-mark';
import { defaultSettings, inferredOf, type Settings } from '../../shared/settings';
import type { Reported } from './library-report';
import { type OpenBriefing, openAs } from './open-briefing';
import type { KeptPlaces } from './kept-places';
import type { NoteImport } from './note-import';
import { isSamePlace, type LastPlaces, type Place, startOf, type View } from './place';

/** A quiet line at the foot: something was done, and can be taken back. */
export interface Toast {
  readonly id: number;
  /** The words, or the id of their message. */
  readonly text: string;
  /** What stands in the message. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly canUndo: boolean;
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
  /** `leftAt`: how many steps back there were when a note was written on a result: the step back to there shows the results. */
  readonly search: { readonly open: boolean; readonly query: string; readonly leftAt: number | null };
  /** What the reader asked, in another view, to write a note on; Read opens its editor. */
  readonly asked: Target | null;
  readonly dialog: 'none' | 'shortcuts' | 'about' | 'label-names';
  /** The notes of a file that are being imported, or null. */
  readonly noteImport: NoteImport | null;
  readonly toast: Toast | null;
  /** What the Pack view was last set to, or null before it was opened. */
  readonly packRequest: PackRequest | null;
  /** The list of gaps that the Pack view shows in the pack's stead until it is left; null for the pack. */
  readonly listRequest: PackRequest | null;
  /** What became of what was last done to the library; it goes when the library is left. */
  readonly libraryReport: readonly Reported[];
}

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
  /** A note is to be written on a result of the search. */
  | { readonly kind: 'resultAnnotated'; readonly place: Place; readonly target: Target }
  | { readonly kind: 'askedFollowed' }
  | { readonly kind: 'dialogOpened'; readonly dialog: Exclude<ReaderState['dialog'], 'none'> }
  | { readonly kind: 'dialogClosed' }
  | { readonly kind: 'importShown'; readonly stage: NoteImport | null }
  | ({ readonly kind: 'toastShown' } & Omit<Toast, 'id'>)
  | { readonly kind: 'toastGone'; readonly id: number }
  | { readonly kind: 'packRequestChanged'; readonly request: PackRequest }
  | { readonly kind: 'listRequestChanged'; readonly request: PackRequest }
  | { readonly kind: 'listLeft' }
  | { readonly kind: 'libraryReported'; readonly report: readonly Reported[] };

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
  search: { open: false, query: '', leftAt: null },
  asked: null,
  dialog: 'none',
  noteImport: null,
  toast: null,
  packRequest: null,
  listRequest: null,
  libraryReport: [],
};

/** How many steps back are kept. */
const historyLength = 200;

/** The state after the action. `placeChosen` can be gone back from; `placeMoved` replaces where one is. */
export function reduce(state: ReaderState, action: ReaderAction): ReaderState {
  const next = reduced(state, action);
  if (next.written === state.written && next.anchors === state.anchors) return next;
  return { ...next, notes: placeNotes(next.written, next.anchors) };
}

function reduced(state: ReaderState, action: ReaderAction): ReaderState {
  switch (action.kind) {
    case 'briefingOpened':
      return movedTo(
        {
          ...nothingOpen(state),
          open: openAs(action.briefing, inferredOf(state.settings, action.briefing.id)),
          // What was typed while the first briefing was on its way stays; what was asked of another one goes.
          search: state.open ? initialState.search : state.search,
          lastPlaces: action.lastPlaces,
        },
        action.place ?? startOf('read'),
      );
    case 'briefingClosed':
      return { ...nothingOpen(state), failure: '', place: startOf('library') };
    case 'openingFailed':
      return { ...state, failure: action.reason };
    case 'notesListed':
      return { ...state, written: withKept(action.notes, state.written), notesFailure: null };
    case 'notesAnchored':
      return state.open?.asOpened.editionHash === action.editionHash
        ? { ...state, anchors: withAnchors(state.anchors, action.anchored) }
        : state;
    case 'puttingStarted':
      return { ...state, putting: action.noteId };
    case 'puttingEnded':
      return { ...state, putting: null };
    case 'passageChosen':
      return { ...state, lastPassage: action.passage };
    case 'notesFailed':
      return { ...state, notesFailure: action.reason };
    case 'draftsListed':
      return { ...state, drafts: action.drafts };
    case 'draftDropped':
      return { ...state, drafts: state.drafts.filter((draft) => !isSameDraft(draft, action.draft)) };
    case 'gradesListed':
      return { ...state, grades: gradesById(action.grades) };
    case 'gradeKept':
      return overtaken({ ...state, grades: withGrade(state.grades, action.grade) });
    case 'ticksListed':
      return overtaken({ ...state, tickedGaps: action.gapIds });
    case 'noteSaved':
      return isOfOther(state, action.note)
        ? state
        : overtaken({ ...state, written: withNotes(state.written, [action.note]) });
    case 'notesSaved':
      return action.notes.some((note) => isOfOther(state, note))
        ? state
        : overtaken({ ...state, written: withNotes(state.written, action.notes) });
    case 'notesDeleted': {
      const ids = new Set(action.ids);
      return { ...state, written: state.written.filter((note) => !ids.has(note.id)) };
    }
    case 'notesStepped':
      return action.step.notes.some((note) => isOfOther(state, note))
        ? state
        : overtaken({
            ...withMark(state, action.step.mark),
            written: withNotes(state.written, action.step.notes),
          });
    case 'settingsChanged':
      return {
        ...state,
        settings: action.settings,
        open: state.open && treatedBy(state.open, action.settings),
      };
    case 'lensChanged':
      return {
        ...state,
        lens: action.lens,
        packRequest: withLens(state.packRequest, action.lens),
        listRequest: withLens(state.listRequest, action.lens),
      };
    case 'placeChosen':
      return isSamePlace(state.place, action.place)
        ? state
        : {
            ...movedTo(state, action.place),
            past: [...state.past, state.place].slice(-historyLength),
            future: [],
          };
    case 'placeMoved':
      return movedTo(state, action.place);
    case 'viewChosen':
      return state.place.view === action.view || (state.failure === '' && action.view !== 'library')
        ? state
        : reduce(state, {
            kind: 'placeChosen',
            place: state.lastPlaces[action.view] ?? startOf(action.view),
          });
    case 'wentBack': {
      const place = state.past.at(-1);
      return place
        ? {
            ...movedTo(state, place),
            past: state.past.slice(0, -1),
            future: [state.place, ...state.future],
            search: wentBackToResults(state),
          }
        : state;
    }
    case 'wentForward': {
      const place = state.future[0];
      return place
        ? { ...movedTo(state, place), past: [...state.past, state.place], future: state.future.slice(1) }
        : state;
    }
    case 'searchOpened':
      return { ...state, search: { ...state.search, open: true } };
    case 'searchClosed':
      return { ...state, search: { ...state.search, open: false } };
    case 'queryTyped':
      return { ...state, search: { ...state.search, open: true, query: action.query } };
    case 'resultAnnotated': {
      const past = [...state.past, state.place].slice(-historyLength);
      return {
        ...movedTo(state, action.place),
        past,
        future: [],
        search: { ...state.search, open: false, leftAt: past.length },
        asked: action.target,
      };
    }
    case 'askedFollowed':
      return { ...state, asked: null };
    case 'dialogOpened':
      return { ...state, dialog: action.dialog };
    case 'importShown':
      return { ...state, noteImport: action.stage };
    case 'dialogClosed':
      return { ...state, dialog: 'none' };
    case 'toastShown': {
      const { kind: _, ...toast } = action;
      return { ...state, toast: { id: (state.toast?.id ?? 0) + 1, ...toast } };
    }
    case 'toastGone':
      return state.toast?.id === action.id ? { ...state, toast: null } : state;
    case 'packRequestChanged':
      return { ...state, packRequest: action.request };
    case 'listRequestChanged':
      return { ...state, listRequest: action.request };
    case 'listLeft':
      return { ...state, listRequest: null };
    case 'libraryReported':
      return { ...state, libraryReport: action.report };
    default:
      return assertNever(action);
  }
}

/** The state without a briefing, and without all that belongs to one. */
function nothingOpen(state: ReaderState): ReaderState {
  const { settings, search, dialog } = state;
  return { ...initialState, settings, search, dialog, toast: overtaken(state).toast };
}

/** The search as it is after a step back: open again when that step leads back to its results. */
function wentBackToResults({ search, past }: ReaderState): ReaderState['search'] {
  return past.length === search.leftAt ? { ...search, open: true, leftAt: null } : search;
}

function movedTo(state: ReaderState, place: Place): ReaderState {
  return {
    ...state,
    place,
    lastPlaces: { ...state.lastPlaces, [place.view]: place },
    listRequest: place.view === 'pack' ? state.listRequest : null,
    libraryReport: place.view === 'library' ? state.libraryReport : initialState.libraryReport,
  };
}

/** True when the note came back from the disk after another briefing had been opened. */
function isOfOther({ open }: ReaderState, note: Note): boolean {
  return open !== null && open.briefing.id !== note.briefingId;
}

/** After another step the toast's Undo would take back something else than it names, so it goes. */
function overtaken(state: ReaderState): ReaderState {
  return state.toast?.canUndo ? { ...state, toast: null } : state;
}

function withAnchors(anchors: Anchors, anchored: readonly AnchoredNote[]): Anchors {
  return new Map([...anchors, ...anchored.map((each) => [each.noteId, each] as const)]);
}

/** The notes listed, those that did not change as the very objects they were: what shows them is not drawn again. */
function withKept(listed: readonly Note[], before: readonly Note[]): readonly Note[] {
  const known = new Map(before.map((note) => [note.id, note]));
  const isKnown = (note: Note, old: Note | undefined): old is Note =>
    old !== undefined && old.rev === note.rev && old.briefingId === note.briefingId;
  const kept = listed.map((note) => {
    const old = known.get(note.id);
    return isKnown(note, old) ? old : note;
  });
  const isSame = kept.length === before.length && kept.every((note, index) => note === before[index]);
  return isSame ? before : kept;
}

/** The notes with these in their places; those in the trash go, new ones come last. */
function withNotes(notes: readonly Note[], changed: readonly Note[]): readonly Note[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  for (const note of changed) {
    if (note.deletedMs === null) byId.set(note.id, note);
    else byId.delete(note.id);
  }
  return [...byId.values()];
}

/** The same while the switch says the same, so that nothing is drawn anew. */
function treatedBy(open: OpenBriefing, settings: Settings): OpenBriefing {
  const inferred = inferredOf(settings, open.asOpened.id);
  return inferred === open.inferred ? open : openAs(open.asOpened, inferred);
}

/** A pack that carries the lens carries the one in force, and none when everything is shown again. */
function withLens(request: PackRequest | null, lens: Lens): PackRequest | null {
  return request === null || isClear(request.lens) ? request : { ...request, lens };
}

function withMark(state: ReaderState, mark: ReaderMark | null): ReaderState {
  if (mark?.kind === 'grade') return { ...state, grades: withGrade(state.grades, mark.grade) };
  if (mark?.kind !== 'tick') return state;
  const others = state.tickedGaps.filter((id) => id !== mark.gapId);
  return { ...state, tickedGaps: mark.ticked ? [...others, mark.gapId] : others };
}

/** A statement whose grade was cleared is no longer among the graded. */
function withGrade(grades: ReaderState['grades'], grade: Grade): ReaderState['grades'] {
  const kept = [...grades.values()].filter(({ statementId }) => statementId !== grade.statementId);
  return gradesById(isEmptyGrade(grade) ? kept : [...kept, grade]);
}

function isSameDraft(a: Draft, b: Draft): boolean {
  return a.noteId === b.noteId && targetKey(a.target) === targetKey(b.target);
}
