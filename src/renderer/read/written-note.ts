import type { Note } from '../../shared/note';
import { isSameTarget } from './note-targets';
import type { Writing } from './use-writing';

/** The note that the editor writes: the one it was opened on, else the one that has come to the target since. */
export function writtenNote({ note, target, known }: Writing, notes: readonly Note[]): Note | null {
  if (note) return notes.find(({ id }) => id === note.id) ?? note;
  return notes.find((other) => !known.has(other.id) && isSameTarget(other.target, target)) ?? null;
}
