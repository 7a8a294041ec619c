import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Draft, Note, NoteId, Target } from '../../shared/note';
import { dispatch, useReader } from '../state/store';
import { isSamePosition, type Position } from './cell-moves';
import { targetAt } from './notes-by-cell';

/** A note being written in the peek, on the cell at `position`. */
export interface CellWritten {
  readonly position: Position;
  readonly target: Target;
  readonly note: Note | null;
  readonly draft: Draft | null;
  /** The notes there were when the writing began: one more on the cell is the one being written. */
  readonly known: ReadonlySet<NoteId>;
}

export interface CellWriting {
  readonly written: CellWritten | null;
  readonly write: (note: Note | null, draft: Draft | null) => void;
  readonly stopWriting: () => void;
}

/** The note being written on the chosen cell. Choosing another cell ends it, saved. A topic takes no note, and says so. */
export function useCellWriting(position: Position | null, focusCell: () => void): CellWriting {
  const intl = useIntl();
  const [written, setWritten] = useState<CellWritten | null>(null);
  const isElsewhere = written !== null && !isSamePosition(written.position, position);
  if (isElsewhere) setWritten(null);
  return {
    written: isElsewhere ? null : written,
    write: (note, draft) => {
      if (!position) return;
      const target = targetAt(position);
      if (!target) {
        const text = intl.formatMessage({ id: 'compare.note.on-topic' });
        dispatch({ kind: 'toastShown', text, canUndo: false });
        return;
      }
      const known = new Set(useReader.getState().notes.map(({ id }) => id));
      setWritten({ position, target, note, draft, known });
    },
    stopWriting: () => {
      setWritten(null);
      focusCell();
    },
  };
}
