import { isGap, type Topic } from '../../briefing/comparison';
import { kindLetters, type Statement } from '../../briefing/statement';
import { codeDocument } from '../../briefing/statement-code';
import { asOnScreen } from './as-on-screen';
import type { Runs, TableRow } from './document';
import { dimmed, type Draft, type Drafted, editor, sentence, text } from './draft';

/**
 * What each sentence says of each topic: a row for every meeting of a topic and a sentence, with the codes. Where no
 * sentence says anything, that is said; last come the sentences that stand under no topic.
 */
export function mapSection(draft: Draft): Drafted {
  const { paper, speech } = draft;
  const { briefing, lookup } = paper;
  const inTopics = new Set<string>();
  const rows = briefing.topics.flatMap((topic, index) => {
    const statements = statementsOf(topic, draft);
    for (const { id } of statements) inTopics.add(id);
    return rowsOf(draft, [text(`${index + 1} `), editor(topic.label)], statements);
  });
  const outside = [...lookup.statements.values()].filter(({ id }) => !inTopics.has(id));
  const outsideName = [text(speech.formatMessage({ id: 'map.outside' }))];
  return {
    lead: [text(speech.formatMessage({ id: 'shape.map.note' })), ...asOnScreen(draft)],
    blocks: [
      {
        kind: 'table',
        head: (['topic', 'sentence', 'codes'] as const).map((column) => [
          text(speech.formatMessage({ id: `shape.map.${column}` })),
        ]),
        rows: [...rows, ...(outside.length > 0 ? rowsOf(draft, outsideName, outside) : [])],
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

function rowsOf(draft: Draft, name: Runs, statements: readonly Statement[]): readonly TableRow[] {
  const { paper, speech } = draft;
  if (statements.length === 0) {
    const silence = text(speech.formatMessage({ id: 'silence' }), 'emphasis');
    return [{ kind: 'row', head: name, cells: [[], [[silence]]] }];
  }
  const bySentence = Map.groupBy(statements, (statement) => statement.sentence);
  return [...bySentence].map(([id, own]) => ({
    kind: 'row',
    head: name,
    cells: [
      [[sentence(id)]],
      own.map((statement): Runs => {
        const certainty =
          statement.certainty === 'asserted'
            ? ''
            : `, ${speech.formatMessage({ id: `certainty.${statement.certainty}` })}`;
        const code = [kindLetters[statement.kind], codeDocument(statement)].filter((part) => part !== '');
        const line = [text(code.join(' '), 'strong'), text(certainty)];
        return paper.sight !== null && !paper.sight.statements.has(statement.id) ? dimmed(line) : line;
      }),
    ],
  }));
}
