import { useEffect } from 'react';
import type { Passage } from '../../../shared/notes/passage';
import { dispatch } from '../../state/store';

/** Keeps the passage that was chosen last, so that a note can be linked to it. */
export function useRememberedPassage(passage: Passage | null): void {
  useEffect(() => {
    if (passage) dispatch({ kind: 'passageChosen', passage });
  }, [passage]);
}
