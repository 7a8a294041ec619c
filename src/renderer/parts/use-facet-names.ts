import { useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import { facetNames } from '../../shared/search/facet-names';
import type { Vocabulary } from '../../shared/search/query/vocabulary';
import type { FacetKey } from '../../shared/search/searchable';

/** What a value that results can be narrowed by is called, as everywhere on screen; its own text where it has no name. */
export function useFacetNames(
  briefing: Briefing,
  vocabulary: Vocabulary,
): (key: FacetKey, value: string) => string {
  return facetNames(useIntl(), briefing, vocabulary);
}
