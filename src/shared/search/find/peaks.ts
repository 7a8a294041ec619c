/** How much a word can be worth at most in any row of a segment. */
import { oncePer } from '../../once-per';
import type { Segment } from '../index/segment';
import { mostSaturation, saturation } from './score';

/** By word: how often it stands in a row at most, and how long the shortest row is that holds it. */
export interface Peaks {
  readonly tf: Uint8Array;
  readonly length: Uint16Array;
}

/** Null for what is not held in memory: that is not looked through for this. Kept as long as the segment. */
export function peaksOf(segment: Segment): Peaks | null {
  return segment.fetch ? null : measured(segment);
}

const measured = oncePer(({ words, postings, lengths }: Segment): Peaks => {
  const { starts, ends, rows, weights } = postings;
  const peaks = { tf: new Uint8Array(words.length), length: new Uint16Array(words.length) };
  for (let word = 0; word < words.length; word += 1) {
    let tf = 0;
    let length = 0xff_ff;
    const end = ends[word] ?? 0;
    for (let posting = starts[word] ?? 0; posting < end; posting += 1) {
      tf = Math.max(tf, weights[posting] ?? 0);
      length = Math.min(length, lengths[rows[posting] ?? 0] ?? 0);
    }
    peaks.tf[word] = tf;
    peaks.length[word] = length;
  }
  return peaks;
});

/** Words of a list, from one place to before another. */
interface Words {
  readonly words: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
}

/** The most that the saturation of these words, counted as one, is in any row; `cost` is that of each content word. */
export function peakAmong(peaks: Peaks | null, { words, from, to }: Words, cost: number): number {
  if (!peaks) return mostSaturation;
  let tf = 0;
  let length = Number.POSITIVE_INFINITY;
  for (let each = from; each < to; each += 1) {
    const word = words[each] ?? 0;
    tf += peaks.tf[word] ?? 0;
    length = Math.min(length, peaks.length[word] ?? 0);
  }
  return saturation(tf, length, cost);
}
