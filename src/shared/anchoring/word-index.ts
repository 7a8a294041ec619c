/** The blocks of an edition by their words, so that few of them need to be compared letter by letter. */
export interface WordIndex {
  /** The ids of the blocks that share much with the words, rare words counting for more; the best first. */
  readonly likely: (words: string, most: number) => readonly string[];
}

/** Words, and single letters of scripts that put no space between words. */
const terms =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in lower case, as they stand. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(terms) ?? [];
}

/** What makes a block likely: the share of the words' weight that it has, and how many of the rarest words are asked for. */
const likeliness = { leastShare: 0.3, mostTerms: 24 } as const;

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
      const rarest = [...new Set(wordsOf(words))]
        .map((term) => postings.get(term) ?? [])
        .toSorted((a, b) => a.length - b.length)
        .slice(0, likeliness.mostTerms);
      const weights = new Map<number, number>();
      let all = 0;
      for (const rows of rarest) {
        const weight = Math.log(1 + blocks.length / (1 + rows.length));
        all += weight;
        for (const row of rows) weights.set(row, (weights.get(row) ?? 0) + weight);
      }
      return [...weights]
        .filter(([, weight]) => weight >= all * likeliness.leastShare)
        .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, most)
        .flatMap(([row]) => blocks[row]?.id ?? []);
    },
  };
}
