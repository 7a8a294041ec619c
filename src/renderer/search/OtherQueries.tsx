import { type ReactNode, useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { isolate } from '../../shared/language-of';
import type { TriedOut } from '../../shared/search/query/correct-query';
import {
  askedInstead,
  type Instead,
  nothingInstead,
  respeltWords,
} from '../../shared/search/query/other-queries';
import { writtenIn } from '../../shared/search/words/as-written';
import type { BriefingResults } from '../../shared/search/search-briefing';

interface OtherQueriesProps {
  readonly results: BriefingResults;
  /** What another query would find. */
  readonly tryOut: (query: string) => TriedOut;
  readonly onTry: (query: string) => void;
}

/** What else could be asked, where words were not found as typed or nothing was found: one press each. */
export function OtherQueries({ results, tryOut, onTry }: OtherQueriesProps) {
  const { corrected, exact } = respeltWords(results, tryOut, writtenIn(results));
  const { respelt, eased } = useInstead(results, tryOut);
  if (corrected === null && respelt === null && eased.length === 0) return null;
  return (
    <p className="search-other">
      {corrected !== null && (
        <Offer query={corrected} onTry={onTry}>
          <FormattedMessage id="search.near.correct" values={{ query: quoted(corrected.trim()) }} />
        </Offer>
      )}
      {respelt !== null && (
        <Offer query={respelt.query} onTry={onTry}>
          <FormattedMessage
            id="search.near.respelt"
            values={{ query: quoted(respelt.query), count: respelt.count }}
          />
        </Offer>
      )}
      {exact !== null && (
        <Offer query={exact.query} onTry={onTry}>
          <FormattedMessage
            id="search.near.exact"
            values={{ query: quoted(exact.query.trim()), count: exact.count }}
          />
        </Offer>
      )}
      {eased.map(({ how, typed, query: easier, count: results }) => (
        <Offer key={`${how} ${easier}`} query={easier} onTry={onTry}>
          <FormattedMessage id={`search.ease.${how}`} values={{ typed: quoted(typed), count: results }} />
        </Offer>
      ))}
    </p>
  );
}

/** Each easier query is a search: they wait for a pause in typing, in milliseconds. */
const pauseMs = 150;

/** What could be asked instead and finds something, a moment after the query was typed; nothing while it is not known. */
function useInstead(results: BriefingResults, tryOut: (query: string) => TriedOut): Instead {
  const [known, setKnown] = useState<Instead & { readonly of: BriefingResults | null }>({
    of: null,
    ...nothingInstead,
  });
  useEffect(() => {
    if (results.total > 0) return undefined;
    const timer = setTimeout(() => setKnown({ of: results, ...askedInstead(results, tryOut) }), pauseMs);
    return () => clearTimeout(timer);
  }, [results, tryOut]);
  return known.of === results ? known : nothingInstead;
}

/** As it was typed, in quotation marks unless it has some. */
function quoted(typed: string): string {
  return isolate(/["“”]/u.test(typed) ? typed : `“${typed}”`);
}

interface OfferProps {
  readonly query: string;
  readonly onTry: (query: string) => void;
  readonly children: ReactNode;
}

function Offer({ query, onTry, children }: OfferProps) {
  return (
    <button
      type="button"
      className="search-offer"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onTry(query)}
    >
      {children}
    </button>
  );
}
