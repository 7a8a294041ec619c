/** What of the comparison is seen through a lens. */
import { isSeen, type Lens } from '../../shared/lens';
import type { Position } from './cell-moves';
import type { Row } from './rows';
import { cellId } from './use-chosen-cell';

interface SeenCount {
  readonly statements: number;
  readonly allStatements: number;
  readonly cells: number;
}

/** How many of the statements shown are seen, and in how many cells; one that stands in several cells counts once. */
export function countSeen(rows: readonly Row[], lens: Lens): SeenCount {
  const lines = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'lines' ? cell.lines : [])),
  );
  const all = new Map(lines.map(({ statement }) => [statement.id, statement]));
  return {
    statements: [...all.values()].filter((statement) => isSeen(statement, lens)).length,
    allStatements: all.size,
    cells: seenCells(rows, lens).length,
  };
}

interface SeenCell {
  readonly position: Position;
  /** The first of its lines that is seen. */
  readonly line: number;
}

/** The next cell in which something is seen, row by row; after the last the first again. Null when there is none. */
export function nextSeenCell(rows: readonly Row[], from: Position | null, lens: Lens): SeenCell | null {
  const seen = seenCells(rows, lens);
  // A topic stands before its cells.
  const order = rows.flatMap(({ topic, cells }) => [
    cellId({ topicId: topic.id, columnId: null }),
    ...cells.map(({ columnId }) => cellId({ topicId: topic.id, columnId })),
  ]);
  const at = (position: Position): number => order.indexOf(cellId(position));
  return seen.find(({ position }) => from === null || at(position) > at(from)) ?? seen[0] ?? null;
}

function seenCells(rows: readonly Row[], lens: Lens): readonly SeenCell[] {
  return rows.flatMap(({ topic, cells }) =>
    cells.flatMap((cell) => {
      if (cell.kind !== 'lines') return [];
      const line = cell.lines.findIndex(({ statement }) => isSeen(statement, lens));
      return line < 0 ? [] : [{ position: { topicId: topic.id, columnId: cell.columnId }, line }];
    }),
  );
}
