/** Words spelt nearly like one that finds nothing. */

/** Shorter words, and words with a digit, have no near spelling: 800,001 is not a misspelt 800,000. */
const shortest = 4;
/** From this length two slips are forgiven, when one finds nothing. */
const longEnoughForTwo = 6;
const digit = /\p{N}/u;

export interface NearWords {
  readonly words: readonly string[];
  /** How many slips they are away: infinite when there are none. */
  readonly distance: number;
}

/**
 * The candidates at the least distance that has any: one insertion, deletion, change or swap of neighbours; two for
 * long words. One pass over the candidates.
 */
export function findNearWords(word: string, candidates: Iterable<string>): NearWords {
  const none: NearWords = { words: [], distance: Number.POSITIVE_INFINITY };
  if (word.length < shortest || digit.test(word)) return none;
  const most = word.length < longEnoughForTwo ? 1 : 2;
  const measure = distanceFrom(word, most);
  const found: string[][] = [[], [], []];
  for (const candidate of candidates) found[measure(candidate)]?.push(candidate);
  const distance = found.findIndex(
    (words, slips) => slips <= most && words.some((each) => !digit.test(each)),
  );
  if (distance === -1) return none;
  return { words: (found[distance] ?? []).filter((each) => !digit.test(each)), distance };
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
