import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { printsFound } from '../../shared/pack/pack';
import { canBeSentences } from '../../shared/search/query/can-be-sentences';
import type { TriedOut } from '../../shared/search/query/correct-query';
import { exampleQueries } from '../../shared/search/query/example-queries';
import { savedAs } from '../../shared/search/query/kept-searches';
import type { BriefingResults } from '../../shared/search/search-briefing';
import type { FacetKey } from '../../shared/search/searchable';
import type { Vocabulary } from '../../shared/search/query/vocabulary';
import { deleteSavedSearch, saveSearch } from '../state/kept-searches';
import { useReader } from '../state/store';
import { type Arrangement, countOf, type Kind, type Row } from './arrange-results';
import { EmptyGroup } from './EmptyGroup';
import { facetRows } from './facet-rows';
import { FacetList } from './FacetList';
import { GroupFilter } from './GroupFilter';
import { ResultList } from './ResultList';
import './ResultList.css';
import { ResultsScroller } from './ResultsScroller';
import { countOthers, isOnlyElsewhere } from './others/arrange-others';
import { OthersSaid, OthersThere } from './others/OthersSaid';
import type { OtherBriefings } from './others/use-others';
import { SearchActs } from './SearchActs';
import type { HowToOpen } from './search-keys';
import { SearchKeys } from './SearchKeys';
import { SearchStart } from './SearchStart';
import { SilenceAnswer } from './SilenceAnswer';
import { TermsNotFound } from './TermsNotFound';
import type { Held } from '../../shared/search/result-where';

interface SearchSheetProps extends Held {
  readonly listId: string;
  /** What filters can be for. */
  readonly vocabulary: Vocabulary;
  /** Null while nothing is looked for. */
  readonly results: BriefingResults | null;
  readonly arrangement: Arrangement;
  readonly elsewhere: OtherBriefings;
  readonly kind: Kind;
  readonly chosen: number;
  readonly backTo: string | null;
  readonly onKindChange: (kind: Kind) => void;
  readonly onTry: (query: string) => void;
  /** What another query would find. */
  readonly tryOut: (query: string) => TriedOut;
  readonly onFilter: (key: FacetKey, value: string, isChosen: boolean) => void;
  /** The index is not there: the texts are looked through. */
  readonly isScanning: boolean;
  /** Gives the keyboard back to the box. */
  readonly onLeaveUp: () => void;
  readonly onPrint: () => void;
  /** The query of what is listed, which is what prints. */
  readonly listed: string;
  readonly onInPack: (isIn: boolean) => void;
  readonly onOpenRow: (row: Row, how: HowToOpen) => void;
  /** Whether a note can be written on what was found. */
  readonly canAnnotate: (row: Row) => boolean;
  readonly onAnnotateRow: (row: Row) => void;
  readonly onOpenSentence: (sentence: string) => void;
}

/** The sheet under the box: kinds and what narrows at the left, the answer and the results, the keys at the foot. */
export function SearchSheet({
  listId,
  vocabulary,
  results,
  arrangement,
  elsewhere,
  kind,
  chosen,
  backTo,
  onKindChange,
  onTry,
  tryOut,
  onFilter,
  isScanning,
  onLeaveUp,
  onPrint,
  listed,
  onInPack,
  onOpenRow,
  canAnnotate,
  onAnnotateRow,
  onOpenSentence,
  ...held
}: SearchSheetProps) {
  const intl = useIntl();
  const examples = useMemo(() => exampleQueries(held.briefing), [held.briefing]);
  const facets = useMemo(() => (results ? facetRows(results, vocabulary) : []), [results, vocabulary]);
  const saved = useReader((state) => state.settings.savedSearches);
  const isInPack = useReader(({ packRequest }) => packRequest !== null && printsFound(packRequest, listed));
  const chosenRow = arrangement.rows[chosen];
  const { others } = elsewhere;
  const label = intl.formatMessage({ id: 'search.sheet' });
  const total = (results ? countOf(results, 'everything') : 0) + (others ? countOthers(others) : 0);
  const isEmptyAlone =
    kind !== 'everything' &&
    arrangement.rows.length === 0 &&
    total > 0 &&
    (kind !== 'others' || !others || others.left === 0);
  return (
    <div className="search-sheet">
      <div className="search-side">
        <GroupFilter
          examples={facets.length > 0 ? [] : examples}
          results={results}
          kind={kind}
          others={elsewhere.count ? others && countOthers(others) : undefined}
          onKindChange={onKindChange}
          onTry={onTry}
        />
        <FacetList rows={facets} briefing={held.briefing} vocabulary={vocabulary} onToggle={onFilter} />
      </div>
      <ResultsScroller>
        {results === null ? (
          <SearchStart examples={examples} onTry={onTry} onLeaveUp={onLeaveUp} />
        ) : (
          <>
            <SearchActs
              // What is being named is this search.
              key={results.query}
              query={results.query}
              saved={savedAs(saved, results.query)}
              hasResults={arrangement.rows.some((row) => row.kind === 'hit')}
              onSave={(search) => void saveSearch(search)}
              onDelete={(query) => void deleteSavedSearch(query)}
              onDone={onLeaveUp}
              onPrint={onPrint}
              isInPack={isInPack}
              onInPack={onInPack}
            />
            {results.answer && (
              <SilenceAnswer answer={results.answer} lookup={held.lookup} onOpenSentence={onOpenSentence} />
            )}
            <TermsNotFound
              results={results}
              vocabulary={vocabulary}
              examples={examples}
              tryOut={tryOut}
              onTry={onTry}
            />
            {kind === 'everything' && others && isOnlyElsewhere(results, others) && (
              <OthersThere others={others} onLook={() => onKindChange('others')} />
            )}
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
                noSentences={
                  arrangement.empty.includes('sentences') &&
                  results.total > 0 &&
                  canBeSentences(results.asked)
                }
                {...held}
              />
            )}
            <OthersSaid
              others={kind === 'everything' || kind === 'others' ? others : null}
              broken={elsewhere.broken}
              isAlone={kind === 'others'}
            />
            {isEmptyAlone && (
              <EmptyGroup
                total={total}
                isSaid={kind === 'others'}
                onLook={() => onKindChange('everything')}
              />
            )}
          </>
        )}
        {isScanning && (
          <div className="search-corner">
            <FormattedMessage id="search.corner" />
          </div>
        )}
        <output className="unseen">
          {results && intl.formatMessage({ id: 'search.count' }, { count: countOf(results, 'everything') })}
        </output>
      </ResultsScroller>
      <SearchKeys
        backTo={backTo}
        choosesFrom={results === null ? 'searches' : chosenRow ? 'results' : 'nothing'}
        hasNote={chosenRow !== undefined && canAnnotate(chosenRow)}
      />
    </div>
  );
}
