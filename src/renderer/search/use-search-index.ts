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

/** Up to so many notes are indexed whenever they change. */
const fewNotes = 1000;

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
  // With thousands of notes every note that is saved would hold the window for a second: they wait until one searches.
  const isDue = isWanted || notes.length <= fewNotes;
  const indexed = useMemo(() => ({ of: built, tails: new WeakMap<readonly Note[], SearchIndex>() }), [built]);
  // Kept between keystrokes: indexing 100 notes takes longer than searching them.
  return useMemo(() => {
    if (!built || !briefing || !lookup || !isBuilt || !isDue) return null;
    const index =
      indexed.tails.get(notes) ?? withTail(built.index, listSearchableNotes(notes, briefing, lookup));
    indexed.tails.set(notes, index);
    return index;
  }, [built, indexed, isBuilt, isDue, briefing, lookup, notes]);
}
