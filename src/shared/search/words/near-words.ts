/** Words spelt nearly like one that finds nothing. */
import { oncePer } from '../../once-per';
import { onesIn } from '../index/bits';

/** Shorter words, and words with a digit, have no near spelling: 800,001 is not a misspelt 800,000. */
const shortest = 4;
/** From this length two slips are forgiven, when one finds nothing. */
const longEnoughForTwo = 6;
const digit = /\p{N}/u;

/** Words to look among. */
export interface NearList {
  readonly words: readonly string[];
  /** Whether anything holds the word at that place. */
  readonly isHeld: (place: number) => boolean;
}

export interface NearWords {
  readonly words: readonly string[];
  /** How many slips they are away: infinite when there are none. */
  readonly distance: number;
}

/**
 * The candidates at the least distance that has any: one insertion, deletion, change or swap of neighbours; two for
 * long words that begin with the same letter, looked for only when one finds nothing. Each list is kept in mind for the next time, as long as it lives.
 */
export function findNearWords(word: string, lists: readonly NearList[]): NearWords {
  if (word.length >= shortest && !digit.test(word)) {
    const most = word.length < longEnoughForTwo ? 1 : 2;
    for (let distance = 1; distance <= most; distance += 1) {
      const words = wordsWithin(word, lists, distance);
      if (words.length > 0) return { words, distance };
    }
  }
  return { words: [], distance: Number.POSITIVE_INFINITY };
}

function wordsWithin(word: string, lists: readonly NearList[], most: number): readonly string[] {
  const found = new Set<string>();
  const measure = distanceFrom(word, most);
  const first = word.charAt(0);
  const letters = lettersIn(word);
  for (const { words, isHeld } of lists) {
    const lettersOf = signaturesOf(words);
    for (let place = 0; place < words.length; place += 1) {
      // One slip changes one letter into another at most: words with other letters need not be measured.
      const others = letters ^ (lettersOf[place] ?? 0);
      if (others !== 0 && onesIn(others) > 2 * most) continue;
      const candidate = words[place] ?? '';
      // Who slips twice has at least begun as meant: no grounds are bound.
      if (most > 1 && candidate.charAt(0) !== first) continue;
      if (measure(candidate) <= most && !digit.test(candidate) && isHeld(place)) found.add(candidate);
    }
  }
  return [...found];
}

const signaturesOf = oncePer((list: readonly string[]) => Uint32Array.from(list, lettersIn));

/** The letters of a word as a set of 32: many share a place, which only means that more words are measured. */
function lettersIn(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/** Larger than any distance that is asked for. */
const far = 1 << 20;

/**
 * Measures edits from the word, a swap of neighbours counting one (Damerau, restricted); `most` + 1 means: more. Only
 * the cells within `most` of the diagonal are computed, in three rows that are used again and again.
 */
export function distanceFrom(word: string, most: number): (other: string) => number {
  const width = word.length + most + 2;
  let before = new Int32Array(width);
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  return (other) => {
    if (Math.abs(word.length - other.length) > most) return most + 1;
    for (let j = 0; j < width; j += 1) above[j] = j <= most ? j : far;
    for (let i = 1; i <= word.length; i += 1) {
      const from = Math.max(1, i - most);
      const to = Math.min(other.length, i + most);
      row[from - 1] = from === 1 ? i : far;
      for (let j = from; j <= to; j += 1) {
        const isSame = word.charCodeAt(i - 1) === other.charCodeAt(j - 1);
        let cost = Math.min(
          (above[j - 1] ?? far) + (isSame ? 0 : 1),
          (above[j] ?? far) + 1,
          (row[j - 1] ?? far) + 1,
        );
        const isSwap =
          i > 1 &&
          j > 1 &&
          word.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
          word.charCodeAt(i - 2) === other.charCodeAt(j - 1);
        if (isSwap) cost = Math.min(cost, (before[j - 2] ?? far) + 1);
        row[j] = cost;
      }
      if (to + 1 < width) row[to + 1] = far;
      [before, above, row] = [above, row, before];
    }
    return Math.min(above[other.length] ?? far, most + 1);
  };
}
