/** The way from a search into another briefing, and back to its results. */
import type { Briefing } from '../../shared/briefing/briefing';
import { showBriefing } from './library-actions';
import type { NamedBriefing } from './library-report';
import type { Place } from './place';
import type { AheadElsewhere, SearchedFrom } from './reader-state';
import { dispatch, useReader } from './store';

interface Opened {
  readonly briefing: NamedBriefing;
  /** Where in it; null for where it was left. */
  readonly placeIn: ((briefing: Briefing) => Place) | null;
  /** What it was found by, to be marked there. */
  readonly sought: SearchedFrom['sought'];
  readonly query: string;
  /** The search is open there too. */
  readonly isSearching: boolean;
}

/** Opens another briefing at what was found in it. Going back from there leads to where the reader is now, and to the results. */
export async function openFoundElsewhere(opened: Opened): Promise<void> {
  const { briefing, placeIn, sought, query, isSearching } = opened;
  const { open, place, past, search } = useReader.getState();
  const from: SearchedFrom | null = open && {
    briefing: { id: open.briefing.id, title: open.briefing.title.text },
    place,
    past,
    query,
    sought,
    before: search.from,
  };
  await showBriefing(briefing, (shown) => [
    { kind: 'foundElsewhereOpened', place: placeIn && placeIn(shown), sought, query, isSearching, from },
  ]);
}

/** One step back; where the first one led into another briefing, to the search that it came from. */
export async function goBack(): Promise<void> {
  const { past, search } = useReader.getState();
  if (past.length === 0 && search.from) return returnTo(search.from);
  return dispatch({ kind: 'wentBack' });
}

/** One step forward; from results that another briefing was left for, to where the reader was there, marked as it was. */
export async function goForward(): Promise<void> {
  const { future, search } = useReader.getState();
  const { ahead } = search;
  if (future.length > 0 || !ahead || !('briefing' in ahead)) return dispatch({ kind: 'wentForward' });
  return openFoundElsewhere({ ...ahead, placeIn: () => ahead.place, isSearching: false });
}

/** Back to the results of what is marked, in whichever briefing they were looked at. */
export async function goBackToResults(): Promise<void> {
  const { finding, search } = useReader.getState();
  if (search.from && search.from.sought && finding?.sought === search.from.sought)
    return returnTo(search.from);
  return dispatch({ kind: 'wentBackToResults' });
}

function returnTo(from: SearchedFrom): Promise<void> {
  const { open, place, finding, search } = useReader.getState();
  const ahead: AheadElsewhere | null = open && {
    briefing: { id: open.briefing.id, title: open.briefing.title.text },
    place,
    sought: finding?.sought ?? null,
    query: search.query,
  };
  return showBriefing(from.briefing, () => [{ kind: 'returnedToSearch', from, ahead }]);
}
