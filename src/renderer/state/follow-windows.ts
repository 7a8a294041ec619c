/** What other windows do, as this one sees it: a change on disk shows in every window at once. */
import { isolate } from '../../shared/language-of';
import { type Draft, targetKey } from '../../shared/notes/note';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { placesInWords } from './keep-place';
import { loadBriefing } from './load-briefing';
import { dispatch, useReader } from './store';
import { tellStandings } from './tell-standings';
import { settleWritings, writtenOfGone } from './writings';

/**
 * Reads again what another window, or another program, has changed on this briefing. A draft that it left is offered
 * here; what this window has in hand stays as it is. What fails is said above the view.
 */
export async function followElsewhere(briefingId: string): Promise<void> {
  if (!isOpen(briefingId)) return;
  try {
    const [notes, grades, gapIds, drafts] = await Promise.all([
      lectern.listNotes(briefingId),
      lectern.listGrades(briefingId),
      lectern.listTickedGaps(briefingId),
      lectern.listDrafts(briefingId),
    ]);
    if (!isOpen(briefingId)) return;
    const known = useReader.getState().drafts;
    // The editor of a note that was deleted goes on with its words, as with any draft.
    const left = [...writtenOfGone(notes), ...drafts].filter(
      (draft) => !known.some((each) => isSameDraft(each, draft)),
    );
    dispatch(
      { kind: 'notesListed', notes },
      { kind: 'gradesListed', grades },
      { kind: 'ticksListed', gapIds },
      ...(left.length === 0 ? [] : [{ kind: 'draftsListed', drafts: [...left, ...known] } as const]),
    );
  } catch (error) {
    if (isOpen(briefingId)) dispatch({ kind: 'notesFailed', reason: reasonOf(error) });
  }
}

/** A draft that another window has taken up, or dropped, is no longer offered here. */
export function followDraft(draft: Draft): void {
  if (isOpen(draft.briefingId)) dispatch({ kind: 'draftDropped', draft });
}

/** A draft that another window has left is offered here too. */
export function offerDraft(draft: Draft): void {
  const { drafts } = useReader.getState();
  if (isOpen(draft.briefingId) && !drafts.some((each) => isSameDraft(each, draft)))
    dispatch({ kind: 'draftsListed', drafts: [draft, ...drafts] });
}

/**
 * Looks at the library again. Where the open briefing was replaced, its new edition takes its place when every word
 * that is being written is kept; where it was removed, it is closed and that is said.
 */
export function followLibrary(briefingId: string): Promise<void> {
  // One after the other: of two editions that come one soon after the other the later is shown.
  following = following.then(() => follow(briefingId)).catch(() => undefined);
  return following;
}

let following: Promise<void> = Promise.resolve();

/** The reader came to this window: what it could not follow, for the sake of words being written, it follows now. */
export function followWhatWaited(): void {
  const waited = behind;
  behind = null;
  if (waited !== null) void followLibrary(waited);
}

/** What is said meanwhile. */
const waiting = 'app.edition-waits';

/** The briefing of which another edition waits until what is being written is kept. */
let behind: string | null = null;

async function follow(briefingId: string): Promise<void> {
  dispatch({ kind: 'libraryReported', report: [...useReader.getState().libraryReport] });
  const { open } = useReader.getState();
  if (open?.briefing.id !== briefingId) return;
  const now = (await lectern.listBriefings().catch(() => [])).find(({ id }) => id === briefingId);
  if (now?.editionHash === open.asOpened.editionHash) return;
  const title = open.briefing.title.text;
  if (!(await settleWritings())) {
    behind = briefingId;
    const values = { title: isolate(title) };
    return dispatch({ kind: 'toastShown', text: waiting, values, canUndo: false });
  }
  if (useReader.getState().open !== open) return;
  const kept = placesInWords(useReader.getState());
  try {
    dispatch(...(await loadBriefing({ briefingId, place: kept })));
    const { toast } = useReader.getState();
    if (toast?.text === waiting) dispatch({ kind: 'toastGone', id: toast.id });
    void tellStandings(kept);
  } catch {
    dispatch(
      { kind: 'briefingClosed' },
      { kind: 'toastShown', text: 'app.gone-elsewhere', values: { title: isolate(title) }, canUndo: false },
    );
  }
}

function isOpen(briefingId: string): boolean {
  return useReader.getState().open?.briefing.id === briefingId;
}

function isSameDraft(a: Draft, b: Draft): boolean {
  return a.noteId === b.noteId && (a.noteId !== null || targetKey(a.target) === targetKey(b.target));
}
