/** What a reply answers, in words: by the number of its note, which stays readable wherever the reply stands. */
import type { Said } from '../reference/explain';
import type { Note, NoteId } from './note';

export interface Numbered {
  readonly notes: ReadonlyMap<NoteId, Note>;
  readonly numbers: ReadonlyMap<NoteId, number>;
}

/** "Reply to note 3"; null for a note that answers none. A note that is in the trash, or was never here, has no number. */
export function replyWords(note: Note, among: Numbered): Said | null {
  const { target } = note;
  if (target.kind !== 'note') return null;
  const { answered, steps } = firstAnswered(note, among.notes);
  const number = answered && among.numbers.get(answered.id);
  if (number === undefined || number === null) return { id: 'reply.gone', values: {} };
  const values = { number: String(number) };
  return steps === 1 ? { id: 'reply.to', values } : { id: 'reply.to-reply', values };
}

/** The note at the head of the thread, and how many answers below it this one is; null where it is not there. */
function firstAnswered(
  note: Note,
  notes: ReadonlyMap<NoteId, Note>,
): { readonly answered: Note | null; readonly steps: number } {
  let [at, steps] = [note as Note | undefined, 0];
  // Files that contradict themselves may have replies in a circle.
  while (at?.target.kind === 'note' && steps <= notes.size) {
    at = notes.get(at.target.noteId);
    steps += 1;
  }
  return { answered: at?.target.kind === 'note' ? null : (at ?? null), steps };
}
