/** What the map shows, before anything has a place on the page. The drawing and the table are made of the same. */
import type { Briefing, BriefingDocument, Sentence, Tension } from '../../../shared/briefing/briefing';
import { type ColumnId, isGap, type Topic } from '../../../shared/briefing/comparison';
import { basisIn } from '../../../shared/briefing/inferred';
import type { Lookup } from '../../../shared/briefing/lookup';
import { type Quote, type Source, sources, type Statement } from '../../../shared/briefing/statement';

/** Two sentences whose words face each other in a contradiction. */
export interface MapPull {
  readonly kind: 'pull';
  readonly id: string;
  readonly tension: Tension;
  /** The earlier of the two. */
  readonly from: Sentence;
  readonly to: Sentence;
}

export interface MapNumber {
  readonly kind: 'sentence';
  readonly id: string;
  readonly sentence: Sentence;
  /** The documents that it describes, each named or inferred there. */
  readonly describes: readonly { readonly document: BriefingDocument; readonly basis: Statement['basis'] }[];
}

export interface MapLabel {
  readonly kind: 'topic';
  readonly id: string;
  readonly topic: Topic;
  /** The topic's number, from 1, in the order of the briefing. */
  readonly number: number;
}

/** A statement in a topic, or (`topic` null) outside of them all. */
export interface MapEntry {
  readonly kind: 'entry';
  readonly id: string;
  readonly topic: Topic | null;
  readonly statement: Statement;
  /** Those of its words that answer the topic; all of them outside of the topics. */
  readonly quote: Quote;
  readonly sentence: Sentence;
  /** Which of the entries of its sentence in its row it is, from 1. */
  readonly nth: number;
  readonly of: number;
}

/** How many lines a cell of the comparison holds; none where it is silent. */
export interface MapCount {
  readonly kind: 'count';
  readonly id: string;
  readonly topic: Topic;
  readonly columnId: ColumnId;
  readonly lines: number;
}

/** A source that says something in a sentence. */
export interface MapSaying {
  readonly kind: 'saying';
  readonly id: string;
  readonly source: Source;
  readonly sentence: Sentence;
  /** What it says there; at least one. */
  readonly statements: readonly Statement[];
}

/** Everything on the map that leads somewhere. Ids are unlike one another, and the same in the drawing and the table. */
export type MapMark = MapPull | MapNumber | MapLabel | MapEntry | MapCount | MapSaying;

export interface MapTopicRow {
  readonly label: MapLabel;
  /** In reading order. */
  readonly entries: readonly MapEntry[];
  /** One a column of the comparison, in its order. */
  readonly counts: readonly MapCount[];
}

export interface MapSourceRow {
  readonly source: Source;
  readonly sayings: readonly MapSaying[];
}

export interface MapContent {
  readonly pulls: readonly MapPull[];
  readonly numbers: readonly MapNumber[];
  /** Provisions first, then what is said about the documents; a block without topics is left out. */
  readonly blocks: readonly { readonly block: Topic['block']; readonly rows: readonly MapTopicRow[] }[];
  readonly outside: readonly MapEntry[];
  /** The sources that occur, in the order of the vocabulary. */
  readonly sources: readonly MapSourceRow[];
  readonly columns: readonly ColumnId[];
}

/** Gathers the map. Each line of the comparison has one entry, and so has each statement that lies outside the topics. */
export function readMap(briefing: Briefing, lookup: Lookup): MapContent {
  const sentences = [...lookup.sentences.values()];
  const rows = briefing.topics.map((topic, index) => topicRow(topic, index + 1, lookup));
  return {
    pulls: briefing.tensions.flatMap((tension) => pullsOf(tension, sentences)),
    numbers: sentences.map((sentence) => ({
      kind: 'sentence',
      id: `sentence.${sentence.id}`,
      sentence,
      describes: briefing.documents
        .filter((document) => document.sentences.includes(sentence.id))
        .map((document) => ({ document, basis: basisIn(document, lookup.statementsOf.get(sentence.id)) })),
    })),
    blocks: (['provisions', 'about'] as const)
      .map((block) => ({ block, rows: rows.filter(({ label }) => label.topic.block === block) }))
      .filter((group) => group.rows.length > 0),
    outside: numbered(
      [...lookup.statements.values()]
        .filter((statement) => statement.topics.length === 0)
        .flatMap((statement) =>
          entryOf({ id: `outside.${statement.id}`, topic: null, statement, quote: statement.quote }, lookup),
        ),
    ),
    sources: sources
      .map((source) => ({ source, sayings: sentences.flatMap((each) => sayingOf(source, each, lookup)) }))
      .filter(({ sayings }) => sayings.length > 0),
    columns: lookup.columns,
  };
}

