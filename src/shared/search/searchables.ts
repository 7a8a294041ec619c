/** From a briefing to what can be found in it. */
import type { Briefing } from '../briefing/briefing';
import { type Cell, type ColumnId, isGap } from '../briefing/comparison';
import { withoutMarks } from '../briefing/emphasis';
import type { Lookup, PlacedGap } from '../briefing/lookup';
import { messages } from '../messages/catalogue';
import type { Statement } from '../briefing/statement';
import type { Searchable } from './searchable';

/** The entries of a briefing, group by group, each in the briefing's order. The reader's notes are apart. */
export function listSearchables(briefing: Briefing, lookup: Lookup): readonly Searchable[] {
  return [
    ...sentenceEntries(lookup),
    ...statementEntries(lookup),
    ...comparisonEntries(briefing, lookup),
    ...lookup.gaps.map((placed) => gapEntry(placed, briefing)),
    ...tensionEntries(briefing),
  ];
}

/** A column's head: the document's label, or what stands over what is said with no document identified. */
export function columnLabel(briefing: Briefing, columnId: ColumnId): string {
  const found = briefing.documents.find((document) => document.id === columnId);
  return found?.label ?? briefing.agreement.label;
}

function sentenceEntries(lookup: Lookup): readonly Searchable[] {
  return [...lookup.sentences.values()].map((sentence) => ({
    id: `sentences:${sentence.id}`,
    group: 'sentences',
    place: { kind: 'sentence', sentence: sentence.id },
    fields: { title: '', text: withoutMarks(sentence.text), more: '' },
    by: 'article',
    facets: facetsOf(lookup.statementsOf.get(sentence.id) ?? []),
  }));
}

function statementEntries(lookup: Lookup): readonly Searchable[] {
  return [...lookup.statements.values()].map((statement) => ({
    id: `statements:${statement.id}`,
    group: 'statements',
    place: { kind: 'statement', sentence: statement.sentence, statement: statement.id },
    fields: { title: '', text: withoutMarks(statement.quote.exact), more: statement.note ?? '' },
    by: 'article',
    facets: facetsOf([statement]),
  }));
}

function comparisonEntries(briefing: Briefing, lookup: Lookup): readonly Searchable[] {
  return briefing.topics.flatMap((topic) => {
    const row: Searchable = {
      id: `comparison:${topic.id}`,
      group: 'comparison',
      place: { kind: 'topic', topicId: topic.id, columnId: null, statement: null },
      fields: {
        title: topic.gap ? `${topic.label}.` : topic.label,
        text: topic.gap ? messages['not-said'].replace('{subject}', topic.gap.subject) : '',
        more: '',
      },
      by: 'editor',
      facets: {},
    };
    return [
      row,
      ...lookup.columns.flatMap((columnId) => lineEntries(topic.id, columnId, topic.cells[columnId], lookup)),
    ];
  });
}

function lineEntries(
  topicId: string,
  columnId: ColumnId,
  cell: Cell | undefined,
  lookup: Lookup,
): readonly Searchable[] {
  if (!cell || isGap(cell)) return [];
  return cell.entries.map(({ statement, quote }, line) => {
    const stated = lookup.statements.get(statement);
    return {
      id: `comparison:${topicId}:${columnId}:${line}`,
      group: 'comparison',
      place: { kind: 'topic', topicId, columnId, statement },
      fields: { title: '', text: withoutMarks(quote.exact), more: '' },
      by: 'article',
      facets: stated ? facetsOf([stated]) : {},
    };
  });
}

function gapEntry({ gap, topic, columnId }: PlacedGap, briefing: Briefing): Searchable {
  const where = columnId === null ? topic.label : `${columnLabel(briefing, columnId)}, ${topic.label}`;
  return {
    id: `gaps:${topic.id}:${columnId ?? 'topic'}`,
    group: 'gaps',
    place: { kind: 'gap', gapId: gap.id, topicId: topic.id, columnId },
    fields: {
      title: `${where}:`,
      text: `${messages['silence']}. ${capitalise(gap.subject)}`,
      more: gap.question,
    },
    by: 'editor',
    facets: columnId === null ? {} : { document: [columnId] },
  };
}

function tensionEntries(briefing: Briefing): readonly Searchable[] {
  return briefing.tensions.map((tension) => ({
    id: `tensions:${tension.id}`,
    group: 'tensions',
    place: { kind: 'tension', tensionId: tension.id },
    fields: {
      title: /[.?!]$/u.test(tension.title) ? tension.title : `${tension.title}.`,
      text: tension.question,
      more: tension.why,
    },
    by: 'editor',
    facets: {},
  }));
}

function facetsOf(statements: readonly Statement[]): Searchable['facets'] {
  return {
    kind: statements.map((statement) => statement.kind),
    certainty: statements.map((statement) => statement.certainty),
    source: statements.map((statement) => statement.source),
    document: statements.map((statement) => statement.document),
  };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
