/** More places than these are not named one by one. */
const mostPlaces = 12;

/**
 * How very many places are said: how many sentences, from the first to the last, and how many other places. Null and 0
 * where they are few enough to be named.
 */
export function boundedPlaces(
  sentenceIds: readonly string[],
  others: number,
): { readonly many: { count: number; first: number; last: number } | null; readonly rest: number } {
  const numbers = sentenceIds.map((id) => Number(id.slice(1)));
  const first = numbers.reduce((least, each) => Math.min(least, each), Infinity);
  const last = numbers.reduce((most, each) => Math.max(most, each), 0);
  return {
    many: numbers.length > mostPlaces ? { count: numbers.length, first, last } : null,
    rest: others > mostPlaces ? others : 0,
  };
}
