import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openNoteOf } from '../../../src/renderer/notes/open-note';
import { rowBeside } from '../../../src/renderer/notes/picking';
import type { NoteId } from '../../../src/shared/notes/note';
import { writtenNote } from '../written-note';

const notes = Array.from({ length: 6 }, () => writtenNote({}));
const ids = notes.map(({ id }) => id);

test('the open note is always one that is listed, and the chosen one where that is', () => {
  fc.assert(
    fc.property(fc.subarray([...notes]), fc.option(fc.constantFrom(...ids)), (listed, chosen) => {
      const { note, isChosen } = openNoteOf(chosen, listed);
      expect(isChosen).toBe(listed.some(({ id }) => id === chosen));
      expect(note).toBe(isChosen ? notes.find(({ id }) => id === chosen) : (listed[0] ?? null));
    }),
  );
});

test.each([
  ['the one after them', 'b c', 'd'],
  ['past those that stay between them', 'a c', 'd'],
  ['the nearest before where none is after', 'd e', 'c'],
  ['none where none stays', 'a b c d e', null],
])('when rows go the next is %s', (_, gone, next) => {
  const rows = ['a', 'b', 'c', 'd', 'e'] as unknown as readonly NoteId[];
  expect(rowBeside(new Set(gone.split(' ') as unknown as NoteId[]), rows)).toBe(next);
});
