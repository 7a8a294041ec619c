import type { Lookup } from '../../shared/lookup';
import type { Note, NoteId, Target } from '../../shared/note';
import { ByAuthor } from '../parts/ByAuthor';
import { PanelNote } from './PanelNote';
import './PanelNotes.css';
import { repliesTo } from '../../shared/note-replies';
import { partQuoteOf } from './target-quote';

export interface NoteThreadsContext {
  readonly lookup: Lookup;
  /** All notes, in the article's order. */
  readonly notes: readonly Note[];
  readonly numbers: ReadonlyMap<NoteId, number>;
  /** The number of the chosen sentence; null for the article as a whole. */
  readonly sentence: number | null;
  /** The note that is being changed: its editor stands for it. */
  readonly editedId: NoteId | null;
  readonly onWrite: (target: Target, note?: Note | null) => void;
  /** The last of the notes in sight was deleted: the focus needs another place. */
  readonly onLastDeleted: () => void;
}

interface NoteThreadsProps extends NoteThreadsContext {
  /** The ones to show, each with its replies. */
  readonly shown: readonly Note[];
}

/** Notes with their replies under them; those of two readers side by side. */
export function NoteThreads({ shown, notes, numbers, lookup, sentence, editedId, ...on }: NoteThreadsProps) {
  const show = (note: Note, depth: 'note' | 'reply', author: string | null = null) =>
    note.id === editedId ? null : (
      <PanelNote
        key={note.id}
        note={note}
        number={numbers.get(note.id) ?? null}
        depth={depth}
        author={author}
        sentence={sentence}
        replies={repliesTo(note.id, notes)}
        quote={partQuoteOf(note.target, lookup)}
        onEdit={() => on.onWrite(note.target, note)}
        onReply={() => on.onWrite({ kind: 'note', noteId: note.id })}
        onLastDeleted={on.onLastDeleted}
      />
    );
  // One flat list: a note keeps its element, and with it the focus, when one before it goes.
  const draw = (some: readonly Note[]) =>
    some.flatMap((note) => [
      show(note, 'note'),
      ...repliesTo(note.id, notes).map((reply) =>
        show(reply, 'reply', reply.creator === note.creator ? null : reply.creator),
      ),
    ]);
  return <ByAuthor notes={shown} draw={draw} />;
}
