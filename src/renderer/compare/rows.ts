/** The comparison as rows: what each cell holds, which rows a filter leaves, and how many it hides. */
import type { Briefing } from '../../shared/briefing';
import { type CellEntry, type ColumnId, type Gap, isGap, type Topic } from '../../shared/comparison';
import type { Lookup } from '../../shared/lookup';
import type { Statement } from '../../shared/statement';

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
  /** One cell a column, in the order of the columns. */
  readonly cells: readonly Cell[];
}

export const filters = ['all', 'both-speak', 'both-silent', 'only-gaps'] as const;
/** Which topics are shown. "Both" are the documents, as many as there are; `only-gaps` counts every column. */
export type Filter = (typeof filters)[number];

export interface RowGroup {
  readonly block: Topic['block'];
  readonly rows: readonly Row[];
}

export interface ShownRows {
  /** Provisions first, then what is said about the documents; a group without rows is left out. */
  readonly groups: readonly RowGroup[];
  readonly shown: number;
  /** Of the rows shown, those that are silent in every column. */
  readonly onlyGaps: number;
  readonly hidden: number;
}

/** Every topic as a row. Throws when a cell or a statement is missing, which a checked briefing never has. */
export function rowsOf(briefing: Briefing, lookup: Lookup): readonly Row[] {
  return briefing.topics.map((topic, index) => ({
    topic,
    number: index + 1,
    cells: lookup.columns.map((columnId) => cellOf(topic, columnId, lookup)),
  }));
}

/** The rows that the filter leaves, in their groups, and the counts: shown and hidden are always all. */
export function showRows(rows: readonly Row[], filter: Filter): ShownRows {
  const left = rows.filter((row) => isShown(row, filter));
  return {
    groups: (['provisions', 'about'] as const)
      .map((block) => ({ block, rows: left.filter(({ topic }) => topic.block === block) }))
      .filter((group) => group.rows.length > 0),
    shown: left.length,
    onlyGaps: left.filter((row) => isShown(row, 'only-gaps')).length,
    hidden: rows.length - left.length,
  };
}

/** True when the filter leaves this row. */
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
