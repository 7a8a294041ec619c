import type { Briefing } from '../briefing/briefing';
import { agreementName } from '../briefing/column-name';
import type { MessageId } from '../messages/catalogue';
import { messages } from '../messages/catalogue';
import type { Speech } from '../messages/speech';
import { isolate } from '../language-of';
import type { FacetKey } from './searchable';
import type { Vocabulary } from './query/vocabulary';

/** What a value that results can be narrowed by is called, as everywhere on screen; its own text where it has no name. */
export function facetNames(
  intl: Speech,
  briefing: Briefing,
  vocabulary: Vocabulary,
): (key: FacetKey, value: string) => string {
  const named = (id: string, value: string): string =>
    id in messages ? intl.formatMessage({ id: id as MessageId }) : value;
  const shown = (key: FacetKey, value: string): string =>
    vocabulary[key]?.find((each) => each.value === value)?.shown ?? value;
  return (key, value) => {
    switch (key) {
      case 'kind':
      case 'certainty':
      case 'source':
      case 'colour':
        return named(`${key}.${value}`, value);
      case 'is':
      case 'in':
        return named(`search.facet.${key}.${value}`, value);
      case 'document': {
        if (value === 'none') return named('search.facet.document.none', value);
        const label = briefing.documents.find(({ id }) => id === value)?.label ?? agreementName(briefing);
        return isolate(label);
      }
      case 'tag':
        return `#${shown(key, value)}`;
      default:
        return isolate(shown(key, value));
    }
  };
}
