import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { mostFound, withFound, withoutFound } from '../../shared/pack/pack';
import { queryLimits } from '../../shared/search/query/query';
import type { FieldsProps } from './fields-props';
import './FoundFields.css';

/** The searches whose results print, in their order; one more can be typed, or added where it is found. */
export function FoundFields({ request, onChange }: FieldsProps) {
  const intl = useIntl();
  const [typed, setTyped] = useState('');
  const { found } = request;
  const isFull = found.length >= mostFound;
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() === '' || isFull) return;
    onChange(withFound(request, typed));
    setTyped('');
  };
  return (
    <fieldset className="pack-group">
      <legend>
        <FormattedMessage id="pack.found" />
      </legend>
      {found.length === 0 && (
        <p className="pack-found-none">
          <FormattedMessage id="pack.found.none" />
        </p>
      )}
      <ul>
        {found.map((query) => (
          <li key={query} className="pack-found">
            <bdi>{query}</bdi>
            <button
              type="button"
              className="button button--bare"
              aria-label={intl.formatMessage({ id: 'pack.found.leave-out.this' }, { query })}
              onClick={() => onChange(withoutFound(request, query))}
            >
              <FormattedMessage id="pack.found.leave-out" />
            </button>
          </li>
        ))}
      </ul>
      {isFull ? (
        <p className="pack-found-none">
          <FormattedMessage id="pack.found.full" values={{ count: mostFound }} />
        </p>
      ) : (
        <div className="pack-found">
          <input
            className="field"
            type="text"
            aria-label={intl.formatMessage({ id: 'pack.found.query' })}
            maxLength={queryLimits.length}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) add(event);
            }}
          />
          <button type="button" className="button" disabled={typed.trim() === ''} onClick={add}>
            <FormattedMessage id="pack.found.add" />
          </button>
        </div>
      )}
    </fieldset>
  );
}
