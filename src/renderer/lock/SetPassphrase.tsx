import { type SyntheticEvent, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { lectern } from '../lectern';
import { settleWritings } from '../state/writings';
import { isChosen, NewPassphrase, nothingChosen } from './NewPassphrase';
import { usePassphraseWork } from './use-passphrase-work';

/** What locking means, and the passphrase to do it with. */
export function SetPassphrase() {
  const [chosen, setChosen] = useState(nothingChosen);
  const [isTried, setIsTried] = useState(false);
  const { work, start } = usePassphraseWork();
  const lock = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setIsTried(true);
    if (!isChosen(chosen)) return;
    await start(async () => {
      await settleWritings();
      await lectern.lockWithPassphrase(chosen.first);
      setChosen(nothingChosen);
    }, 'lock.done');
  };
  return (
    <form className="passphrase-form" onSubmit={(event) => void lock(event)}>
      <ul className="passphrase-words">
        {(['lock.set.what', 'lock.set.not', 'lock.set.lost'] as const).map((id) => (
          <li key={id}>
            <FormattedMessage id={id} />
          </li>
        ))}
      </ul>
      <NewPassphrase chosen={chosen} onChange={setChosen} isTried={isTried} />
      {typeof work === 'object' && (
        <p role="alert" className="passphrase-fault">
          <FormattedMessage id="lock.failed" values={{ reason: work.failed }} />
        </p>
      )}
      <button type="submit" className="button button--main" aria-disabled={work === 'working'}>
        <FormattedMessage id="lock.do" />
      </button>
      <output>{work === 'working' && <FormattedMessage id="lock.doing" />}</output>
    </form>
  );
}
