import { FormattedMessage, useIntl } from 'react-intl';
import { examples } from './examples';

interface SearchStartProps {
  readonly onTry: (query: string) => void;
}

/** What the sheet says before anything is typed: what can be found, and the four ways to ask. */
export function SearchStart({ onTry }: SearchStartProps) {
  const intl = useIntl();
  return (
    <div className="search-start">
      <p>
        <FormattedMessage id="search.start" />
      </p>
      <dl>
        {examples.map(({ query, means }) => (
          <div key={query}>
            <dt>
              <button
                type="button"
                className="search-start-try"
                onClick={() => onTry(intl.formatMessage({ id: query }))}
              >
                <FormattedMessage id={query} />
              </button>
            </dt>
            <dd>
              <FormattedMessage id={means} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
