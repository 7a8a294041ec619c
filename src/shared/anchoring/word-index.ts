/** The blocks of an edition by their words, so that few of them need to be compared letter by letter. */
export interface WordIndex {
  /** The ids of the blocks that share most with the words, rare words counting for more; the best first. */
  readonly likely: (words: string, most: number) => readonly string[];
}

/** Words, and single letters of scripts that put no space between words. */
const terms =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in lower case, as they stand. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(terms) ?? [];
}

/** A word in more blocks than this says nothing of where one is. */
const commonest = 2_000;

/** Time and memory are linear in the text. */
export function indexWords(blocks: readonly { readonly id: string; readonly text: string }[]): WordIndex {
  const postings = new Map<string, number[]>();
  for (const [row, { text }] of blocks.entries()) {
    for (const term of wordsOf(text)) {
      const rows = postings.get(term);
      if (!rows) postings.set(term, [row]);
      else if (rows.at(-1) !== row) rows.push(row);
    }
  }
  return {
    likely: (words, most) => {
      const weights = new Map<number, number>();
      for (const term of new Set(wordsOf(words))) {
        const rows = postings.get(term);
        if (!rows || rows.length > commonest) continue;
        const weight = Math.log(1 + blocks.length / rows.length);
        for (const row of rows) weights.set(row, (weights.get(row) ?? 0) + weight);
      }
      return [...weights]
        .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, most)
        .flatMap(([row]) => blocks[row]?.id ?? []);
    },
  };
}
