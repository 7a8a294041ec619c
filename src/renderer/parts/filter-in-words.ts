import { useIntl } from 'react-intl';
import { filterInWords } from '../../shared/pack/filter-words';
import type { PackChoice } from '../../shared/pack/pack-choice';

/** Which notes a pack prints, as it follows upon "those", where they are filtered; else nothing. */
export function useFilterInWords(choice: PackChoice): string {
  const intl = useIntl();
  if (choice.include !== 'filtered') return '';
  return filterInWords(choice, {
    say: (id, values) => intl.formatMessage({ id }, values),
    list: (items, type) => intl.formatList(items, { type }),
  });
}
