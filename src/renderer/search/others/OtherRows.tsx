import { FormattedMessage } from 'react-intl';
import { kinds } from '../../../shared/briefing/statement';
import { isolate } from '../../../shared/language-of';
import { markEntry } from '../../../shared/search/words/mark-text';
import type { Row } from '../arrange-results';
import { FoundWords } from '../FoundWords';
import { PlaceName } from '../ResultPlace';

/** What a result in another briefing says: only what came with it is known here. */
export function OtherWords({ row }: { readonly row: Extract<Row, { readonly kind: 'other' }> }) {
  const { briefing, results, hit } = row;
  const { entry } = hit;
  const kind = kinds.find((each) => each === entry.facets.kind?.[0]);
  return (
    <FoundWords
      entry={entry}
      marked={markEntry(entry, results.terms, [])}
      briefing={briefing}
      place={<PlaceName place={entry.place} kind={kind} topicNumber={null} />}
    />
  );
}

/** Leads to everything that was found there. */
export function OtherAllWords({ row }: { readonly row: Extract<Row, { readonly kind: 'other-all' }> }) {
  const { briefing, total } = row;
  return (
    <span className="search-result-more">
      <FormattedMessage id="search.others.all" values={{ count: total, title: isolate(briefing.title) }} />
    </span>
  );
}
