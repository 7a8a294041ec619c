import { useEffect, useId, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { type OfferedPreset, presetLimits, presetNameFault } from '../../shared/pack/pack-preset';

interface PresetNameProps {
  readonly first: string;
  /** The preset that is renamed, whose name is not taken for it. */
  readonly except: string | null;
  readonly offered: readonly OfferedPreset[];
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
}

/** The field for a preset's name. What is wrong with it is said once it is to be kept, and while it is set right. */
export function PresetName({ first, except, offered, onName, onLeave }: PresetNameProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(first);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => field.current?.select(), []);
  const fault = presetNameFault(typed, offered, except);
  const shown = isAsked ? fault : null;
  const keep = (): void => {
    setAsked(true);
    if (fault === null) onName(typed);
    else field.current?.focus();
  };
  return (
    <div className="pack-preset-name">
      <div className="pack-line">
        <label htmlFor={id}>
          <FormattedMessage id="pack.preset.name" />
        </label>
        <input
          ref={field}
          id={id}
          className="field"
          value={typed}
          aria-invalid={shown !== null}
          aria-describedby={shown === null ? undefined : `${id}fault`}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') keep();
            else if (event.key === 'Escape') onLeave();
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <p id={`${id}fault`} role="alert" className="pack-fault">
        {shown && (
          <FormattedMessage id={`pack.preset.fault.${shown}`} values={{ limit: presetLimits.name }} />
        )}
      </p>
      <div className="pack-preset-actions">
        <button type="button" className="button" onClick={onLeave}>
          <FormattedMessage id="pack.preset.leave" />
        </button>
        <button type="button" className="button button--main" onClick={keep}>
          <FormattedMessage id="pack.preset.keep" />
        </button>
      </div>
    </div>
  );
}
