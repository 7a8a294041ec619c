/** BM25, with what was measured to help beside it. */

/** Constants of the ranking. */
export const ranking = {
  k1: 1.65,
  b: 0.7,
  /** What the exact form typed is worth beside its family. */
  exactForm: 0.25,
  /** A completion is weighted by its share of all completions' rows, to this power. */
  sharePower: 0.6,
  /** Rare words count a little more than plain BM25 says. */
  idfPower: 1.15,
  /** How fast repeating a word in the query stops counting (k3). */
  repetition: 2,
} as const;

const { k1, b, idfPower, repetition } = ranking;

/** No row's saturation is more. */
export const mostSaturation = k1 + 1;

/** What each content word of a row takes from the worth of its words; `meanLength` is that of all rows. */
export function lengthCost(meanLength: number): number {
  return (k1 * b) / meanLength;
}

/** The part of BM25 that grows with occurrences and shrinks with the row's length, each word of which has its cost. */
export function saturation(tf: number, length: number, cost: number): number {
  return (tf * mostSaturation) / (tf + k1 * (1 - b) + length * cost);
}

/** How much it says that a row holds something which `count` of the `live` rows hold. Always above 0. */
export function inverseFrequency(live: number, count: number): number {
  return Math.log(1 + (live - count + 0.5) / (count + 0.5)) ** idfPower;
}

/** What a word counts that stands so many times in the query. */
export function weightOfTimes(times: number): number {
  return (times * (repetition + 1)) / (times + repetition);
}
