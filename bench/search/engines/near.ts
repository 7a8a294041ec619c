/** Near spellings for an engine that has none: a pass over the list of its words. */

/** The words at the least distance, 1 or for words of 6 letters and more 2, that has any. */
export function nearWords(word: string, words: Iterable<string>): readonly string[] {
  const most = word.length < 6 ? 1 : 2;
  const found: string[][] = [[], [], []];
  for (const other of words)
    if (Math.abs(other.length - word.length) <= most) found[distance(word, other, most)]?.push(other);
  return found.slice(1, most + 1).find((list) => list.length > 0) ?? [];
}

/** Insertions, deletions, changes and swaps of neighbours; anything over `most` is `most` + 1. */
export function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((above[j - 1] ?? 0) + (isSame ? 0 : 1), (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, above] = [above, row];
  }
  return Math.min(above[b.length] ?? 0, most + 1);
}
