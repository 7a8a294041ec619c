/** Which rows and columns a choice leaves, and how many it hides: shown and hidden are always all. */
import type { ColumnId, Topic } from '../../shared/briefing/comparison';
import { type Kind, kinds } from '../../shared/briefing/statement';
import type { TopicFilter } from '../../shared/reference/topic-filter';
import { type Choice, shownColumns, withColumn } from './choice';
import type { Row } from './rows';

export interface RowGroup {
  readonly block: Topic['block'];
  readonly rows: readonly Row[];
}

export interface ShownRows {
  /** Provisions first, then what is said about the documents; a group without rows is left out. */
  readonly groups: readonly RowGroup[];
  /** The rows of the groups, one after the other, with the cells of the columns shown. */
  readonly rows: readonly Row[];
  readonly shown: number;
  /** Of the rows shown, those that are silent in every column of the briefing, whatever is hidden. */
  readonly onlyGaps: number;
  readonly hidden: number;
  readonly columns: readonly ColumnId[];
  readonly hiddenColumns: number;
}

/** The rows that the choice leaves, in their groups, and the counts. `columns` are all there are. */
export function showRows(rows: readonly Row[], columns: readonly ColumnId[], choice: Choice): ShownRows {
  const shown = shownColumns(columns, choice);
  const left = rows.filter((row) => isLeft(row, shown, choice));
  const drawn = left.map((row) => narrowed(row, shown));
  const groups = (['provisions', 'about'] as const)
    .map((block) => ({ block, rows: drawn.filter(({ topic }) => topic.block === block) }))
    .filter((group) => group.rows.length > 0);
  return {
    groups,
    rows: groups.flatMap((group) => group.rows),
    shown: left.length,
    onlyGaps: left.filter((row) => isShown(row, 'only-gaps')).length,
    hidden: rows.length - left.length,
    columns: shown,
    hiddenColumns: columns.length - shown.length,
  };
}

/** True when the filter leaves the row. What a topic is, is asked of all its cells: none of them may be missing. */
export function isShown({ cells }: Row, filter: TopicFilter): boolean {
  const documents = cells.filter(({ columnId }) => columnId !== 'agreement');
  switch (filter) {
    case 'all':
      return true;
    case 'both-speak':
      return documents.every(({ kind }) => kind === 'lines');
    case 'both-silent':
      return documents.every(({ kind }) => kind === 'gap');
    case 'only-gaps':
      return cells.every(({ kind }) => kind === 'gap');
  }
}

export interface KindCount {
  readonly kind: Choice['kind'];
  /** How many rows there would be if it were chosen. */
  readonly rows: number;
}

/** Any kind, then those that occur in the comparison, in the order of the vocabulary. */
export function countKinds(
  rows: readonly Row[],
  columns: readonly ColumnId[],
  choice: Choice,
): readonly KindCount[] {
  const shown = shownColumns(columns, choice);
  const left = rows
    .filter((row) => isLeft(row, shown, { ...choice, kind: 'any' }))
    .map((row) => narrowed(row, shown));
  const occurring = kinds.filter((kind) => rows.some((row) => hasKind(row, kind)));
  return [
    { kind: 'any', rows: left.length },
    ...occurring.map((kind) => ({ kind, rows: left.filter((row) => hasKind(row, kind)).length })),
  ];
}

/** The choice that shows this row and column, changed no more than that takes. */
export function choiceShowing(
  choice: Choice,
  columns: readonly ColumnId[],
  row: Row,
  columnId: ColumnId | null,
): Choice {
  const widened = withColumn(choice, columnId);
  return showRows([row], columns, widened).shown === 1 ? widened : { ...widened, filter: 'all', kind: 'any' };
}

/** What the topic is, is asked of every column, whatever is hidden; the kind of the columns shown. */
function isLeft(whole: Row, shown: readonly ColumnId[], { filter, kind }: Choice): boolean {
  return isShown(whole, filter) && (kind === 'any' || hasKind(narrowed(whole, shown), kind));
}

function hasKind({ cells }: Row, kind: Kind): boolean {
  return cells.some(
    (cell) => cell.kind === 'lines' && cell.lines.some(({ statement }) => statement.kind === kind),
  );
}

/** The row with the cells of these columns; the same row when these are all of them. */
function narrowed(row: Row, columns: readonly ColumnId[]): Row {
  if (columns.length === row.cells.length) return row;
  return { ...row, cells: row.cells.filter(({ columnId }) => columns.includes(columnId)) };
}
