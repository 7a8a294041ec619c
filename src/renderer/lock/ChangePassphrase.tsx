import { useState } from 'react';
import { lectern } from '../lectern';
import { GivenPassphrase } from './GivenPassphrase';
import { isChosen, NewPassphrase, nothingChosen } from './NewPassphrase';
import { PassphraseForm } from './PassphraseForm';
import { usePassphraseWork } from './use-passphrase-work';

/** Another passphrase for the same notes. */
export function ChangePassphrase() {
  const [now, setNow] = useState('');
  const [chosen, setChosen] = useState(nothingChosen);
  const [isTried, setIsTried] = useState(false);
  const { work, start } = usePassphraseWork();
  const change = async (): Promise<void> => {
    setIsTried(true);
    if (!isChosen(chosen)) return;
    await start(async () => {
      const isRight = await lectern.changePassphrase(now, chosen.first);
      setNow('');
      if (isRight) setChosen(nothingChosen);
      return isRight;
    }, 'lock.change.done');
  };
  return (
    <PassphraseForm
      head={{ title: 'lock.change', lead: 'lock.change.lead' }}
      work={work}
      onSubmit={change}
      act="lock.change"
      doing="lock.working"
    >
      <GivenPassphrase label="lock.now" value={now} onChange={setNow} work={work} />
      <NewPassphrase chosen={chosen} onChange={setChosen} isTried={isTried} />
    </PassphraseForm>
  );
}
