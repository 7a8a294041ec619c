import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { lectern } from '../lectern';
import { settleWritings } from '../state/writings';
import { isChosen, NewPassphrase, nothingChosen } from './NewPassphrase';
import { PassphraseForm } from './PassphraseForm';
import { usePassphraseWork } from './use-passphrase-work';

/** What locking means, and the passphrase to do it with. */
export function SetPassphrase() {
  const [chosen, setChosen] = useState(nothingChosen);
  const [isTried, setIsTried] = useState(false);
  const { work, start } = usePassphraseWork();
  const lock = async (): Promise<void> => {
    setIsTried(true);
    if (!isChosen(chosen)) return;
    await start(async () => {
      await settleWritings();
      await lectern.lockWithPassphrase(chosen.first);
      setChosen(nothingChosen);
    }, 'lock.done');
  };
  return (
    <PassphraseForm
      work={work}
      failed="lock.failed"
      onSubmit={lock}
      act="lock.do"
      doing="lock.doing"
      look="main"
    >
      <ul className="passphrase-words">
        {(['lock.set.what', 'lock.set.not', 'lock.set.lost'] as const).map((id) => (
          <li key={id}>
            <FormattedMessage id={id} />
          </li>
        ))}
      </ul>
      <NewPassphrase chosen={chosen} onChange={setChosen} isTried={isTried} />
    </PassphraseForm>
  );
}
