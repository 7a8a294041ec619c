import { useIntl } from 'react-intl';
import type { ExampleQuery } from '../../shared/search/query/example-queries';
import type { TriedOut } from '../../shared/search/query/correct-query';
import type { Vocabulary } from '../../shared/search/query/vocabulary';
import { saidOfResults } from '../../shared/search/said-of-results';
import type { BriefingResults } from '../../shared/search/search-briefing';
import { OtherQueries } from './OtherQueries';

interface TermsNotFoundProps {
  readonly results: BriefingResults;
  readonly vocabulary: Vocabulary;
  readonly examples: readonly ExampleQuery[];
  /** What another query would find. */
  readonly tryOut: (query: string) => TriedOut;
  readonly onTry: (query: string) => void;
}

/** Says what could not be followed and what was taken instead, as the command line does; and what could be asked instead. */
export function TermsNotFound({ results, vocabulary, examples, tryOut, onTry }: TermsNotFoundProps) {
  const intl = useIntl();
  const lines = saidOfResults(results, {
    vocabulary,
    examples,
    say: (id, values) => intl.formatMessage({ id }, values),
  });
  if (lines.length === 0) return null;
  return (
    <div className="search-lines" data-kind={results.total === 0 ? 'none' : undefined}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <OtherQueries results={results} tryOut={tryOut} onTry={onTry} />
    </div>
  );
}
