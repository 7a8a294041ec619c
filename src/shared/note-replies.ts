import type { Note, NoteId } from './note';

/** The replies to a note and the replies to them, in the order given. A list is read once, however many notes are asked for. */
export function repliesTo(id: NoteId, notes: readonly Note[]): readonly Note[] {
  const replies = read.get(notes) ?? repliesById(notes);
  read.set(notes, replies);
  const below = (parent: NoteId): readonly Note[] =>
    (replies.get(parent) ?? []).flatMap((reply) => [reply, ...below(reply.id)]);
  return below(id);
}

/** Lists of notes are never changed: another state is another list. */
const read = new WeakMap<readonly Note[], ReadonlyMap<NoteId, readonly Note[]>>();

function repliesById(notes: readonly Note[]): ReadonlyMap<NoteId, readonly Note[]> {
  const replies = new Map<NoteId, Note[]>();
  for (const note of notes) {
    if (note.target.kind !== 'note') continue;
    const known = replies.get(note.target.noteId);
    if (known) known.push(note);
    else replies.set(note.target.noteId, [note]);
  }
  return replies;
}
