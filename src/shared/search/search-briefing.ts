/** What the search box does, in one call: the command line and the window answer alike. */
import type { Briefing } from '../briefing/briefing';
import { type Lookup, lookUp } from '../briefing/lookup';
import type { Note } from '../notes/note';
import { answerSilence, type SilenceAnswer } from './answer';
import { namedSentence } from './query/named-sentence';
import { scanEntries } from './find/scan';
import type { SearchOptions, SearchResults } from './find/results';
import { searchIndex } from './find/search-index';
import { buildSegment } from './index/build-segment';
import { indexOf, type SearchIndex } from './index/search-index';
import type { Segment } from './index/segment';
import { listSearchableNotes } from './searchable-notes';
import type { Searchable } from './searchable';
import { listSearchables } from './searchables';
import { vocabularyOf, type VocabularyParts } from './query/vocabulary';

export interface BriefingResults extends SearchResults {
  /** Given when the answer to the query is that the article does not say. */
  readonly answer: SilenceAnswer | null;
}

export interface BriefingSearchOptions
  extends Omit<SearchOptions, 'vocabulary'>, Partial<Pick<VocabularyParts, 'labelNames'>> {
  /** The index that was kept of just what `listSearchables` lists of the briefing; null where none was. */
  readonly kept?: Segment | null;
}

/** Searches a briefing and the notes on it, building for this one query what is not at hand. Never throws. */
export function searchBriefing(
  briefing: Briefing,
  notes: readonly Note[],
  query: string,
  { labelNames = {}, kept = null, ...options }: BriefingSearchOptions = {},
): BriefingResults {
  const lookup = lookUp(briefing);
  const vocabulary = vocabularyOf({ briefing, notes, labelNames });
  const searched = indexBriefing({ briefing, lookup, notes, kept });
  return answerQuery(searched, lookup, query, { ...options, vocabulary });
}

interface Indexed extends Required<Pick<BriefingSearchOptions, 'kept'>> {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly notes: readonly Note[];
}

/** The index of a briefing and the notes on it. Cost is linear in their texts, but for what was kept. */
export function indexBriefing({ briefing, lookup, notes, kept }: Indexed): Searched {
  const noted = listSearchableNotes(notes, briefing, lookup);
  // Apart, as in the window: the briefing's entries lie in the order of the text, notes say where they belong.
  const index = indexOf([
    { segment: kept ?? buildSegment(listSearchables(briefing, lookup)), dead: null },
    { segment: buildSegment(noted), dead: null },
  ]);
  return { index, entries: [] };
}

/** What there is to search in. */
export interface Searched {
  /** Null where there is none yet: then the entries are looked through. */
  readonly index: SearchIndex | null;
  readonly entries: readonly Searchable[];
}

/** Searches what is at hand, with the answer of silence where it holds. A sentence's number finds it first. */
export function answerQuery(
  { index, entries }: Searched,
  lookup: Lookup,
  query: string,
  options: SearchOptions = {},
): BriefingResults {
  const named = namedSentence(query, lookup);
  const search = (wanted: string, more: SearchOptions): SearchResults =>
    index ? searchIndex(index, wanted, more) : scanEntries(entries, wanted, more);
  if (!named) {
    const results = search(query, options);
    return { ...results, answer: answerSilence(results, lookup) };
  }
  const results = search(named.query, { ...options, first: `sentences:${named.id}` });
  // That no text holds the number is no news: the sentence was asked for, and is there.
  const terms = results.terms.filter((term) => term.found !== 'nowhere');
  return { ...results, query, terms, answer: null };
}
