import type { Briefing } from './briefing';
import { lookUp } from './lookup';
import type { Statement } from './statement';

/** How many statements are said of each document, of the agreement and of neither, and how many gaps there are. */
export interface ColumnCounts {
  /** The documents in their order, then `agreement`, then `none`. */
  readonly statements: readonly { readonly of: Statement['document']; readonly count: number }[];
  /** Topics' own gaps and silent cells. */
  readonly gaps: number;
}

/** Counts a briefing as it is treated. Each statement counts once. */
export function countColumns(briefing: Briefing): ColumnCounts {
  const { columns, gaps } = lookUp(briefing);
  return {
    statements: [...columns, 'none' as const].map((of) => ({
      of,
      count: briefing.statements.filter(({ document }) => document === of).length,
    })),
    gaps: gaps.length,
  };
}
