import type { ReactNode } from 'react';
import type { Note } from '../../shared/notes/note';
import { usualRowHeight } from './chunks';

interface RowChunkProps {
  readonly index: number;
  readonly notes: readonly Note[];
  /** Whether it is in sight or soon to be. */
  readonly isNear: boolean;
  /** The words of a note's place, for its row far from sight. */
  readonly placeWords: (note: Note) => string;
  readonly renderRow: (note: Note) => ReactNode;
}

/**
 * Some rows of a list. Far from sight they are there as words alone, which are found and printed but cost little: with
 * ten thousand notes, drawing every row in full takes seconds.
 */
export function RowChunk({ index, notes, isNear, placeWords, renderRow }: RowChunkProps) {
  return (
    <div
      className="notes-chunk"
      role="none"
      data-chunk={index}
      style={{ containIntrinsicBlockSize: `auto ${notes.length * usualRowHeight}rem` }}
    >
      {notes.map((note) =>
        isNear ? (
          renderRow(note)
        ) : (
          <div key={note.id} className="note-row note-row--far" role="listitem">
            {[placeWords(note), note.body, ...note.tags].join(' ')}
          </div>
        ),
      )}
    </div>
  );
}
