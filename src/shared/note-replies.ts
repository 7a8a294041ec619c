import type { Note, NoteId } from './note';
import { oncePer } from './once-per';

/** The replies to a note and the replies to them, in the order given. A list is read once, however many notes are asked for. */
export function repliesTo(id: NoteId, notes: readonly Note[]): readonly Note[] {
  const replies = repliesById(notes);
  const below = (parent: NoteId): readonly Note[] =>
    (replies.get(parent) ?? []).flatMap((reply) => [reply, ...below(reply.id)]);
  return below(id);
}

const repliesById = oncePer((notes: readonly Note[]): ReadonlyMap<NoteId, readonly Note[]> => {
  const replies = new Map<NoteId, Note[]>();
  for (const note of notes) {
    if (note.target.kind !== 'note') continue;
    const known = replies.get(note.target.noteId);
    if (known) known.push(note);
    else replies.set(note.target.noteId, [note]);
  }
  return replies;
});
