import { FormattedMessage } from 'react-intl';
import type { Found } from './page-finder';

interface FindCountProps {
  readonly found: Found;
  /** Something is typed. */
  readonly isAsked: boolean;
  /** Filters are typed, which are words here. */
  readonly hasFilters: boolean;
}

/** "3 of 17", and when it began again from the top. Screen readers are told politely whenever it changes. */
export function FindCount({ found, isAsked, hasFilters }: FindCountProps) {
  const { count, isCounting, index, wrap, hidden } = found;
  return (
    <output className="find-count">
      {isAsked && isCounting && <FormattedMessage id="find.counting" />}
      {isAsked && count !== null && <FormattedMessage id="find.count" values={{ index: index + 1, count }} />}
      {isAsked && wrap !== 'none' && (
        <span className="find-wrap">
          {' '}
          <FormattedMessage id={`find.${wrap}`} />
        </span>
      )}
      {isAsked && count !== null && hasFilters && (
        <span className="find-filters">
          {' '}
          <FormattedMessage id="find.filters" />
        </span>
      )}
      {isAsked && count !== null && hidden > 0 && (
        <span className="find-hidden">
          {' '}
          <FormattedMessage id="find.hidden" values={{ count, hidden }} />
        </span>
      )}
    </output>
  );
}
