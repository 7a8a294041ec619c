import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Diagnostics } from '../../shared/contract/diagnostics';
import { diagnosticRows } from '../../shared/diagnostics/diagnostics-text';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { Dialog } from './Dialog';
import './DiagnosticsDialog.css';

/** How the program and the notes are, to be read, copied and saved. */
export function DiagnosticsDialog() {
  const intl = useIntl();
  const [diagnostics, setDiagnostics] = useState<Diagnostics | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  // The toast lies behind the dialog.
  const [said, setSaid] = useState('');
  const tell = async (way: 'copy' | 'save'): Promise<void> => {
    try {
      const file = await lectern.tellDiagnostics(way);
      if (way === 'copy') setSaid(intl.formatMessage({ id: 'diagnostics.copied' }));
      else if (file !== null) setSaid(intl.formatMessage({ id: 'diagnostics.saved' }, { file }));
    } catch (error) {
      setSaid(reasonOf(error));
    }
  };
  useEffect(() => {
    lectern.readDiagnostics().then(setDiagnostics, (error: unknown) => setFailure(reasonOf(error)));
  }, []);
  return (
    <Dialog title={intl.formatMessage({ id: 'diagnostics.title' })} kind="wide">
      <p className="quiet">
        <FormattedMessage id="diagnostics.lead" />
      </p>
      {failure !== null && (
        <p role="alert">
          <FormattedMessage id="diagnostics.failed" values={{ reason: failure }} />
        </p>
      )}
      {diagnostics === null && failure === null && (
        <p role="status">
          <FormattedMessage id="diagnostics.looking" />
        </p>
      )}
      {diagnostics && (
        <>
          <dl className="dialog-rows diagnostics">
            {diagnosticRows(diagnostics, (id, values) => intl.formatMessage({ id }, { ...values })).map(
              ({ name, value }) => (
                <div key={name} className="dialog-row">
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ),
            )}
          </dl>
          <h3 className="dialog-group" id="diagnostics-log">
            <FormattedMessage id="diagnostics.log.last" />
          </h3>
          {/* It scrolls, so the keyboard has to reach it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className="diagnostics-log" tabIndex={0} aria-labelledby="diagnostics-log" role="region">
            {diagnostics.log.lines.join('\n')}
          </pre>
          <div className="diagnostics-actions">
            <button type="button" className="button" onClick={() => void tell('copy')}>
              <FormattedMessage id="diagnostics.copy" />
            </button>
            <button type="button" className="button" onClick={() => void tell('save')}>
              <FormattedMessage id="diagnostics.save" />
            </button>
            <p className="quiet" role="status">
              {said}
            </p>
          </div>
        </>
      )}
    </Dialog>
  );
}
