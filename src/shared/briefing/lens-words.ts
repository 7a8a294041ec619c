/** A lens in words. */
import { isolate } from '../language-of';
import type { Speech } from '../messages/speech';
import { columnName, type Naming } from './column-name';
import { facets, type Lens, type LensValue } from './lens';

/** The name of a lens's value as it stands on the toggles: "provision", "Document 1", "nobody named says so". */
export function nameLensValue(speech: Speech, naming: Naming, value: LensValue): string {
  switch (value.facet) {
    case 'kind':
      return speech.formatMessage({ id: `kind.${value.value}` });
    case 'document':
      return value.value === 'none'
        ? speech.formatMessage({ id: 'lens.of-none' })
        : isolate(columnName(naming, value.value));
    case 'source':
      return speech.formatMessage({
        id: value.value === 'group' ? 'lens.source.group' : `source.${value.value}`,
      });
    case 'label':
      return isolate(value.value);
    case 'certainty':
      return speech.formatMessage({ id: `certainty.${value.value}` });
    case 'named':
      return speech.formatMessage({ id: 'lens.nobody' });
  }
}

/** A lens in words: values of a facet joined by "or", facets by commas. Empty for the clear lens. */
export function sayLens(speech: Speech, naming: Naming, lens: Lens): string {
  return facets
    .filter((facet) => lens[facet].length > 0)
    .map((facet) =>
      speech.formatList(
        lens[facet].map((value) => nameLensValue(speech, naming, { facet, value } as LensValue)),
        { type: 'disjunction' },
      ),
    )
    .join(', ');
}
