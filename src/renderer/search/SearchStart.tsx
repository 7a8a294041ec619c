import { type KeyboardEvent, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ExampleQuery } from '../../shared/search/query/example-queries';
import type { SavedSearch } from '../../shared/search/query/kept-searches';
import { MoreOfList } from '../parts/MoreOfList';
import { usePortion } from '../parts/use-portion';
import {
  deleteSavedSearch,
  forgetSearch,
  forgetSearches,
  keepSearches,
  saveSearch,
} from '../state/kept-searches';
import { useReader } from '../state/store';
import { NameForm } from './SearchActs';
import './SearchStart.css';

interface SearchStartProps {
  readonly examples: readonly ExampleQuery[];
  readonly onTry: (query: string) => void;
  /** Up from the first search leads back to the box. */
  readonly onLeaveUp: () => void;
}

/** What the sheet says before anything is typed: the searches that are kept, what can be found, and the ways to ask. */
export function SearchStart({ examples, onTry, onLeaveUp }: SearchStartProps) {
  const { recentSearches, savedSearches, keepSearches: isKeeping } = useReader((state) => state.settings);
  return (
    // The keys are those of the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="search-start" onKeyDown={(event) => followArrows(event, onLeaveUp)}>
      {savedSearches.length > 0 && <Saved searches={savedSearches} onTry={onTry} onDone={onLeaveUp} />}
      <Recent searches={recentSearches} isKeeping={isKeeping} onTry={onTry} />
      <p>
        <FormattedMessage id="search.start" />
      </p>
      <dl>
        {examples.map(({ query, way }) => (
          <div key={query}>
            <dt>
              <Try query={query} words={query} onTry={onTry} />
            </dt>
            <dd>
              <FormattedMessage id={`search.try.${way}.means`} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

interface RecentProps {
  readonly searches: readonly string[];
  readonly isKeeping: boolean;
  readonly onTry: (query: string) => void;
}

function Recent({ searches, isKeeping, onTry }: RecentProps) {
  const intl = useIntl();
  return (
    <section>
      <header className="search-start-head">
        <h2>
          <FormattedMessage id="search.recent" />
        </h2>
        <label>
          <input
            type="checkbox"
            checked={isKeeping}
            onChange={(event) => void keepSearches(event.target.checked)}
          />
          <FormattedMessage id="search.recent.keep" />
        </label>
        {searches.length > 0 && (
          <button type="button" className="search-start-act" onClick={() => void forgetSearches()}>
            <FormattedMessage id="search.recent.clear" />
          </button>
        )}
      </header>
      {!isKeeping && (
        <p className="search-start-note">
          <FormattedMessage id="search.recent.off" />
        </p>
      )}
      {isKeeping && searches.length === 0 && (
        <p className="search-start-note">
          <FormattedMessage id="search.recent.none" />
        </p>
      )}
      <ul>
        {searches.map((query) => (
          <li key={query}>
            <Try query={query} words={query} onTry={onTry} />
            <button
              type="button"
              className="search-start-act"
              aria-label={intl.formatMessage({ id: 'search.recent.forget.this' }, { query })}
              onClick={(event) => {
                focusBeside(event.currentTarget);
                void forgetSearch(query);
              }}
            >
              <FormattedMessage id="search.recent.forget" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SavedProps {
  readonly searches: readonly SavedSearch[];
  readonly onTry: (query: string) => void;
  /** A name was changed, or not: the box has the keyboard again. */
  readonly onDone: () => void;
}

function Saved({ searches, onTry, onDone }: SavedProps) {
  const intl = useIntl();
  const [naming, setNaming] = useState<string | null>(null);
  const list = useMemo(() => searches.map((search) => ({ ...search, id: search.query })), [searches]);
  const portion = usePortion(list, null);
  return (
    <section>
      <header className="search-start-head">
        <h2>
          <FormattedMessage id="search.saved" />
        </h2>
      </header>
      <ul>
        {portion.shown.map(({ name, query }) => (
          <li key={query}>
            {naming === query ? (
              <NameForm
                name={name}
                onName={(next) => {
                  setNaming(null);
                  onDone();
                  void saveSearch({ name: next, query });
                }}
                onLeave={() => {
                  setNaming(null);
                  onDone();
                }}
              />
            ) : (
              <>
                <Try query={query} words={name} onTry={onTry} />
                {name !== query && <bdi className="search-start-query">{query}</bdi>}
                <button
                  type="button"
                  className="search-start-act"
                  aria-label={intl.formatMessage({ id: 'search.saved.rename.this' }, { name })}
                  onClick={() => setNaming(query)}
                >
                  <FormattedMessage id="search.saved.rename" />
                </button>
                <button
                  type="button"
                  className="search-start-act"
                  aria-label={intl.formatMessage({ id: 'search.saved.delete.this' }, { name })}
                  onClick={(event) => {
                    focusBeside(event.currentTarget);
                    void deleteSavedSearch(query);
                  }}
                >
                  <FormattedMessage id="search.saved.delete" />
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <MoreOfList portion={portion} side="after" />
    </section>
  );
}

interface TryProps {
  readonly query: string;
  readonly words: string;
  readonly onTry: (query: string) => void;
}

function Try({ query, words, onTry }: TryProps) {
  return (
    <button type="button" className="search-start-try" onClick={() => onTry(query)}>
      <bdi>{words}</bdi>
    </button>
  );
}

/** Gives the keyboard to the first search that can be gone to; false where there is none. */
export function enterStart(sheet: ParentNode): boolean {
  const first = sheet.querySelector<HTMLElement>('.search-start-try');
  first?.focus();
  return first !== null;
}

/** Arrows go from search to search, whatever list it is in. */
function followArrows(event: KeyboardEvent<HTMLElement>, onLeaveUp: () => void): void {
  const searches = [...event.currentTarget.querySelectorAll<HTMLElement>('.search-start-try')];
  const row = (each: Element): Element | null => each.closest('li, dl > div');
  const here = event.target instanceof Element ? row(event.target) : null;
  const at = searches.findIndex((each) => row(each) === here);
  if (at === -1 || event.target instanceof HTMLInputElement) return;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: searches.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  if (next < 0) onLeaveUp();
  else searches[next]?.focus();
}

/** Before its row goes: the search after it is gone to, else the one before it, else the box. */
function focusBeside(button: Element): void {
  const row = button.closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const next =
    beside?.querySelector<HTMLElement>('.search-start-try') ??
    button.closest('.search')?.querySelector<HTMLElement>('.search-box input');
  next?.focus();
}
