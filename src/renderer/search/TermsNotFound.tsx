import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import { isolate } from '../../shared/language-of';
import type { ExampleQuery } from '../../shared/search/example-queries';
import type { BriefingResults } from '../../shared/search/search-briefing';
import { UnknownFilters } from './UnknownFilters';

interface TermsNotFoundProps {
  readonly results: BriefingResults;
  readonly briefing: Briefing;
  readonly examples: readonly ExampleQuery[];
}

/** Says what could not be followed: words not found as typed and what was taken instead, filters for nothing, no word. */
export function TermsNotFound({ results, briefing, examples }: TermsNotFoundProps) {
  const intl = useIntl();
  const quoted = (words: readonly string[]): string => intl.formatList(words.map((word) => `“${word}”`));
  const { terms, asked, total } = results;
  const near = terms.filter((term) => term.found === 'near');
  const missing = terms.filter((term) => term.found === 'nowhere').map((term) => term.typed);
  const nothing = total === 0 ? nothingBecause(results) : null;
  const lines = [
    ...(asked.unknown.length > 0
      ? [<UnknownFilters key="unknown" filters={asked.unknown} briefing={briefing} />]
      : []),
    ...(nothing
      ? [
          <p key="nothing">
            <FormattedMessage
              id={nothing}
              values={{
                words: quoted(terms.map((term) => term.typed)),
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
    </div>
  );
}

/** Why nothing was found; null when an unknown filter says it already. */
function nothingBecause({
  terms,
  asked,
}: BriefingResults):
  | 'search.none'
  | 'search.none.filtered'
  | 'search.none.excluded'
  | 'search.none.word'
  | null {
  if (terms.length > 0) return 'search.none';
  if (asked.filters.length > 0) return 'search.none.filtered';
  if (asked.unknown.length > 0) return null;
  return asked.excluded.length > 0 ? 'search.none.excluded' : 'search.none.word';
}
