import { Download } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { comparisonFormats } from '../../shared/comparison-export/request';
import { ExportOutcomeLines } from '../parts/ExportOutcomeLines';
import type { OpenBriefing } from '../state/open-briefing';
import './ComparePopover.css';
import type { Choice } from './choice';
import type { ShownRows } from './show-rows';
import { useExport } from './use-export';

interface ExportPopoverProps {
  readonly open: OpenBriefing;
  readonly shown: ShownRows;
  readonly choice: Choice;
}

/** A button, and under it the formats in which what is shown is written, and what came of it. */
export function ExportPopover({ open, shown, choice }: ExportPopoverProps) {
  const { outcome, write, forget } = useExport(open, shown, choice);
  return (
    <>
      <button type="button" className="button" popoverTarget="compare-export">
        <Download className="icon" aria-hidden="true" />
        <FormattedMessage id="export.comparison" />
      </button>
      <div
        id="compare-export"
        popover="auto"
        className="popover compare-popover"
        role="group"
        aria-labelledby="compare-export-title"
        onToggle={({ newState }) => {
          if (newState === 'closed') forget();
        }}
      >
        <h2 id="compare-export-title" className="popover-title">
          <FormattedMessage id="export.comparison.title" />
        </h2>
        <div className="popover-rows">
          <p className="quiet">
            <FormattedMessage
              id="export.comparison.what"
              values={{ topics: shown.shown, columns: shown.columns.length }}
            />
          </p>
          <div className="compare-popover-deeds">
            {comparisonFormats.map((format) => (
              <button
                key={format}
                type="button"
                className="button"
                disabled={shown.shown === 0}
                onClick={() => write(format)}
              >
                <FormattedMessage id={`export.comparison.${format}`} />
              </button>
            ))}
          </div>
          <ExportOutcomeLines outcome={outcome} />
        </div>
      </div>
    </>
  );
}
