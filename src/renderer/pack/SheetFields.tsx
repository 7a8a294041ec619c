import { FormattedMessage, useIntl } from 'react-intl';
import { bindings } from '../../shared/pack/pack';
import type { FieldsProps } from './fields-props';
import { RuledPages } from './RuledPages';
import './SheetFields.css';

/** How the sheets themselves are: what is chosen once and seldom changed. */
export function SheetFields({ request, onChange }: FieldsProps) {
  const intl = useIntl();
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
        <RuledPages
          pages={request.ruledPages}
          onChange={(ruledPages) => onChange({ ...request, ruledPages }, 'ruledPages')}
        />
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
