/** The words that filters and columns leave out of the table, as the table would show them. */
import { withoutMarks } from '../../shared/briefing/emphasis';
import { messages } from '../../shared/messages/catalogue';
import type { Cell, Row } from './rows';
import type { ShownRows } from './show-rows';

/** The texts of the rows, and of the columns of other rows, that are not shown. `all` are the rows with every column. */
export function hiddenWords(
  all: readonly Row[],
  { rows, columns }: Pick<ShownRows, 'rows' | 'columns'>,
): readonly string[] {
  const shown = new Set(rows.map(({ topic }) => topic.id));
  const isShown = new Set(columns);
  return all.flatMap(({ topic, cells }) =>
    shown.has(topic.id)
      ? cells.filter(({ columnId }) => !isShown.has(columnId)).flatMap(wordsOf)
      : [
          topic.label,
          topic.gap ? messages['not-said'].replace('{subject}', topic.gap.subject) : '',
          ...cells.flatMap(wordsOf),
        ],
  );
}

function wordsOf(cell: Cell): readonly string[] {
  return cell.kind === 'gap'
    ? [messages['silence']]
    : cell.lines.map(({ entry }) => withoutMarks(entry.quote.exact));
}
