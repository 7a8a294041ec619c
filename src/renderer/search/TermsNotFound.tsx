import { FormattedMessage, useIntl } from 'react-intl';
import type { BriefingResults } from '../../shared/search/search-briefing';

interface TermsNotFoundProps {
  readonly results: BriefingResults;
}

/** Says which words were not found as typed, and which were taken instead; nothing when all were found. */
export function TermsNotFound({ results }: TermsNotFoundProps) {
  const intl = useIntl();
  const quoted = (words: readonly string[]): string => intl.formatList(words.map((word) => `“${word}”`));
  const near = results.terms.filter((term) => term.found === 'near');
  const missing = results.terms.filter((term) => term.found === 'nowhere').map((term) => term.typed);
  if (results.total === 0) {
    return (
      <p className="search-lines" data-kind="none">
        {results.terms.length === 0 ? (
          <FormattedMessage id="search.none.filtered" />
        ) : (
          <FormattedMessage
            id="search.none"
            values={{ words: quoted(results.terms.map((term) => term.typed)) }}
          />
        )}
      </p>
    );
  }
  if (near.length === 0 && missing.length === 0) return null;
  return (
    <div className="search-lines">
      {near.map((term) => (
        <p key={term.typed}>
          <FormattedMessage
            id="search.near"
            values={{ typed: quoted([term.typed]), words: quoted([...term.forms].slice(0, 4)) }}
          />
        </p>
      ))}
      {missing.length > 0 && (
        <p>
          <FormattedMessage id="search.nowhere" values={{ words: quoted(missing) }} />
        </p>
      )}
    </div>
  );
}
