/** Sentence numbers the way people write them: 4, 5, 6, 7, 9 and 10 are `4 to 7`, `9` and `10`. */

/** Sentences that follow one another; `first` and `last` are the same for one alone. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The spans of these numbers, rising, three or more neighbours drawn together; a number given twice counts once. */
export function spansOf(numbers: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const open = spans.at(-1);
    if (open && number === open.last + 1) spans[spans.length - 1] = { first: open.first, last: number };
    else spans.push({ first: number, last: number });
  }
  return spans.flatMap((span) => (span.last - span.first === 1 ? ends(span) : [span]));
}

function ends({ first, last }: Span): readonly Span[] {
  return [
    { first, last: first },
    { first: last, last },
  ];
}
