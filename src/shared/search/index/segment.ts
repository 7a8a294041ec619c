/**
 * One part of the index, in typed arrays. Its rows are its entries; its words lie sorted, and what is kept of a word (its
 * postings) lies together: the rows that hold it, and in each its positions. Nothing is stemmed: a family of words is a
 * list of words, so that beginnings stay beginnings.
 */
import type { Searchable } from '../searchable';
import type { Bits } from './bits';

/** Where words stand. A posting is one word in one row; the postings of word `w` are `starts[w]` to `ends[w]`, by row. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly rows: Uint32Array;
  /** How much the word counts in the row: each time once, in a title twice; 255 at most. */
  readonly weights: Uint8Array;
  /** The positions of posting `p` are `positionStarts[p]` to `positionStarts[p + 1]`, ascending. */
  readonly positionStarts: Uint32Array;
  /** Counted from the row's first word; between the title, the text and the rest one is left out. */
  readonly positions: Uint16Array | Uint32Array;
}

/** The words that share a stem. */
export interface Families {
  /** Sorted by code unit. */
  readonly stems: readonly string[];
  /** By word, its stem. */
  readonly stemOf: Uint32Array;
  /** The words of stem `s` are `members[starts[s]]` to `members[starts[s + 1]]`. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

export interface Segment {
  /** The number of rows. */
  readonly size: number;
  readonly entryAt: (row: number) => Searchable | undefined;
  /** The row of an entry, -1 when there is none. */
  readonly rowOf: (id: string) => number;
  /** Rows lie in the order of the text; false where entries themselves say where they belong. */
  readonly isOrdered: boolean;
  /** By row, the place of the entry's group among the groups. */
  readonly groups: Uint8Array;
  /** By row, the number of its content words; 65,535 at most. */
  readonly lengths: Uint16Array;
  /**
   * By row, where its words begin when all rows are laid in one line; one longer than the rows. A row that goes on in the
   * next has no gap after it, so that a phrase is found over both.
   */
  readonly begins: Uint32Array;
  /** By row, how many words its title has. */
  readonly titles: Uint16Array;
  /** Every word once, sorted by code unit. */
  readonly words: readonly string[];
  readonly families: Families;
  readonly postings: Postings;
  /** For `kind:criticism` the rows that have it. */
  readonly facets: ReadonlyMap<string, Bits>;
  /**
   * Where postings are not held in memory: brings those of these words there before they are read. They stay at least
   * until the next call; of other words, starts and ends may be equal.
   */
  readonly fetch?: (words: ArrayLike<number>) => void;
}

/** What one occurrence counts in the title. */
export const titleWeight = 2;
export const mostWeight = 255;

/** The word's place among the sorted words, -1 when it is not there. */
export function placeOfWord(words: readonly string[], word: string): number {
  const place = lowerBound(words, word);
  return words[place] === word ? place : -1;
}

/** The words that begin so: from the first number to before the second. None for an empty beginning. */
export function rangeOfPrefix(words: readonly string[], prefix: string): readonly [number, number] {
  if (prefix === '') return [0, 0];
  const from = lowerBound(words, prefix);
  let low = from;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]?.startsWith(prefix)) low = middle + 1;
    else high = middle;
  }
  return [from, low];
}

/** The words of a range. */
export function rangeList([from, to]: readonly [number, number]): Uint32Array {
  const words = new Uint32Array(to - from);
  for (let place = 0; place < words.length; place += 1) words[place] = from + place;
  return words;
}

/** The words of the stem; none when the stem is not there. */
export function wordsOfStem({ families }: Segment, stem: string): Uint32Array {
  const place = placeOfWord(families.stems, stem);
  return place === -1
    ? noWords
    : families.members.subarray(families.starts[place], families.starts[place + 1]);
}

const noWords = new Uint32Array(0);

/** The place of the first item that is not less than `wanted`; the list's length when all are. */
export function lowerBound<Item extends string | number>(sorted: ArrayLike<Item>, wanted: Item): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && item < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Groups the words by their stems. `stems` are those of the words, in step. */
export function familiesOf(stemOfWord: readonly string[]): Families {
  const stems = [...new Set(stemOfWord)].toSorted();
  const places = new Map(stems.map((stem, place) => [stem, place]));
  return groupByStem(
    stems,
    Uint32Array.from(stemOfWord, (stem) => places.get(stem) ?? 0),
  );
}

/** The same when the stems are known: `stemOf` is by word. */
export function groupByStem(stems: readonly string[], stemOf: Uint32Array): Families {
  const starts = new Uint32Array(stems.length + 1);
  for (let word = 0; word < stemOf.length; word += 1) {
    const end = (stemOf[word] ?? 0) + 1;
    starts[end] = (starts[end] ?? 0) + 1;
  }
  for (let stem = 0; stem < stems.length; stem += 1)
    starts[stem + 1] = (starts[stem + 1] ?? 0) + (starts[stem] ?? 0);
  const next = starts.slice();
  const members = new Uint32Array(stemOf.length);
  for (let word = 0; word < stemOf.length; word += 1) {
    const stem = stemOf[word] ?? 0;
    const place = next[stem] ?? 0;
    members[place] = word;
    next[stem] = place + 1;
  }
  return { stems, stemOf, starts, members };
}

/** Positions in the width that they need. */
export function narrow(positions: ArrayLike<number>): Uint16Array | Uint32Array {
  for (let place = 0; place < positions.length; place += 1)
    if ((positions[place] ?? 0) > 0xff_ff) return Uint32Array.from(positions);
  return Uint16Array.from(positions);
}
