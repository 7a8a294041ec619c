import { FormattedMessage, useIntl } from 'react-intl';
import { type TlpLabel, tlpLabelOf, tlpLabels, usualMarking } from '../../shared/pack/marking';
import { markingLength } from '../../shared/pack/pack';
import type { FieldsProps } from './fields-props';
import './MarkingField.css';

/** The handling marking: any words, or one of TLP's labels, of which it says what it allows. */
export function MarkingField({ request, onChange }: FieldsProps) {
  const intl = useIntl();
  const { marking } = request;
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
          value={marking}
          maxLength={markingLength}
          placeholder={intl.formatMessage({ id: 'pack.field.none' })}
          aria-describedby={label === null ? undefined : 'pack-marking-meaning'}
          autoComplete="off"
          onChange={(event) => onChange({ ...request, marking: event.target.value }, 'marking')}
          onBlur={() => {
            const usual = usualMarking(marking);
            if (usual !== marking) onChange({ ...request, marking: usual }, 'marking');
          }}
        />
        <select
          className="field"
          aria-label={intl.formatMessage({ id: 'pack.marking.label' })}
          title={label === null ? undefined : meaningOf(label)}
          value={label ?? ''}
          onChange={(event) => onChange({ ...request, marking: event.target.value })}
        >
          <option value="">{intl.formatMessage({ id: 'pack.marking.choose' })}</option>
          {tlpLabels.map((each) => (
            <option key={each} value={each} title={meaningOf(each)}>
              {each.slice('TLP:'.length)}
            </option>
          ))}
        </select>
      </div>
      {label !== null && (
        <p id="pack-marking-meaning" className="pack-hint">
          {meaningOf(label)}
        </p>
      )}
    </>
  );
}

type ShortLabel = TlpLabel extends `TLP:${infer Short}` ? Short : never;
