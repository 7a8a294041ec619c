/** Where things in the margins stand: level with their words where there is room, pushed down where there is not. */

/** Something that wants to stand level with a line; `top` is that line's top. All measures are CSS pixels. */
export interface MarginItem {
  readonly id: string;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface MarginPlace {
  readonly top: number;
  /** 0 is next to the text, 1 is the column left of it. */
  readonly column: 0 | 1;
}

export interface MarginPlaces {
  readonly places: ReadonlyMap<string, MarginPlace>;
  /** How far down the margin reaches, so that the block can grow and nothing stands beside the next one. */
  readonly foot: number;
}

/**
 * Places the codes of one block, given in reading order. Two on one line stand side by side, the first one at the left,
 * when the second fits a column; further ones go below. Nothing overlaps and the reading order is kept downwards.
 */
export function placeCodes(
  items: readonly MarginItem[],
  margin: { readonly columns: 1 | 2; readonly columnWidth: number },
): MarginPlaces {
  const places = new Map<string, MarginPlace>();
  let foot = 0;
  const stack = (item: MarginItem): void => {
    const top = Math.max(item.top, foot);
    places.set(item.id, { top, column: 0 });
    foot = top + item.height;
  };
  for (const line of byLine(items)) {
    const [first, second, ...others] = line;
    if (!first) continue;
    if (!second || margin.columns === 1 || second.width > margin.columnWidth) {
      for (const item of line) stack(item);
      continue;
    }
    const top = Math.max(first.top, foot);
    places.set(first.id, { top, column: 1 });
    places.set(second.id, { top, column: 0 });
    foot = top + Math.max(first.height, second.height);
    for (const item of others) stack(item);
  }
  return { places, foot };
}

/** Places notes in reading order: each at its line, or below the one before, `gap` apart. Answers their tops. */
export function placeNotes(items: readonly MarginItem[], gap: number): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  let foot = -Infinity;
  for (const item of items.toSorted((a, b) => a.top - b.top)) {
    const top = Math.max(item.top, foot);
    tops.set(item.id, top);
    foot = top + item.height + gap;
  }
  return tops;
}

/**
 * Places the numbers of sentences in reading order: each at its first line, or below the one before where they begin on
 * one line. Those are crowded: there is less room for each.
 */
export function placeNumbers(
  sentences: ReadonlyMap<string, { readonly top: number }>,
  height: number,
): ReadonlyMap<string, { readonly top: number; readonly isCrowded: boolean }> {
  const items = [...sentences].map(([id, { top }]) => ({ id, top, width: 0, height }));
  const tops = placeNotes(items, 0);
  const crowded = new Set(
    byLine(items)
      .filter((line) => line.length > 1)
      .flat()
      .map(({ id }) => id),
  );
  return new Map(items.map(({ id, top }) => [id, { top: tops.get(id) ?? top, isCrowded: crowded.has(id) }]));
}

/** Lines differ by far more than this; layout rounds by less. */
const sameLine = 4;

function byLine(items: readonly MarginItem[]): readonly (readonly MarginItem[])[] {
  const lines: MarginItem[][] = [];
  for (const item of items) {
    const line = lines.at(-1);
    if (line?.[0] && Math.abs(line[0].top - item.top) < sameLine) line.push(item);
    else lines.push([item]);
  }
  return lines;
}
