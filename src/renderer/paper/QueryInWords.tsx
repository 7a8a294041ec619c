import { useIntl } from 'react-intl';
import type { Query, Sought } from '../../shared/search/query/query';
import type { Vocabulary } from '../../shared/search/query/vocabulary';
import { useFacetNames } from '../parts/use-facet-names';
import { usePaper } from './paper-context';

interface QueryInWordsProps {
  readonly asked: Query;
  readonly vocabulary: Vocabulary;
}

/** What a query asks for, for whoever does not know how one is typed. */
export function QueryInWords({ asked, vocabulary }: QueryInWordsProps) {
  const intl = useIntl();
  const { briefing } = usePaper();
  const nameOf = useFacetNames(briefing, vocabulary);
  const either = (words: readonly string[]): string => intl.formatList(words, { type: 'disjunction' });
  const { clauses, excluded, filters } = asked;
  const parts = [
    ...(clauses.length > 0
      ? [
          intl.formatMessage(
            { id: 'paper.found.with' },
            { words: intl.formatList(clauses.map(({ alternatives }) => either(alternatives.map(quoted)))) },
          ),
        ]
      : []),
    ...(excluded.length > 0
      ? [intl.formatMessage({ id: 'paper.found.without' }, { words: either(excluded.map(quoted)) })]
      : []),
    ...filters.map(({ key, values, isExcluded }) =>
      intl.formatMessage(
        { id: isExcluded ? 'paper.found.filter-not' : 'paper.found.filter' },
        {
          key: intl.formatMessage({ id: `search.facet.${key}` }),
          values: either(values.map((value) => nameOf(key, value))),
        },
      ),
    ),
  ];
  return parts.join(' ');
}

function quoted({ typed }: Sought): string {
  return `“${typed}”`;
}
