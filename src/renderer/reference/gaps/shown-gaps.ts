/** Which gaps the register shows. It outlasts the page, so that coming back from a sentence finds the same ones. */
import { create } from 'zustand';
import { type GapFilter, noFilter } from './gap-register';

/** Reads the filter in a component. */
export const useGapFilter = create<GapFilter>(() => noFilter);

/** Changes a part of the filter. */
export function filterGaps(change: Partial<GapFilter>): void {
  useGapFilter.setState(change);
}
