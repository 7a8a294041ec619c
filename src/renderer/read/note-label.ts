import type { MessageId } from '../../shared/messages/catalogue';
import type { Note } from '../../shared/note';

/** The name that stands under a note: its label's, else that it is a bookmark, else none. A question is said beside it. */
export function noteLabel({ colour, motivation }: Pick<Note, 'colour' | 'motivation'>): MessageId | null {
  if (colour !== null) return `colour.${colour}`;
  if (motivation === 'bookmarking') return 'read.note.bookmark';
  return null;
}
