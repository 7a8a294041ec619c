import { type KeyboardEvent, memo } from 'react';
import type { Note, NoteId } from '../../shared/note';
import { usualRowHeight } from './chunks';
import type { NotePlace } from './note-place';
import type { NoteWords } from './note-words';
import { TrashRow } from './TrashRow';

/** What can be done in a row of the trash. The same object while the rows stay as they are. */
export interface TrashDeeds {
  readonly onOpen: (note: Note) => void;
  readonly onSelect: (note: Note, how: 'one' | 'range') => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>, note: Note) => void;
  readonly onRestore: (note: Note) => void;
}

interface TrashChunkProps {
  readonly index: number;
  readonly notes: readonly Note[];
  readonly isNear: boolean;
  readonly placeOf: (note: Note) => NotePlace;
  readonly words: NoteWords;
  readonly numbers: ReadonlyMap<NoteId, number>;
  /** Null where the open note is in another chunk. */
  readonly openId: NoteId | null;
  readonly picked: ReadonlySet<NoteId>;
  readonly deeds: TrashDeeds;
}

/** Some rows of the trash; far from sight they are there as words alone. */
export const TrashChunk = memo(function TrashChunk({
  index,
  notes,
  isNear,
  openId,
  picked,
  deeds,
  ...rest
}: TrashChunkProps) {
  return (
    <div
      className="notes-chunk"
      role="none"
      data-chunk={index}
      style={{ containIntrinsicBlockSize: `auto ${notes.length * usualRowHeight}rem` }}
    >
      {notes.map((note) =>
        isNear ? (
          <TrashRow
            key={note.id}
            note={note}
            place={rest.placeOf(note)}
            words={rest.words}
            numbers={rest.numbers}
            isOpen={note.id === openId}
            isPicked={picked.has(note.id)}
            onOpen={() => deeds.onOpen(note)}
            onSelect={(how) => deeds.onSelect(note, how)}
            onKey={(event) => deeds.onKey(event, note)}
            onRestore={() => deeds.onRestore(note)}
          />
        ) : (
          <div key={note.id} className="note-row note-row--far" role="listitem">
            {[note.breadcrumb, note.body, ...note.tags].join(' ')}
          </div>
        ),
      )}
    </div>
  );
});
