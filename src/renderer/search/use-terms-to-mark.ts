import { useEffect, useEffectEvent } from 'react';
import type { SearchResults } from '../../shared/search/find/results';
import type { Vocabulary } from '../../shared/search/query/vocabulary';
import { answerQuery } from '../../shared/search/search-briefing';
import type { Sought } from '../state/reader-state';
import type { Searching } from './search-desk';
import { soughtBy } from './sought-by';

interface ToMark {
  /** Null while nothing can be searched. */
  readonly searching: Searching | null;
  /** Null where nothing is to be worked out. */
  readonly query: string | null;
  readonly vocabulary: Vocabulary;
  readonly onWorkedOut: (sought: Sought) => void;
}

/** How long the index is waited for, in milliseconds; then the texts are looked through. */
const patienceMs = 1000;
/** So many results of a group can be gone through. */
const mostSteps = 500;

/** Works out once what a query finds in this briefing, as the search that is open would. */
export function useTermsToMark({ searching, query, vocabulary, onWorkedOut }: ToMark): void {
  const workOut = useEffectEvent(async (from: Searching, wanted: string, isShown: () => boolean) => {
    const here = (): SearchResults =>
      answerQuery(from, from.of.lookup, wanted, { limit: mostSteps, vocabulary });
    const results = from.elsewhere
      ? await from.elsewhere(wanted, { limit: mostSteps, facets: false }).catch(here)
      : here();
    if (isShown()) onWorkedOut({ ...soughtBy(results, from.of.briefing.tensions), query: wanted });
  });
  useEffect(() => {
    if (query === null || !searching) return undefined;
    let isShown = true;
    const isThere = searching.index !== null || searching.elsewhere !== null;
    const timer = setTimeout(() => void workOut(searching, query, () => isShown), isThere ? 0 : patienceMs);
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [searching, query]);
}
