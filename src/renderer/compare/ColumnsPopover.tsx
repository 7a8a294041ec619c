import { Columns3 } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { columnName } from '../../shared/briefing/column-name';
import type { OpenBriefing } from '../state/open-briefing';
import { type Choice, offeredColumns, shownColumns, toggleColumn } from './choice';
import '../parts/popover-below.css';
import './ColumnsPopover.css';

interface ColumnsPopoverProps {
  readonly open: OpenBriefing;
  readonly choice: Choice;
  readonly onChange: (choice: Partial<Choice>) => void;
}

/** A button, and under it a check box a column. The last one that is shown stays. */
export function ColumnsPopover({ open, choice, onChange }: ColumnsPopoverProps) {
  const { briefing, lookup } = open;
  const offered = offeredColumns(lookup.columns, choice.layout);
  const shown = shownColumns(lookup.columns, choice);
  return (
    <>
      <button type="button" className="button" popoverTarget="compare-columns">
        <Columns3 className="icon" aria-hidden="true" />
        <FormattedMessage id="compare.columns" />
      </button>
      <div
        id="compare-columns"
        popover="auto"
        className="popover popover-below columns-popover"
        role="group"
        aria-labelledby="compare-columns-title"
      >
        <h2 id="compare-columns-title" className="popover-title">
          <FormattedMessage id="compare.columns" />
        </h2>
        <div className="popover-rows">
          {offered.map((columnId) => (
            <label className="check" key={columnId}>
              <input
                type="checkbox"
                checked={shown.includes(columnId)}
                disabled={shown.length === 1 && shown.includes(columnId)}
                onChange={() => onChange(toggleColumn(lookup.columns, choice, columnId))}
              />
              {columnName(briefing, columnId)}
            </label>
          ))}
          <p className="quiet">
            <FormattedMessage
              id="compare.columns.note"
              values={{ layout: choice.layout, documents: briefing.documents.length }}
            />
          </p>
        </div>
      </div>
    </>
  );
}
