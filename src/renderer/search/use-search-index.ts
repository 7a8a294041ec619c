import { useEffect, useMemo, useState } from 'react';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Note } from '../../shared/notes/note';
import { buildIndex, type SearchIndex, withSegment } from '../../shared/search/search-index';
import { indexNotesInSteps, listSearchableNotes } from '../../shared/search/searchable-notes';
import { listSearchables } from '../../shared/search/searchables';
import { buildSegment, type Segment } from '../../shared/search/segment';
import { runInSlices } from './run-in-slices';

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
  const noted = useNotesSegment({ briefing, lookup, notes, isWanted });
  return useMemo(
    () => (built && isBuilt ? (noted ? withSegment(built.index, noted) : built.index) : null),
    [built, isBuilt, noted],
  );
}

/**
 * The notes' part of the index. Few are indexed at once when they are wanted; many would hold the window for a second, so
 * they are indexed between other things, and until that is done the part is that of the notes as they were.
 */
function useNotesSegment({ briefing, lookup, notes, isWanted }: Searched): Segment | null {
  const isMany = notes.length > fewNotes;
  const indexed = useIndexedNotes(notes, isWanted);
  // Kept between keystrokes: indexing 100 notes takes longer than searching them.
  const few = useMemo(() => {
    if (isMany || !briefing || !lookup) return null;
    const some = indexed.length > fewNotes ? notes : indexed;
    return buildSegment(listSearchableNotes(some, briefing, lookup));
  }, [isMany, briefing, lookup, indexed, notes]);
  const [many, setMany] = useState<{
    readonly briefing: Briefing;
    readonly notes: readonly Note[];
    readonly segment: Segment;
  } | null>(null);
  const isBehind = isMany && (many?.notes !== notes || many.briefing !== briefing);
  useEffect(() => {
    if (!isBehind || !briefing || !lookup) return undefined;
    let stop = (): void => undefined;
    const start = setTimeout(
      () => {
        const steps = indexNotesInSteps(notes, briefing, lookup);
        stop = runInSlices(steps, (segment) => setMany({ briefing, notes, segment }));
      },
      isWanted ? 0 : pauseMs,
    );
    return () => {
      clearTimeout(start);
      stop();
    };
  }, [isBehind, briefing, lookup, notes, isWanted]);
  if (!isMany) return few;
  return many?.briefing === briefing ? many.segment : null;
}

/** The notes to index: these while the reader searches, else those of the last idle moment after a pause in writing. */
function useIndexedNotes(notes: readonly Note[], isWanted: boolean): readonly Note[] {
  const [indexed, setIndexed] = useState(notes);
  const isBehind = indexed !== notes;
  if (isBehind && isWanted) setIndexed(notes);
  useEffect(() => {
    if (!isBehind) return undefined;
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
const fewNotes = 300;
