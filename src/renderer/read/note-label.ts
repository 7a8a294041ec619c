import type { MessageId } from '../../shared/messages/catalogue';
import type { Note } from '../../shared/notes/note';

/** The name that stands under a note: its label's, else that it is a bookmark, else none. A question is said beside it. */
export function noteLabel({ colour, motivation }: Pick<Note, 'colour' | 'motivation'>): MessageId | null {
  if (colour !== null) return `colour.${colour}`;
  if (motivation === 'bookmarking') return 'read.note.bookmark';
  return null;
}

/** What is said of a note beside its words: its label or that it is a bookmark, then where its question stands. */
export function noteSigns(note: Pick<Note, 'colour' | 'motivation' | 'workflow'>): readonly MessageId[] {
  const label = noteLabel(note);
  return [
    ...(label === null ? [] : [label]),
    ...(note.workflow === null ? [] : [`notes.question.${note.workflow}` as const]),
  ];
}
