/** What of a query's results is marked where one is opened, and gone through. */
import type { Tension } from '../../shared/briefing/briefing';
import type { SearchResults } from '../../shared/search/find/results';
import type { Sought } from '../state/reader-state';
import type { Kind } from './arrange-results';
import { placeOfResult } from './place-of-result';

interface SoughtResults extends Pick<SearchResults, 'query' | 'terms' | 'groups'> {}

/**
 * The words that stand somewhere are marked and gone through; where there are none, as for filters alone, the results
 * themselves are gone through, as they are listed: those of one group where that is looked at alone.
 */
export function soughtBy(
  { query, terms, groups }: SoughtResults,
  tensions: readonly Tension[],
  kind: Kind = 'everything',
): Sought {
  const toMark = terms.filter(({ found }) => found !== 'nowhere');
  if (toMark.length > 0) return { query, terms: toMark };
  const results = groups
    .filter(({ group }) => kind === 'everything' || group === kind)
    .flatMap(({ hits }) => hits.map(({ entry }) => placeOfResult(entry.place, tensions)));
  return { query, terms: [], results };
}
