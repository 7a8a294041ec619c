import { Check, ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import type { FacetKey } from '../../shared/search/searchable';
import type { Vocabulary } from '../../shared/search/query/vocabulary';
import { type FacetRow, shortOf } from './facet-rows';
import './FacetList.css';
import { useFacetNames } from '../parts/use-facet-names';

interface FacetListProps {
  readonly rows: readonly FacetRow[];
  readonly briefing: Briefing;
  readonly vocabulary: Vocabulary;
  /** Has the query ask for the value, or no longer. */
  readonly onToggle: (key: FacetKey, value: string, isChosen: boolean) => void;
}

/** What the results can be narrowed by: a row of toggles a key, each with its count. Folded where there is little room. */
export function FacetList({ rows, briefing, vocabulary, onToggle }: FacetListProps) {
  const intl = useIntl();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const chosen = rows.flatMap(({ values }) => values).filter(({ isChosen }) => isChosen).length;
  if (rows.length === 0) return null;
  return (
    <div className="facets">
      <button
        type="button"
        className="facets-unfold"
        aria-expanded={isOpen}
        aria-controls={id}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setIsOpen(!isOpen)}
      >
        <FormattedMessage id="search.facets.unfold" values={{ chosen }} />
        <ChevronDown className="icon" aria-hidden="true" />
      </button>
      <div
        className="facets-rows"
        id={id}
        role="group"
        aria-label={intl.formatMessage({ id: 'search.facets' })}
        data-open={isOpen}
      >
        {rows.map((row) => (
          <FacetKeyRow
            key={row.key}
            row={row}
            briefing={briefing}
            vocabulary={vocabulary}
            onToggle={onToggle}
          />
        ))}
      </div>
    </div>
  );
}

/** How many values of a key are shown until more are asked for. */
const mostShown = 4;

interface FacetKeyRowProps extends Omit<FacetListProps, 'rows'> {
  readonly row: FacetRow;
}

function FacetKeyRow({ row, briefing, vocabulary, onToggle }: FacetKeyRowProps) {
  const id = useId();
  const nameOf = useFacetNames(briefing, vocabulary);
  const [isWhole, setIsWhole] = useState(false);
  const short = shortOf(row, mostShown);
  const { key } = row;
  return (
    <div className="facet" data-key={key} role="group" aria-labelledby={id}>
      <div className="search-try-head" id={id}>
        <FormattedMessage id={`search.facet.${key}`} />
      </div>
      {(isWhole ? row.values : short.shown).map(({ value, count, isChosen }) => (
        <button
          key={value}
          type="button"
          className="search-kind facet-value"
          aria-pressed={isChosen}
          data-none={count === 0}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onToggle(key, value, !isChosen)}
        >
          {isChosen && <Check className="facet-tick" aria-hidden="true" />}
          <span className="facet-name">{nameOf(key, value)}</span>{' '}
          <span className="search-kind-count">
            {count}
            <span className="unseen">
              {' '}
              <FormattedMessage id="search.facet.count" values={{ count }} />
            </span>
          </span>
        </button>
      ))}
      {short.more > 0 && (
        <button
          type="button"
          className="search-kind facet-more"
          aria-expanded={isWhole}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? (
            <FormattedMessage id="search.facet.fewer" />
          ) : (
            <FormattedMessage id="search.facet.more" values={{ count: short.more }} />
          )}
        </button>
      )}
    </div>
  );
}
