import { useIntl } from 'react-intl';
import type { FallbackProps } from 'react-error-boundary';
import { reasonOf } from '../../shared/reason-of';
import { Failure } from './Failure';

/** Stands in for what the program could not draw, so that a fault in one view never empties the window. */
export function DrawingFailed({ error, resetErrorBoundary }: FallbackProps) {
  const intl = useIntl();
  return (
    <Failure
      title={intl.formatMessage({ id: 'app.undrawn' })}
      reason={intl.formatMessage({ id: 'app.undrawn.reason' }, { reason: reasonOf(error) })}
    >
      <button type="button" className="button" onClick={resetErrorBoundary}>
        {intl.formatMessage({ id: 'app.try-again' })}
      </button>
    </Failure>
  );
}
