/** How each thing that happened changes what the window knows: one pure reducer. */
import { placeNotes } from '../../shared/anchoring/placed-notes';
import { assertNever } from '../../shared/assert-never';
import { type Grade, gradesById, isEmptyGrade } from '../../shared/notes/grade';
import { isClear, type Lens } from '../../shared/briefing/lens';
import { type Draft, type Note, targetKey } from '../../shared/notes/note';
import type { LongStep } from '../../shared/contract/long-step';
import { type PackRequest, usualRequest } from '../../shared/pack/pack';
import { noPackSteps, takePackStep, withStep } from './pack-steps';
import type { ReaderMark } from '../../shared/notes/reader-mark';
import { inferredOf, type Settings } from '../../shared/contract/settings';
import { type OpenBriefing, openAs } from './open-briefing';
import { withAnchors, withKept, withNotes, withSignature } from './listed-notes';
import { isSamePlace, type Place, startOf, type View } from './place';
import type { ReaderAction } from './reader-action';
import { initialState, type ReaderState } from './reader-state';

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
          ...withKeptPack(nothingOpen(state), action),
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
        // At once: else the reader's own notes would be called another's until they are listed again.
        written: withSignature(state.written, state.settings.creator, action.settings.creator),
        open: state.open && treatedBy(state.open, action.settings),
      };
    case 'lensChanged':
      return {
        ...state,
        lens: action.lens,
        packRequest: withLens(state.packRequest, action.lens),
        // What lies before carries the lens that was in force then.
        packSteps: noPackSteps,
        listRequest: withLens(state.listRequest, action.lens),
      };
    case 'placeChosen':
      // Where one is already, the place is made anew, so that its view takes the focus there all the same.
      return isSamePlace(state.place, action.place)
        ? movedTo(state, action.place)
        : wentOn(state, action.place);
    case 'placeMoved':
      return movedTo(state, action.place);
    case 'viewChosen':
      return isThere(state.place, action.view) || (state.failure === '' && action.view !== 'library')
        ? withSearchShut(state)
        : reduce(withSearchShut(state), {
            kind: 'placeChosen',
            place: state.lastPlaces[action.view] ?? startOf(action.view),
          });
    case 'wentBack': {
      const place = state.past.at(-1);
      if (!place && state.search.leftAt === 0) return backToResults(state);
      return place
        ? {
            ...movedTo(state, place),
            past: state.past.slice(0, -1),
            future: [state.place, ...state.future],
            listRequest: null,
            ...afterStepBack(withSearchShut(state)),
          }
        : state;
    }
    case 'wentForward': {
      const place = state.future[0];
      return place
        ? {
            ...movedTo(withSearchShut(state), place),
            past: [...state.past, state.place],
            future: state.future.slice(1),
            ...afterStepForward(withSearchShut(state)),
          }
        : state;
    }
    case 'searchOpened':
      return { ...state, search: { ...state.search, open: true } };
    case 'searchClosed':
      return withSearchShut(state);
    case 'queryTyped':
      return { ...state, search: { ...state.search, open: true, query: action.query } };
    case 'resultOpened': {
      const { sought } = action;
      const finding = sought && { words: sought.query, sought, asked: 0 };
      if (action.keep) return { ...reduced(state, { kind: 'placeChosen', place: action.place }), finding };
      return { ...leftSearch(state, action.place), finding };
    }
    case 'queryCarried': {
      const { query } = action;
      const finding = { words: query, sought: { query, terms: null }, asked: 0 };
      return { ...state, search: { ...state.search, query, leftAt: 0 }, finding };
    }
    case 'soughtWorkedOut': {
      const { finding } = state;
      const { sought } = action;
      if (finding?.sought?.query !== sought.query || finding.sought.terms !== null) return state;
      return { ...state, finding: { ...finding, sought } };
    }
    case 'foundElsewhereOpened': {
      const { place, sought, query, isSearching, from } = action;
      return {
        ...(place ? movedTo(state, place) : state),
        search: { open: isSearching, query, leftAt: null, from, ahead: null },
        finding: sought && { words: sought.query, sought, asked: 0 },
      };
    }
    case 'returnedToSearch': {
      const { place, past, query, before } = action.from;
      const search = { open: true, query, leftAt: null, from: before, ahead: action.ahead };
      return { ...movedTo(state, place), past, search, finding: null };
    }
    case 'findOpened':
      return {
        ...state,
        search: { ...state.search, open: false },
        finding: {
          words: state.finding?.words ?? state.foundLast,
          sought: state.finding?.sought ?? null,
          asked: (state.finding?.asked ?? 0) + 1,
        },
      };
    case 'findTyped':
      return state.finding
        ? { ...state, finding: { ...state.finding, words: action.words, sought: null } }
        : state;
    case 'findClosed':
      return { ...state, finding: null, foundLast: state.finding?.words.trim() || state.foundLast };
    case 'findGoneOn':
      return {
        ...state,
        search: { ...state.search, open: false },
        finding: { words: state.foundLast, sought: null, asked: 0, goesOn: action.step },
      };
    case 'wentBackToResults':
      return backToResults(state);
    case 'resultAnnotated':
      return { ...leftSearch(state, action.place), asked: action.target };
    case 'askedFollowed':
      return { ...state, asked: null };
    case 'dialogOpened':
      return { ...state, dialog: action.dialog };
    case 'importShown':
      return { ...state, noteImport: action.stage };
    case 'dialogClosed':
      return { ...state, dialog: 'none' };
    case 'lockSeen':
      return { ...state, lock: action.lock };
    case 'notesPassedOver':
      return { ...state, isWithoutNotes: action.isWithoutNotes };
    case 'toastShown': {
      const { kind: _, ...toast } = action;
      return { ...state, toast: { id: (state.toast?.id ?? 0) + 1, ...toast } };
    }
    case 'toastGone':
      return state.toast?.id === action.id ? { ...state, toast: null } : state;
    case 'longStepNamed':
      return { ...state, longStep: underWay(action.text, state.longStep?.step ?? null) };
    case 'longStepCame':
      return { ...state, longStep: underWay(state.longStep?.text ?? null, action.step) };
    case 'packRequestChanged':
      return {
        ...withChosen(state, action.request),
        packRequest: action.request,
        packSteps: noPackSteps,
      };
    case 'packFormChanged': {
      const { packPreset, packRequest } = state;
      return {
        ...withChosen(state, action.request),
        packRequest: action.request,
        packPreset: action.preset ?? packPreset,
        packSteps: withStep(state.packSteps, { request: packRequest, preset: packPreset }, action.field),
      };
    }
    case 'packStepTaken': {
      const { packPreset: preset, packRequest: request } = state;
      const taken = takePackStep(state.packSteps, { request, preset }, action.direction);
      return taken
        ? {
            ...(taken.now.request ? withChosen(state, taken.now.request) : state),
            packRequest: taken.now.request,
            packPreset: taken.now.preset,
            packSteps: taken.steps,
          }
        : state;
    }
    case 'packPresetNamed':
      return { ...state, packPreset: action.name };
    case 'listRequestChanged':
      return { ...withChosen(state, action.request), listRequest: action.request };
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
  const { settings, search, dialog, lock, isWithoutNotes } = state;
  const kept = { settings, search, dialog, lock, isWithoutNotes };
  return { ...initialState, ...kept, toast: overtaken(state).toast };
}

