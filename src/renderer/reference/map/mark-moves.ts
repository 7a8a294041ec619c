/** Walking over the map mark by mark: where each step leads. */
import type { KeyPress } from '../../../shared/keys/key-spelling';
import type { PlacedMark } from '../../parts/map/placed-mark';

export type MapStep = 'left' | 'right' | 'up' | 'down' | 'line-start' | 'line-end' | 'first' | 'last';

const steps: Readonly<Record<string, MapStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'line-start',
  End: 'line-end',
};

/** What the key means here, or null when it is not ours. */
export function stepOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): MapStep | null {
  if (shiftKey || altKey) return null;
  if (ctrlKey || metaKey) return key === 'Home' ? 'first' : key === 'End' ? 'last' : null;
  return steps[key] ?? null;
}

/**
 * The mark where the step leads, by its id. Across, one goes along the line from label to count; up and down, one stays
 * among the labels, the columns or the counts and comes to the nearest. At an edge one stays. A mark that is not there
 * counts as the first.
 */
export function moveMark(
  lines: readonly (readonly PlacedMark[])[],
  from: string,
  step: MapStep,
): string | null {
  const all = lines.flat();
  const current = all.find(({ mark }) => mark.id === from);
  if (!current) return all[0]?.mark.id ?? null;
  const at = lines.findIndex((line) => line.includes(current));
  const line = lines[at] ?? [];
  switch (step) {
    case 'left':
      return (line[line.indexOf(current) - 1] ?? current).mark.id;
    case 'right':
      return (line[line.indexOf(current) + 1] ?? current).mark.id;
    case 'up':
      return nearest(lines.slice(0, at).toReversed(), current).mark.id;
    case 'down':
      return nearest(lines.slice(at + 1), current).mark.id;
    case 'line-start':
      return (line[0] ?? current).mark.id;
    case 'line-end':
      return (line.at(-1) ?? current).mark.id;
    case 'first':
      return (all[0] ?? current).mark.id;
    case 'last':
      return (all.at(-1) ?? current).mark.id;
  }
}

/** The nearest mark of the same pane in the first of the lines that has one; else the mark itself. */
function nearest(ahead: readonly (readonly PlacedMark[])[], current: PlacedMark): PlacedMark {
  for (const line of ahead) {
    const [found] = line
      .filter(({ pane }) => pane === current.pane)
      .toSorted((a, b) => Math.abs(a.x - current.x) - Math.abs(b.x - current.x));
    if (found) return found;
  }
  return current;
}
