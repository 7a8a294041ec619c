import { useMemo } from 'react';
import type { Note, NoteId } from '../../shared/notes/note';
import { useSteady } from '../parts/use-steady';
import { rowAfter } from './picking';
import type { RowFrameDeeds, RowPress } from './RowFrame';
import type { Picks } from './use-picks';

interface Rows {
  /** In the order of the list. */
  readonly ids: readonly NoteId[];
  readonly picks: Pick<Picks, 'extend' | 'toggle'>;
  /** The note in the pane. */
  readonly openId: NoteId | undefined;
  readonly onOpen: (note: Note) => void;
  /** The keyboard goes on to the row. */
  readonly onGo: (id: NoteId) => void;
  /** The keyboard picks as far as the row, and what is open stays so. */
  readonly onAim: (id: NoteId) => void;
  /** Missing where nothing is deleted. */
  readonly onDelete?: (note: Note) => void;
}

/**
 * What pointer and keyboard do in the rows of a list. The same functions from one drawing to the next, which do what the
 * newest would: rows need not be drawn again for them.
 */
export function useRowDeeds({ ids, picks, openId, ...on }: Rows): RowFrameDeeds {
  const onOpen = useSteady(on.onOpen);
  const onSelect = useSteady((note: Note, how: 'one' | 'range') => {
    if (how === 'range') picks.extend(note.id, openId);
    else picks.toggle(note.id);
  });
  const onKey = useSteady(({ means, key }: RowPress, note: Note): boolean => {
    const next = rowAfter(key, note.id, ids);
    if (means === 'toggle') picks.toggle(note.id);
    else if (means === 'delete' && on.onDelete) on.onDelete(note);
    else if (!next) return false;
    else if (means === 'extend') {
      picks.extend(next, note.id);
      on.onAim(next);
    } else on.onGo(next);
    return true;
  });
  return useMemo(() => ({ onOpen, onSelect, onKey }), [onOpen, onSelect, onKey]);
}
