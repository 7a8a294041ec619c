/** Brings to memory what a query will read, where postings are not held there. */
import type { SearchIndex } from '../index/search-index';
import { wordsOfStem } from '../index/segment';
import type { Sought } from '../query/query';
import { wordsCounting } from './words-counting';

/** Brings what is sought; what it answers brings families as well. All of it stays until another query is searched. */
export function bringPostings(
  { parts }: SearchIndex,
  sought: readonly Sought[],
): (stems: Iterable<string>) => void {
  const brought = parts.flatMap(({ segment }) =>
    segment.fetch
      ? [{ segment, fetch: segment.fetch, words: sought.flatMap((each) => wordsOf(segment, each)) }]
      : [],
  );
  for (const { fetch, words } of brought) fetch(words);
  return (stems) => {
    for (const { segment, fetch, words } of brought) {
      for (const stem of stems) words.push(...wordsOfStem(segment, stem));
      fetch(words);
    }
  };
}

function wordsOf(segment: Parameters<typeof wordsCounting>[0], sought: Sought): readonly number[] {
  const { words, joined, isExact, isPrefix } = sought;
  const last = words.length - 1;
  return [
    ...words.flatMap((word, place) =>
      Array.from(wordsCounting(segment, word, { isExact, isPrefix: isPrefix && place === last })),
    ),
    ...(joined === null ? [] : Array.from(wordsCounting(segment, joined, { isExact, isPrefix }))),
  ];
}
