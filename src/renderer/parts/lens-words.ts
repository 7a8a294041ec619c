import { useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Lens, LensValue } from '../../shared/briefing/lens';
import { nameLensValue, sayLens } from '../../shared/briefing/lens-words';

/** Gives the name of a lens's value as it stands on the toggles: "provision", "Document 1", "nobody named says so". */
export function useLensWords(briefing: Briefing): (value: LensValue) => string {
  const intl = useIntl();
  return (value) => nameLensValue(intl, briefing, value);
}

/** Says a lens in words: values of a facet joined by "or", facets by commas. Empty for the clear lens. */
export function useLensSentence(briefing: Briefing): (lens: Lens) => string {
  const intl = useIntl();
  return (lens) => sayLens(intl, briefing, lens);
}
