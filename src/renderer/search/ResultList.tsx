import { FormattedMessage } from 'react-intl';
import { languageOf } from '../../shared/language-of';
import type { Term } from '../../shared/search/find/term';
import type { Arrangement, Row, Section } from './arrange-results';
import { ResultRow } from './ResultRow';
import type { HowToOpen } from './search-keys';
import type { Held } from '../../shared/search/result-where';

interface ResultListProps extends Held {
  readonly id: string;
  readonly label: string;
  readonly arrangement: Arrangement;
  readonly terms: readonly Term[];
  /** No sentence holds what other groups hold, which is said. */
  readonly noSentences: boolean;
  /** The row that is chosen, counted over all groups. */
  readonly chosen: number;
  readonly onOpen: (row: Row, how: HowToOpen) => void;
  readonly canAnnotate: (row: Row) => boolean;
  readonly onAnnotate: (row: Row) => void;
}

/** The results in their groups: those with all the words, those with some, and what other briefings hold. */
export function ResultList({ id, label, arrangement, terms, noSentences, chosen, ...rest }: ResultListProps) {
  const { onOpen, canAnnotate, onAnnotate, ...held } = rest;
  const { sections, some, others, rows } = arrangement;
  const chosenKey = rows[chosen]?.key;
  const drawRow = (row: Row) => (
    <ResultRow
      key={row.key}
      id={rowId(id, row)}
      row={row}
      terms={terms}
      isChosen={row.key === chosenKey}
      onOpen={(how) => onOpen(row, how)}
      onAnnotate={canAnnotate(row) ? () => onAnnotate(row) : null}
      {...held}
    />
  );
  const draw = (section: Section) => (
    <div key={section.key} role="group" aria-labelledby={`${id}-${section.key}`}>
      <div className="search-head" id={`${id}-${section.key}`} role="presentation">
        <FormattedMessage id={`search.group.${section.group}`} /> <span>{section.total}</span>
      </div>
      {section.rows.map(drawRow)}
      {section.beyond > 0 && (
        <div className="search-none" role="presentation">
          <FormattedMessage id="search.beyond" values={{ count: section.beyond }} />
        </div>
      )}
    </div>
  );
  return (
    <div role="listbox" id={id} aria-label={label}>
      {sections.map(draw)}
      {some.length > 0 && (
        <div className="search-divide" role="presentation">
          <FormattedMessage id="search.some" />
        </div>
      )}
      {some.map(draw)}
      {noSentences && (
        <div role="presentation">
          <div className="search-head">
            <FormattedMessage id="search.group.sentences" /> <span>0</span>
          </div>
          <div className="search-none">
            <FormattedMessage
              id={terms.length === 1 ? 'search.none.sentences.word' : 'search.none.sentences'}
            />
          </div>
        </div>
      )}
      {others.length > 0 && (
        <div className="search-divide search-divide--others" role="presentation">
          <FormattedMessage id="search.others.head" />
        </div>
      )}
      {others.map(({ key, briefing, results, total, rows: theirs }) => (
        <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
          <div className="search-head" id={`${id}-${key}`} role="presentation">
            <bdi {...languageOf(briefing)}>{briefing.title}</bdi> <span>{total}</span>
            {results.withAllWords === 0 && results.terms.length > 1 && (
              <span>
                <FormattedMessage id="search.others.some" />
              </span>
            )}
          </div>
          {theirs.map(drawRow)}
        </div>
      ))}
    </div>
  );
}

/** The element id of a row, for `aria-activedescendant`. */
export function rowId(listId: string, row: Row): string {
  return `${listId}-${row.key}`;
}
