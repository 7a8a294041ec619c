import { useIntl } from 'react-intl';
import type { Query } from '../../shared/search/query/query';
import type { Vocabulary } from '../../shared/search/query/vocabulary';
import { queryInWords } from '../../shared/search/query-in-words';
import { usePaper } from './paper-context';

interface QueryInWordsProps {
  readonly asked: Query;
  readonly vocabulary: Vocabulary;
}

/** What a query asks for, for whoever does not know how one is typed. */
export function QueryInWords({ asked, vocabulary }: QueryInWordsProps) {
  return queryInWords(useIntl(), asked, usePaper().briefing, vocabulary);
}