/** Back to where the search was left, however many steps were taken since, with its results open and its marks gone. */
function backToResults(state: ReaderState): ReaderState {
  const { search, past, future } = state;
  const closed: ReaderState = {
    ...state,
    finding: null,
    search: withAhead(state),
  };
  const place = search.leftAt === null ? undefined : past[search.leftAt - 1];
  if (search.leftAt === null || !place) return closed;
  return {
    ...movedTo(closed, place),
    listRequest: null,
    past: past.slice(0, search.leftAt - 1),
    future: [...past.slice(search.leftAt), state.place, ...future],
  };
}

/** The search as it is after a step back: open again when that step leads back to its results. */
function afterStepBack({ search, past, finding }: ReaderState): Pick<ReaderState, 'search' | 'finding'> {
  return past.length === search.leftAt
    ? { search: withAhead({ search, finding }), finding: null }
    : { search, finding };
}

/** The search open again, with what a step forward would mark. */
function withAhead({ search, finding }: Pick<ReaderState, 'search' | 'finding'>): ReaderState['search'] {
  const { leftAt } = search;
  const sought = finding?.sought;
  const ahead = sought && leftAt ? { steps: leftAt - 1, sought } : null;
  return { ...search, open: true, leftAt: null, ahead };
}

/** The search as it is after a step forward: where that leads from its results to what was opened, that is marked again. */
function afterStepForward({ search, past, finding }: ReaderState): Pick<ReaderState, 'search' | 'finding'> {
  const { ahead } = search;
  if (!ahead || !('steps' in ahead) || past.length !== ahead.steps) return { search, finding };
  const { sought } = ahead;
  return {
    search: { ...search, leftAt: past.length + 1, ahead: null },
    finding: { words: sought.query, sought, asked: 0 },
  };
}

