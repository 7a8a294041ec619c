import { FormattedMessage, useIntl } from 'react-intl';
import type { FieldsProps } from './fields-props';

/** The Traffic Light Protocol's markings (FIRST, TLP 2.0), offered while typing; any words will do. */
const markings = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

const fields = [
  { name: 'marking', on: 'pages', longest: 60 },
  { name: 'preparedFor', on: 'cover', longest: 120 },
  { name: 'preparedBy', on: 'cover', longest: 120 },
  { name: 'date', on: 'cover', longest: 60 },
] as const;

/** What stands on every page and, where there is one, on the cover; and the paper. */
export function PageFields({ request, onChange }: FieldsProps) {
  const intl = useIntl();
  const hasCover = request.sections.includes('cover');
  return (
    <fieldset className="pack-group">
      <legend>
        <FormattedMessage id={hasCover ? 'pack.pages' : 'pack.pages.no-cover'} />
      </legend>
      {fields
        .filter(({ on }) => hasCover || on === 'pages')
        .map(({ name, longest }) => (
          <label key={name} className="pack-line">
            <span>
              <FormattedMessage id={`pack.field.${name}`} />
            </span>
            <input
              className="field"
              value={request[name]}
              maxLength={longest}
              list={name === 'marking' ? 'pack-markings' : undefined}
              placeholder={intl.formatMessage({
                id: name === 'marking' ? 'pack.field.none' : 'pack.field.blank',
              })}
              autoComplete="off"
              onChange={(event) => onChange({ ...request, [name]: event.target.value })}
            />
          </label>
        ))}
      <datalist id="pack-markings">
        {markings.map((marking) => (
          <option key={marking} value={marking}>
            {marking}
          </option>
        ))}
      </datalist>
      <div className="pack-line" role="radiogroup" aria-label={intl.formatMessage({ id: 'pack.paper' })}>
        <span>
          <FormattedMessage id="pack.paper" />
        </span>
        <div className="choice">
          {(['A4', 'Letter'] as const).map((paper) => (
            <label key={paper}>
              <input
                type="radio"
                name="pack-paper"
                checked={request.paper === paper}
                onChange={() => onChange({ ...request, paper })}
              />
              <FormattedMessage id={`pack.paper.${paper}`} />
            </label>
          ))}
        </div>
      </div>
    </fieldset>
  );
}
