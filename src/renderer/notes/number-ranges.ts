/** A first and a last number, which are the same where one stands alone. */
export type NumberRange = readonly [first: number, last: number];

/** The numbers in order as ranges, each number once: 3, 1, 2, 7 are 1 to 3 and 7. Two in a row are no range. */
export function numberRanges(numbers: Iterable<number>): readonly NumberRange[] {
  const ranges: [number, number][] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.flatMap(([first, last]): readonly NumberRange[] =>
    last === first + 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  );
}
