/** What every section of the paper reads. */
import { createContext, useContext } from 'react';
import type { Paper } from '../../shared/pack/paper';
import type { PaperJob } from '../../shared/pack/paper-job';

export const PaperContext = createContext<Paper | null>(null);

/** Page numbers by element id: none before they are known. Where one stands has room for it all along. */
export const PageNumbersContext = createContext<PaperJob['pages']>({});

export function usePageNumbers(): PaperJob['pages'] {
  return useContext(PageNumbersContext);
}

/** The paper being laid out. Throws outside it. */
export function usePaper(): Paper {
  const paper = useContext(PaperContext);
  if (!paper) throw new Error('Only the paper has sections.');
  return paper;
}
