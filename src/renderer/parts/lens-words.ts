import { useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import { columnName } from '../../shared/briefing/column-name';
import { isolate } from '../../shared/language-of';
import { facets, type Lens, type LensValue } from '../../shared/briefing/lens';

/** Gives the name of a lens's value as it stands on the toggles: "provision", "Document 1", "nobody named says so". */
export function useLensWords(briefing: Briefing): (value: LensValue) => string {
  const intl = useIntl();
  return (value) => {
    switch (value.facet) {
      case 'kind':
        return intl.formatMessage({ id: `kind.${value.value}` });
      case 'document':
        return documentWords(value.value);
      case 'source':
        return intl.formatMessage({
          id: value.value === 'group' ? 'lens.source.group' : `source.${value.value}`,
        });
      case 'label':
        return isolate(value.value);
      case 'certainty':
        return intl.formatMessage({ id: `certainty.${value.value}` });
      case 'named':
        return intl.formatMessage({ id: 'lens.nobody' });
    }
  };

  function documentWords(id: Lens['document'][number]): string {
    return id === 'none' ? intl.formatMessage({ id: 'lens.of-none' }) : isolate(columnName(briefing, id));
  }
}

/** Says a lens in words: values of a facet joined by "or", facets by commas. Empty for the clear lens. */
export function useLensSentence(briefing: Briefing): (lens: Lens) => string {
  const intl = useIntl();
  const words = useLensWords(briefing);
  return (lens) =>
    facets
      .filter((facet) => lens[facet].length > 0)
      .map((facet) =>
        intl.formatList(
          lens[facet].map((value) => words({ facet, value } as LensValue)),
          { type: 'disjunction' },
        ),
      )
      .join(', ');
}
