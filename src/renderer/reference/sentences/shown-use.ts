/** Which sentences the index shows. It outlasts the page, so that coming back from a sentence finds the same ones. */
import { create } from 'zustand';
import type { UseGroup } from '../../parts/SentenceUses';

/** Reads the use that is chosen in a component; null for any. */
export const useShownUse = create<{ readonly use: UseGroup | null }>(() => ({ use: null }));

/** Shows the sentences that are used in this way; all with null. */
export function showUse(use: UseGroup | null): void {
  useShownUse.setState({ use });
}
