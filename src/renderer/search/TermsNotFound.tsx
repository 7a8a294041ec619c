import { FormattedMessage, useIntl } from 'react-intl';
import { isolate } from '../../shared/language-of';
import type { ExampleQuery } from '../../shared/search/query/example-queries';
import type { BriefingResults } from '../../shared/search/search-briefing';
import type { Vocabulary } from '../../shared/search/query/vocabulary';
import { OtherQueries } from './OtherQueries';
import { UnknownFilters } from './UnknownFilters';

interface TermsNotFoundProps {
  readonly results: BriefingResults;
  readonly vocabulary: Vocabulary;
  readonly examples: readonly ExampleQuery[];
  /** How much another query finds. */
  readonly count: (query: string) => number;
  readonly onTry: (query: string) => void;
}

/** Says what could not be followed: words not found as typed and what was taken instead, filters for nothing, no word; and what could be asked instead. */
export function TermsNotFound({ results, vocabulary, examples, count, onTry }: TermsNotFoundProps) {
  const intl = useIntl();
  const quoted = (words: readonly string[]): string => intl.formatList(words.map((word) => `“${word}”`));
  const { terms, asked, total } = results;
  const near = terms.filter((term) => term.found === 'near');
  const missing = terms.filter((term) => term.found === 'nowhere').map((term) => term.typed);
  const nothing = total === 0 ? nothingBecause(results) : null;
  const lines = [
    ...(asked.unread.length > 0
      ? [<UnknownFilters key="unread" asked={asked} vocabulary={vocabulary} />]
      : []),
    ...(nothing
      ? [
          <p key="nothing">
            <FormattedMessage
              id={nothing}
              values={{
                words: quoted(terms.filter(({ found }) => found === 'nowhere').map(({ typed }) => typed)),
                typed: results.query.trim(),
                example: isolate((examples.find(({ way }) => way === 'exclude') ?? examples[0])?.query ?? ''),
              }}
            />
          </p>,
        ]
      : near.map((term) => (
          <p key={`near ${term.typed}`}>
            <FormattedMessage
              id="search.near"
              values={{ typed: quoted([term.typed]), words: quoted([...term.forms].slice(0, 4)) }}
            />
          </p>
        ))),
    ...(!nothing && missing.length > 0
      ? [
          <p key="missing">
            <FormattedMessage id="search.nowhere" values={{ words: quoted(missing) }} />
          </p>,
        ]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <div className="search-lines" data-kind={total === 0 ? 'none' : undefined}>
      {lines}
      <OtherQueries results={results} count={count} onTry={onTry} />
    </div>
  );
}

/** Why nothing was found; null when an unknown filter says it already. */
function nothingBecause({
  terms,
  asked,
}: BriefingResults):
  | 'search.none'
  | 'search.none.together'
  | 'search.none.filtered'
  | 'search.none.excluded'
  | 'search.none.word'
  | null {
  if (terms.length > 0)
    return terms.some(({ found }) => found === 'nowhere') ? 'search.none' : 'search.none.together';
  if (asked.filters.length > 0) return 'search.none.filtered';
  if (asked.unread.length > 0) return null;
  return asked.excluded.length > 0 ? 'search.none.excluded' : 'search.none.word';
}
