import { type SyntheticEvent, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { lectern } from '../lectern';
import { isChosen, NewPassphrase, nothingChosen } from './NewPassphrase';
import { PassphraseField } from './PassphraseField';
import { usePassphraseWork } from './use-passphrase-work';

/** Another passphrase for the same notes. */
export function ChangePassphrase() {
  const [now, setNow] = useState('');
  const [shown, setShown] = useState<'shown' | 'hidden'>('hidden');
  const [chosen, setChosen] = useState(nothingChosen);
  const [isTried, setIsTried] = useState(false);
  const { work, start } = usePassphraseWork();
  const change = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
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
    <form
      className="passphrase-form"
      aria-labelledby="change-passphrase"
      onSubmit={(event) => void change(event)}
    >
      <h3 id="change-passphrase" className="passphrase-head">
        <FormattedMessage id="lock.change" />
      </h3>
      <p>
        <FormattedMessage id="lock.change.lead" />
      </p>
      <PassphraseField
        label="lock.now"
        value={now}
        onChange={setNow}
        shown={shown}
        onShow={setShown}
        isWrong={work === 'wrong'}
        {...(work === 'wrong' && { hint: <FormattedMessage id="lock.wrong" /> })}
      />
      <NewPassphrase chosen={chosen} onChange={setChosen} isTried={isTried} />
      {typeof work === 'object' && (
        <p role="alert" className="passphrase-fault">
          {work.failed}
        </p>
      )}
      <button type="submit" className="button" aria-disabled={work === 'working'}>
        <FormattedMessage id="lock.change" />
      </button>
      <output>{work === 'working' && <FormattedMessage id="lock.working" />}</output>
    </form>
  );
}
