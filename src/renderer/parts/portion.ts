/** A part of a long list, so that no list of notes is ever drawn as a whole. */

/** From one place of the list up to another: `from` counts, `to` does not. */
export interface Portion {
  readonly from: number;
  readonly to: number;
}

/** How many are shown at first, and how many more each time that more are asked for. */
export const portionSize = 50;

/** The portion to begin with: the first one, or the one that holds the place `at`. */
export function portionAt(at: number): Portion {
  const from = at < 0 ? 0 : Math.floor(at / portionSize) * portionSize;
  return { from, to: from + portionSize };
}

/** The portion with another one before it or after it. */
export function widen({ from, to }: Portion, side: 'before' | 'after'): Portion {
  return side === 'before' ? { from: Math.max(0, from - portionSize), to } : { from, to: to + portionSize };
}

/** True when the place is in the portion; a place that is nowhere, -1, is in each. */
export function isIn({ from, to }: Portion, at: number): boolean {
  return at < 0 || (from <= at && at < to);
}
