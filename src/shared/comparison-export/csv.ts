/** The comparison as a table of texts; the main process writes it as CSV. */
import type { Briefing } from '../briefing/briefing';
import { type ExportedCell, exportComparison, plainly, type Say } from './exported-comparison';
import type { ComparisonChoice } from './request';

/**
 * The head, a row a topic, and a last row that says what this is and what was left out. Every row has as many cells: the
 * topic's number and name, a cell a column with its lines one below the other, and what is not said of the topic.
 */
export function toRows(
  briefing: Briefing,
  choice: ComparisonChoice,
  say: Say,
): readonly (readonly string[])[] {
  const { title, columns, rows, notes } = exportComparison(briefing, choice, plainly(say));
  return [
    [
      say('export.comparison.number'),
      say('export.comparison.topic'),
      ...columns,
      say('export.comparison.not-said'),
    ],
    ...rows.map(({ number, topic, cells, notSaid }) => [
      number,
      topic,
      ...cells.map(textOf),
      notSaid ?? say('export.comparison.nothing-more'),
    ]),
    ['', [`${title}.`, ...notes].join('\n'), ...columns.map(() => ''), ''],
  ];
}

function textOf(cell: ExportedCell): string {
  if (cell.kind === 'gap') return cell.words;
  return cell.lines.map(({ words, about }) => `${words} ${about}`).join('\n');
}
