import { useRef, useState } from 'react';
import type { NoteId } from '../../shared/notes/note';
import { pickRange, type RangeStart, togglePick } from './picking';

export interface Picks {
  readonly ids: ReadonlySet<NoteId>;
  readonly toggle: (id: NoteId) => void;
  /** Picks everything up to this row from the one that was toggled last, else from `from`. */
  readonly extend: (to: NoteId, from: NoteId | undefined) => void;
  readonly pickAll: () => void;
  readonly clear: () => void;
}

/** Which of the rows listed are picked, one at a time, by ranges or all. */
export function usePicks(listed: readonly NoteId[]): Picks {
  const [ids, setIds] = useState<ReadonlySet<NoteId>>(new Set());
  const start = useRef<RangeStart | null>(null);
  const put = (next: ReadonlySet<NoteId>, range: RangeStart | null): void => {
    start.current = range;
    setIds(next);
  };
  return {
    ids,
    toggle: (id) => {
      const toggled = togglePick(ids, id);
      put(toggled, { from: id, base: toggled });
    },
    extend: (to, from) => {
      const range = start.current ?? { from: from ?? to, base: ids };
      put(pickRange(range, to, listed), range);
    },
    pickAll: () => put(new Set(listed), null),
    clear: () => put(new Set(), null),
  };
}
