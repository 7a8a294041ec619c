import { FormattedMessage } from 'react-intl';
import { assertNever } from '../../../shared/assert-never';
import { kindFamilies, kindLetters, kinds } from '../../../shared/briefing/statement';
import { isolate, languageOf } from '../../../shared/language-of';
import type { Searchable } from '../../../shared/search/searchable';
import { markEntry } from '../../../shared/search/words/mark-text';
import { Marked } from '../../parts/Marked';
import type { Row } from '../arrange-results';
import { SentenceFigure } from '../ResultPlace';

/** What a result in another briefing says: only what came with it is known here. */
export function OtherWords({ row }: { readonly row: Extract<Row, { readonly kind: 'other' }> }) {
  const { briefing, results, hit } = row;
  const { entry } = hit;
  const { title, text, more } = markEntry(entry, results.terms, []);
  return (
    <>
      <span className="search-result-place">
        <OtherPlace entry={entry} />
      </span>
      <span
        className="search-result-text"
        data-by={entry.by}
        {...(entry.by === 'reader' ? { dir: 'auto' } : languageOf(briefing))}
      >
        <Marked runs={title} />
        {title.length > 0 && text.length > 0 && ' '}
        <Marked runs={text} />
        {more.length > 0 && (
          <span className="search-result-aside">
            <Marked runs={more} />
          </span>
        )}
      </span>
    </>
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

function OtherPlace({ entry }: { readonly entry: Searchable }) {
  const { place, facets } = entry;
  switch (place.kind) {
    case 'sentence':
      return <SentenceFigure sentence={place.sentence} />;
    case 'statement': {
      const kind = kinds.find((each) => each === facets.kind?.[0]);
      return (
        <>
          {kind && (
            <span className="code" data-family={kindFamilies[kind]}>
              {kindLetters[kind]}{' '}
            </span>
          )}
          <SentenceFigure sentence={place.sentence} />
        </>
      );
    }
    case 'topic':
      return <FormattedMessage id="search.others.topic" />;
    case 'gap':
      return <FormattedMessage id="search.others.gap" />;
    case 'tension':
      return <FormattedMessage id="search.tension" values={{ number: place.tensionId.slice(1) }} />;
    case 'note':
      return place.sentence === null ? (
        <FormattedMessage id="search.note" />
      ) : (
        <SentenceFigure sentence={place.sentence} />
      );
    default:
      return assertNever(place);
  }
}
