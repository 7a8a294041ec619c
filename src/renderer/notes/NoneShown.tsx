import { FormattedMessage } from 'react-intl';
import { filtersInForce, type NoteFilters } from '../state/note-filters';
import type { FilterWords } from './filter-words';

interface NoneShownProps {
  readonly filters: NoteFilters;
  readonly words: FilterWords;
  readonly onShowAll: () => void;
}

/** What no note passes, in words, and the way to all of them. */
export function NoneShown({ filters, words, onShowAll }: NoneShownProps) {
  return (
    <div className="notes-none">
      <p>
        <FormattedMessage
          id="notes.none-passes"
          values={{ count: filtersInForce(filters).length, filters: words.inForce(filters) }}
        />
      </p>
      <button type="button" className="button" onClick={onShowAll}>
        <FormattedMessage id="notes.filters.clear" />
      </button>
    </div>
  );
}
