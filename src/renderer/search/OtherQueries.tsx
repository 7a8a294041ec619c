import { type ReactNode, useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { isolate } from '../../shared/language-of';
import {
  correctedQuery,
  type EasedQuery,
  easedQueries,
  exactQuery,
} from '../../shared/search/query/correct-query';
import type { BriefingResults } from '../../shared/search/search-briefing';

interface OtherQueriesProps {
  readonly results: BriefingResults;
  /** How much another query finds. */
  readonly count: (query: string) => number;
  readonly onTry: (query: string) => void;
}

/** What else could be asked, where words were not found as typed or nothing was found: one press each. */
export function OtherQueries({ results, count, onTry }: OtherQueriesProps) {
  const { query, terms, total } = results;
  const corrected = total > 0 ? correctedQuery(query, terms) : null;
  const exact = corrected === null ? null : exactQuery(query, terms);
  const found = exact === null ? 0 : count(exact);
  const eased = useEased(total > 0 ? '' : query, count);
  if (corrected === null && eased.length === 0) return null;
  return (
    <p className="search-other">
      {corrected !== null && (
        <Offer query={corrected} onTry={onTry}>
          <FormattedMessage id="search.near.correct" values={{ query: quoted(corrected.trim()) }} />
        </Offer>
      )}
      {exact !== null && found > 0 && (
        <Offer query={exact} onTry={onTry}>
          <FormattedMessage id="search.near.exact" values={{ query: quoted(exact.trim()), count: found }} />
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

/** The easier queries that find something, a moment after the query was typed; none while they are not known. */
function useEased(query: string, count: (query: string) => number): readonly CountedQuery[] {
  const [known, setKnown] = useState<{ readonly query: string; readonly eased: readonly CountedQuery[] }>({
    query: '',
    eased: [],
  });
  useEffect(() => {
    if (query === '') return undefined;
    const timer = setTimeout(() => setKnown({ query, eased: easedOf(query, count) }), pauseMs);
    return () => clearTimeout(timer);
  }, [query, count]);
  return known.query === query ? known.eased : [];
}

interface CountedQuery extends EasedQuery {
  readonly count: number;
}

/** How many easier queries are offered at most: those that find most. */
const mostOffered = 4;

function easedOf(query: string, count: (query: string) => number): readonly CountedQuery[] {
  return easedQueries(query)
    .map((eased) => ({ ...eased, count: count(eased.query) }))
    .filter((eased) => eased.count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostOffered);
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
