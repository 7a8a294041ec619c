import { type RefObject, type SyntheticEvent, useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isolate } from '../../shared/language-of';
import {
  authorNotGiven,
  creatorLength,
  SignatureSchema,
  type Signing,
  unnamedReader,
} from '../../shared/notes/creator';
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
  const [borne, setBorne] = useState<Signing | null>(null);
  const signAs = async (isBorneToo: boolean): Promise<void> => {
    const signing = await sign({ name: typed, isBorneToo });
    setBorne(signing?.kind === 'borne' ? signing : null);
    if (signing?.kind === 'signed') onSigned?.();
    else document.getElementById(id)?.focus();
  };
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const isFaulty = !SignatureSchema.safeParse(typed).success;
    setRefused(isFaulty);
    if (isFaulty) return document.getElementById(id)?.focus();
    await signAs(false);
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
        aria-describedby={isRefused ? `${id}fault` : borne ? `${id}borne` : undefined}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          setBorne(null);
        }}
      />
      <button type="submit" className="button">
        <FormattedMessage id="sign.do" />
      </button>
      {isRefused && (
        <p id={`${id}fault`} role="alert" className="signature-fault">
          <FormattedMessage id="sign.fault" values={{ limit: creatorLength, none: authorNotGiven }} />
        </p>
      )}
      {borne && (
        <div id={`${id}borne`} role="alert" className="signature-borne">
          <p>
            <FormattedMessage id="sign.borne" values={{ name: isolate(borne.name), count: borne.count }} />
          </p>
          <button type="button" className="button" onClick={() => void signAs(true)}>
            <FormattedMessage id="sign.borne.do" values={{ name: isolate(borne.name) }} />
          </button>
        </div>
      )}
    </form>
  );
}
