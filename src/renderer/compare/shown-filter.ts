/** Which topics the comparison shows. It outlasts the view, so that coming back from a sentence finds the same rows. */
import { create } from 'zustand';
import type { Filter } from './rows';

/** Reads the filter in a component. */
export const useShownFilter = create<{ readonly filter: Filter }>(() => ({ filter: 'all' }));

/** Shows other topics. Where the chosen cell goes then is the caller's matter. */
export function showFilter(filter: Filter): void {
  useShownFilter.setState({ filter });
}
