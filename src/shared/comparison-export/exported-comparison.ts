/** The comparison as every format writes it: the topics and columns that were chosen, and words on what was left out. */
import type { Briefing } from '../briefing/briefing';
import { type Cell, type ColumnId, type Gap, isGap, type Topic } from '../briefing/comparison';
import { withoutMarks } from '../briefing/emphasis';
import { isInferred, treatInferred } from '../briefing/inferred';
import { type Lookup, lookUp } from '../briefing/lookup';
import { columnName } from '../briefing/column-name';
import { locale, type MessageId } from '../messages/catalogue';
import { nameStatement } from '../briefing/name-statement';
import type { ComparisonChoice } from './request';

/** Puts a message of the catalogue into words; the main process gives its own. */
export type Say = (id: MessageId, values?: Readonly<Record<string, string>>) => string;

/** How a format writes. What it is given stands within lines of the program's own, which hold nothing to be escaped. */
export interface Writing {
  readonly say: Say;
  /** The briefing's own words, the article's or the editors'. */
  readonly own: (words: string) => string;
  /** The program's words that hold names of the briefing. */
  readonly ours: (words: string) => string;
}

/** The words as they are, and nothing else: no marks of direction either. */
export function plainly(say: Say): Writing {
  const asIs = (words: string): string => words;
  return { say, own: asIs, ours: asIs };
}

/** The article's words in quotation marks; and as the format writes it, in brackets their sentence and what they are. */
export interface ExportedLine {
  readonly words: string;
  readonly about: string;
}

/** What a cell holds: lines, or the words that say its silence as the format writes them. Never neither. */
export type ExportedCell =
  | { readonly kind: 'lines'; readonly lines: readonly ExportedLine[] }
  | { readonly kind: 'gap'; readonly words: string };

export interface ExportedRow {
  readonly number: string;
  readonly topic: string;
  readonly block: Topic['block'];
  readonly cells: readonly ExportedCell[];
  /** What nobody says of the topic; null where nothing more would be asked. */
  readonly notSaid: string | null;
}

export interface ExportedComparison {
  readonly title: string;
  /** The columns chosen, by their heads. */
  readonly columns: readonly string[];
  readonly rows: readonly ExportedRow[];
  /** What is hidden and by what, how inferred assignments are treated, and what this is; as the format writes them. */
  readonly notes: readonly string[];
  readonly documents: number;
}

/** Gathers it. Throws, in words, when the briefing has no topic or column of a name that is asked for. */
export function exportComparison(
  asOpened: Briefing,
  choice: ComparisonChoice,
  writing: Writing,
): ExportedComparison {
  const { say } = writing;
  const briefing = treatInferred(asOpened, choice.inferred);
  const lookup = lookUp(briefing, asOpened);
  const documents = briefing.documents.length;
  for (const column of choice.columns) {
    if (!lookup.columns.includes(column)) throw new Error(say('export.comparison.no-column', { column }));
  }
  return {
    title: captionOf(briefing, plainly(say)),
    columns: choice.columns.map((columnId) => columnName(briefing, columnId)),
    rows: choice.topics.map((topicId) => {
      const topic = lookup.topics.get(topicId);
      if (!topic) throw new Error(say('export.comparison.no-topic', { topic: topicId }));
      return rowOf(topic, { briefing, lookup, columns: choice.columns, writing });
    }),
    notes: [
      ...filterOf(choice, documents, say),
      hiddenOf(
        'topics',
        briefing.topics.filter(({ id }) => !choice.topics.includes(id)).map(({ label }) => label),
        writing,
      ),
      hiddenOf(
        'columns',
        lookup.columns
          .filter((columnId) => !choice.columns.includes(columnId))
          .map((columnId) => columnName(briefing, columnId)),
        writing,
      ),
      say(`export.comparison.${choice.inferred}`, {
        count: String(asOpened.statements.filter(isInferred).length),
      }),
      say('export.comparison.held', { documents: String(documents) }),
    ],
    documents,
  };
}

/** What the export is, in one line. */
export function captionOf({ title, edition, editionHash }: Briefing, { say, own }: Writing): string {
  return say('export.comparison.caption', {
    title: own(title.text),
    edition: own(edition),
    hash: editionHash.slice(0, 8),
  });
}

/** By what the topics were chosen; nothing where all of them were. */
function filterOf({ filter, kind }: ComparisonChoice, documents: number, say: Say): readonly string[] {
  if (filter === 'all' && kind === 'any') return [];
  return [
    say('export.comparison.filter', {
      filter: say(`compare.filter.${filter}`, { documents: String(documents) }),
      kind,
      kindName: kind === 'any' ? '' : say(`kind.${kind}`),
    }),
  ];
}

/** How many are hidden and which, or that none is. */
function hiddenOf(what: 'topics' | 'columns', names: readonly string[], { say, own }: Writing): string {
  const count = say(`export.comparison.hidden.${what}`, { count: String(names.length) });
  return names.length === 0 ? count : `${count} ${names.map(own).join('; ')}.`;
}

interface Context {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly columns: readonly ColumnId[];
  readonly writing: Writing;
}

function rowOf(topic: Topic, context: Context): ExportedRow {
  const { briefing, columns } = context;
  return {
    number: String(briefing.topics.findIndex(({ id }) => id === topic.id) + 1),
    topic: topic.label,
    block: topic.block,
    cells: columns.map((columnId) => cellOf(topic.cells[columnId], context)),
    notSaid: topic.gap?.subject ?? null,
  };
}

function cellOf(cell: Cell | undefined, context: Context): ExportedCell {
  const { briefing, lookup, writing } = context;
  const { say } = writing;
  // A checked briefing has a cell for every column.
  if (!cell) throw new Error('A cell is missing.');
  if (isGap(cell)) return { kind: 'gap', words: silenceOf(cell.gap, context) };
  const lines = cell.entries.map(({ statement: id, quote }) => {
    const statement = lookup.statements.get(id);
    if (!statement) throw new Error(`There is no statement “${id}”.`);
    return {
      words: say('export.comparison.words', { words: withoutMarks(quote.exact) }),
      about: say('export.comparison.about', {
        sentence: numberOf(lookup, statement.sentence),
        name: nameStatement(statement, briefing, writing),
      }),
    };
  });
  return { kind: 'lines', lines };
}

function silenceOf({ id, subject, nearest }: Gap, { lookup, writing: { say, own, ours } }: Context): string {
  const by = lookup.gaps.find(({ gap }) => gap.id === id)?.by ?? 'editor';
  return say('export.comparison.gap', {
    subject: by === 'editor' ? own(subject) : ours(subject),
    count: String(nearest.length),
    list: new Intl.ListFormat(locale).format(nearest.map((sentence) => numberOf(lookup, sentence))),
  });
}

function numberOf(lookup: Lookup, sentence: string): string {
  return String(lookup.sentences.get(sentence)?.number ?? '');
}
