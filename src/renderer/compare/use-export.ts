import type { ComparisonFormat } from '../../shared/comparison-export/request';
import { lectern } from '../lectern';
import { type FileExport, useFileExport } from '../parts/use-file-export';
import type { OpenBriefing } from '../state/open-briefing';
import type { Choice } from './choice';
import type { ShownRows } from './show-rows';

/** Writes the topics and columns that are shown. Only their names are told: main takes the words from the briefing. */
export function useExport(
  { briefing, inferred }: OpenBriefing,
  { rows, columns }: ShownRows,
  { filter, kind }: Choice,
): FileExport<ComparisonFormat> {
  return useFileExport((format) =>
    lectern.exportComparison({
      briefingId: briefing.id,
      format,
      topics: rows.map(({ topic }) => topic.id),
      columns: [...columns],
      inferred,
      filter,
      kind,
    }),
  );
}
