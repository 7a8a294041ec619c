import type { DatabaseSync } from 'node:sqlite';
import { createNote, type NoteOrigin } from '../../src/main/notes';
import { type Note, type NoteContent, type NewNote, NewNoteSchema } from '../../src/shared/note';

export const briefingId = 'berlin-guarantees';

/** What a note gets from the program, at a time of the test's choosing. */
export function originAt(atMs: number): NoteOrigin {
  return { breadcrumb: 'Sentence 1', edition: { label: '1', hash: 'abc' }, creator: 'You', atMs };
}

/** A new note on the article, like the given one in what matters to the test. */
export function newNote(content: Partial<NoteContent> & Partial<NewNote> = {}): NewNote {
  return NewNoteSchema.parse({
    briefingId,
    target: { kind: 'article' },
    motivation: 'commenting',
    colour: null,
    tags: [],
    body: 'words',
    ...content,
  });
}

/** Writes such a note at one second past the epoch. */
export function writeNote(
  database: DatabaseSync,
  content: Partial<NoteContent> & Partial<NewNote> = {},
): Note {
  return createNote(database, newNote(content), originAt(1000));
}
