import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type {
  AssumptionChanges,
  CellChange,
  TopicChange,
} from '../../../shared/reference/assumption-changes';
import type { Briefing } from '../../../shared/briefing/briefing';
import { agreementName, columnName } from '../../../shared/briefing/column-name';
import { isolate, languageOf } from '../../../shared/language-of';
import { Rest } from '../../parts/Rest';
import { SentenceRef } from '../../parts/SentenceRef';
import type { OpenBriefing } from '../../state/open-briefing';
import { dispatch } from '../../state/store';
import { QuotedWords } from '../QuotedWords';

interface ChangesProps {
  readonly open: OpenBriefing;
  readonly changes: AssumptionChanges;
}

/** The lines that move without an assumption, topic by topic, and the cells that fall silent. */
export function Changes({ open, changes }: ChangesProps) {
  const agreement = isolate(agreementName(open.briefing));
  return (
    <ul className="changes">
      {changes.topics.map((change) => (
        <li key={change.topic.id}>
          <TopicLink change={change} briefing={open.briefing} />
          {change.cells.map((cell) => (
            <CellLines key={cell.columnId} open={open} cell={cell} />
          ))}
          {change.endsSilence && (
            <p className="change-words">
              <FormattedMessage id="assumptions.ends-silence" values={{ agreement }} />
            </p>
          )}
        </li>
      ))}
      {changes.outside.map((statement) => (
        <li key={statement.id}>
          <p className="change-line">
            <SentenceRef sentence={statement.sentence} statement={statement.id} />{' '}
            <span>
              <QuotedWords open={open} sentence={statement.sentence} quote={statement.quote} />{' '}
              <FormattedMessage
                id="assumptions.outside"
                values={{ document: columnName(open.briefing, statement.document), agreement }}
              />
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

interface TopicLinkProps {
  readonly change: TopicChange;
  readonly briefing: Briefing;
}

/** Opens the topic in Compare, at the cell that the lines leave. */
function TopicLink({ change: { topic, cells }, briefing }: TopicLinkProps) {
  return (
    <a
      className="change-topic"
      href={`#${topic.id}`}
      {...languageOf(briefing)}
      onClick={(event) => {
        event.preventDefault();
        dispatch({
          kind: 'placeChosen',
          place: { view: 'compare', topicId: topic.id, columnId: cells[0]?.columnId ?? null },
        });
      }}
    >
      {topic.label}
    </a>
  );
}

function CellLines({ open, cell }: { readonly open: OpenBriefing; readonly cell: CellChange }) {
  const intl = useIntl();
  const document = isolate(columnName(open.briefing, cell.columnId));
  const { after } = cell;
  const sentences =
    after.kind === 'silent-with' ? [...new Set(after.others.map(({ sentence }) => sentence))] : [];
  return (
    <>
      {cell.moved.map(({ entry, statement }) => (
        <p key={`${entry.statement} ${entry.quote.start}`} className="change-line">
          <SentenceRef sentence={statement.sentence} statement={statement.id} />{' '}
          <span>
            <QuotedWords
              open={open}
              sentence={statement.sentence}
              quote={entry.quote}
              statement={statement}
            />{' '}
            <FormattedMessage
              id="assumptions.moves"
              values={{ document, agreement: isolate(agreementName(open.briefing)) }}
            />
          </span>
        </p>
      ))}
      {after.kind === 'silent' && (
        <p className="change-silence">
          <Rest />
          <FormattedMessage id="assumptions.silent" values={{ document }} />
        </p>
      )}
      {after.kind === 'silent-with' && (
        <p className="change-words">
          <FormattedMessage
            id="assumptions.silent-with"
            values={{
              document,
              count: sentences.length,
              list: intl.formatList<ReactNode>(
                sentences.map((sentence) => <SentenceRef key={sentence} sentence={sentence} />),
                { type: 'conjunction' },
              ),
            }}
          />
        </p>
      )}
    </>
  );
}
