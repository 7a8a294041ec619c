import { useEffect, useEffectEvent, useRef } from 'react';
import type { NoteId } from '../../shared/notes/note';

/**
 * A note that was deleted from its row and is listed again, as Undo does it, has the keyboard again, if that is still where
 * the deleting left it. Answers what is to be called of a note that goes, with the row that has the keyboard then.
 */
export function useComeBack(
  now: readonly NoteId[],
  onBack: (id: NoteId) => void,
): (gone: NoteId | undefined, next: NoteId | null) => void {
  const last = useRef<{ readonly gone: NoteId; readonly next: NoteId | null } | null>(null);
  const look = useEffectEvent((listed: readonly NoteId[]) => {
    const { gone, next } = last.current ?? {};
    if (gone === undefined || !listed.includes(gone)) return;
    last.current = null;
    const { activeElement } = document;
    const at = activeElement instanceof HTMLElement ? activeElement.dataset['note'] : undefined;
    if (at === (next ?? undefined) || activeElement === document.body) onBack(gone);
  });
  useEffect(() => look(now), [now]);
  return (gone, next) => {
    last.current = gone === undefined ? null : { gone, next };
  };
}
