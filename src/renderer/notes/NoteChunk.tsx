import { memo } from 'react';
import type { Anchor } from '../../shared/anchoring/anchor';
import type { Note, NoteId } from '../../shared/notes/note';
import type { NotePlace } from './note-place';
import { NoteRow, type RowContext } from './NoteRow';
import { wordsOfPlace } from './words-of-row';
import { RowChunk } from './RowChunk';

interface NoteChunkProps {
  readonly index: number;
  readonly notes: readonly Note[];
  /** Whether it is in sight or soon to be. */
  readonly isNear: boolean;
  readonly placeOf: (note: Note) => NotePlace;
  readonly replies: ReadonlyMap<NoteId, number>;
  /** The notes that are being written. */
  readonly drafted: ReadonlySet<NoteId | null>;
  /** Null where the open note is in another chunk. */
  readonly openId: NoteId | null;
  readonly tabStop: NoteId | null;
  readonly picked: ReadonlySet<NoteId>;
  readonly queue: ReadonlyMap<NoteId, Anchor>;
  readonly context: RowContext;
}

/** Some rows of the list of notes, drawn again only when they change. */
export const NoteChunk = memo(function NoteChunk(props: NoteChunkProps) {
  const { index, notes, isNear, placeOf, replies, drafted, openId, tabStop, picked, queue, context } = props;
  return (
    <RowChunk
      index={index}
      notes={notes}
      isNear={isNear}
      placeWords={(note) => wordsOfPlace(placeOf(note))}
      renderRow={(note) => (
        <NoteRow
          key={note.id}
          note={note}
          place={placeOf(note)}
          replies={replies.get(note.id) ?? 0}
          hasDraft={drafted.has(note.id)}
          isOpen={note.id === openId}
          isPicked={picked.has(note.id)}
          isInTabOrder={note.id === tabStop}
          anchor={queue.get(note.id) ?? null}
          context={context}
        />
      )}
    />
  );
});
