/** The comparison and the statements agree both ways: what one says of the other is true in both. */
import type { BriefingFile } from '../briefing/briefing';
import { type ColumnId, columnOf, isGap, type Topic } from '../briefing/comparison';
import type { Statement } from '../briefing/statement';
import type { Finding } from './problem';

type Compared = Pick<BriefingFile, 'documents' | 'statements' | 'topics'>;

/** Cells that are missing or too many, lines in the wrong place, and statements that no line of their topics holds. */
export function comparisonFindings(file: Compared): readonly Finding[] {
  const columns: readonly ColumnId[] = [...file.documents.map((document) => document.id), 'agreement'];
  const statements = new Map(file.statements.map((statement) => [statement.id, statement]));
  return [
    ...file.topics.flatMap((topic, t) => [
      ...columnFindings(topic, t, columns),
      ...entryFindings(topic, t, statements),
    ]),
    ...unlinkedFindings(file),
  ];
}

function columnFindings(topic: Topic, t: number, columns: readonly ColumnId[]): readonly Finding[] {
  const missing = columns
    .filter((column) => topic.cells[column] === undefined)
    .map((column) => ({
      path: ['topics', t, 'cells', column],
      message: `The topic “${topic.id}” has no cell for “${column}”.`,
      remedy: 'Add the cell: with entries, or with a gap that says what the article does not say.',
    }));
  const extra = Object.keys(topic.cells)
    .filter((column) => !columns.some((known) => known === column))
    .map((column) => ({
      path: ['topics', t, 'cells', column],
      message: `There is no document “${column}”, so the comparison has no such column.`,
      remedy: 'Remove the cell, or add the document.',
    }));
  return [...missing, ...extra];
}

function entryFindings(
  topic: Topic,
  t: number,
  statements: ReadonlyMap<string, Statement>,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [column, cell] of Object.entries(topic.cells)) {
    if (isGap(cell)) continue;
    for (const [e, entry] of cell.entries.entries()) {
      const statement = statements.get(entry.statement);
      if (!statement) continue;
      const path = ['topics', t, 'cells', column, 'entries', e, 'statement'];
      if (columnOf(statement) !== column) {
        findings.push({
          path,
          message: `The statement ${statement.id} belongs in the column “${columnOf(statement)}”: its document is “${statement.document}”.`,
          remedy: 'Move the entry there. A fact is never carried from one document to another.',
        });
      }
      if (!statement.topics.includes(topic.id)) {
        findings.push({
          path,
          message: `The statement ${statement.id} does not list the topic “${topic.id}”.`,
          remedy: 'Add the topic to the statement, or remove the entry.',
        });
      }
    }
  }
  return findings;
}

function unlinkedFindings(file: Compared): readonly Finding[] {
  const topics = new Map(file.topics.map((topic) => [topic.id, topic]));
  const findings: Finding[] = [];
  for (const [s, statement] of file.statements.entries()) {
    for (const [index, id] of statement.topics.entries()) {
      const topic = topics.get(id);
      if (!topic) continue;
      const cell = topic.cells[columnOf(statement)];
      if (cell && !isGap(cell) && cell.entries.some((entry) => entry.statement === statement.id)) continue;
      findings.push({
        path: ['statements', s, 'topics', index],
        message: `No line of the cell “${id}”, “${columnOf(statement)}” holds the statement ${statement.id}.`,
        remedy: 'Add an entry with the words that answer the topic, or remove the topic from the statement.',
      });
    }
  }
  return findings;
}
