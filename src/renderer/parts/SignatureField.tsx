import { type RefObject, type SyntheticEvent, useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isolate } from '../../shared/language-of';
import {
  authorNotGiven,
  creatorLength,
  signatureFault,
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

interface Refused {
  readonly fault: NonNullable<ReturnType<typeof signatureFault>>;
  /** Of what was typed, in UTF-16 code units. */
  readonly length: number;
}

/** One field for the reader's name, and the button that signs with it. */
export function SignatureField({ field, onSigned }: SignatureFieldProps) {
  const intl = useIntl();
  const id = useId();
  const kept = useReader((state) => state.settings.creator);
  const [typed, setTyped] = useState(kept === unnamedReader ? '' : kept);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [borne, setBorne] = useState<Signing | null>(null);
  const signAs = async (asked: 'first' | 'again'): Promise<void> => {
    const signing = await sign({ name: typed, isBorneToo: asked === 'again' });
    setBorne(signing?.kind === 'borne' ? signing : null);
    if (signing?.kind === 'signed') onSigned?.();
    else document.getElementById(id)?.focus();
  };
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const fault = signatureFault(typed);
    setRefused(fault && { fault, length: typed.trim().length });
    if (fault) return document.getElementById(id)?.focus();
    await signAs('first');
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
        aria-invalid={refused !== null}
        aria-describedby={refused ? `${id}fault` : borne ? `${id}borne` : undefined}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          setBorne(null);
        }}
      />
      <button type="submit" className="button">
        <FormattedMessage id="sign.do" />
      </button>
      {refused && (
        <p id={`${id}fault`} role="alert" className="signature-fault">
          <FormattedMessage
            id="sign.fault"
            values={{ ...refused, limit: creatorLength, none: authorNotGiven }}
          />
        </p>
      )}
      {borne && (
        <div id={`${id}borne`} role="alert" className="signature-borne">
          <p>
            <FormattedMessage id="sign.borne" values={{ name: isolate(borne.name), count: borne.count }} />
          </p>
          <button type="button" className="button" onClick={() => void signAs('again')}>
            <FormattedMessage id="sign.borne.do" values={{ name: isolate(borne.name) }} />
          </button>
        </div>
      )}
    </form>
  );
}
