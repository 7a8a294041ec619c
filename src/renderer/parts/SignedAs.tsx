import { useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { unnamedReader } from '../../shared/notes/creator';
import { isolate } from '../../shared/language-of';
import { useReader } from '../state/store';
import { SignatureField } from './SignatureField';

/** How the reader's notes are signed; a field for the name where there is none yet, or another is wanted. */
export function SignedAs() {
  const name = useReader((state) => state.settings.creator);
  const [isAsking, setAsking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isAsking) field.current?.select();
  }, [isAsking]);
  return (
    <div className="signed-as">
      <p className="quiet">
        {name === unnamedReader ? (
          <FormattedMessage id="sign.none" />
        ) : (
          <FormattedMessage id="sign.as" values={{ name: isolate(name) }} />
        )}{' '}
        {name !== unnamedReader && !isAsking && (
          <button type="button" className="tool" onClick={() => setAsking(true)}>
            <FormattedMessage id="sign.change" />
          </button>
        )}
      </p>
      {(name === unnamedReader || isAsking) && (
        <SignatureField field={field} onSigned={() => setAsking(false)} />
      )}
    </div>
  );
}
