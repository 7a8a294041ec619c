import { type ReactNode, useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { isolate } from '../../shared/language-of';
import {
  correctedQuery,
  type EasedQuery,
  easedQueries,
  exactQuery,
  respeltPhrases,
  type TriedOut,
} from '../../shared/search/query/correct-query';
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
  const { query, terms, total } = results;
  const corrected = total > 0 ? correctedQuery(query, terms, writtenIn(results)) : null;
  const exact = corrected === null ? null : exactQuery(query, terms);
  const found = exact === null ? 0 : tryOut(exact).count;
  const { respelt, eased } = useEased(total > 0 ? '' : query, tryOut);
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

/** What could be asked instead and finds something, a moment after the query was typed; nothing while it is not known. */
function useEased(query: string, tryOut: (query: string) => TriedOut): Instead {
  const [known, setKnown] = useState<Instead & { readonly query: string }>({ query: '', ...nothing });
  useEffect(() => {
    if (query === '') return undefined;
    const timer = setTimeout(
      () => setKnown({ query, respelt: respeltPhrases(query, tryOut), eased: easedOf(query, tryOut) }),
      pauseMs,
    );
    return () => clearTimeout(timer);
  }, [query, tryOut]);
  return known.query === query ? known : nothing;
}

interface Instead {
  /** With its phrases as the texts spell them. */
  readonly respelt: { readonly query: string; readonly count: number } | null;
  readonly eased: readonly CountedQuery[];
}

const nothing: Instead = { respelt: null, eased: [] };

interface CountedQuery extends EasedQuery {
  readonly count: number;
}

/** How many easier queries are offered at most: those that find most. */
const mostOffered = 4;

function easedOf(query: string, tryOut: (query: string) => TriedOut): readonly CountedQuery[] {
  return easedQueries(query)
    .map((eased) => ({ ...eased, count: tryOut(eased.query).count }))
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
