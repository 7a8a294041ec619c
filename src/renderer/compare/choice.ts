/** What of the comparison the reader has chosen to see: which topics, which columns, and how. */
import type { ColumnId } from '../../shared/briefing/comparison';
import type { Kind } from '../../shared/briefing/statement';
import type { TopicFilter } from '../../shared/reference/topic-filter';

/** `table`: every column, in the words that answer. `documents`: these alone, as whole sentences side by side. */
export type Layout = 'table' | 'documents';

export interface Choice {
  readonly filter: TopicFilter;
  /** A topic is shown when a column shown holds a line of this kind; `any` asks nothing. */
  readonly kind: Kind | 'any';
  /** The columns put away. What would leave none shown hides none. */
  readonly hiddenColumns: readonly ColumnId[];
  readonly layout: Layout;
}

/** Every topic and every column. */
export const wholeTable: Choice = { filter: 'all', kind: 'any', hiddenColumns: [], layout: 'table' };

/** The columns that can be shown in this layout. */
export function offeredColumns(all: readonly ColumnId[], layout: Layout): readonly ColumnId[] {
  return layout === 'documents' ? all.filter((columnId) => columnId !== 'agreement') : all;
}

/** The columns shown, in order: never none. */
export function shownColumns(all: readonly ColumnId[], choice: Choice): readonly ColumnId[] {
  const offered = offeredColumns(all, choice.layout);
  const left = offered.filter((columnId) => !choice.hiddenColumns.includes(columnId));
  return left.length > 0 ? left : offered;
}

/** The choice with the column put away, or shown when it was; the last column shown stays. */
export function toggleColumn(all: readonly ColumnId[], choice: Choice, columnId: ColumnId): Choice {
  const offered = offeredColumns(all, choice.layout);
  const shown = shownColumns(all, choice);
  const next = offered.filter((each) => shown.includes(each) !== (each === columnId));
  if (next.length === 0) return choice;
  return {
    ...choice,
    hiddenColumns: all.filter((each) =>
      offered.includes(each) ? !next.includes(each) : choice.hiddenColumns.includes(each),
    ),
  };
}

/** The choice that shows this column too; `null`, the topics, is always shown. */
export function withColumn(choice: Choice, columnId: ColumnId | null): Choice {
  if (columnId === null) return choice;
  return {
    ...choice,
    hiddenColumns: choice.hiddenColumns.filter((each) => each !== columnId),
    layout: columnId === 'agreement' ? 'table' : choice.layout,
  };
}
