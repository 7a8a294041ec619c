import { type RefObject, type SyntheticEvent, useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { authorNotGiven, creatorLength, SignatureSchema, unnamedReader } from '../../shared/notes/creator';
import { sign } from '../state/sign';
import { useReader } from '../state/store';
import './SignatureField.css';

interface SignatureFieldProps {
  /** For the focus. */
  readonly field?: RefObject<HTMLInputElement | null>;
  /** The name is on disk. */
  readonly onSigned?: () => void;
}

/** One field for the reader's name, and the button that signs with it. */
export function SignatureField({ field, onSigned }: SignatureFieldProps) {
  const intl = useIntl();
  const id = useId();
  const kept = useReader((state) => state.settings.creator);
  const [typed, setTyped] = useState(kept === unnamedReader ? '' : kept);
  const [isRefused, setRefused] = useState(false);
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const isFaulty = !SignatureSchema.safeParse(typed).success;
    setRefused(isFaulty);
    if (isFaulty) return document.getElementById(id)?.focus();
    if (await sign(typed)) onSigned?.();
  };
  return (
    <form className="signature" onSubmit={(event) => void save(event)}>
      <input
        id={id}
        ref={field}
        className="field"
        value={typed}
        aria-label={intl.formatMessage({ id: 'sign.name' })}
        placeholder={intl.formatMessage({ id: 'sign.name' })}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}fault` : undefined}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="button">
        <FormattedMessage id="sign.do" />
      </button>
      {isRefused && (
        <p id={`${id}fault`} role="alert" className="signature-fault">
          <FormattedMessage id="sign.fault" values={{ limit: creatorLength, none: authorNotGiven }} />
        </p>
      )}
    </form>
  );
}
