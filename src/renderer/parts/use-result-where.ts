import { useIntl } from 'react-intl';
import { type Held, resultWhere } from '../../shared/search/result-where';
import type { SearchPlace } from '../../shared/search/searchable';

/** Says in a few words what a result is part of: a document, a kind, the nearest sentences, a label. May be empty. */
export function useResultWhere(held: Held): (place: SearchPlace) => string {
  return resultWhere(useIntl(), held);
}
