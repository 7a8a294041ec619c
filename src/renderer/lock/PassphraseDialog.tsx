import { useIntl } from 'react-intl';
import { Dialog } from '../frame/Dialog';
import { useReader } from '../state/store';
import { ChangePassphrase } from './ChangePassphrase';
import { LockAfter } from './LockAfter';
import './PassphraseDialog.css';
import { RemovePassphrase } from './RemovePassphrase';
import { SetPassphrase } from './SetPassphrase';

/** Sets a passphrase where there is none; else changes and removes it. */
export function PassphraseDialog() {
  const intl = useIntl();
  const kind = useReader((state) => state.lock.kind);
  return (
    <Dialog title={intl.formatMessage({ id: kind === 'open' ? 'lock.manage' : 'lock.set' })} kind="wide">
      {kind === 'open' ? (
        <>
          <ChangePassphrase />
          <LockAfter />
          <RemovePassphrase />
        </>
      ) : (
        <SetPassphrase />
      )}
    </Dialog>
  );
}
