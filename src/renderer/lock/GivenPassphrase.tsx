import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { MessageId } from '../../shared/messages/catalogue';
import { PassphraseField } from './PassphraseField';
import type { PassphraseWork } from './use-passphrase-work';

interface GivenPassphraseProps {
  readonly label: MessageId;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly work: PassphraseWork;
}

/** The passphrase of now, which may be the wrong one. */
export function GivenPassphrase({ label, value, onChange, work }: GivenPassphraseProps) {
  const [shown, setShown] = useState<'shown' | 'hidden'>('hidden');
  return (
    <PassphraseField
      label={label}
      value={value}
      onChange={onChange}
      shown={shown}
      onShow={setShown}
      isWrong={work === 'wrong'}
      {...(work === 'wrong' && { hint: <FormattedMessage id="lock.wrong" /> })}
    />
  );
}
