/** What is looked for in the glossary. It outlasts the page, so that coming back from a sentence finds the same terms. */
import { create } from 'zustand';

interface AskedTerm {
  readonly briefingId: string | null;
  /** The term that had been gone to when this was typed. */
  readonly item: string | null;
  readonly query: string;
}

/** Reads it in a component. */
export const useAskedTerm = create<AskedTerm>(() => ({ briefingId: null, item: null, query: '' }));

/** Looks for terms with these words. */
export function askTerm(asked: AskedTerm): void {
  useAskedTerm.setState(asked);
}
