import { FormattedMessage } from 'react-intl';
import type { AssumptionChanges as Changes, CellChange } from '../../shared/reference/assumption-changes';
import { agreementName, columnName } from '../../shared/briefing/column-name';
import { isolate } from '../../shared/language-of';
import { usePaper } from './paper-context';
import { SentenceNumber, SentenceNumbers } from './References';
import { Words } from './Words';

interface AssumptionChangesProps {
  readonly changes: Changes;
}

/** The lines that move without an assumption, a topic a line, as the screen lists them. Nothing where none moves. */
export function AssumptionChanges({ changes: { topics, outside } }: AssumptionChangesProps) {
  const { briefing } = usePaper();
  const agreement = isolate(agreementName(briefing));
  if (topics.length === 0 && outside.length === 0) return null;
  return (
    <div className="assumption-changes">
      <p className="editors">
        <FormattedMessage id="assumptions.brief" />
      </p>
      <ul>
        {topics.map(({ topic, cells, endsSilence }) => (
          <li key={topic.id}>
            <b>{topic.label}:</b>{' '}
            {cells.map((cell) => (
              <CellWords key={cell.columnId} cell={cell} />
            ))}
            {endsSilence && <FormattedMessage id="assumptions.ends-silence" values={{ agreement }} />}
          </li>
        ))}
        {outside.map(({ id, sentence, quote, document }) => (
          <li key={id}>
            <SentenceNumber sentence={sentence} /> <Words text={quote.exact} />{' '}
            <FormattedMessage
              id="assumptions.outside"
              values={{ document: isolate(columnName(briefing, document)), agreement }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function CellWords({ cell: { columnId, moved, after } }: { readonly cell: CellChange }) {
  const { briefing } = usePaper();
  const document = isolate(columnName(briefing, columnId));
  const agreement = isolate(agreementName(briefing));
  const others = after.kind === 'silent-with' ? after.others.map(({ sentence }) => sentence) : [];
  return (
    <>
      {moved.map(({ entry, statement }, index) => (
        <span key={`${entry.statement} ${entry.quote.start}`}>
          <SentenceNumber sentence={statement.sentence} />{' '}
          <Words text={entry.quote.exact} certainty={statement.certainty} />{' '}
          <FormattedMessage id="assumptions.moves" values={{ document, agreement }} />
          {index < moved.length - 1 ? '; ' : '. '}
        </span>
      ))}
      {after.kind === 'silent' && <FormattedMessage id="assumptions.silent" values={{ document }} />}
      {after.kind === 'silent-with' && (
        <FormattedMessage
          id="assumptions.silent-with"
          values={{
            document,
            count: new Set(others).size,
            list: <SentenceNumbers key="list" sentences={others} />,
          }}
        />
      )}{' '}
    </>
  );
}
