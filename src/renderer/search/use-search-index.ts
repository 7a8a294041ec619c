import { useEffect, useMemo, useState } from 'react';
import type { Briefing } from '../../shared/briefing';
import type { Lookup } from '../../shared/lookup';
import type { Note } from '../../shared/note';
import { buildIndex, type SearchIndex, withTail } from '../../shared/search/search-index';
import { listSearchableNotes } from '../../shared/search/searchable-notes';
import { listSearchables } from '../../shared/search/searchables';

interface Searched {
  readonly briefing: Briefing | null;
  readonly lookup: Lookup | null;
  readonly notes: readonly Note[];
  /** The reader is searching: do not wait for an idle moment. */
  readonly isWanted: boolean;
}

/** The index of what is open, or null until it is built: in an idle moment after painting, or as soon as it is wanted. */
export function useSearchIndex({ briefing, lookup, notes, isWanted }: Searched): SearchIndex | null {
  const [built, setBuilt] = useState<{ readonly briefing: Briefing; readonly index: SearchIndex } | null>(
    null,
  );
  const isBuilt = built !== null && built.briefing === briefing;
  useEffect(() => {
    if (!briefing || !lookup || isBuilt) return undefined;
    const build = (): void => setBuilt({ briefing, index: buildIndex(listSearchables(briefing, lookup)) });
    const id = requestIdleCallback(build, { timeout: isWanted ? 1 : 5000 });
    return () => cancelIdleCallback(id);
  }, [briefing, lookup, isBuilt, isWanted]);
  const indexed = useIndexedNotes(notes, isWanted);
  // Kept between keystrokes: indexing 100 notes takes longer than searching them.
  return useMemo(
    () =>
      built && briefing && lookup && isBuilt
        ? withTail(built.index, listSearchableNotes(indexed, briefing, lookup))
        : null,
    [built, isBuilt, briefing, lookup, indexed],
  );
}

/**
 * The notes to index: these while the reader searches, else those of the last idle moment after a pause in writing. Many
 * would hold the window for a second each time: they wait until the reader searches.
 */
function useIndexedNotes(notes: readonly Note[], isWanted: boolean): readonly Note[] {
  const [indexed, setIndexed] = useState(notes);
  const isBehind = indexed !== notes;
  if (isBehind && isWanted) setIndexed(notes);
  useEffect(() => {
    if (!isBehind || notes.length > fewNotes) return undefined;
    let idle = 0;
    const pause = setTimeout(() => {
      idle = requestIdleCallback(() => setIndexed(notes));
    }, pauseMs);
    return () => {
      clearTimeout(pause);
      cancelIdleCallback(idle);
    };
  }, [notes, isBehind]);
  return isWanted ? notes : indexed;
}

const pauseMs = 3000;
const fewNotes = 1000;
