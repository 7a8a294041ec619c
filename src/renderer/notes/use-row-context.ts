import { useMemo } from 'react';
import { useSteady } from '../parts/use-steady';
import type { RowContext, RowDeeds, RowWording } from './NoteRow';

/** One context for all rows that stays the same while the deeds behind it change with every drawing; `onOpen` and such do already. */
export function useRowContext(
  { words, numbers, edition, placeOfTarget }: RowWording,
  { onOpen, onSelect, onKey, review }: RowDeeds,
): RowContext {
  const onAccept = useSteady(review.onAccept);
  const onPutElsewhere = useSteady(review.onPutElsewhere);
  const onKeep = useSteady(review.onKeep);
  const steadyReview = useMemo(
    () => ({ onAccept, onPutElsewhere, onKeep }),
    [onAccept, onPutElsewhere, onKeep],
  );
  return useMemo(
    () => ({ words, numbers, edition, placeOfTarget, onOpen, onSelect, onKey, review: steadyReview }),
    [words, numbers, edition, placeOfTarget, onOpen, onSelect, onKey, steadyReview],
  );
}
