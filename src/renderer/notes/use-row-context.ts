import { useLayoutEffect, useMemo, useRef } from 'react';
import type { RowContext, RowDeeds, RowWording } from './NoteRow';

/** One context for all rows that stays the same while the deeds behind it change with every drawing. */
export function useRowContext(
  { words, numbers, edition, placeOfTarget }: RowWording,
  deeds: RowDeeds,
): RowContext {
  const latest = useRef(deeds);
  useLayoutEffect(() => {
    latest.current = deeds;
  });
  return useMemo(
    () => ({
      words,
      numbers,
      edition,
      placeOfTarget,
      review: {
        onAccept: (note, target) => latest.current.review.onAccept(note, target),
        onPutElsewhere: (note) => latest.current.review.onPutElsewhere(note),
        onKeep: (note) => latest.current.review.onKeep(note),
      },
      onOpen: (note) => latest.current.onOpen(note),
      onSelect: (note, how) => latest.current.onSelect(note, how),
      onKey: (pressed, note) => latest.current.onKey(pressed, note),
    }),
    [words, numbers, edition, placeOfTarget],
  );
}
