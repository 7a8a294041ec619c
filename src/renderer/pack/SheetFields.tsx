import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { bindings, mostRuledPages } from '../../shared/pack/pack';
import type { FieldsProps } from './fields-props';
import './SheetFields.css';

/** How the sheets themselves are: what is chosen once and seldom changed. */
export function SheetFields({ request, onChange }: FieldsProps) {
  const intl = useIntl();
  const id = useId();
  return (
    <details className="pack-more">
      <summary>
        <FormattedMessage id="pack.pages.more" />
      </summary>
      <label className="pack-line">
        <span>
          <FormattedMessage id="pack.binding" />
        </span>
        <select
          className="field"
          value={request.binding}
          onChange={(event) => {
            const binding = bindings.find((each) => each === event.target.value);
            if (binding) onChange({ ...request, binding });
          }}
        >
          {bindings.map((binding) => (
            <option key={binding} value={binding}>
              {intl.formatMessage({ id: `pack.binding.${binding}` })}
            </option>
          ))}
        </select>
      </label>
      {request.sections.includes('lines-to-take') && (
        <div className="pack-line">
          <label htmlFor={id}>
            <FormattedMessage id="pack.ruled-pages" />
          </label>
          <input
            id={id}
            className="field pack-number"
            type="number"
            min={1}
            max={mostRuledPages}
            value={request.ruledPages}
            onChange={(event) => {
              const pages = event.target.valueAsNumber;
              if (Number.isInteger(pages) && pages >= 1 && pages <= mostRuledPages)
                onChange({ ...request, ruledPages: pages }, 'ruledPages');
            }}
          />
        </div>
      )}
      {(['greyscale', 'inkSaving'] as const).map((name) => (
        <label key={name} className="check pack-check">
          <input
            type="checkbox"
            checked={request[name]}
            onChange={(event) => onChange({ ...request, [name]: event.target.checked })}
          />
          <span>
            <FormattedMessage id={name === 'greyscale' ? 'pack.greyscale' : 'pack.ink-saving'} />
          </span>
        </label>
      ))}
    </details>
  );
}
