import { FormattedMessage } from 'react-intl';
import { openFirstBriefing } from '../state/boot';
import './OpeningFailed.css';

interface OpeningFailedProps {
  /** What main said, or empty when the library holds no briefing. */
  readonly reason: string;
}

/** Why there is nothing to read, and what to do. */
export function OpeningFailed({ reason }: OpeningFailedProps) {
  return (
    <div className="opening-failed" role="alert">
      <h1 className="opening-failed-title">
        <FormattedMessage id="app.failed" />
      </h1>
      <p>{reason === '' ? <FormattedMessage id="app.failed.none" /> : reason}</p>
      <button type="button" className="button" onClick={() => void openFirstBriefing()}>
        <FormattedMessage id="app.try-again" />
      </button>
    </div>
  );
}
