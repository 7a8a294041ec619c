import { useEffect, useMemo, useRef, useState } from 'react';
import type { Note, NoteId } from '../../shared/notes/note';
import { lectern } from '../lectern';
import { useReader } from '../state/store';

/**
 * The notes in the trash, the last one put there first; null until they are known. Read again whenever a note came or
 * went, by whatever: a deletion, an undo, another window.
 */
export function useTrash(briefingId: string): readonly Note[] | null {
  const written = useReader((state) => state.written);
  const [known, setKnown] = useState<{ readonly of: string; readonly trash: readonly Note[] } | null>(null);
  const asked = useRef<{ readonly of: string; readonly ids: readonly NoteId[] } | null>(null);
  useEffect(() => {
    const ids = written.map(({ id }) => id);
    if (asked.current?.of === briefingId && isSame(asked.current.ids, ids)) return;
    const mine = { of: briefingId, ids };
    asked.current = mine;
    lectern.listTrash(briefingId).then(
      (trash) => {
        if (asked.current === mine) setKnown({ of: briefingId, trash });
      },
      // Why the store cannot be read is said above the view; what was known of the trash stays.
      () => {
        if (asked.current === mine) asked.current = null;
      },
    );
  }, [briefingId, written]);
  return useMemo(() => {
    if (known?.of !== briefingId) return null;
    // What was just restored is gone from here at once, before the disk is asked again.
    const here = new Set(written.map(({ id }) => id));
    return known.trash.filter(({ id }) => !here.has(id));
  }, [known, briefingId, written]);
}

function isSame(a: readonly NoteId[], b: readonly NoteId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
