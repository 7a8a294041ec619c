/** What changes in the comparison when an assumption is not made: the lines that move, and the cells that fall silent. */
import type { Assumption, Briefing } from '../briefing/briefing';
import { type Cell, type CellEntry, type ColumnId, isGap, type Topic } from '../briefing/comparison';
import { isInferred, treatInferred } from '../briefing/inferred';
import type { Statement } from '../briefing/statement';

/** A line that leaves its document's column for the agreement's. */
export interface MovedLine {
  readonly entry: CellEntry;
  readonly statement: Statement;
}

/** What happens to the cell that the lines leave. */
export type CellAfter =
  | { readonly kind: 'speaks' }
  | { readonly kind: 'silent' }
  /** It falls silent only when what else was inferred there moves too. */
  | { readonly kind: 'silent-with'; readonly others: readonly Statement[] };

/** The lines that leave one cell, and what is left of it. */
export interface CellChange {
  readonly columnId: ColumnId;
  readonly moved: readonly MovedLine[];
  readonly after: CellAfter;
}

/** One topic in which lines move. */
export interface TopicChange {
  readonly topic: Topic;
  readonly cells: readonly CellChange[];
  /** The agreement's cell was silent, and speaks with these lines. */
  readonly endsSilence: boolean;
}

export interface AssumptionChanges {
  readonly topics: readonly TopicChange[];
  /** Inferred statements that stand in no topic: no line moves, but they are no longer said of their document. */
  readonly outside: readonly Statement[];
}

/** How many of the assumption's statements the assumptions switch takes back: those that only inference gives a document. */
export function takenBack({ statements }: Assumption, asOpened: Briefing): number {
  const own = new Set(statements);
  return asOpened.statements.filter((statement) => own.has(statement.id) && isInferred(statement)).length;
}

/** Computed with the switch's own function, for this assumption alone. Nothing where none of its statements is inferred. */
export function whatChanges(assumption: Assumption, asOpened: Briefing): AssumptionChanges {
  const own = new Set(assumption.statements);
  const inferred = asOpened.statements.filter((statement) => own.has(statement.id) && isInferred(statement));
  if (inferred.length === 0) return { topics: [], outside: [] };
  const alone = treatInferred(withOnlyInferred(asOpened, own), 'unassigned');
  const all = treatInferred(asOpened, 'unassigned');
  const statements = new Map(asOpened.statements.map((statement) => [statement.id, statement]));
  return {
    topics: asOpened.topics.flatMap((topic, index) => {
      const cells = Object.keys(topic.cells).flatMap((columnId) =>
        changeOf(columnId, [topic, alone.topics[index], all.topics[index]], statements),
      );
      const agreement = topic.cells['agreement'];
      return cells.length === 0
        ? []
        : [{ topic, cells, endsSilence: agreement !== undefined && isGap(agreement) }];
    }),
    outside: inferred.filter(({ topics }) => topics.length === 0),
  };
}

/** The briefing as if all other assumptions were the article's own words. */
function withOnlyInferred(briefing: Briefing, ids: ReadonlySet<string>): Briefing {
  return {
    ...briefing,
    statements: briefing.statements.map((statement) =>
      ids.has(statement.id) ? statement : { ...statement, basis: 'stated' as const },
    ),
  };
}

/** A topic as it is, without this assumption, and without all of them. */
type ThreeStates = readonly [Topic, Topic | undefined, Topic | undefined];

function changeOf(
  columnId: ColumnId,
  [before, alone, all]: ThreeStates,
  statements: ReadonlyMap<string, Statement>,
): readonly CellChange[] {
  if (columnId === 'agreement') return [];
  const staying = entriesOf(alone?.cells[columnId]);
  const stays = new Set(staying.map(keyOf));
  const moved = entriesOf(before.cells[columnId])
    .filter((entry) => !stays.has(keyOf(entry)))
    .flatMap((entry) => {
      const statement = statements.get(entry.statement);
      return statement ? [{ entry, statement }] : [];
    });
  if (moved.length === 0) return [];
  if (staying.length === 0) return [{ columnId, moved, after: { kind: 'silent' } }];
  if (entriesOf(all?.cells[columnId]).length > 0) return [{ columnId, moved, after: { kind: 'speaks' } }];
  const others = [...new Set(staying.map(({ statement }) => statement))];
  return [
    {
      columnId,
      moved,
      after: { kind: 'silent-with', others: others.flatMap((id) => statements.get(id) ?? []) },
    },
  ];
}

function entriesOf(cell: Cell | undefined): readonly CellEntry[] {
  return cell === undefined || isGap(cell) ? [] : cell.entries;
}

function keyOf({ statement, quote }: CellEntry): string {
  return `${statement} ${quote.start} ${quote.end}`;
}
