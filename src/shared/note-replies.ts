import type { Note, NoteId } from './note';

/** The replies to a note and the replies to them, in the order given. */
export function repliesTo(id: NoteId, notes: readonly Note[]): readonly Note[] {
  return notes
    .filter(({ target }) => target.kind === 'note' && target.noteId === id)
    .flatMap((reply) => [reply, ...repliesTo(reply.id, notes)]);
}
