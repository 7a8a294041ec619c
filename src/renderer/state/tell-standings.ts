/** Says how the notes stand when a briefing is opened in another edition than the one that was read last. */
import type { Standings } from '../../shared/anchoring/count-standings';
import { isolate } from '../../shared/language-of';
import { lectern } from '../lectern';
import { readEdition } from './kept-places';
import { noFilters } from './note-filters';
import type { Place } from './place';
import type { ReaderState } from './reader-state';
import { dispatch, useReader } from './store';

/** The notes that wait to be looked at, in the Notes view. */
export const reviewPlace: Place = {
  view: 'notes',
  noteId: null,
  filters: { ...noFilters, status: 'review' },
};

/** What the message `notes.standing` says. */
export function standingValues(
  standings: Standings,
  edition: string,
): Readonly<Record<string, string | number>> {
  const { asBefore, changed, lost, notSearched } = standings;
  const total = asBefore + changed + lost + notSearched;
  return { edition: isolate(edition), total, asBefore, changed, lost, notSearched };
}

/** `place` is what was kept of the briefing that has been opened. Nothing is said where no note was put in another edition. */
export async function tellStandings(place: string): Promise<void> {
  const opened = useReader.getState().open?.asOpened;
  const before = readEdition(place);
  if (!opened || before === null || before === opened.editionHash) return;
  // Where that cannot be worked out, Notes shows what is known.
  const standings = await lectern.countStandings(opened.id).catch(() => null);
  if (!standings || standings.fromOthers === 0) return;
  await lastToastGone();
  if (useReader.getState().open?.asOpened !== opened) return;
  dispatch({
    kind: 'toastShown',
    text: 'notes.standing',
    values: standingValues(standings, opened.edition),
    canUndo: false,
    ...(standings.toLookAt > 0 && { leadsTo: { place: reviewPlace, count: standings.toLookAt } }),
  });
}

/** What was said just before, such as that words could only be kept as a draft, is not cut short. */
function lastToastGone(): Promise<void> {
  const isFree = ({ toast }: ReaderState): boolean => toast === null || toast.leadsTo !== undefined;
  if (isFree(useReader.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useReader.subscribe((now) => {
      if (!isFree(now)) return;
      stop();
      resolve();
    });
  });
}
