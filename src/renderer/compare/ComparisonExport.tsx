import { FormattedMessage } from 'react-intl';
import { comparisonFormats } from '../../shared/comparison-export/request';
import { lectern } from '../lectern';
import { ExportPopover } from '../parts/ExportPopover';
import type { OpenBriefing } from '../state/open-briefing';
import type { Choice } from './choice';
import type { ShownRows } from './show-rows';

interface ComparisonExportProps {
  readonly open: OpenBriefing;
  readonly shown: ShownRows;
  readonly choice: Choice;
}

/** Writes the topics and columns that are shown. Only their names are told: main takes the words from the briefing. */
export function ComparisonExport({ open, shown, choice }: ComparisonExportProps) {
  return (
    <ExportPopover
      id="compare-export"
      label={<FormattedMessage id="export.comparison" />}
      title={<FormattedMessage id="export.comparison.title" />}
      lead={
        <FormattedMessage
          id="export.comparison.what"
          values={{ topics: shown.shown, columns: shown.columns.length }}
        />
      }
      formats={comparisonFormats}
      nameOf={(format) => `export.comparison.${format}` as const}
      isEmpty={shown.shown === 0}
      save={(format) =>
        lectern.exportComparison({
          briefingId: open.briefing.id,
          format,
          topics: shown.rows.map(({ topic }) => topic.id),
          columns: [...shown.columns],
          inferred: open.inferred,
          filter: choice.filter,
          kind: choice.kind,
        })
      }
    />
  );
}
