import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byAuthor } from '../../../src/renderer/parts/by-author';
import { writtenNote } from '../written-note';

test('every note stands once, with its author’s, in the order given; the reader is first, and then whoever wrote first', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Ana', 'Borys', '')), (names) => {
      const notes = names.map((creator) => writtenNote({ creator }));
      const authors = byAuthor(notes, 'Borys');
      expect(authors.map(({ name }) => name)).toEqual([
        ...new Set([...names.filter((name) => name === 'Borys'), ...names]),
      ]);
      expect(authors.flatMap((each) => each.notes)).toHaveLength(notes.length);
      for (const { name, notes: own } of authors) {
        expect(own).toEqual(notes.filter(({ creator }) => creator === name));
      }
    }),
  );
});
