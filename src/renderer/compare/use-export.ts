import { useState } from 'react';
import type { ComparisonFormat } from '../../shared/comparison-export/request';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import type { OpenBriefing } from '../state/open-briefing';
import type { Choice } from './choice';
import type { ShownRows } from './show-rows';

/** What came of writing the comparison, to be said where it was asked for. */
export type ExportOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'failed'; readonly reason: string };

export interface Export {
  readonly outcome: ExportOutcome;
  readonly write: (format: ComparisonFormat) => void;
  /** What came of it is no longer told. */
  readonly forget: () => void;
}

/** Writes the topics and columns that are shown. Only their names are told: main takes the words from the briefing. */
export function useExport(
  { briefing, inferred }: OpenBriefing,
  { rows, columns }: ShownRows,
  { filter, kind }: Choice,
): Export {
  const [outcome, setOutcome] = useState<ExportOutcome>({ kind: 'none' });
  const write = async (format: ComparisonFormat): Promise<void> => {
    setOutcome({ kind: 'none' });
    try {
      const path = await lectern.exportComparison({
        briefingId: briefing.id,
        format,
        topics: rows.map(({ topic }) => topic.id),
        columns: [...columns],
        inferred,
        filter,
        kind,
      });
      if (path !== null) setOutcome({ kind: 'saved', path });
    } catch (error) {
      setOutcome({ kind: 'failed', reason: reasonOf(error) });
    }
  };
  return {
    outcome,
    write: (format) => void write(format),
    forget: () => setOutcome({ kind: 'none' }),
  };
}
