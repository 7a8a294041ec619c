import { FormattedMessage } from 'react-intl';
import './ExportOutcomeLines.css';
import type { ExportOutcome } from './use-file-export';

/** What came of writing a file: where it lies, or why it could not be written. Nothing before. */
export function ExportOutcomeLines({ outcome }: { readonly outcome: ExportOutcome }) {
  return (
    <>
      {outcome.kind === 'failed' && (
        <p className="export-failure" role="alert">
          <b>
            <FormattedMessage id="export.comparison.failed" />
          </b>{' '}
          {outcome.reason}
        </p>
      )}
      <output>
        {outcome.kind === 'saved' && (
          <FormattedMessage id="export.comparison.saved" values={{ path: outcome.path }} />
        )}
      </output>
    </>
  );
}
