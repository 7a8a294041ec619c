import { useEffect, useEffectEvent } from 'react';
import type { SearchResults } from '../../shared/search/find/results';
import type { Term } from '../../shared/search/find/term';
import type { Vocabulary } from '../../shared/search/query/vocabulary';
import { answerQuery } from '../../shared/search/search-briefing';
import type { Searching } from './search-desk';

interface ToMark {
  /** Null while nothing can be searched. */
  readonly searching: Searching | null;
  /** Null where nothing is to be worked out. */
  readonly query: string | null;
  readonly vocabulary: Vocabulary;
  readonly onWorkedOut: (query: string, terms: readonly Term[]) => void;
}

/** How long the index is waited for, in milliseconds; then the texts are looked through. */
const patienceMs = 1000;

/** Works out once what a query finds in this briefing, as the search that is open would. */
export function useTermsToMark({ searching, query, vocabulary, onWorkedOut }: ToMark): void {
  const workOut = useEffectEvent(async (from: Searching, wanted: string, isShown: () => boolean) => {
    const here = (): SearchResults => answerQuery(from, from.of.lookup, wanted, { limit: 1, vocabulary });
    const results = from.elsewhere
      ? await from.elsewhere(wanted, { limit: 1, facets: false }).catch(here)
      : here();
    if (isShown()) onWorkedOut(wanted, termsToMark(results));
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

/** What of the query stands somewhere. */
export function termsToMark({ terms }: Pick<SearchResults, 'terms'>): readonly Term[] {
  return terms.filter(({ found }) => found !== 'nowhere');
}
