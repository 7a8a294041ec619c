/** BM25, with what was measured to help beside it. */
import type { Segment } from '../index/segment';

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

/** The part of BM25 that grows with occurrences and shrinks with the row's length. `meanLength` is that of all rows. */
export function saturation({ lengths }: Segment, row: number, tf: number, meanLength: number): number {
  return (tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * (lengths[row] ?? 0)) / meanLength));
}

/** How much it says that a row holds something which `count` of the `live` rows hold. Always above 0. */
export function inverseFrequency(live: number, count: number): number {
  return Math.log(1 + (live - count + 0.5) / (count + 0.5)) ** idfPower;
}

/** What a word counts that stands so many times in the query. */
export function weightOfTimes(times: number): number {
  return (times * (repetition + 1)) / (times + repetition);
}
