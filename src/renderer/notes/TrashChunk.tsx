import { memo } from 'react';
import type { Note, NoteId } from '../../shared/notes/note';
import type { NotePlace } from './note-place';
import type { NoteWords } from './note-words';
import { RowChunk } from './RowChunk';
import { type TrashDeeds, TrashRow } from './TrashRow';

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

/** Some rows of the trash, drawn again only when they change. */
export const TrashChunk = memo(function TrashChunk(props: TrashChunkProps) {
  const { index, notes, isNear, placeOf, words, numbers, openId, picked, deeds } = props;
  return (
    <RowChunk
      index={index}
      notes={notes}
      isNear={isNear}
      placeWords={(note) => note.breadcrumb}
      renderRow={(note) => (
        <TrashRow
          key={note.id}
          note={note}
          place={placeOf(note)}
          words={words}
          numbers={numbers}
          isOpen={note.id === openId}
          isPicked={picked.has(note.id)}
          isInTabOrder={note.id === openId}
          deeds={deeds}
        />
      )}
    />
  );
});
