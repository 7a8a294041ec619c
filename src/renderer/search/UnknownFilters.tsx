import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import { facetValues, type UnknownFilter } from '../../shared/search/parse-query';

interface UnknownFiltersProps {
  readonly filters: readonly UnknownFilter[];
  readonly briefing: Briefing;
}

/** Of each filter that can be for nothing: that there is no such thing, and what can be written instead. */
export function UnknownFilters({ filters, briefing }: UnknownFiltersProps) {
  const intl = useIntl();
  const valuesOf = (key: UnknownFilter['key']): readonly string[] =>
    key === 'document'
      ? [...briefing.documents.map(({ id }) => id.replace(/^doc/u, '')), 'agreement', 'none']
      : facetValues[key];
  return filters.map(({ key, value }) => (
    <p key={`${key}:${value}`}>
      <FormattedMessage
        id={value === '' ? `search.filter.empty` : `search.filter.unknown.${key}`}
        values={{ key, value, list: intl.formatList(valuesOf(key), { type: 'disjunction' }) }}
      />
    </p>
  ));
}
