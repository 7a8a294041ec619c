import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Tension } from '../../shared/briefing';
import { withoutMarks } from '../../shared/emphasis';
import { useBriefingLanguage } from '../parts/briefing-language';
import { SentenceRef } from '../parts/SentenceRef';
import type { Place } from '../state/place';
import './TensionCard.css';

interface TensionCardProps {
  readonly tension: Tension;
  /** The place that led here by name, or null: the card is then marked, open and in sight. */
  readonly namedBy: Place | null;
  readonly onWrite: () => void;
  /** The reader's notes on it. */
  readonly children: ReactNode;
}

/**
 * Words that pull against each other, face to face, one question, and the reader's notes on it. A contradiction
 * stands open, and so does the one that was gone to; others unfold.
 */
export function TensionCard({ tension, namedBy, onWrite, children }: TensionCardProps) {
  const intl = useIntl();
  const language = useBriefingLanguage();
  const card = useRef<HTMLDetailsElement>(null);
  // The place, not whether there is one: going there again opens a card that was shut since.
  useLayoutEffect(() => {
    if (!card.current || namedBy === null) return;
    card.current.open = true;
    card.current.scrollIntoView({ block: 'nearest' });
  }, [namedBy]);
  const number = tension.id.slice(1);
  const isPair = tension.facing.length === 2;
  return (
    <details
      className="tension"
      open={tension.type === 'contradiction'}
      aria-current={namedBy === null ? undefined : 'true'}
      ref={card}
    >
      <summary className="tension-head">
        <h3 className="section-head">
          <FormattedMessage id="read.tension" values={{ number }} />
          <span className="quiet">
            <FormattedMessage id={`tension.${tension.type}`} />
          </span>
        </h3>
        <span className="tension-title" {...language}>
          {tension.title}
        </span>
      </summary>
      <div className={isPair ? 'facing facing--pair' : 'facing'}>
        {tension.facing.map(({ sentence, quote }) => (
          <div key={`${sentence}-${quote.start}`} className="facing-words">
            <span className="facing-ref">
              <SentenceRef sentence={sentence} />
            </span>
            <div {...language}>{withoutMarks(quote.exact)}</div>
          </div>
        ))}
      </div>
      <p className="tension-question">
        <span className="quiet">
          <FormattedMessage id="read.ask" />
        </span>{' '}
        <span {...language}>{tension.question}</span>
      </p>
      {children}
      <button
        type="button"
        className="tension-write"
        aria-label={intl.formatMessage({ id: 'read.tension.write.name' }, { number })}
        onClick={onWrite}
      >
        <FormattedMessage id="read.tension.write" />
      </button>
    </details>
  );
}
