import { memo } from 'react';
import type { Anchor } from '../../shared/anchoring/anchor';
import type { Note, NoteId } from '../../shared/note';
import { usualRowHeight } from './chunks';
import type { NotePlace } from './note-place';
import { NoteRow, type RowContext } from './NoteRow';

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

/**
 * Some rows of the list. Far from sight they are there as words alone, which are found and printed but cost little:
 * with ten thousand notes, drawing every row in full takes seconds.
 */
export const NoteChunk = memo(function NoteChunk(props: NoteChunkProps) {
  const { notes, isNear, placeOf, replies, drafted, openId, tabStop, picked, queue, context } = props;
  return (
    <div
      className="notes-chunk"
      role="none"
      data-chunk={props.index}
      style={{ containIntrinsicBlockSize: `auto ${notes.length * usualRowHeight}rem` }}
    >
      {notes.map((note) =>
        isNear ? (
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
        ) : (
          <div key={note.id} className="note-row note-row--far" role="listitem">
            {[wordsOf(placeOf(note)), note.body, ...note.tags].join(' ')}
          </div>
        ),
      )}
    </div>
  );
});

function wordsOf({ line }: NotePlace): string {
  switch (line.kind) {
    case 'words':
      return `${line.before}${line.marked}${line.after}`;
    case 'cell':
      return `${line.topic}: ${line.words ?? ''}`;
    case 'topic':
      return line.topic;
    case 'tension':
      return line.title;
    case 'lost':
      return line.quote ?? '';
    default:
      return '';
  }
}
