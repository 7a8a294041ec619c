import { useLayoutEffect, useMemo, useRef } from 'react';
import type { RowContext, RowDeeds, RowWording } from './NoteRow';

/** One context for all rows that stays the same while the deeds behind it change with every drawing. */
export function useRowContext({ words, numbers, edition }: RowWording, deeds: RowDeeds): RowContext {
  const latest = useRef(deeds);
  useLayoutEffect(() => {
    latest.current = deeds;
  });
  return useMemo(
    () => ({
      words,
      numbers,
      edition,
      onOpen: (note) => latest.current.onOpen(note),
      onSelect: (note) => latest.current.onSelect(note),
      onKey: (event, note) => latest.current.onKey(event, note),
    }),
    [words, numbers, edition],
  );
}
