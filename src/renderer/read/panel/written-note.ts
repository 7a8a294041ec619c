import type { Note } from '../../../shared/notes/note';
import type { Writing } from './use-writing';

/** The note that the editor writes, as it is now; as it last was, where it is not there any more. */
export function writtenNote({ note }: Pick<Writing, 'note'>, notes: readonly Note[]): Note | null {
  return note && (notes.find(({ id }) => id === note.id) ?? note);
}
