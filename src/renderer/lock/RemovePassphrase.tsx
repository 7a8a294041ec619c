import { type SyntheticEvent, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { lectern } from '../lectern';
import { settleWritings } from '../state/writings';
import { PassphraseField } from './PassphraseField';
import { usePassphraseWork } from './use-passphrase-work';

/** Makes the notes plain again. */
export function RemovePassphrase() {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<'shown' | 'hidden'>('hidden');
  const { work, start } = usePassphraseWork();
  const remove = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    await start(async () => {
      await settleWritings();
      const isRight = await lectern.removePassphrase(typed);
      setTyped('');
      return isRight;
    }, 'lock.remove.done');
  };
  return (
    <form
      className="passphrase-form"
      aria-labelledby="remove-passphrase"
      onSubmit={(event) => void remove(event)}
    >
      <h3 id="remove-passphrase" className="passphrase-head">
        <FormattedMessage id="lock.remove" />
      </h3>
      <p>
        <FormattedMessage id="lock.remove.lead" />
      </p>
      <PassphraseField
        label="lock.passphrase"
        value={typed}
        onChange={setTyped}
        shown={shown}
        onShow={setShown}
        isWrong={work === 'wrong'}
        {...(work === 'wrong' && { hint: <FormattedMessage id="lock.wrong" /> })}
      />
      {typeof work === 'object' && (
        <p role="alert" className="passphrase-fault">
          {work.failed}
        </p>
      )}
      <button type="submit" className="button" aria-disabled={work === 'working'}>
        <FormattedMessage id="lock.remove" />
      </button>
      <output>{work === 'working' && <FormattedMessage id="lock.remove.doing" />}</output>
    </form>
  );
}
