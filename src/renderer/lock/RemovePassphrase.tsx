import { useState } from 'react';
import { lectern } from '../lectern';
import { settleWritings } from '../state/writings';
import { GivenPassphrase } from './GivenPassphrase';
import { PassphraseForm } from './PassphraseForm';
import { usePassphraseWork } from './use-passphrase-work';

/** Makes the notes plain again. */
export function RemovePassphrase() {
  const [typed, setTyped] = useState('');
  const { work, start } = usePassphraseWork();
  const remove = (): Promise<void> =>
    start(async () => {
      await settleWritings();
      const isRight = await lectern.removePassphrase(typed);
      setTyped('');
      return isRight;
    }, 'lock.remove.done');
  return (
    <PassphraseForm
      head={{ title: 'lock.remove', lead: 'lock.remove.lead' }}
      work={work}
      onSubmit={remove}
      act="lock.remove"
      doing="lock.remove.doing"
    >
      <GivenPassphrase label="lock.passphrase" value={typed} onChange={setTyped} work={work} />
    </PassphraseForm>
  );
}
