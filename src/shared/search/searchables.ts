/** From a briefing to what can be found in it. */
import type { Briefing } from '../briefing/briefing';
import { columnName } from '../briefing/column-name';
import { type Cell, type ColumnId, isGap } from '../briefing/comparison';
import { withoutMarks } from '../briefing/emphasis';
import type { Lookup, PlacedGap } from '../briefing/lookup';
import { messages } from '../messages/catalogue';
import { facetsOf } from './facets-of';
import { groupNames, type Searchable, type Trait } from './searchable';
import { listReference } from './searchable-reference';

/** The entries of a briefing, group by group, each in the briefing's order. The reader's notes are apart. */
export function listSearchables(briefing: Briefing, lookup: Lookup): readonly Searchable[] {
  return [
    ...sentenceEntries(lookup),
    ...statementEntries(lookup),
    ...comparisonEntries(briefing, lookup),
    ...lookup.gaps.map((placed) => gapEntry(placed, briefing)),
    ...tensionEntries(briefing),
    ...listReference(briefing, lookup),
  ];
}

function sentenceEntries(lookup: Lookup): readonly Searchable[] {
  return [...lookup.sentences.values()].map((sentence, index) => ({
    id: `sentences:${sentence.id}`,
    group: 'sentences',
    place: { kind: 'sentence', sentence: sentence.id },
    fields: { title: '', text: withoutMarks(sentence.text), more: '' },
    follows: index > 0,
    by: 'article',
    facets: { ...facetsOf(lookup.statementsOf.get(sentence.id) ?? []), in: [groupNames.sentences] },
  }));
}

function statementEntries(lookup: Lookup): readonly Searchable[] {
  return [...lookup.statements.values()].map((statement) => ({
    id: `statements:${statement.id}`,
    group: 'statements',
    place: { kind: 'statement', sentence: statement.sentence, statement: statement.id },
    fields: { title: '', text: withoutMarks(statement.quote.exact), more: statement.note ?? '' },
    by: 'article',
    facets: { ...facetsOf([statement]), in: [groupNames.statements] },
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
      facets: { topic: [topic.id], in: [groupNames.comparison] },
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
      facets: {
        ...(stated && facetsOf([stated])),
        topic: [topicId],
        in: [groupNames.comparison],
      },
    };
  });
}

function gapEntry({ gap, topic, columnId }: PlacedGap, briefing: Briefing): Searchable {
  const where = columnId === null ? topic.label : `${columnName(briefing, columnId)}, ${topic.label}`;
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
    facets: {
      ...(columnId !== null && { document: [columnId] }),
      topic: [topic.id],
      is: ['gap' satisfies Trait],
      in: [groupNames.gaps],
    },
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
    facets: { is: ['tension' satisfies Trait], in: [groupNames.tensions] },
  }));
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
