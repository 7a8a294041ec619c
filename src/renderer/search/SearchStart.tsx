import { FormattedMessage } from 'react-intl';
import type { ExampleQuery } from '../../shared/search/example-queries';

interface SearchStartProps {
  readonly examples: readonly ExampleQuery[];
  readonly onTry: (query: string) => void;
}

/** What the sheet says before anything is typed: what can be found, and the ways to ask. */
export function SearchStart({ examples, onTry }: SearchStartProps) {
  return (
    <div className="search-start">
      <p>
        <FormattedMessage id="search.start" />
      </p>
      <dl>
        {examples.map(({ query, way }) => (
          <div key={query}>
            <dt>
              <button type="button" className="search-start-try" onClick={() => onTry(query)}>
                <bdi>{query}</bdi>
              </button>
            </dt>
            <dd>
              <FormattedMessage id={`search.try.${way}.means`} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
