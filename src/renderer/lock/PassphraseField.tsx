import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, type RefObject, useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { passphraseLimits } from '../../shared/contract/lock';
import type { MessageId } from '../../shared/messages/catalogue';
import './PassphraseField.css';

interface PassphraseFieldProps {
  readonly label: MessageId;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly shown: 'shown' | 'hidden';
  /** Left out where another field of the form has the button. */
  readonly onShow?: (shown: 'shown' | 'hidden') => void;
  /** What is wrong with it, or how good it is. */
  readonly hint?: ReactNode;
  readonly isWrong?: boolean;
  readonly isNew?: boolean;
  readonly field?: RefObject<HTMLInputElement | null>;
}

/** A field for a passphrase, which can be shown: what is not seen is mistyped. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, onChange, shown, onShow, hint, isWrong, isNew, field } = props;
  const intl = useIntl();
  const id = useId();
  const Icon = shown === 'shown' ? EyeOff : Eye;
  return (
    <div className="passphrase-field">
      <label htmlFor={id}>
        <FormattedMessage id={label} />
      </label>
      <div className="passphrase-line">
        <input
          id={id}
          ref={field}
          className="field"
          type={shown === 'shown' ? 'text' : 'password'}
          value={value}
          maxLength={passphraseLimits.longest}
          spellCheck={false}
          autoComplete={isNew ? 'new-password' : 'off'}
          autoCapitalize="off"
          aria-invalid={isWrong === true}
          aria-describedby={hint === undefined ? undefined : `${id}hint`}
          onChange={(event) => onChange(event.target.value)}
        />
        {onShow && (
          <button
            type="button"
            className="tool"
            aria-pressed={shown === 'shown'}
            aria-label={intl.formatMessage({ id: 'lock.show' })}
            onClick={() => onShow(shown === 'shown' ? 'hidden' : 'shown')}
          >
            <Icon className="icon" aria-hidden="true" />
          </button>
        )}
      </div>
      {hint !== undefined && (
        <p
          id={`${id}hint`}
          className="passphrase-hint"
          data-wrong={isWrong || undefined}
          role={isWrong ? 'alert' : undefined}
        >
          {hint}
        </p>
      )}
    </div>
  );
}
