/**
 * What a statement, cell, topic or tension says, as a note on it freezes it: the data, by which a later edition is seen to
 * say something else, and the words, in which the reader is shown what it said. Wordings of the program are in the words
 * alone, so that a new wording is no change.
 */
import { assertNever } from '../assert-never';
import type { Briefing } from '../briefing/briefing';
import { isGap } from '../briefing/comparison';
import { withoutMarks } from '../briefing/emphasis';
import type { Lookup } from '../briefing/lookup';
import type { MessageId } from '../messages/catalogue';
import { nameStatement } from '../briefing/name-statement';
import type { Target } from './note';
import type { Statement } from '../briefing/statement';

export interface NotedValue {
  /** The same data for the same value, whatever the program is called upon to say it in. */
  readonly data: unknown;
  readonly text: string;
}

/** Null for targets whose words are their own, that have none, or that are not in the briefing. */
export function notedValue(
  target: Target,
  briefing: Briefing,
  lookup: Lookup,
  say: (id: MessageId, values?: Readonly<Record<string, string>>) => string,
): NotedValue | null {
  const inWords = (statement: Statement, exact = statement.quote.exact): string =>
    `${withoutMarks(exact)} (${nameStatement(statement, briefing, { say, own: (name) => name })})`;
  switch (target.kind) {
    case 'statement': {
      const statement = lookup.statements.get(target.statementId);
      return statement ? { data: dataOf(statement), text: inWords(statement) } : null;
    }
    case 'cell': {
      const cell = lookup.topics.get(target.topicId)?.cells[target.columnId];
      if (!cell) return null;
      if (isGap(cell)) return { data: { gap: cell.gap.subject }, text: say('silence') };
      const lines = cell.entries.map((entry) => ({
        exact: entry.quote.exact,
        statement: lookup.statements.get(entry.statement),
      }));
      return {
        data: lines.map(({ exact, statement }) => ({ exact, ...(statement && dataOf(statement)) })),
        text: lines.map(({ exact, statement }) => (statement ? inWords(statement, exact) : exact)).join('; '),
      };
    }
    case 'topic': {
      const topic = lookup.topics.get(target.topicId);
      return topic ? { data: topic.label, text: topic.label } : null;
    }
    case 'tension': {
      const tension = briefing.tensions.find(({ id }) => id === target.tensionId);
      if (!tension) return null;
      const { title, sentences } = tension;
      return { data: { title, sentences }, text: title };
    }
    case 'article':
    case 'block':
    case 'passage':
    case 'note':
      return null;
    default:
      return assertNever(target);
  }
}

function dataOf({ quote, kind, document, basis, source, sourceLabel, certainty }: Statement): object {
  return { exact: quote.exact, kind, document, basis, source, sourceLabel, certainty };
}
