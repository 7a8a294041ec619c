/** A briefing as plain text: the article, what each statement is, the comparison, the tensions. */
import { withoutMarks } from '../../shared/briefing/emphasis';
import type { Briefing } from '../../shared/briefing/briefing';
import { type Cell, type ColumnId, isGap } from '../../shared/briefing/comparison';
import { explainStatement } from '../../shared/reference/explain';
import { type Lookup, lookUp } from '../../shared/briefing/lookup';
import { kindLetters } from '../../shared/briefing/statement';
import { say, saySaid } from '../say';

/** The lines of the text, in the order of the views. Every line that says something names its sentences. */
export function briefingInLines(briefing: Briefing): readonly string[] {
  const lookup = lookUp(briefing);
  return [
    briefing.title.text,
    '',
    ...briefing.blocks.flatMap((block) =>
      block.sentences.flatMap((sentence) => [
        `${sentence.number}  ${withoutMarks(sentence.text)}`,
        ...(lookup.statementsOf.get(sentence.id) ?? []).map((statement) => {
          const { lead, rest } = explainStatement(statement, briefing.documents);
          const words = [lead, ...rest].map(saySaid).join(' ');
          return `    ${kindLetters[statement.kind]}  “${withoutMarks(statement.quote.exact)}” ${words}`;
        }),
      ]),
    ),
    '',
    ...comparisonInLines(briefing, lookup),
    '',
    ...briefing.tensions.flatMap(({ id, title, sentences, question }) => [
      `${say('cli.tension', { number: id.slice(1) })}  ${title} (${figures(sentences)})`,
      `    ${question}`,
    ]),
  ];
}

function comparisonInLines(briefing: Briefing, lookup: Lookup): readonly string[] {
  return briefing.topics.flatMap((topic, index) => [
    `${say('cli.topic', { number: `${index + 1}` })}  ${topic.label}`,
    ...lookup.columns.flatMap((column) => {
      const cell = topic.cells[column];
      return cell ? [`    ${columnLabel(briefing, column)}: ${cellInWords(cell, lookup)}`] : [];
    }),
    ...(topic.gap ? [`    ${say('not-said', { subject: topic.gap.subject })}`] : []),
  ]);
}

function columnLabel(briefing: Briefing, column: ColumnId): string {
  return briefing.documents.find(({ id }) => id === column)?.label ?? briefing.agreement.label;
}

function cellInWords(cell: Cell, lookup: Lookup): string {
  if (isGap(cell)) return say('silence.subject', { subject: cell.gap.subject });
  return cell.entries
    .map(({ statement, quote }) => {
      const found = lookup.statements.get(statement);
      const inferred = found?.basis === 'inferred' ? `, ${say('basis.inferred')}` : '';
      return `“${withoutMarks(quote.exact)}” (${found ? figures([found.sentence]) : ''}${inferred})`;
    })
    .join('; ');
}

function figures(sentences: readonly string[]): string {
  return sentences.map((sentence) => sentence.slice(1)).join(', ');
}
