import { useEffect, useMemo, useRef, useState } from 'react';
import type { Note, NoteId } from '../../shared/notes/note';
import { lectern } from '../lectern';
import { useReader } from '../state/store';

/**
 * The notes in the trash, the last one put there first; null until they are known. Read again whenever a note came or
 * went, by whatever: a deletion, an undo, another window; and when the reader goes by another name.
 */
export function useTrash(briefingId: string): readonly Note[] | null {
  const written = useReader((state) => state.written);
  const reader = useReader((state) => state.settings.creator);
  const [known, setKnown] = useState<{ readonly of: string; readonly trash: readonly Note[] } | null>(null);
  const asked = useRef<Asked | null>(null);
  useEffect(() => {
    const ids = written.map(({ id }) => id);
    if (asked.current && isSame(asked.current, { of: briefingId, reader, ids })) return;
    const mine = { of: briefingId, reader, ids };
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
  }, [briefingId, reader, written]);
  return useMemo(() => {
    if (known?.of !== briefingId) return null;
    // What was just restored is gone from here at once, before the disk is asked again.
    const here = new Set(written.map(({ id }) => id));
    return known.trash.filter(({ id }) => !here.has(id));
  }, [known, briefingId, written]);
}

/** What the trash was read for. */
interface Asked {
  readonly of: string;
  readonly reader: string;
  readonly ids: readonly NoteId[];
}

function isSame(a: Asked, b: Asked): boolean {
  return (
    a.of === b.of &&
    a.reader === b.reader &&
    a.ids.length === b.ids.length &&
    a.ids.every((id, index) => id === b.ids[index])
  );
}
