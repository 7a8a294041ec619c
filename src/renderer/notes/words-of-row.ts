/** What a row of the list says, as words alone. */
import type { Note } from '../../shared/notes/note';
import type { NotePlace } from './note-place';

export function wordsOfRow(note: Note, place: NotePlace): string {
  return [wordsOfPlace(place), note.body, ...note.tags].join(' ');
}

/** The line of a note's place. */
export function wordsOfPlace({ line }: NotePlace): string {
  switch (line.kind) {
    case 'words':
      return `${line.before}${line.marked}${line.after}`;
    case 'cell':
      return `${line.topic}: ${line.words ?? ''}`;
    case 'topic':
      return line.topic;
    case 'tension':
      return line.title;
    case 'lost':
      return line.quote ?? '';
    default:
      return '';
  }
}
