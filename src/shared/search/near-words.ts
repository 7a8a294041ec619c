/** Words spelt nearly like one that finds nothing. */

/** Shorter words, and words with a digit, have no near spelling: 800,001 is not a misspelt 800,000. */
const shortest = 4;
/** From this length two slips are forgiven, when one finds nothing. */
const longEnoughForTwo = 6;

/**
 * The words of the vocabulary at the least distance that has any: one insertion, deletion, change or swap of
 * neighbours, else two for long words. Empty when there are none. Cost: one pass over the vocabulary a distance.
 */
export function findNearWords(word: string, vocabulary: Iterable<string>): readonly string[] {
  if (word.length < shortest || /\p{N}/u.test(word)) return [];
  const once: string[] = [];
  const twice: string[] = [];
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - word.length) > 2 || /\p{N}/u.test(candidate)) continue;
    const distance = editDistance(word, candidate, 2);
    if (distance <= 1) once.push(candidate);
    else if (distance === 2) twice.push(candidate);
  }
  if (once.length > 0) return once;
  return word.length >= longEnoughForTwo ? twice : [];
}

/** Edits from one word to the other, a swap of neighbours counting one (Damerau, restricted). `most` + 1 means: more. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, at(row, j) + 1, at(next, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(before, j - 2) + 1);
      next.push(cost);
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows, so only a row that is already two over the limit may end the search.
    if (least > most + 1) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(at(row, b.length), most + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
