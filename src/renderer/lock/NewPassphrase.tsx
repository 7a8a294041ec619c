import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { passphraseLimits, strengthOf } from '../../shared/contract/lock';
import { PassphraseField } from './PassphraseField';

export interface Chosen {
  readonly first: string;
  readonly again: string;
}

export const nothingChosen: Chosen = { first: '', again: '' };

/** True when it is long enough and the same both times. */
export function isChosen({ first, again }: Chosen): boolean {
  return strengthOf(first) !== 'short' && first === again;
}

interface NewPassphraseProps {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  /** The reader asked for it to be taken as it is. */
  readonly isTried: boolean;
}

/** A new passphrase, twice, with a word on how hard it is to guess. */
export function NewPassphrase({ chosen, onChange, isTried }: NewPassphraseProps) {
  const [shown, setShown] = useState<'shown' | 'hidden'>('hidden');
  const { first, again } = chosen;
  const strength = strengthOf(first);
  return (
    <>
      <PassphraseField
        label="lock.new"
        value={first}
        onChange={(value) => onChange({ ...chosen, first: value })}
        shown={shown}
        onShow={setShown}
        isNew
        isWrong={isTried && strength === 'short'}
        hint={
          <FormattedMessage
            id={first === '' ? 'lock.strength.empty' : `lock.strength.${strength}`}
            values={{ shortest: passphraseLimits.shortest }}
          />
        }
      />
      <PassphraseField
        label="lock.again"
        value={again}
        onChange={(value) => onChange({ ...chosen, again: value })}
        shown={shown}
        isNew
        isWrong={isTried && first !== again}
        {...(isTried && first !== again && { hint: <FormattedMessage id="lock.differ" /> })}
      />
    </>
  );
}
