import { type ReactNode, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isInferred } from '../../shared/inferred';
import type { OpenBriefing } from '../state/open-briefing';
import { change } from '../state/run-command';
import { useReader } from '../state/store';
import { type Choice, filters } from './choice';
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
  const inferred = useReader((state) => state.settings.inferred);
  const documents = open.briefing.documents.length;
  const counts = useMemo(() => countKinds(rows, open.lookup.columns, choice), [rows, open, choice]);
  return (
    <div className="compare-filters">
      <div className="choice" role="radiogroup" aria-label={intl.formatMessage({ id: 'compare.filter' })}>
        {filters.map((each) => (
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
      {/* Where nothing was inferred there is nothing to treat. */}
      {open.asOpened.statements.some(isInferred) && (
        <label className="check">
          <input
            type="checkbox"
            checked={inferred === 'unassigned'}
            onChange={({ target }) => void change({ inferred: target.checked ? 'unassigned' : 'assigned' })}
          />
          <FormattedMessage id="command.treat-inferred" />
        </label>
      )}
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
