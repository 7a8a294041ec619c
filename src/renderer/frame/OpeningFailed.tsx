import { FormattedMessage } from 'react-intl';
import { openFirstBriefing } from '../state/boot';
import { dispatch } from '../state/store';
import { Failure } from './Failure';

interface OpeningFailedProps {
  /** What main said. */
  readonly reason: string;
}

/** Why there is nothing to read, and what to do. */
export function OpeningFailed({ reason }: OpeningFailedProps) {
  return (
    <Failure title={<FormattedMessage id="app.failed" />} reason={reason}>
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
    </Failure>
  );
}
