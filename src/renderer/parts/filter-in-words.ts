import { useIntl } from 'react-intl';
import { filterInWords } from '../../shared/pack/filter-words';
import type { PackChoice } from '../../shared/pack/pack-choice';

/** `filterInWords`, in the words of the program. */
export function useFilterInWords(choice: PackChoice): string {
  return filterInWords(choice, useIntl());
}
