/** Which row a key chooses next. */
import type { Arrangement } from './arrange-results';

/** The row that the key leads to from row `chosen`, or null when the key is not one that chooses. */
export function moveChoice(key: string, chosen: number, { rows }: Pick<Arrangement, 'rows'>): number | null {
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(chosen + 1, Math.max(last, 0));
    case 'ArrowUp':
      return Math.max(chosen - 1, 0);
    case 'PageDown':
      return Math.min(chosen + rowsOfPage, Math.max(last, 0));
    case 'PageUp':
      return Math.max(chosen - rowsOfPage, 0);
    case 'Home':
      return 0;
    case 'End':
      return Math.max(last, 0);
    default:
      return null;
  }
}

const rowsOfPage = 10;

/** The first row of the next group, or of the one before; null when there is none, so that focus can move on. */
export function moveGroup(
  step: 1 | -1,
  chosen: number,
  { sections, some, others }: Pick<Arrangement, 'sections' | 'some' | 'others'>,
): number | null {
  let first = 0;
  const starts: number[] = [];
  for (const section of [...sections, ...some, ...others]) {
    starts.push(first);
    first += section.rows.length;
  }
  const here = starts.findLastIndex((start) => start <= chosen);
  return starts[here + step] ?? null;
}
