import { FormattedMessage, useIntl } from 'react-intl';
import type { ExampleQuery } from '../../shared/search/query/example-queries';
import type { BriefingResults } from '../../shared/search/search-briefing';
import { countOf, type Kind, kinds } from './arrange-results';

interface GroupFilterProps {
  /** Null while nothing is looked for: then there is nothing to count. */
  readonly results: BriefingResults | null;
  readonly kind: Kind;
  /** How much is found in other briefings, null where that is not known; undefined when there are none. */
  readonly others: number | null | undefined;
  /** None where something else stands below the kinds. */
  readonly examples: readonly ExampleQuery[];
  readonly onKindChange: (kind: Kind) => void;
  readonly onTry: (query: string) => void;
}

/** The kinds of result with their counts, to look at one alone, and below them things to try; before anything is typed the sheet shows these. */
export function GroupFilter({ results, kind, others, examples, onKindChange, onTry }: GroupFilterProps) {
  const intl = useIntl();
  return (
    <nav className="search-kinds" aria-label={intl.formatMessage({ id: 'search.kinds' })}>
      {kinds.map((each) => {
        const count = results ? countOf(results, each) : null;
        return (
          <button
            key={each}
            type="button"
            className="search-kind"
            data-none={count === 0}
            aria-pressed={each === kind}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onKindChange(each)}
          >
            <FormattedMessage id={each === 'everything' ? 'search.everything' : `search.group.${each}`} />
            {count !== null && <span className="search-kind-count"> {count}</span>}
          </button>
        );
      })}
      {others !== undefined && (
        <button
          type="button"
          className="search-kind search-kind--others"
          data-none={others === 0}
          aria-pressed={kind === 'others'}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onKindChange('others')}
        >
          <FormattedMessage id="search.others" />
          {others !== null && <span className="search-kind-count"> {others}</span>}
        </button>
      )}
      {results && examples.length > 0 && (
        <div className="search-try">
          <div className="search-try-head">
            <FormattedMessage id="search.try" />
          </div>
          {examples.map(({ query }) => (
            <button
              key={query}
              type="button"
              className="search-kind"
              data-none="true"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onTry(query)}
            >
              <bdi>{query}</bdi>
            </button>
          ))}
        </div>
      )}
    </nav>
  );
}
