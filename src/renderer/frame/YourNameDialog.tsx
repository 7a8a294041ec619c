import { FormattedMessage, useIntl } from 'react-intl';
import { SignatureField } from '../parts/SignatureField';
import { dispatch } from '../state/store';
import { Dialog } from './Dialog';

/** The name under the reader's notes. */
export function YourNameDialog() {
  const intl = useIntl();
  return (
    <Dialog title={intl.formatMessage({ id: 'sign.title' })}>
      <p className="label-names-lead">
        <FormattedMessage id="sign.lead" />
      </p>
      <SignatureField onSigned={() => dispatch({ kind: 'dialogClosed' })} />
    </Dialog>
  );
}
