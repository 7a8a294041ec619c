import { type ReactNode, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { topicFilters } from '../../shared/reference/topic-filter';
import { InferredSwitch } from '../parts/InferredSwitch';
import type { OpenBriefing } from '../state/open-briefing';
import type { Choice } from './choice';
import './CompareFilters.css';
import { KindSelect } from './KindSelect';
import type { Row } from './rows';
import { countKinds, type ShownRows } from './show-rows';

interface CompareFiltersProps {
  readonly open: OpenBriefing;
  readonly rows: readonly Row[];
  readonly choice: Choice;
  readonly shown: ShownRows;
  readonly onChange: (choice: Partial<Choice>) => void;
}

/** Which topics are shown, how inferred assignments are treated, and the counts: shown and hidden are always all. */
export function CompareFilters({ open, rows, choice, shown, onChange }: CompareFiltersProps) {
  const intl = useIntl();
  const documents = open.briefing.documents.length;
  const counts = useMemo(() => countKinds(rows, open.lookup.columns, choice), [rows, open, choice]);
  return (
    <div className="compare-filters">
      <div className="choice" role="radiogroup" aria-label={intl.formatMessage({ id: 'compare.filter' })}>
        {topicFilters.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="compare-filter"
              checked={each === choice.filter}
              onChange={() => onChange({ filter: each })}
            />
            <FormattedMessage id={`compare.filter.${each}`} values={{ documents }} />
          </label>
        ))}
      </div>
      <KindSelect kind={choice.kind} counts={counts} onChoose={(kind) => onChange({ kind })} />
      <InferredSwitch open={open} />
      <output className="compare-count">
        <FormattedMessage
          id="compare.count"
          values={{
            shown: shown.shown,
            gaps: shown.onlyGaps,
            hidden: shown.hidden,
            columns: shown.hiddenColumns,
            b: strong,
          }}
        />
      </output>
    </div>
  );
}

function strong(words: ReactNode): ReactNode {
  return <b>{words}</b>;
}
