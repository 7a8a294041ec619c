/** Which rows hold words. What many rows hold is kept as a set once it was asked for: that is smaller than the list. */
import { oncePer } from '../../once-per';
import { addAll, addBit, type Bits, emptyBits, takeOut } from '../index/bits';
import type { Part, SearchIndex } from '../index/search-index';
import type { Segment } from '../index/segment';

/** Adds the rows of the part that hold the word, those that are dead too. */
export function addRowsOfWord({ segment, base }: Part, word: number, bits: Bits): void {
  const { starts, ends, rows } = segment.postings;
  const [start, end] = [starts[word] ?? 0, ends[word] ?? 0];
  if (!segment.fetch && (end - start) * dense > segment.size && segment.size > smallSegment)
    return addAll(bits, keptRows(segment, String(word), [word, word + 1]), base);
  for (let posting = start; posting < end; posting += 1) {
    addBit(bits, base + (rows[posting] ?? 0));
  }
}

/** A word that more than one row in so many holds is kept as a set. */
const dense = 8;
const smallSegment = 1024;

/** Adds the rows that hold any of a range of words, those that are dead too. `prefix` is what they begin with. */
export function addRowsOfRange(
  part: Part,
  [from, to]: readonly [number, number],
  prefix: string,
  bits: Bits,
): void {
  const { segment, base } = part;
  if (!segment.fetch && prefix.length <= shortBeginning && segment.size > smallSegment)
    return addAll(bits, keptRows(segment, `${prefix}*`, [from, to]), base);
  for (let word = from; word < to; word += 1) addRowsOfWord(part, word, bits);
}

/** So few letters begin hundreds of words. */
export const shortBeginning = 2;

const keptSets = oncePer<Segment, Map<string, Bits>>(() => new Map());

function keptRows(segment: Segment, name: string, [from, to]: readonly [number, number]): Bits {
  const known = keptSets(segment);
  const found = known.get(name);
  if (found) return found;
  const bits = emptyBits(segment.size);
  const { starts, ends, rows } = segment.postings;
  for (let posting = starts[from] ?? 0; posting < (ends[to - 1] ?? 0); posting += 1)
    addBit(bits, rows[posting] ?? 0);
  known.set(name, bits);
  return bits;
}

/** Leaves the rows that are alive. */
export function takeOutDead({ parts }: SearchIndex, bits: Bits): void {
  for (const { base, dead } of parts) if (dead) takeOut(bits, dead, base);
}
