import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SignatureField } from '../parts/SignatureField';
import { dispatch } from '../state/store';
import { Dialog } from './Dialog';

/** The name under the reader's notes. */
export function YourNameDialog() {
  const intl = useIntl();
  const field = useRef<HTMLInputElement>(null);
  // Once the dialog is open, which gives the focus to its first button.
  useEffect(() => field.current?.select(), []);
  return (
    <Dialog title={intl.formatMessage({ id: 'sign.title' })}>
      <p className="label-names-lead">
        <FormattedMessage id="sign.lead" />
      </p>
      <SignatureField field={field} onSigned={() => dispatch({ kind: 'dialogClosed' })} />
    </Dialog>
  );
}
