/** The comparison as every format writes it: the topics and columns that were chosen, and words on what was left out. */
import type { Briefing } from '../briefing';
import { type Cell, type ColumnId, type Gap, isGap, type Topic } from '../comparison';
import { withoutMarks } from '../emphasis';
import { isInferred, treatInferred } from '../inferred';
import { type Lookup, lookUp } from '../lookup';
import { locale, type MessageId } from '../messages/catalogue';
import { nameStatement } from '../name-statement';
import type { ComparisonChoice } from './request';

/** Puts a message of the catalogue into words; the main process gives its own. */
export type Say = (id: MessageId, values?: Readonly<Record<string, string>>) => string;

/** The article's words in quotation marks, and in brackets their sentence and what they are. */
export interface ExportedLine {
  readonly words: string;
  readonly about: string;
}

/** What a cell holds: lines, or the words that say its silence. Never neither. */
export type ExportedCell =
  | { readonly kind: 'lines'; readonly lines: readonly ExportedLine[] }
  | { readonly kind: 'gap'; readonly words: string };

export interface ExportedRow {
  readonly number: string;
  readonly topic: string;
  readonly block: Topic['block'];
  readonly cells: readonly ExportedCell[];
  /** What nobody says of the topic, or that nothing more would be asked. */
  readonly notSaid: string;
}

/** A sentence of ours, or one that ends in names of the briefing. */
export interface ExportedNote {
  readonly words: string;
  readonly names: readonly string[];
}

export interface ExportedComparison {
  readonly title: string;
  /** The columns chosen, by their heads. */
  readonly columns: readonly string[];
  readonly rows: readonly ExportedRow[];
  /** What is hidden and by what, how inferred assignments are treated, and what this is. */
  readonly notes: readonly ExportedNote[];
  readonly documents: number;
}

/** Gathers it. Throws, in words, when the briefing has no topic or column of a name that is asked for. */
export function exportComparison(asOpened: Briefing, choice: ComparisonChoice, say: Say): ExportedComparison {
  const briefing = treatInferred(asOpened, choice.inferred);
  const lookup = lookUp(briefing);
  const documents = briefing.documents.length;
  const topics = new Set(choice.topics);
  for (const column of choice.columns) {
    if (!lookup.columns.includes(column)) throw new Error(say('export.comparison.no-column', { column }));
  }
  return {
    title: say('export.comparison.caption', {
      title: briefing.title.text,
      edition: briefing.edition,
      hash: briefing.editionHash.slice(0, 8),
    }),
    columns: choice.columns.map((columnId) => headOf(briefing, columnId)),
    rows: choice.topics.map((topicId) => {
      const topic = lookup.topics.get(topicId);
      if (!topic) throw new Error(say('export.comparison.no-topic', { topic: topicId }));
      return rowOf(topic, { briefing, lookup, columns: choice.columns, say });
    }),
    notes: [
      ...filterOf(choice, documents, say),
      hiddenOf(
        'topics',
        briefing.topics.filter(({ id }) => !topics.has(id)).map(({ label }) => label),
        say,
      ),
      hiddenOf(
        'columns',
        lookup.columns
          .filter((columnId) => !choice.columns.includes(columnId))
          .map((columnId) => headOf(briefing, columnId)),
        say,
      ),
      noteOf(
        say(`export.comparison.${choice.inferred}`, {
          count: String(asOpened.statements.filter(isInferred).length),
        }),
      ),
      noteOf(say('export.comparison.held', { documents: String(documents) })),
    ],
    documents,
  };
}

function noteOf(words: string): ExportedNote {
  return { words, names: [] };
}

/** By what the topics were chosen; nothing where all of them were. */
function filterOf({ filter, kind }: ComparisonChoice, documents: number, say: Say): readonly ExportedNote[] {
  if (filter === 'all' && kind === 'any') return [];
  const words = say('export.comparison.filter', {
    filter: say(`compare.filter.${filter}`, { documents: String(documents) }),
    kind,
    kindName: kind === 'any' ? '' : say(`kind.${kind}`),
  });
  return [noteOf(words)];
}

/** How many are hidden and which, or that none is. */
function hiddenOf(what: 'topics' | 'columns', names: readonly string[], say: Say): ExportedNote {
  return { words: say(`export.comparison.hidden.${what}`, { count: String(names.length) }), names };
}

interface Context {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly columns: readonly ColumnId[];
  readonly say: Say;
}

function headOf({ documents, agreement }: Briefing, columnId: ColumnId): string {
  return documents.find(({ id }) => id === columnId)?.label ?? agreement.label;
}

function rowOf(topic: Topic, context: Context): ExportedRow {
  const { briefing, columns, say } = context;
  return {
    number: String(briefing.topics.findIndex(({ id }) => id === topic.id) + 1),
    topic: topic.label,
    block: topic.block,
    cells: columns.map((columnId) => cellOf(topic.cells[columnId], context)),
    notSaid: topic.gap?.subject ?? say('export.comparison.nothing-more'),
  };
}

function cellOf(cell: Cell | undefined, context: Context): ExportedCell {
  const { briefing, lookup, say } = context;
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
        name: nameStatement(statement, briefing.documents, say),
      }),
    };
  });
  return { kind: 'lines', lines };
}

function silenceOf({ subject, nearest }: Gap, { lookup, say }: Context): string {
  return say('export.comparison.gap', {
    subject,
    count: String(nearest.length),
    list: new Intl.ListFormat(locale).format(nearest.map((sentence) => numberOf(lookup, sentence))),
  });
}

function numberOf(lookup: Lookup, sentence: string): string {
  return String(lookup.sentences.get(sentence)?.number ?? '');
}
