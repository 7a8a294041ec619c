import { NotebookPen } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { columnName } from '../../../shared/briefing/column-name';
import { targetOfGap } from '../../../shared/gaps/gap-target';
import { languageOf } from '../../../shared/language-of';
import type { PlacedGap } from '../../../shared/briefing/lookup';
import type { Note, NoteId } from '../../../shared/notes/note';
import { markTyped } from '../../../shared/search/words/words-typed';
import { Inferred } from '../../parts/Inferred';
import { Marked } from '../../parts/Marked';
import { SentenceRefs } from '../../parts/SentenceRef';
import { TargetNotes } from '../../parts/writing/TargetNotes';
import type { TargetWriting } from '../../parts/writing/use-target-writing';
import type { OpenBriefing } from '../../state/open-briefing';
import { GapBox } from './GapBox';
import './GapRow.css';

interface GapRowProps {
  readonly gap: PlacedGap;
  readonly open: OpenBriefing;
  readonly isTicked: boolean;
  readonly isChosen: boolean;
  /** The words looked for, to be marked. */
  readonly typed: readonly string[];
  /** All notes, in the article's order. */
  readonly notes: readonly Note[];
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly writing: TargetWriting;
  readonly onTick: (ticked: boolean) => Promise<void>;
  readonly onWrite: () => void;
}

/** A gap: its number, box and question, what is not said, of what, the nearest sentences, and the reader's notes. */
export function GapRow(props: GapRowProps) {
  const { gap: registered, open, isTicked, isChosen, typed, notes, numbers, writing } = props;
  const intl = useIntl();
  const { gap, number, by, columnId, topic } = registered;
  const language = by === 'editor' ? languageOf(open.briefing) : undefined;
  const document = open.briefing.documents.find(({ id }) => id === columnId);
  const column =
    columnId === null ? intl.formatMessage({ id: 'gaps.of.topic' }) : columnName(open.briefing, columnId);
  const place = intl.formatMessage(
    { id: columnId === null ? 'breadcrumb.topic' : 'breadcrumb.cell' },
    { topic: topic.label, column },
  );
  const id = boxId(gap.id);
  return (
    <li className="gap" aria-current={isChosen ? 'true' : undefined} data-item={gap.id}>
      <span className="gap-number">{number}</span>
      <GapBox
        id={id}
        isTicked={isTicked}
        onTick={props.onTick}
        describedBy={`${id}.subject ${id}.column`}
        language={language}
      >
        <Marked runs={markTyped(gap.question, typed)} />
      </GapBox>
      <p className="gap-subject" id={`${id}.subject`}>
        <FormattedMessage
          id="not-said"
          values={{
            subject: (
              <span key="subject" {...language}>
                <Marked runs={markTyped(gap.subject, typed)} />
              </span>
            ),
          }}
        />
      </p>
      <p className="gap-column" id={`${id}.column`}>
        {column}
        {document?.basis === 'inferred' && (
          <>
            {' '}
            <Inferred />
          </>
        )}
        {by === 'program' && (
          <>
            {', '}
            <FormattedMessage id="gaps.by-program" />
          </>
        )}
      </p>
      <p className="gap-nearest">
        <FormattedMessage
          id="gaps.nearest"
          values={{
            count: gap.nearest.length,
            sentences: <SentenceRefs key="nearest" sentences={gap.nearest} />,
          }}
        />
      </p>
      <button
        type="button"
        className="tool tool--small gap-write"
        aria-label={intl.formatMessage({ id: 'gaps.write' }, { number })}
        title={intl.formatMessage({ id: 'gaps.write' }, { number })}
        onClick={props.onWrite}
      >
        <NotebookPen className="icon" aria-hidden="true" />
      </button>
      <TargetNotes
        target={targetOfGap(registered)}
        place={place}
        notes={notes}
        numbers={numbers}
        writing={writing}
        head={
          <h3>
            <FormattedMessage id="notes.here.on" values={{ place }} />
          </h3>
        }
      />
    </li>
  );
}

/** The id of a gap's box; no slug has a dot. */
export function boxId(gapId: string): string {
  return `gap.${gapId}`;
}
