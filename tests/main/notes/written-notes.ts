import type { DatabaseSync } from '../../../src/main/store/engine';
import { createNote, type NoteOrigin } from '../../../src/main/notes/notes';
import {
  type Note,
  type NoteContent,
  type NewNote,
  NewNoteSchema,
  type Placement,
  type Target,
} from '../../../src/shared/notes/note';

export const briefingId = 'berlin-guarantees';

/** What a note gets from the program, at a time of the test's choosing. */
export function originAt(atMs: number): NoteOrigin {
  return { placement: placementOn({ kind: 'article' }), creator: 'You', atMs };
}

/** Where such a note was put. */
export function placementOn(target: Target): Placement {
  return {
    target,
    edition: { label: '1', hash: 'abc' },
    breadcrumb: 'Sentence 1',
    value: null,
    reviewed: null,
    writtenOn: null,
  };
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
  const note = newNote(content);
  return createNote(database, note, { ...originAt(1000), placement: placementOn(note.target) });
}
