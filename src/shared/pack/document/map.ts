import { isGap, type Topic } from '../../briefing/comparison';
import { kindLetters, type Statement } from '../../briefing/statement';
import { codeDocument } from '../../briefing/statement-code';
import { asOnScreen } from './as-on-screen';
import type { Runs, TableRow } from './document';
import { dimmed, type Draft, type Drafted, editor, joined, sentence, text } from './draft';

/**
 * What each sentence says of each topic: a row for every topic, and in it each sentence with its codes. Where no sentence
 * says anything, that is said; last come the sentences that stand under no topic.
 */
export function mapSection(draft: Draft): Drafted {
  const { paper, speech } = draft;
  const { briefing, lookup } = paper;
  const inTopics = new Set<string>();
  const rows = briefing.topics.map((topic, index) => {
    const statements = statementsOf(topic, draft);
    for (const { id } of statements) inTopics.add(id);
    return rowOf(draft, [text(`${index + 1} `, 'strong'), editor(topic.label, 'strong')], statements);
  });
  const outside = [...lookup.statements.values()].filter(({ id }) => !inTopics.has(id));
  const outsideName = [text(speech.formatMessage({ id: 'map.outside' }), 'strong')];
  return {
    lead: [text(speech.formatMessage({ id: 'shape.map.note' })), ...asOnScreen(draft)],
    blocks: [
      {
        kind: 'table',
        head: (['topic', 'sentences'] as const).map((column) => [
          text(speech.formatMessage({ id: `shape.map.${column}` })),
        ]),
        rows: [...rows, ...(outside.length > 0 ? [rowOf(draft, outsideName, outside)] : [])],
      },
    ],
  };
}

/** The statements in the topic's cells, in reading order, each once. */
function statementsOf({ cells }: Topic, { paper: { lookup } }: Draft): readonly Statement[] {
  const ids = new Set(
    Object.values(cells).flatMap((cell) => (isGap(cell) ? [] : cell.entries.map((entry) => entry.statement))),
  );
  return [...lookup.statements.values()].filter(({ id }) => ids.has(id));
}

function rowOf(draft: Draft, head: Runs, statements: readonly Statement[]): TableRow {
  if (statements.length === 0) {
    const silence = text(draft.speech.formatMessage({ id: 'silence' }), 'emphasis');
    return { kind: 'row', head, cells: [[[silence]]] };
  }
  const sentences = [...new Set(statements.map((statement) => statement.sentence))];
  const parts = sentences.map((id): Runs => {
    const own = statements.filter((statement) => statement.sentence === id);
    const codes = own.map((statement) => codeOf(draft, statement));
    return [sentence(id), text(' '), ...joined(codes, ', ')];
  });
  return { kind: 'row', head, cells: [[joined(parts, ' · ')]] };
}

/** The letter of its kind, the code of its document, and how sure where that is not asserted. */
function codeOf({ paper: { sight }, speech }: Draft, statement: Statement): Runs {
  const code = [kindLetters[statement.kind], codeDocument(statement)].filter((part) => part !== '').join(' ');
  const certainty =
    statement.certainty === 'asserted'
      ? []
      : [text(` (${speech.formatMessage({ id: `certainty.${statement.certainty}` })})`)];
  const runs = [text(code, 'strong'), ...certainty];
  return sight !== null && !sight.statements.has(statement.id) ? dimmed(runs) : runs;
}
