/** How often words stand in each row, and what that is worth. */
import { oncePer } from '../../once-per';
import { hasBit } from '../index/bits';
import type { Part, SearchIndex } from '../index/search-index';
import type { Segment } from '../index/segment';
import { lengthCost, saturation } from './score';
import { addTo, release, takeTally, type Tally } from './tally';

/** Adds up how often the words stand in each row of the part, as if they were one word. */
export function countWords({ segment, base, dead }: Part, words: ArrayLike<number>, counts: Tally): void {
  const { starts, ends, rows, weights } = segment.postings;
  for (let each = 0; each < words.length; each += 1) {
    const word = words[each] ?? 0;
    const end = ends[word] ?? 0;
    for (let posting = starts[word] ?? 0; posting < end; posting += 1) {
      const row = rows[posting] ?? 0;
      if (dead && hasBit(dead, row)) continue;
      addTo(counts, base + row, weights[posting] ?? 0);
    }
  }
}

/** Turns what was counted into worth, where it stands. */
export function scoreCounts({ parts, meanLength }: SearchIndex, counts: Tally, weight: number): void {
  const { amounts, rows, count } = counts;
  const cost = lengthCost(meanLength);
  let part: Part | undefined;
  for (let place = 0; place < count; place += 1) {
    const row = rows[place] ?? 0;
    if (!part || row < part.base || row >= part.base + part.segment.size) part = partOf(parts, row);
    if (!part) continue;
    const length = part.segment.lengths[row - part.base] ?? 0;
    amounts[row] = weight * saturation(amounts[row] ?? 0, length, cost);
  }
}

export function partOf(parts: readonly Part[], row: number): Part | undefined {
  return parts.findLast(({ base }) => base <= row);
}

/** How many rows hold the word. */
export function countRows({ segment, dead }: Part, word: number): number {
  const { starts, ends, rows } = segment.postings;
  const [from, to] = [starts[word] ?? 0, ends[word] ?? 0];
  if (!dead) return to - from;
  let count = 0;
  for (let posting = from; posting < to; posting += 1) count += hasBit(dead, rows[posting] ?? 0) ? 0 : 1;
  return count;
}

/** How many rows hold one of the words. */
export function countRowsOfAny(part: Part, words: ArrayLike<number>): number {
  if (words.length < 2) return words.length === 0 ? 0 : countRows(part, words[0] ?? 0);
  const counts = takeTally(part.base + part.segment.size);
  countWords(part, words, counts);
  const { count } = counts;
  release(counts);
  return count;
}

/**
 * How many rows hold one of a family's words, all of which these are. It is counted once, where rows do not die: `known`
 * are the segment's `knownCounts`.
 */
export function countRowsOfFamily(
  part: Part,
  stem: number,
  words: ArrayLike<number>,
  known: Uint32Array,
): number {
  if (words.length < 2 || part.dead) return countRowsOfAny(part, words);
  return (known[stem] ||= countRowsOfAny(part, words) + 1) - 1;
}

/** By stem, how many rows hold the whole family, and one more; 0 is not known yet. */
export const knownCounts = oncePer(({ families }: Segment) => new Uint32Array(families.stems.length));
