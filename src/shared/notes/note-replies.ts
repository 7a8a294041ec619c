import type { Note, NoteId } from './note';
import { oncePer } from '../once-per';

/**
 * The replies to a note, or to some, and the replies to them, without those notes themselves: each under what it answers, in
 * the order given. A list is read once, however many notes are asked for.
 */
export function repliesTo(ids: NoteId | readonly NoteId[], notes: readonly Note[]): readonly Note[] {
  const replies = repliesById(notes);
  const roots = typeof ids === 'string' ? [ids] : ids;
  const passed = new Set<NoteId>(roots);
  const below = (parent: NoteId): readonly Note[] =>
    (replies.get(parent) ?? []).flatMap((reply) => {
      if (passed.has(reply.id)) return [];
      passed.add(reply.id);
      return [reply, ...below(reply.id)];
    });
  return roots.flatMap(below);
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
