/** What the search box does, in one call: the command line and the window answer alike. */
import type { Briefing } from '../briefing/briefing';
import { type Lookup, lookUp } from '../briefing/lookup';
import type { Note } from '../notes/note';
import { answerSilence, type SilenceAnswer } from './answer';
import { namedSentence } from './named-sentence';
import {
  buildIndex,
  type SearchIndex,
  searchIndex,
  type SearchOptions,
  type SearchResults,
  withTail,
} from './search-index';
import { listSearchableNotes } from './searchable-notes';
import { listSearchables } from './searchables';

export interface BriefingResults extends SearchResults {
  /** Given when the answer to the query is that the article does not say. */
  readonly answer: SilenceAnswer | null;
}

/** Searches a briefing and the notes on it, building the index for this one query. Never throws. */
export function searchBriefing(
  briefing: Briefing,
  notes: readonly Note[],
  query: string,
  options: SearchOptions = {},
): BriefingResults {
  const lookup = lookUp(briefing);
  const index = withTail(
    buildIndex(listSearchables(briefing, lookup)),
    listSearchableNotes(notes, briefing, lookup),
  );
  return answerQuery(index, lookup, query, options);
}

/** Searches an index that is at hand, with the answer of silence where it holds. A sentence's number finds it first. */
export function answerQuery(
  index: SearchIndex,
  lookup: Lookup,
  query: string,
  options: SearchOptions = {},
): BriefingResults {
  const named = namedSentence(query, lookup);
  if (!named) {
    const results = searchIndex(index, query, options);
    return { ...results, answer: answerSilence(results, lookup) };
  }
  const results = searchIndex(index, named.query, { ...options, first: `sentences:${named.id}` });
  // That no text holds the number is no news: the sentence was asked for, and is there.
  const terms = results.terms.filter((term) => term.found !== 'nowhere');
  return { ...results, query, terms, answer: null };
}
