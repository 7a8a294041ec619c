/** From an empty window to one that can be used, and what main says afterwards. */
import type { LecternEvent, Start } from '../../shared/api';
import { assertNever } from '../../shared/assert-never';
import { defaultSettings } from '../../shared/settings';
import { lectern } from '../lectern';
import { applySettings } from './apply-settings';
import { parsePlace } from './parse-place';
import { reasonOf } from '../../shared/reason-of';
import { runCommand } from './run-command';
import { dispatch, useReader } from './store';

/**
 * Opens the briefing to begin with, its notes and drafts. The briefing can be read also when the notes cannot: why not
 * is shown above it. What else fails is shown in the window, with a way to try again.
 */
export async function openFirstBriefing(): Promise<void> {
  const failures: string[] = [];
  const orUsual = <Value>(asked: Promise<Value>, usual: Value): Promise<Value> =>
    asked.catch((error: unknown) => {
      failures.push(reasonOf(error));
      return usual;
    });
  try {
    const [settings, start] = await Promise.all([
      orUsual(lectern.readSettings(), defaultSettings),
      lectern.readStart().catch(firstOfLibrary),
    ]);
    applySettings(settings);
    dispatch({ kind: 'settingsChanged', settings });
    if (!start) {
      dispatch({ kind: 'openingFailed', reason: '' });
      return;
    }
    const [briefing, notes, drafts, gapIds] = await Promise.all([
      lectern.openBriefing(start.briefingId),
      orUsual(lectern.listNotes(start.briefingId), []),
      orUsual(lectern.listDrafts(start.briefingId), []),
      orUsual(lectern.listTickedGaps(start.briefingId), []),
    ]);
    dispatch({ kind: 'notesListed', notes });
    dispatch({ kind: 'draftsListed', drafts });
    dispatch({ kind: 'ticksListed', gapIds });
    if (failures[0] !== undefined) dispatch({ kind: 'notesFailed', reason: failures[0] });
    dispatch({ kind: 'briefingOpened', briefing, place: parsePlace(start.place) });
  } catch (error) {
    dispatch({ kind: 'openingFailed', reason: reasonOf(error) });
  } finally {
    document.documentElement.dataset['appState'] = 'ready';
    performance.mark('lectern-usable');
  }
}

/** Where to begin when what was kept of the last time cannot be read. */
async function firstOfLibrary(): Promise<Start | null> {
  const [first] = await lectern.listBriefings();
  return first ? { briefingId: first.id, view: 'read', place: '' } : null;
}

/** Follows main's events for as long as the window lives. */
export function listenToMain(): void {
  lectern.onEvent(follow);
}

function follow(event: LecternEvent): void {
  switch (event.kind) {
    case 'notesChanged':
      void listNotesAgain(event.briefingId);
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
  if (useReader.getState().open?.briefing.id !== briefingId) return;
  try {
    dispatch({ kind: 'notesListed', notes: await lectern.listNotes(briefingId) });
  } catch (error) {
    dispatch({ kind: 'notesFailed', reason: reasonOf(error) });
  }
}
