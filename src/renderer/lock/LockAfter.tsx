import { FormattedMessage } from 'react-intl';
import { lockAfterChoices } from '../../shared/contract/settings';
import { change } from '../state/run-command';
import { useReader } from '../state/store';

/** After how long the notes are locked by themselves. */
export function LockAfter() {
  const chosen = useReader((state) => state.settings.lockAfter);
  return (
    <section className="passphrase-form" aria-labelledby="lock-after">
      <h3 id="lock-after" className="passphrase-head">
        <FormattedMessage id="lock.after" />
      </h3>
      <label className="passphrase-after">
        <FormattedMessage id="lock.after.lead" />{' '}
        <select value={chosen} onChange={({ target }) => void change({ lockAfter: Number(target.value) })}>
          {lockAfterChoices.map((minutes) => (
            <option key={minutes} value={minutes}>
              <FormattedMessage id="lock.after.minutes" values={{ minutes }} />
            </option>
          ))}
        </select>
      </label>
      <p className="quiet">
        <FormattedMessage id="lock.after.sleep" />
      </p>
    </section>
  );
}
