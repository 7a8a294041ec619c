import { FormattedMessage } from 'react-intl';
import type { Tension } from '../../shared/briefing';
import { withoutMarks } from '../../shared/emphasis';
import { SentenceRef } from '../parts/SentenceRef';
import './TensionCard.css';

interface TensionCardProps {
  readonly tension: Tension;
}

/** Words that pull against each other, face to face, and one question. A contradiction stands open, others unfold. */
export function TensionCard({ tension }: TensionCardProps) {
  const isPair = tension.facing.length === 2;
  return (
    <details className="tension" open={tension.type === 'contradiction'}>
      <summary className="tension-head">
        <h3 className="section-head">
          <FormattedMessage id="read.tension" values={{ number: tension.id.slice(1) }} />
          <span className="quiet">
            <FormattedMessage id={`tension.${tension.type}`} />
          </span>
        </h3>
        <span className="tension-title">{tension.title}</span>
      </summary>
      <div className={isPair ? 'facing facing--pair' : 'facing'}>
        {tension.facing.map(({ sentence, quote }) => (
          <div key={`${sentence}-${quote.start}`} className="facing-words">
            <span className="facing-ref">
              <SentenceRef sentence={sentence} />
            </span>
            <span>{withoutMarks(quote.exact)}</span>
          </div>
        ))}
      </div>
      <p className="tension-question">
        <span className="quiet">
          <FormattedMessage id="read.ask" />
        </span>{' '}
        {tension.question}
      </p>
    </details>
  );
}