/** The view is seen; what was typed stays in the box. */
function withSearchShut(state: ReaderState): ReaderState {
  return state.search.open ? { ...state, search: { ...state.search, open: false } } : state;
}

/** On to another place, from which one can go back to this one. */
function wentOn(state: ReaderState, place: Place): ReaderState {
  return {
    ...movedTo(state, place),
    past: [...state.past, state.place].slice(-historyLength),
    future: [],
    search: { ...state.search, ahead: null },
  };
}

/** The same by way of a result: going back leads to the results. */
function leftSearch(state: ReaderState, place: Place): ReaderState {
  const next = wentOn(state, place);
  return { ...next, search: { ...next.search, open: false, leftAt: next.past.length } };
}

function movedTo(state: ReaderState, place: Place): ReaderState {
  return {
    ...state,
    place,
    lastPlaces: { ...state.lastPlaces, [place.view]: toComeBackTo(place) },
    listRequest: place.view === 'pack' ? state.listRequest : null,
    libraryReport: place.view === 'library' ? state.libraryReport : initialState.libraryReport,
  };
}

/** Where the view's own key leads: to the notes, whatever list of them was looked at last. */
function toComeBackTo(place: Place): Place {
  if (place.view !== 'notes' || place.list === undefined) return place;
  const { list: _, ...notes } = place;
  return { ...notes, noteId: null };
}

/** True when the view's own key leads nowhere else. */
function isThere(place: Place, view: View): boolean {
  return place.view === view && toComeBackTo(place) === place;
}

/** True when the note came back from the disk after another briefing had been opened. */
function isOfOther({ open }: ReaderState, note: Note): boolean {
  return open !== null && open.briefing.id !== note.briefingId;
}

/** Nothing when nothing is said of it any more. */
function underWay(text: string | null, step: LongStep | null): ReaderState['longStep'] {
  return text === null && step === null ? null : { text, step };
}

/** After another step the toast's Undo would take back something else than it names, so it goes. */
function overtaken(state: ReaderState): ReaderState {
  return state.toast?.canUndo ? { ...state, toast: null } : state;
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

/** The pack begins as it was set when the briefing was left. */
function withKeptPack(
  state: ReaderState,
  { briefing, packNotes, packFound, packForm }: Extract<ReaderAction, { kind: 'briefingOpened' }>,
): ReaderState {
  if (!packNotes && !packFound && !packForm) return state;
  const { preset: packPreset = null, ...form } = packForm ?? {};
  const packRequest: PackRequest = {
    ...usualRequest(briefing.id),
    ...form,
    ...(packNotes && { notes: packNotes }),
    ...(packFound && { found: [...packFound] }),
  };
  return { ...withChosen(state, packRequest), packRequest, packPreset };
}

/** Keeps which notes were chosen one by one; a toast that would choose others goes. */
function withChosen(state: ReaderState, { notes }: PackRequest): ReaderState {
  const chosenNotes = notes.include === 'chosen' ? notes.noteIds : state.chosenNotes;
  const { toast } = state;
  return { ...state, chosenNotes, toast: toast?.packChoice || toast?.canUndoForm ? null : toast };
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
