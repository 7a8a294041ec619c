/** Which rows and columns a choice leaves, and how many it hides: shown and hidden are always all. */
import type { ColumnId, Topic } from '../../shared/comparison';
import { type Kind, kinds } from '../../shared/statement';
import { type Choice, type Filter, shownColumns, withColumn } from './choice';
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
  /** Of the rows shown, those that are silent in every column shown. */
  readonly onlyGaps: number;
  readonly hidden: number;
  readonly columns: readonly ColumnId[];
  readonly hiddenColumns: number;
}

/** The rows that the choice leaves, in their groups, and the counts. `columns` are all there are. */
export function showRows(rows: readonly Row[], columns: readonly ColumnId[], choice: Choice): ShownRows {
  const shown = shownColumns(columns, choice);
  const left = rows.flatMap((row) => {
    const narrow = narrowed(row, shown);
    return isLeft(row, narrow, choice) ? [narrow] : [];
  });
  const groups = (['provisions', 'about'] as const)
    .map((block) => ({ block, rows: left.filter(({ topic }) => topic.block === block) }))
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

/** True when the filter leaves a row with these cells. */
export function isShown({ cells }: Row, filter: Filter): boolean {
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
    .map((row) => narrowed(row, shown))
    .filter((row, index) => {
      const whole = rows[index];
      return whole !== undefined && isLeft(whole, row, { ...choice, kind: 'any' });
    });
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

/** The documents are all asked whether they speak, whatever is hidden; the rest is about the columns shown. */
function isLeft(whole: Row, narrow: Row, { filter, kind }: Choice): boolean {
  const asked = filter === 'only-gaps' ? narrow : whole;
  return isShown(asked, filter) && (kind === 'any' || hasKind(narrow, kind));
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
