import { useIntl } from 'react-intl';
import { assertNever } from '../../../shared/assert-never';
import type { Briefing } from '../../../shared/briefing/briefing';
import { columnName } from '../../../shared/briefing/column-name';
import type { Sight } from '../../../shared/briefing/lens';
import { useNameStatement } from '../name-statement';
import type { MapMark } from './map-content';
import { isMarkSeen } from './mark-sight';

/** Gives a mark's full name, for instance “Sentence 9, Training: provision, Document 2, inferred, asserted”. */
export function useNameMark(briefing: Briefing, sight: Sight): (mark: MapMark) => string {
  const intl = useIntl();
  const nameStatement = useNameStatement(briefing);

  const plainName = (mark: MapMark): string => {
    switch (mark.kind) {
      case 'pull': {
        const number = mark.tension.id.slice(1);
        const [from, to] = [mark.from.number, mark.to.number];
        return intl.formatMessage({ id: 'map.mark.pull' }, { number, from, to });
      }
      case 'sentence': {
        const described = mark.describes.map(({ document: { label }, basis }) =>
          basis === 'inferred' ? `${label}, ${intl.formatMessage({ id: 'basis.inferred' })}` : label,
        );
        const name = intl.formatMessage({ id: 'map.mark.sentence' }, { number: mark.sentence.number });
        return [name, ...described].join(', ');
      }
      case 'topic':
        return intl.formatMessage({ id: 'map.mark.topic' }, { number: mark.number, topic: mark.topic.label });
      case 'entry': {
        const topic = mark.topic?.label ?? intl.formatMessage({ id: 'map.mark.outside' });
        const statement = nameStatement(mark.statement);
        const { nth, of } = mark;
        const { number } = mark.sentence;
        return intl.formatMessage({ id: 'map.mark.entry' }, { number, nth, of, topic, statement });
      }
      case 'count': {
        const { topic, lines } = mark;
        const column = columnName(briefing, mark.columnId);
        return intl.formatMessage({ id: 'map.mark.count' }, { topic: topic.label, column, lines });
      }
      case 'saying': {
        const source = intl.formatMessage({ id: `map.source.${mark.source}` });
        // The writer goes without a name of its own; the others have one in the article's words.
        const said = mark.source === 'writer' ? [] : mark.statements.map(({ sourceLabel }) => sourceLabel);
        const labels = [...new Set(said)];
        const { number } = mark.sentence;
        return mark.source === 'unknown'
          ? intl.formatMessage({ id: 'map.mark.saying.unknown' }, { number, labels: intl.formatList(labels) })
          : intl.formatMessage(
              { id: 'map.mark.saying' },
              { number, source, count: labels.length, labels: intl.formatList(labels) },
            );
      }
      default:
        return assertNever(mark);
    }
  };
  return (mark) => {
    const name = plainName(mark);
    return isMarkSeen(mark, sight) ? name : intl.formatMessage({ id: 'map.mark.dimmed' }, { name });
  };
}
