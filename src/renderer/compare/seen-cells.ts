/** What of the comparison is seen through a lens. */
import { isSeen, type Lens } from '../../shared/briefing/lens';
import type { Statement } from '../../shared/briefing/statement';
import type { Position } from './cell-moves';
import type { Row } from './rows';
import { cellId } from './use-chosen-cell';

interface SeenCount {
  /** What is seen of the whole comparison: what is shown and what is hidden of it. */
  readonly statements: number;
  readonly allStatements: number;
  readonly shown: number;
  /** In hidden topics or columns alone. */
  readonly hidden: number;
  /** The cells shown in which something is seen. */
  readonly cells: number;
}

/** How many statements of the comparison are seen, shown or hidden; one that stands in several cells counts once. */
export function countSeen(all: readonly Row[], shown: readonly Row[], lens: Lens): SeenCount {
  const whole = statementsIn(all);
  const drawn = statementsIn(shown);
  const seen = [...whole].filter((statement) => isSeen(statement, lens));
  const here = seen.filter((statement) => drawn.has(statement)).length;
  return {
    statements: seen.length,
    allStatements: whole.size,
    shown: here,
    hidden: seen.length - here,
    cells: seenCells(shown, lens).length,
  };
}

function statementsIn(rows: readonly Row[]): ReadonlySet<Statement> {
  const statements = new Set<Statement>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.kind === 'gap') continue;
      for (const { statement } of cell.lines) statements.add(statement);
    }
  }
  return statements;
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
