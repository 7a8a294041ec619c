/** From an empty window to one that can be used, and what main says afterwards. */
import { followUnsaved } from './draft-undo';
import type { FirstStart, MissedBriefing } from '../../shared/contract/first-start';
import type { LecternEvent } from '../../shared/contract/lectern-event';
import { assertNever } from '../../shared/assert-never';
import { isolate } from '../../shared/language-of';
import { defaultSettings } from '../../shared/contract/settings';
import { lectern } from '../lectern';
import { applySettings } from './apply-settings';
import { followAnchors } from './follow-anchors';
import { followDraft, followElsewhere, offerDraft, followLibrary, followWhatWaited } from './follow-windows';
import { followPlace, keepPlace } from './keep-place';
import { readTitle } from './kept-places';
import { loadBriefing } from './load-briefing';
import { reasonOf } from '../../shared/reason-of';
import { runCommand } from './run-command';
import { dispatch, useReader } from './store';
import { takeGivenFiles } from './given-files';
import { settleWritings } from './writings';
import { tellStandings } from './tell-standings';
import { asksForPassphrase } from './lock';

/**
 * Opens the briefing to begin with, its notes and drafts; where there is none the library is shown. The briefing can be
 * read also when the notes cannot: why not is shown above it. What else fails is shown in the window, with a way to try
 * again.
 */
export async function openFirstBriefing(): Promise<void> {
  const failures: string[] = [];
  try {
    const [lock, settings, start] = await Promise.all([
      lectern.readLock(),
      lectern.readSettings().catch((error: unknown) => {
        failures.push(reasonOf(error));
        return defaultSettings;
      }),
      lectern.readStart().catch(firstOfLibrary),
    ]);
    applySettings(settings);
    dispatch({ kind: 'settingsChanged', settings }, { kind: 'lockSeen', lock });
    if (asksForPassphrase(useReader.getState())) return;
    if (!start) return dispatch({ kind: 'briefingClosed' });
    const opened = await loadBriefing(start);
    dispatch(
      ...opened,
      ...failures.map((reason) => ({ kind: 'notesFailed', reason }) as const),
      ...(start.query === null ? [] : [{ kind: 'queryCarried', query: start.query } as const]),
    );
    if (start.insteadOf) sayInstead(start.insteadOf);
    else void tellStandings(start.place);
  } catch (error) {
    dispatch({ kind: 'openingFailed', reason: reasonOf(error) });
  } finally {
    document.documentElement.dataset['appState'] = 'ready';
    performance.mark('lectern-usable');
    void takeGivenFiles();
  }
}

/** Another briefing than the one read last is open, which is never left unsaid. */
function sayInstead({ briefingId, place, why }: MissedBriefing): void {
  const title = useReader.getState().open?.briefing.title.text ?? '';
  dispatch({
    kind: 'toastShown',
    text: `app.instead.${why}`,
    values: { missed: isolate(readTitle(place) ?? briefingId), title: isolate(title) },
    canUndo: false,
  });
}

/** Where to begin when what was kept of the last time cannot be read. */
async function firstOfLibrary(): Promise<FirstStart | null> {
  const [first] = await lectern.listBriefings();
  return first ? { briefingId: first.id, view: 'read', place: '', query: null, insteadOf: null } : null;
}

/** Follows main's events for as long as the window lives. */
export function listenToMain(): void {
  lectern.onEvent(follow);
  followAnchors();
  followPlace();
  followUnsaved();
}

function follow(event: LecternEvent): void {
  switch (event.kind) {
    case 'notesChanged':
      void listNotesAgain(event.briefingId);
      return;
    case 'notesAnchored':
      if (isOpen(event.briefingId)) dispatch(event);
      return;
    case 'changedElsewhere':
      void followElsewhere(event.briefingId);
      return;
    case 'draftTaken':
      followDraft(event.draft);
      return;
    case 'draftLeft':
      offerDraft(event.draft);
      return;
    case 'cameToFront':
      keepPlace();
      followWhatWaited();
      return;
    case 'fileGiven':
      void takeGivenFiles();
      return;
    case 'libraryChanged':
      void followLibrary(event.briefingId);
      return;
    case 'libraryTouched':
      // The library looks again by itself where it is in sight.
      return;
    case 'packProgress':
      // The pack's own view follows it.
      return;
    case 'longStep':
      if (isOpen(event.briefingId)) dispatch({ kind: 'longStepCame', step: event.step });
      return;
    case 'settle':
      void settleWritings().then((isSettled) => lectern.tellSettled(isSettled));
      return;
    case 'lockChanged':
      dispatch({ kind: 'lockSeen', lock: event.lock });
      return;
    case 'troublesChanged':
      // The notices above the view ask again.
      return;
    case 'keepWritings':
      void settleWritings();
      return;
    case 'settingsChanged':
      applySettings(event.settings);
      dispatch({ kind: 'settingsChanged', settings: event.settings });
      return;
    case 'command':
      void runCommand(event.command);
      return;
    default:
      assertNever(event);
  }
}

/** Asks for the notes once more. What fails is said above the view; the notes on screen stay. */
export async function listNotesAgain(briefingId: string): Promise<void> {
  if (!isOpen(briefingId)) return;
  try {
    const notes = await lectern.listNotes(briefingId);
    if (isOpen(briefingId)) dispatch({ kind: 'notesListed', notes });
  } catch (error) {
    if (isOpen(briefingId)) dispatch({ kind: 'notesFailed', reason: reasonOf(error) });
  }
}

function isOpen(briefingId: string): boolean {
  return useReader.getState().open?.briefing.id === briefingId;
}
