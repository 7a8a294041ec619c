import { FormattedMessage } from 'react-intl';
import type { OpenBriefing } from '../state/open-briefing';
import type { Choice } from './choice';
import { ColumnsPopover } from './ColumnsPopover';
import { CompareFilters } from './CompareFilters';
import './CompareHead.css';
import { ComparisonExport } from './ComparisonExport';
import { InferredWords } from '../parts/InferredWords';
import type { Row } from './rows';
import type { ShownRows } from './show-rows';

interface CompareHeadProps {
  readonly open: OpenBriefing;
  /** Every row there is. */
  readonly rows: readonly Row[];
  readonly choice: Choice;
  readonly shown: ShownRows;
  readonly onChange: (choice: Partial<Choice>) => void;
}

/** The title, what it is a comparison of, what is shown of it, and how much is not. */
export function CompareHead({ open, rows, choice, shown, onChange }: CompareHeadProps) {
  const documents = open.briefing.documents.length;
  return (
    <header>
      <div className="compare-head">
        <h1 id="compare-title">
          <FormattedMessage id="compare.title" values={{ documents }} />
        </h1>
        <p className="compare-lead">
          <FormattedMessage id="compare.lead" values={{ documents }} />
        </p>
        <div className="compare-tools">
          <label className="check">
            <input
              type="checkbox"
              checked={choice.layout === 'documents'}
              onChange={({ target }) => onChange({ layout: target.checked ? 'documents' : 'table' })}
            />
            <FormattedMessage id="compare.documents-only" values={{ documents }} />
          </label>
          <ColumnsPopover open={open} choice={choice} onChange={onChange} />
          <ComparisonExport open={open} shown={shown} choice={choice} />
        </div>
      </div>
      <InferredWords open={open} agreement={shown.columns.includes('agreement') ? 'shown' : 'hidden'} />
      <CompareFilters open={open} rows={rows} choice={choice} shown={shown} onChange={onChange} />
    </header>
  );
}
