/** A briefing's parts by id, and what rests on each sentence: made once, used by every view and by the pack. */
import type { Block, Briefing, Sentence, Tension } from './briefing';
import { type CellEntry, type ColumnId, type Gap, isGap, type Topic } from './comparison';
import { registerGaps, type RegisteredAs } from '../gaps/gap-register';
import type { Statement } from './statement';

/** A gap with its number and its place: a column's cell, or (`columnId` null) the topic as a whole. */
export interface PlacedGap extends RegisteredAs {
  readonly gap: Gap;
  readonly topic: Topic;
  readonly columnId: ColumnId | null;
}

/** A line of the comparison with its place. */
export interface PlacedEntry {
  readonly entry: CellEntry;
  readonly topic: Topic;
  readonly columnId: ColumnId;
}

export interface Lookup {
  readonly blocks: ReadonlyMap<string, Block>;
  readonly sentences: ReadonlyMap<string, Sentence>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly topics: ReadonlyMap<string, Topic>;
  /** In reading order; empty where the sentence holds none. */
  readonly statementsOf: ReadonlyMap<string, readonly Statement[]>;
  readonly tensionsOf: ReadonlyMap<string, readonly Tension[]>;
  readonly entriesOf: ReadonlyMap<string, readonly PlacedEntry[]>;
  /** Statements that link to the key, by the key's id. */
  readonly linkedFrom: ReadonlyMap<string, readonly Statement[]>;
  /** Every gap in the order of the comparison: the topic's own first, then its silent cells. */
  readonly gaps: readonly PlacedGap[];
  /** The columns in order: the documents, then `agreement`. */
  readonly columns: readonly ColumnId[];
}

/**
 * Gathers the lookup. Cost is linear in the briefing's size. A briefing that the assumptions switch changed has its gaps
 * numbered as it was opened.
 */
export function lookUp(briefing: Briefing, asOpened: Briefing = briefing): Lookup {
  const sentences = briefing.blocks.flatMap((block) => block.sentences);
  const statements = briefing.statements.toSorted(byPlace(sentences));
  const columns: readonly ColumnId[] = [...briefing.documents.map((document) => document.id), 'agreement'];
  const entries: PlacedEntry[] = [];
  const gaps: PlacedGap[] = [];
  const register = registerGaps(briefing, asOpened, columns);
  const place = (gap: Gap, topic: Topic, columnId: ColumnId | null): void => {
    const as = register.get(gap.id);
    if (as) gaps.push({ ...as, gap, topic, columnId });
  };
  for (const topic of briefing.topics) {
    if (topic.gap) place(topic.gap, topic, null);
    for (const columnId of columns) {
      const cell = topic.cells[columnId];
      if (!cell) continue;
      if (isGap(cell)) place(cell.gap, topic, columnId);
      else for (const entry of cell.entries) entries.push({ entry, topic, columnId });
    }
  }
  const statementById = new Map(statements.map((statement) => [statement.id, statement]));
  return {
    blocks: new Map(briefing.blocks.map((block) => [block.id, block])),
    sentences: new Map(sentences.map((sentence) => [sentence.id, sentence])),
    statements: statementById,
    topics: new Map(briefing.topics.map((topic) => [topic.id, topic])),
    statementsOf: group(statements, (statement) => [statement.sentence]),
    tensionsOf: group(briefing.tensions, (tension) => tension.sentences),
    entriesOf: group(entries, ({ entry }) => [statementById.get(entry.statement)?.sentence ?? '']),
    linkedFrom: group(statements, (statement) => statement.links.map((link) => link.to)),
    gaps,
    columns,
  };
}

function byPlace(sentences: readonly Sentence[]): (a: Statement, b: Statement) => number {
  const order = new Map(sentences.map((sentence, index) => [sentence.id, index]));
  return (a, b) =>
    (order.get(a.sentence) ?? 0) - (order.get(b.sentence) ?? 0) || a.quote.start - b.quote.start;
}

function group<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const found = groups.get(key);
      if (found) found.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
