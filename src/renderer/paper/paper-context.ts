/** What every section of the paper reads. */
import { createContext, useContext } from 'react';
import type { Paper } from '../../shared/pack/paper';

export const PaperContext = createContext<Paper | null>(null);

/** The paper being laid out. Throws outside it. */
export function usePaper(): Paper {
  const paper = useContext(PaperContext);
  if (!paper) throw new Error('Only the paper has sections.');
  return paper;
}
