/** Sentence numbers the way people write them: "4 to 7, 11". */

/** A run of sentence ids that follow each other; `first` and `last` are the same for one alone. */
export interface SentenceRange {
  readonly first: string;
  readonly last: string;
}

/** The ids in the article's order, each once, with three or more neighbours drawn together. */
export function sentenceRanges(ids: readonly string[]): readonly SentenceRange[] {
  const numbers = [...new Set(ids.map((id) => Number(id.slice(1))))].toSorted((a, b) => a - b);
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open && number === open.last + 1) open.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.flatMap(({ first, last }) =>
    last - first === 1
      ? [
          { first: `S${first}`, last: `S${first}` },
          { first: `S${last}`, last: `S${last}` },
        ]
      : [{ first: `S${first}`, last: `S${last}` }],
  );
}
