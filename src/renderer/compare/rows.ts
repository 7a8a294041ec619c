/** The comparison as rows: what each cell holds. */
import type { Briefing } from '../../shared/briefing/briefing';
import { type CellEntry, type ColumnId, type Gap, isGap, type Topic } from '../../shared/briefing/comparison';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Statement } from '../../shared/briefing/statement';

/** One line of a cell: a statement and those of its words that answer the topic. */
export interface Line {
  readonly entry: CellEntry;
  readonly statement: Statement;
}

/** A cell speaks in lines or is silent; it is never empty. */
export type Cell =
  | { readonly kind: 'lines'; readonly columnId: ColumnId; readonly lines: readonly Line[] }
  | { readonly kind: 'gap'; readonly columnId: ColumnId; readonly gap: Gap };

export interface Row {
  readonly topic: Topic;
  /** The topic's number, from 1, in the order of the briefing. A filter does not change it. */
  readonly number: number;
  /** One cell a column, in the order of the columns; of the columns shown, where some are hidden. */
  readonly cells: readonly Cell[];
}

/** Every topic as a row. Throws when a cell or a statement is missing, which a checked briefing never has. */
export function rowsOf(briefing: Briefing, lookup: Lookup): readonly Row[] {
  return briefing.topics.map((topic, index) => ({
    topic,
    number: index + 1,
    cells: lookup.columns.map((columnId) => cellOf(topic, columnId, lookup)),
  }));
}

function cellOf(topic: Topic, columnId: ColumnId, lookup: Lookup): Cell {
  const cell = topic.cells[columnId];
  if (!cell) throw new Error(`The topic “${topic.id}” has no cell for “${columnId}”.`);
  if (isGap(cell)) return { kind: 'gap', columnId, gap: cell.gap };
  const lines = cell.entries.map((entry) => {
    const statement = lookup.statements.get(entry.statement);
    if (!statement)
      throw new Error(`The topic “${topic.id}” names “${entry.statement}”, which is not there.`);
    return { entry, statement };
  });
  return { kind: 'lines', columnId, lines };
}
