import { expect, it } from 'vitest';
import { listOfNotes } from '../../../src/renderer/state/place';
import type { LastPlaces } from '../../../src/renderer/state/place';
import { NoteIdSchema } from '../../../src/shared/notes/note';

it('the list of notes keeps what it is narrowed to, and has no note in front of it', () => {
  const noteId = NoteIdSchema.parse('01a20a4c-fbb7-7000-8000-06c733447ec4');
  const filters = { text: 'law' } as unknown as NonNullable<
    Extract<LastPlaces['notes'], { view: 'notes' }>['filters']
  >;
  expect(listOfNotes({ notes: { view: 'notes', noteId, filters } })).toEqual({
    view: 'notes',
    noteId: null,
    filters,
  });
  expect(listOfNotes({ notes: { view: 'notes', noteId, list: 'trash' } })).toEqual({
    view: 'notes',
    noteId: null,
  });
  expect(listOfNotes({})).toEqual({ view: 'notes', noteId: null });
});
