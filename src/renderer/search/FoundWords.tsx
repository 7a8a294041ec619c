import type { ReactNode } from 'react';
import { languageOf } from '../../shared/language-of';
import type { Searchable } from '../../shared/search/searchable';
import type { MarkedEntry } from '../../shared/search/words/mark-text';
import { Marked } from '../parts/Marked';

interface FoundWordsProps {
  readonly entry: Searchable;
  readonly marked: Pick<MarkedEntry, 'title' | 'text' | 'more'>;
  /** The briefing that it was found in. */
  readonly briefing: Parameters<typeof languageOf>[0];
  /** What stands at its head. */
  readonly place: ReactNode;
  /** Said after the text. */
  readonly aside?: ReactNode;
}

/** What a result says, whichever briefing it was found in: its place, and its words with the sought ones marked. */
export function FoundWords({ entry, marked, briefing, place, aside }: FoundWordsProps) {
  const { title, text, more } = marked;
  return (
    <>
      <span className="search-result-place">{place}</span>
      <span
        className="search-result-text"
        data-by={entry.by}
        {...(entry.by === 'reader' ? { dir: 'auto' } : languageOf(briefing))}
      >
        <Marked runs={title} />
        {title.length > 0 && text.length > 0 && ' '}
        <Marked runs={text} />
        {aside}
        {more.length > 0 && (
          <span className="search-result-aside">
            <Marked runs={more} />
          </span>
        )}
      </span>
    </>
  );
}
