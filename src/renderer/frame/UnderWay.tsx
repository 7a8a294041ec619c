import { FormattedMessage, useIntl } from 'react-intl';
import type { UnderWay as Said } from '../state/reader-state';
import '../parts/measure.css';
import './UnderWay.css';

interface UnderWayProps {
  readonly said: Said;
}

/** What is being done to very many notes at this moment, and how far it has come. */
export function UnderWay({ said: { text, step } }: UnderWayProps) {
  const intl = useIntl();
  return (
    <div className="toast under-way">
      {text ?? (step && <FormattedMessage id={`app.doing.${step.doing}`} values={{ count: step.count }} />)}
      <progress
        className="measure"
        aria-label={intl.formatMessage({ id: 'app.doing.so-far' })}
        max={step?.count ?? 1}
        value={step?.done ?? 0}
      />
    </div>
  );
}
