import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { exampleQueries } from '../../shared/search/example-queries';
import type { BriefingResults } from '../../shared/search/search-briefing';
import type { Arrangement, Kind, Row } from './arrange-results';
import { GroupFilter } from './GroupFilter';
import { ResultList } from './ResultList';
import './ResultList.css';
import { ResultsScroller } from './ResultsScroller';
import { SearchKeys } from './SearchKeys';
import { SearchStart } from './SearchStart';
import { SilenceAnswer } from './SilenceAnswer';
import { TermsNotFound } from './TermsNotFound';
import type { Held } from './use-result-where';

interface SearchSheetProps extends Held {
  readonly listId: string;
  /** Null while nothing is looked for. */
  readonly results: BriefingResults | null;
  readonly arrangement: Arrangement;
  readonly kind: Kind;
  readonly chosen: number;
  readonly backTo: string | null;
  readonly onKindChange: (kind: Kind) => void;
  readonly onTry: (query: string) => void;
  readonly onOpenRow: (row: Row, keep: boolean) => void;
  /** Whether a note can be written on what was found. */
  readonly canAnnotate: (row: Row) => boolean;
  readonly onAnnotateRow: (row: Row) => void;
  readonly onOpenSentence: (sentence: string) => void;
}

/** The sheet under the box: kinds at the left, the answer and the results, the keys at the foot. */
export function SearchSheet({
  listId,
  results,
  arrangement,
  kind,
  chosen,
  backTo,
  onKindChange,
  onTry,
  onOpenRow,
  canAnnotate,
  onAnnotateRow,
  onOpenSentence,
  ...held
}: SearchSheetProps) {
  const intl = useIntl();
  const examples = useMemo(() => exampleQueries(held.briefing), [held.briefing]);
  const chosenRow = arrangement.rows[chosen];
  const label = intl.formatMessage({ id: 'search.sheet' });
  return (
    <div className="search-sheet">
      <GroupFilter
        examples={examples}
        results={results}
        kind={kind}
        onKindChange={onKindChange}
        onTry={onTry}
      />
      <ResultsScroller>
        {results === null ? (
          <SearchStart examples={examples} onTry={onTry} />
        ) : (
          <>
            {results.answer && (
              <SilenceAnswer answer={results.answer} lookup={held.lookup} onOpenSentence={onOpenSentence} />
            )}
            <TermsNotFound results={results} briefing={held.briefing} examples={examples} />
            {arrangement.rows.length > 0 && (
              <ResultList
                id={listId}
                label={label}
                arrangement={arrangement}
                terms={results.terms}
                chosen={chosen}
                onOpen={onOpenRow}
                canAnnotate={canAnnotate}
                onAnnotate={onAnnotateRow}
                {...held}
              />
            )}
            {results.total > 0 && arrangement.empty.includes('sentences') && (
              <div>
                <div className="search-head">
                  <FormattedMessage id="search.group.sentences" /> <span>0</span>
                </div>
                <p className="search-none">
                  <FormattedMessage
                    id={results.terms.length === 1 ? 'search.none.sentences.word' : 'search.none.sentences'}
                  />
                </p>
              </div>
            )}
          </>
        )}
        <output className="unseen">
          {results && intl.formatMessage({ id: 'search.count' }, { count: results.total })}
        </output>
      </ResultsScroller>
      <SearchKeys backTo={backTo} hasNote={chosenRow !== undefined && canAnnotate(chosenRow)} />
    </div>
  );
}
