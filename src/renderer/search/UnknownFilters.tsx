import { useIntl } from 'react-intl';
import type { Query } from '../../shared/search/query/query';
import { unreadInWords } from '../../shared/search/query/unread-words';
import type { Vocabulary } from '../../shared/search/query/vocabulary';

interface UnknownFiltersProps {
  readonly asked: Query;
  readonly vocabulary: Vocabulary;
}

/** Of each piece of a query that could not be read as it was meant: why, and what can be written instead. */
export function UnknownFilters({ asked, vocabulary }: UnknownFiltersProps) {
  const intl = useIntl();
  const lines = unreadInWords(asked, vocabulary, (id, values) => intl.formatMessage({ id }, values));
  return [...new Set(lines)].map((line) => <p key={line}>{line}</p>);
}
