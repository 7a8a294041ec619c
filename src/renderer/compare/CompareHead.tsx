import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Filter, filters, type ShownRows } from './rows';
import './CompareHead.css';

interface CompareHeadProps {
  readonly documents: number;
  readonly filter: Filter;
  readonly shown: ShownRows;
  readonly onFilter: (filter: Filter) => void;
}

/** The title, what it is a comparison of, which topics are shown and how many are not. */
export function CompareHead({ documents, filter, shown, onFilter }: CompareHeadProps) {
  const intl = useIntl();
  return (
    <header>
      <div className="compare-head">
        <h1 id="compare-title">
          <FormattedMessage id="compare.title" values={{ documents }} />
        </h1>
        <p>
          <FormattedMessage id="compare.lead" values={{ documents }} />
        </p>
      </div>
      <div className="compare-filters">
        <div className="choice" role="radiogroup" aria-label={intl.formatMessage({ id: 'compare.filter' })}>
          {filters.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="compare-filter"
                checked={each === filter}
                onChange={() => onFilter(each)}
              />
              <FormattedMessage id={`compare.filter.${each}`} values={{ documents }} />
            </label>
          ))}
        </div>
        <output className="compare-count">
          <FormattedMessage
            id="compare.count"
            values={{ shown: shown.shown, gaps: shown.onlyGaps, hidden: shown.hidden, b: strong }}
          />
        </output>
      </div>
    </header>
  );
}

function strong(words: ReactNode): ReactNode {
  return <b>{words}</b>;
}
