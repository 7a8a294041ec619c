/** Runs of sentences that follow one another: 4, 5, 6, 7 and 9 are `4 to 7` and `9`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The spans of these sentence numbers, rising; a number given twice counts once. */
export function spansOf(numbers: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const open = spans.at(-1);
    if (open && number === open.last + 1) spans[spans.length - 1] = { first: open.first, last: number };
    else spans.push({ first: number, last: number });
  }
  return spans;
}
