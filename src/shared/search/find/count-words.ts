/** How often words stand in each row, and what that is worth. */
import { hasBit } from '../index/bits';
import type { Part, SearchIndex } from '../index/search-index';
import { saturation } from './score';
import { addTo, type Tally } from './tally';

/** The words of a part that are looked for. */
export type WordsOf = (part: Part) => ArrayLike<number>;

/** Adds up how often the words stand in each row, as if they were one word. */
export function countWords(index: SearchIndex, wordsOf: WordsOf, counts: Tally): void {
  for (const part of index.parts) {
    const words = wordsOf(part);
    if (words.length === 0) continue;
    const { segment, base, dead } = part;
    segment.fetch?.(words);
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
}

/** Turns what was counted into scores, where it stands. */
export function scoreCounts({ parts, meanLength }: SearchIndex, counts: Tally, idf: number): void {
  const { amounts, rows, count } = counts;
  let part: Part | undefined;
  for (let place = 0; place < count; place += 1) {
    const row = rows[place] ?? 0;
    if (!part || row < part.base || row >= part.base + part.segment.size) part = partOf(parts, row);
    if (!part) continue;
    amounts[row] = idf * saturation(part.segment, row - part.base, amounts[row] ?? 0, meanLength);
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

interface WordScore {
  /** What it counts that a row holds the word. */
  readonly weight: number;
  /** How that is put to what the row has: added, or the most of both. */
  readonly put: (tally: Tally, row: number, amount: number) => void;
  readonly scores: Tally;
}

/** Scores a single word of a part: what there is to count stands in the postings, which have been fetched. */
export function scoreWord(
  { meanLength }: SearchIndex,
  { segment, base, dead }: Part,
  word: number,
  { weight, put, scores }: WordScore,
): void {
  const { starts, ends, rows, weights } = segment.postings;
  const end = ends[word] ?? 0;
  for (let posting = starts[word] ?? 0; posting < end; posting += 1) {
    const row = rows[posting] ?? 0;
    if (dead && hasBit(dead, row)) continue;
    put(scores, base + row, weight * saturation(segment, row, weights[posting] ?? 0, meanLength));
  }
}
