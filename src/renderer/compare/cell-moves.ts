/** Walking over the comparison cell by cell: where each step leads. */
import { assertNever } from '../../shared/assert-never';
import type { ColumnId } from '../../shared/briefing/comparison';
import type { Row } from './rows';

/** A place in the table. `columnId` null is the topic itself, at the head of its row. */
export interface Position {
  readonly topicId: string;
  readonly columnId: ColumnId | null;
}

export const steps = [
  'left',
  'right',
  'up',
  'down',
  'row-start',
  'row-end',
  'first',
  'last',
  'next-gap',
  'previous-gap',
] as const;
export type Step = (typeof steps)[number];

/**
 * Where the step leads among the rows shown. At an edge one stays; from the last gap one comes to the first, and back.
 * A position that is not shown counts as the first cell. Null when no row is shown, or no cell is silent.
 */
export function move(rows: readonly Row[], from: Position, step: Step): Position | null {
  const at = rows.findIndex(({ topic }) => topic.id === from.topicId);
  const row = rows[Math.max(at, 0)];
  if (!row) return null;
  const columns = columnsOf(row);
  const column = columns.indexOf(from.columnId);
  const across = (index: number): Position => ({
    topicId: row.topic.id,
    columnId: columns[clamp(index, columns.length)] ?? null,
  });
  const along = (index: number): Position => ({
    topicId: rows[clamp(index, rows.length)]?.topic.id ?? row.topic.id,
    columnId: from.columnId,
  });
  switch (step) {
    case 'left':
      return across(column - 1);
    case 'right':
      return across(column + 1);
    case 'up':
      return along(at - 1);
    case 'down':
      return along(at + 1);
    case 'row-start':
      return across(0);
    case 'row-end':
      return across(columns.length - 1);
    case 'first':
      return { topicId: rows[0]?.topic.id ?? row.topic.id, columnId: columns[0] ?? null };
    case 'last':
      return { topicId: rows.at(-1)?.topic.id ?? row.topic.id, columnId: columns.at(-1) ?? null };
    case 'next-gap':
    case 'previous-gap':
      return findGap(rows, from, step);
    default:
      return assertNever(step);
  }
}

/** So many rows down, or up when negative, in the same column; at an edge one stays. Null when no row is shown. */
export function moveRows(rows: readonly Row[], from: Position, by: number): Position | null {
  const at = rows.findIndex(({ topic }) => topic.id === from.topicId);
  const row = rows[clamp(Math.max(at, 0) + by, rows.length)];
  return row ? { topicId: row.topic.id, columnId: from.columnId } : null;
}

/** The position when it is shown; else its column in the first row, or its row's first column. Null when no row is shown. */
export function keepInSight(rows: readonly Row[], position: Position): Position | null {
  const row = rows.find(({ topic }) => topic.id === position.topicId) ?? rows[0];
  if (!row) return null;
  const columnId = columnsOf(row).includes(position.columnId)
    ? position.columnId
    : (row.cells[0]?.columnId ?? null);
  return { topicId: row.topic.id, columnId };
}

/** The first cell of the first row: where one begins. Null when no row is shown. */
export function firstPosition(rows: readonly Row[]): Position | null {
  const row = rows[0];
  return row ? { topicId: row.topic.id, columnId: row.cells[0]?.columnId ?? null } : null;
}

/** True when both are the same cell. */
export function isSamePosition(a: Position | null, b: Position | null): boolean {
  return a?.topicId === b?.topicId && a?.columnId === b?.columnId;
}

function findGap(rows: readonly Row[], from: Position, step: 'next-gap' | 'previous-gap'): Position | null {
  const all = rows.flatMap((row) =>
    columnsOf(row).map((columnId) => ({
      topicId: row.topic.id,
      columnId,
      isGap: row.cells.some((cell) => cell.columnId === columnId && cell.kind === 'gap'),
    })),
  );
  const at = all.findIndex((each) => isSamePosition(each, from));
  const ahead = step === 'next-gap' ? [...all.slice(at + 1), ...all.slice(0, at + 1)] : backwards(all, at);
  const found = ahead.find(({ isGap }) => isGap);
  return found ? { topicId: found.topicId, columnId: found.columnId } : null;
}

/** All of them in the order in which one meets them going back from `at`, which itself comes last. */
function backwards<Item>(all: readonly Item[], at: number): readonly Item[] {
  const from = Math.max(at, 0);
  return [...all.slice(0, from).toReversed(), ...all.slice(from).toReversed()];
}

function columnsOf(row: Row): readonly (ColumnId | null)[] {
  return [null, ...row.cells.map(({ columnId }) => columnId)];
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}
