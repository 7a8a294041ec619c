import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Inferred } from '../../shared/briefing/inferred';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Note } from '../../shared/notes/note';
import { lectern } from '../lectern';
import { invertElsewhere } from './index-thread';
import { createSearchDesk, type Searching } from './search-desk';
import { searchInMain } from './search-in-main';

interface Searched {
  readonly briefing: Briefing | null;
  readonly lookup: Lookup | null;
  readonly inferred: Inferred;
  readonly notes: readonly Note[];
  /** The reader is searching: do not wait for an idle moment. */
  readonly isWanted: boolean;
}

/** After a pause in writing, in milliseconds, notes are taken in without being asked for. */
const pauseMs = 3000;

/** What can be searched of what is open, in an idle moment after painting, or as soon as it is wanted. */
export function useSearchIndex({ briefing, lookup, inferred, notes, isWanted }: Searched): Searching | null {
  const [desk] = useState(() =>
    createSearchDesk({
      read: lectern.readSearchIndex,
      keep: lectern.keepSearchIndex,
      invert: invertElsewhere,
      mostHere: lectern.readSearchLimit,
      prepare: lectern.prepareSearch,
      search: searchInMain,
    }),
  );
  const of = useMemo(
    () => (briefing && lookup ? { briefing, lookup, inferred } : null),
    [briefing, lookup, inferred],
  );
  // Before the picture is drawn, so that what is typed next is looked for in what is there now.
  useLayoutEffect(() => {
    if (!isWanted) return;
    desk.open(of);
    desk.take(notes);
  }, [desk, of, notes, isWanted]);
  useEffect(() => {
    if (isWanted) return undefined;
    let idle = 0;
    const take = (): void => {
      desk.open(of);
      desk.take(notes);
      desk.settle();
    };
    const pause = setTimeout(
      () => {
        idle = requestIdleCallback(take);
      },
      desk.searching()?.of.lookup === of?.lookup ? pauseMs : 0,
    );
    return () => {
      clearTimeout(pause);
      cancelIdleCallback(idle);
    };
  }, [desk, of, notes, isWanted]);
  const searching = useSyncExternalStore(desk.subscribe, desk.searching);
  return searching?.of.lookup === lookup ? searching : null;
}
