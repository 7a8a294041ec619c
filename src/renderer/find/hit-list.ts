/** The places found in a view, in order, and which of them one is at: values in, values out. */
import { comparePlaces, type RunMark, type RunPlace } from '../../shared/search/words/mark-run';

/** Going on past the last place begins with the first one again. */
export type Wrap = 'none' | 'from-the-top' | 'from-the-end';

export interface HitStep {
  readonly index: number;
  readonly wrap: Wrap;
}

/** The first place at or after where one is; past the last, the first. -1 where there is none. */
export function firstHit(hits: readonly RunMark[], at: RunPlace): number {
  if (hits.length === 0) return -1;
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const hit = hits[middle];
    if (hit && comparePlaces(hit.to, at) <= 0) low = middle + 1;
    else high = middle;
  }
  return low === hits.length ? 0 : low;
}

/** The next place or the one before. -1 where there is none. */
export function stepHit(count: number, index: number, step: 1 | -1): HitStep {
  if (count === 0) return { index: -1, wrap: 'none' };
  const next = index + step;
  if (next >= count) return { index: 0, wrap: 'from-the-top' };
  return next < 0 ? { index: count - 1, wrap: 'from-the-end' } : { index: next, wrap: 'none' };
}
