import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing, Tension } from '../../shared/briefing/briefing';
import { withoutMarks } from '../../shared/briefing/emphasis';
import { languageOf } from '../../shared/language-of';
import type { Place } from '../state/place';
import { dispatch } from '../state/store';
import { SentenceRef, SentenceRefs } from './SentenceRef';
import './fold.css';
import './TensionCard.css';

interface TensionCardProps {
  readonly tension: Tension;
  readonly briefing: Briefing;
  /** `panel`: beside the article, where only a contradiction stands open. `page`: among all tensions, all open. */
  readonly setting: 'panel' | 'page';
  /** True for the chosen one. */
  readonly isMarked: boolean;
  /** The place that led here by name, or null: the card is then open and in sight. */
  readonly namedBy: Place | null;
  /** True where the reader has answered it: the way to write then says so. */
  readonly isAnswered?: boolean;
  /** Null while one writes on it already. */
  readonly onWrite: (() => void) | null;
  /** The reader's notes on it. */
  readonly children: ReactNode;
}

/** Words that pull against each other, face to face; why they do, one question, and the reader's notes on it. */
export function TensionCard(props: TensionCardProps) {
  const { tension, briefing, setting, isMarked, namedBy, isAnswered = false, onWrite, children } = props;
  const intl = useIntl();
  const card = useRef<HTMLDetailsElement>(null);
  // The place, not whether there is one: going there again opens a card that was shut since.
  useLayoutEffect(() => {
    if (!card.current || namedBy === null) return;
    card.current.open = true;
    card.current.scrollIntoView({ block: 'nearest' });
  }, [namedBy]);
  const language = languageOf(briefing);
  const number = tension.id.slice(1);
  const way = isAnswered ? 'more' : setting;
  const Heading = setting === 'page' ? 'h2' : 'h3';
  const facing = new Set(tension.facing.map(({ sentence }) => sentence));
  const others = tension.sentences.filter((sentence) => !facing.has(sentence));
  return (
    <details
      className={`fold tension tension--${setting}`}
      id={`tension-${tension.id}`}
      data-direction={language.dir}
      open={setting === 'page' || tension.type === 'contradiction'}
      aria-current={isMarked ? 'true' : undefined}
      ref={card}
    >
      <summary className="tension-head">
        <Heading className="section-head">
          <FormattedMessage id="read.tension" values={{ number }} />
          <span className="quiet">
            <FormattedMessage id={`tension.${tension.type}`} />
          </span>
        </Heading>
        <span className="tension-title" {...language}>
          {tension.title}
        </span>
      </summary>
      <div className={tension.facing.length === 2 ? 'facing facing--pair' : 'facing'}>
        {tension.facing.map(({ sentence, quote }) => (
          <div key={`${sentence}-${quote.start}`} className="facing-words">
            <span className="facing-ref">
              <SentenceRef sentence={sentence} />
            </span>
            <div {...language}>{withoutMarks(quote.exact)}</div>
          </div>
        ))}
      </div>
      {others.length > 0 && (
        <p className="tension-others">
          <FormattedMessage
            id="tensions.others"
            values={{ count: others.length, sentences: <SentenceRefs key="refs" sentences={others} /> }}
          />
        </p>
      )}
      <p className="tension-why" {...language}>
        {tension.why}
      </p>
      <p className="tension-question">
        <span className="quiet">
          <FormattedMessage id="read.ask" />
        </span>{' '}
        <span {...language}>{tension.question}</span>
      </p>
      {children}
      <p className="tension-links">
        {onWrite && (
          <button
            type="button"
            className="tension-link"
            aria-label={intl.formatMessage({ id: `tensions.write.${way}.name` }, { number })}
            onClick={onWrite}
          >
            <FormattedMessage id={`tensions.write.${way}`} />
          </button>
        )}
        {setting === 'panel' && (
          <>
            <a
              className="tension-link"
              href="#tensions"
              onClick={(event) => {
                event.preventDefault();
                const place: Place = { view: 'reference', page: 'tensions', item: tension.id };
                dispatch({ kind: 'placeChosen', place });
              }}
            >
              <FormattedMessage id="tensions.all" />
            </a>
            <span className="quiet tension-by">
              <FormattedMessage id="editors-words" />
            </span>
          </>
        )}
      </p>
    </details>
  );
}
