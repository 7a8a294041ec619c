/** What the briefings of a library know of each other: a word of one is no slip in another, and a value of one no word. */
import type { SearchOptions, SearchResults } from './find/results';
import { analyse } from './words/analyser';

type Read = Pick<SearchResults, 'terms' | 'asked'>;

export type KnownInLibrary = Pick<SearchOptions, 'knownWords' | 'unknownValues'>;

/** The words, folded, that were found as they were typed. */
export function wordsFound(results: Iterable<Pick<Read, 'terms'>>): readonly string[] {
  const found = [...results].flatMap(({ terms }) => terms.filter((term) => term.found === 'as-typed'));
  return [...new Set(found.flatMap(({ typed }) => analyse(typed).map(({ word }) => word)))].toSorted();
}

/**
 * How a briefing is asked once more when others have answered the same query: what it found by near spelling and
 * another holds is found nowhere in it, and a value that another has is not looked for as a word. Null where its results
 * stand as they are.
 */
export function askAgain(results: Read, others: readonly Read[]): KnownInLibrary | null {
  const known = new Set(wordsFound(others));
  const isWordThere = results.terms.some(
    ({ typed, found }) => found === 'near' && analyse(typed).some(({ word }) => known.has(word)),
  );
  const values = new Set(unknownValues(results));
  // A filter without a value is one that finds nothing already.
  const isAsWords = !results.asked.filters.some((filter) => filter.values.length === 0);
  const isValueThere =
    isAsWords && others.some((other) => values.difference(new Set(unknownValues(other))).size > 0);
  if (!isWordThere && !isValueThere) return null;
  return { knownWords: [...known].toSorted(), unknownValues: isValueThere ? 'find-nothing' : 'as-words' };
}

/** The filters, as typed, of which the briefing has no value. */
export function unknownValues({ asked }: Pick<Read, 'asked'>): readonly string[] {
  return asked.unread.flatMap(({ why, typed }) => (why === 'no-such-value' ? [typed] : []));
}
