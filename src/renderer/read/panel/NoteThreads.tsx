import { useMemo } from 'react';
import type { Lookup } from '../../../shared/briefing/lookup';
import type { Note, NoteId, Target } from '../../../shared/notes/note';
import { ByAuthor } from '../../parts/ByAuthor';
import { HeadAuthor } from '../../parts/head-author';
import { MoreOfList } from '../../parts/MoreOfList';
import { usePortion } from '../../parts/use-portion';
import { PanelNote } from './PanelNote';
import './PanelNotes.css';
import { repliesTo } from '../../../shared/notes/note-replies';
import { partQuoteOf } from '../target-quote';

export interface NoteThreadsContext {
  readonly lookup: Lookup;
  /** All notes, in the article's order. */
  readonly notes: readonly Note[];
  readonly numbers: ReadonlyMap<NoteId, number>;
  /** The number of the chosen sentence; null for the article as a whole. */
  readonly sentence: number | null;
  /** The note that is being changed: its editor stands for it. */
  readonly editedId: NoteId | null;
  /** The note that was gone to: it is in sight. */
  readonly hereId: NoteId | null;
  readonly onWrite: (target: Target, note?: Note | null) => void;
  /** The last of the notes in sight was deleted: the focus needs another place. */
  readonly onLastDeleted: () => void;
}

interface NoteThreadsProps extends NoteThreadsContext {
  /** The ones to show, each with its replies. */
  readonly shown: readonly Note[];
}

/** A note as it is listed: under the one that it replies to, if it does. */
interface ListedNote {
  readonly id: NoteId;
  readonly note: Note;
  /** The note that it is, or is a reply to. */
  readonly root: Note;
}

/** Notes with their replies under them, a portion of a long list; those of two readers side by side. */
export function NoteThreads({
  shown,
  notes,
  numbers,
  lookup,
  sentence,
  editedId,
  hereId,
  ...on
}: NoteThreadsProps) {
  const listed = useMemo(
    () =>
      shown.flatMap((root) =>
        [root, ...repliesTo(root.id, notes)].map((note): ListedNote => ({ id: note.id, note, root })),
      ),
    [shown, notes],
  );
  const portion = usePortion(listed, hereId);
  const show = (note: Note, root: Note) =>
    note.id === editedId ? null : (
      <PanelNote
        key={note.id}
        note={note}
        number={numbers.get(note.id) ?? null}
        depth={note === root ? 'note' : 'reply'}
        sentence={sentence}
        replies={repliesTo(note.id, notes)}
        quote={partQuoteOf(note.target, lookup)}
        onEdit={() => on.onWrite(note.target, note)}
        onReply={() => on.onWrite({ kind: 'note', noteId: note.id })}
        onLastDeleted={on.onLastDeleted}
      />
    );
  // A reply by whoever wrote what it answers names nobody; one by the reader to another's note does.
  const shownUnder = (note: Note, root: Note) =>
    note === root ? (
      show(note, root)
    ) : (
      <HeadAuthor key={note.id} value={root.creator}>
        {show(note, root)}
      </HeadAuthor>
    );
  const threads = Map.groupBy(portion.shown, ({ root }) => root);
  // One flat list: a note keeps its element, and with it the focus, when one before it goes.
  const draw = (some: readonly Note[]) =>
    some.flatMap((root) => (threads.get(root) ?? []).map(({ note }) => shownUnder(note, root)));
  return (
    <>
      <MoreOfList portion={portion} side="before" />
      <ByAuthor notes={[...threads.keys()]} draw={draw} />
      <MoreOfList portion={portion} side="after" />
    </>
  );
}
