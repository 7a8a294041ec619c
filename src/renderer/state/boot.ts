/** From an empty window to one that can be used, and what main says afterwards. */
import type { LecternEvent } from '../../shared/api';
import { assertNever } from '../../shared/assert-never';
import { lectern } from '../lectern';
import { applySettings } from './apply-settings';
import { parsePlace } from './parse-place';
import { runCommand } from './run-command';
import { dispatch, useReader } from './store';

/** Opens the briefing to begin with, its notes and drafts. What fails is shown in the window, with a way to try again. */
export async function openFirstBriefing(): Promise<void> {
  try {
    const [settings, start] = await Promise.all([lectern.readSettings(), lectern.readStart()]);
    applySettings(settings);
    dispatch({ kind: 'settingsChanged', settings });
    if (!start) {
      dispatch({ kind: 'openingFailed', reason: '' });
      return;
    }
    const [briefing, notes, drafts] = await Promise.all([
      lectern.openBriefing(start.briefingId),
      lectern.listNotes(start.briefingId),
      lectern.listDrafts(start.briefingId),
    ]);
    dispatch({ kind: 'notesListed', notes });
    dispatch({ kind: 'draftsListed', drafts });
    dispatch({ kind: 'briefingOpened', briefing, place: parsePlace(start.place) });
  } catch (error) {
    dispatch({ kind: 'openingFailed', reason: error instanceof Error ? error.message : String(error) });
  } finally {
    document.documentElement.dataset['appState'] = 'ready';
    performance.mark('lectern-usable');
  }
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

async function listNotesAgain(briefingId: string): Promise<void> {
  if (useReader.getState().open?.briefing.id !== briefingId) return;
  dispatch({ kind: 'notesListed', notes: await lectern.listNotes(briefingId) });
}