/** Every mark of the map, from its top to its foot. */
export function marksOf(content: MapContent): readonly MapMark[] {
  const { pulls, numbers, blocks, outside, sources } = content;
  return [
    ...pulls,
    ...numbers,
    ...blocks.flatMap(({ rows }) =>
      rows.flatMap(({ label, entries, counts }) => [label, ...entries, ...counts]),
    ),
    ...outside,
    ...sources.flatMap(({ sayings }) => sayings),
  ];
}

function topicRow(topic: Topic, number: number, lookup: Lookup): MapTopicRow {
  const order = new Map([...lookup.statements.keys()].map((id, index) => [id, index]));
  const cells = lookup.columns.flatMap((columnId) => {
    const cell = topic.cells[columnId];
    return cell ? [{ columnId, lines: isGap(cell) ? [] : cell.entries }] : [];
  });
  const lines = cells
    .flatMap((cell) => cell.lines)
    .toSorted(
      (a, b) =>
        (order.get(a.statement) ?? 0) - (order.get(b.statement) ?? 0) || a.quote.start - b.quote.start,
    );
  return {
    label: { kind: 'topic', id: `topic.${topic.id}`, topic, number },
    entries: numbered(
      lines.flatMap((line, index) => {
        const statement = lookup.statements.get(line.statement);
        // The same statement can answer a topic with two of its parts.
        const nth = lines.slice(0, index).filter((each) => each.statement === line.statement).length;
        const id = `entry.${topic.id}.${line.statement}${nth > 0 ? `.${nth + 1}` : ''}`;
        return statement ? entryOf({ id, topic, statement, quote: line.quote }, lookup) : [];
      }),
    ),
    counts: cells.map(({ columnId, lines }) => ({
      kind: 'count',
      id: `count.${topic.id}.${columnId}`,
      topic,
      columnId,
      lines: lines.length,
    })),
  };
}

/** The entries of a row, those of one sentence told apart. */
function numbered(entries: readonly Omit<MapEntry, 'nth' | 'of'>[]): readonly MapEntry[] {
  const met = new Map<Sentence, number>();
  const all = Map.groupBy(entries, ({ sentence }) => sentence);
  return entries.map((entry) => {
    const nth = (met.get(entry.sentence) ?? 0) + 1;
    met.set(entry.sentence, nth);
    return { ...entry, nth, of: all.get(entry.sentence)?.length ?? 1 };
  });
}

function entryOf(
  entry: Omit<MapEntry, 'kind' | 'sentence' | 'nth' | 'of'>,
  lookup: Lookup,
): readonly Omit<MapEntry, 'nth' | 'of'>[] {
  const sentence = lookup.sentences.get(entry.statement.sentence);
  return sentence ? [{ kind: 'entry', ...entry, sentence }] : [];
}

function sayingOf(source: Source, sentence: Sentence, lookup: Lookup): readonly MapSaying[] {
  const statements = (lookup.statementsOf.get(sentence.id) ?? []).filter((each) => each.source === source);
  return statements.length > 0
    ? [{ kind: 'saying', id: `says.${source}.${sentence.id}`, source, sentence, statements }]
    : [];
}

/** Each sentence of a contradiction faces each other one of it, as the margins say. */
function pullsOf(tension: Tension, sentences: readonly Sentence[]): readonly MapPull[] {
  if (tension.type !== 'contradiction') return [];
  const facing = sentences.filter(({ id }) => tension.facing.some(({ sentence }) => sentence === id));
  return facing.flatMap((from, index) =>
    facing.slice(index + 1).map((to): MapPull => {
      const id = `pull.${tension.id}.${from.id}.${to.id}`;
      return { kind: 'pull', id, tension, from, to };
    }),
  );
}
