import { FormattedMessage } from 'react-intl';
import { openFirstBriefing } from '../state/boot';
import { dispatch } from '../state/store';
import './OpeningFailed.css';

interface OpeningFailedProps {
  /** What main said. */
  readonly reason: string;
}

/** Why there is nothing to read, and what to do. */
export function OpeningFailed({ reason }: OpeningFailedProps) {
  return (
    <div className="opening-failed" role="alert">
      <h1 className="opening-failed-title">
        <FormattedMessage id="app.failed" />
      </h1>
      <p>{reason}</p>
      <div className="opening-failed-actions">
        <button type="button" className="button" onClick={() => void openFirstBriefing()}>
          <FormattedMessage id="app.try-again" />
        </button>
        <button
          type="button"
          className="button"
          onClick={() => dispatch({ kind: 'viewChosen', view: 'library' })}
        >
          <FormattedMessage id="app.library" />
        </button>
      </div>
    </div>
  );
}
