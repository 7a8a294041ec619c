import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type TlpLabel, tlpLabelOf, tlpLabels, usualMarking } from '../../shared/pack/marking';
import { markingLength } from '../../shared/pack/pack';
import type { FieldsProps } from './fields-props';
import './MarkingField.css';

/** The handling marking: any words, or one of TLP's labels, of which it says what it allows. */
export function MarkingField({ request, onChange }: FieldsProps) {
  const intl = useIntl();
  const { marking } = request;
  // What is too long stays in its field with the reason, until the marking that the pages keep is another.
  const [typed, setTyped] = useState<{ readonly words: string; readonly over: string } | null>(null);
  const tooLong = typed?.over === marking ? typed.words : null;
  const label = tlpLabelOf(marking);
  const meaningOf = (each: TlpLabel): string =>
    intl.formatMessage({ id: `pack.marking.${each.slice('TLP:'.length) as ShortLabel}` });
  return (
    <>
      <div className="pack-line pack-marking">
        <label htmlFor="pack-marking">
          <FormattedMessage id="pack.field.marking" />
        </label>
        <input
          id="pack-marking"
          className="field"
          value={tooLong ?? marking}
          aria-invalid={tooLong !== null}
          placeholder={intl.formatMessage({ id: 'pack.field.none' })}
          aria-describedby={
            tooLong !== null ? 'pack-marking-fault' : label === null ? undefined : 'pack-marking-meaning'
          }
          autoComplete="off"
          onChange={({ target: { value } }) => {
            const isTooLong = value.length > markingLength;
            setTyped(isTooLong ? { words: value, over: marking } : null);
            if (!isTooLong) onChange({ ...request, marking: value }, 'marking');
          }}
          onBlur={() => {
            const usual = usualMarking(marking);
            if (tooLong === null && usual !== marking) onChange({ ...request, marking: usual }, 'marking');
          }}
        />
        <select
          className="field"
          aria-label={intl.formatMessage({ id: 'pack.marking.label' })}
          title={label === null ? undefined : meaningOf(label)}
          value={label ?? ''}
          onChange={(event) => {
            setTyped(null);
            onChange({ ...request, marking: event.target.value });
          }}
        >
          <option value="">{intl.formatMessage({ id: 'pack.marking.choose' })}</option>
          {tlpLabels.map((each) => (
            <option key={each} value={each} title={meaningOf(each)}>
              {each.slice('TLP:'.length)}
            </option>
          ))}
        </select>
      </div>
      {tooLong !== null && (
        <p id="pack-marking-fault" className="pack-fault" role="alert">
          <FormattedMessage
            id="pack.marking.long"
            values={{
              most: markingLength,
              count: tooLong.length,
              has: marking === '' ? 'none' : 'some',
              marking,
            }}
          />
        </p>
      )}
      {label !== null && tooLong === null && (
        <p id="pack-marking-meaning" className="pack-hint">
          {meaningOf(label)}
        </p>
      )}
    </>
  );
}

type ShortLabel = TlpLabel extends `TLP:${infer Short}` ? Short : never;
