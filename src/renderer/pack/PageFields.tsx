import { FormattedMessage, useIntl } from 'react-intl';
import { papers } from '../../shared/pack/pack';
import type { FieldsProps } from './fields-props';
import { MarkingField } from './MarkingField';

const fields = [
  { name: 'preparedFor', longest: 120 },
  { name: 'preparedBy', longest: 120 },
  { name: 'date', longest: 60 },
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
      <MarkingField request={request} onChange={onChange} />
      {hasCover &&
        fields.map(({ name, longest }) => (
          <label key={name} className="pack-line">
            <span>
              <FormattedMessage id={`pack.field.${name}`} />
            </span>
            <input
              className="field"
              value={request[name]}
              maxLength={longest}
              placeholder={intl.formatMessage({ id: 'pack.field.blank' })}
              autoComplete="off"
              onChange={(event) => onChange({ ...request, [name]: event.target.value }, name)}
            />
          </label>
        ))}
      <div className="pack-line" role="radiogroup" aria-label={intl.formatMessage({ id: 'pack.paper' })}>
        <span>
          <FormattedMessage id="pack.paper" />
        </span>
        <div className="choice">
          {papers.map((paper) => (
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
