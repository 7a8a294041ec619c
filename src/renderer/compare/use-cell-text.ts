import { useIntl } from 'react-intl';
import { columnName } from '../../shared/briefing/column-name';
import type { MessageId } from '../../shared/messages/catalogue';
import { withoutMarks } from '../../shared/briefing/emphasis';
import { nameStatement } from '../../shared/briefing/name-statement';
import type { OpenBriefing } from '../state/open-briefing';
import type { Position } from './cell-moves';
import type { Row } from './rows';

/**
 * Gives a cell as plain text: its place, each line with its sentence number or the silence, and where it is from. What
 * is pasted elsewhere holds the words and nothing else: no marks of direction.
 */
export function useCellText(open: OpenBriefing): (row: Row, columnId: Position['columnId']) => string {
  const intl = useIntl();
  const { briefing, lookup } = open;
  const say = (id: MessageId, values?: Readonly<Record<string, string | number>>): string =>
    intl.formatMessage({ id }, values);
  const numberOf = (sentence: string): string => String(lookup.sentences.get(sentence)?.number ?? '');
  return (row, columnId) => {
    const cell = row.cells.find((each) => each.columnId === columnId);
    const gap = cell ? (cell.kind === 'gap' ? cell.gap : null) : row.topic.gap;
    const head =
      columnId === null
        ? row.topic.label
        : say('compare.copy.head', {
            topic: row.topic.label,
            column: columnName(briefing, columnId),
          });
    const lines =
      cell?.kind === 'lines'
        ? cell.lines.map(({ entry, statement }) =>
            say('compare.copy.line', {
              words: withoutMarks(entry.quote.exact),
              sentence: numberOf(statement.sentence),
              name: nameStatement(statement, briefing, { say, own }),
            }),
          )
        : [];
    const silence = gap
      ? [
          say('compare.copy.gap', {
            subject: gap.subject,
            count: gap.nearest.length,
            list: intl.formatList(gap.nearest.map(numberOf)),
          }),
        ]
      : [];
    const foot = say('compare.copy.foot', { title: briefing.title.text, edition: briefing.edition });
    return [head, ...lines, ...silence, foot].join('\n');
  };
}

function own(words: string): string {
  return words;
}
