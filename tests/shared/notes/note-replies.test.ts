import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Note } from '../../../src/shared/notes/note';
import { repliesTo } from '../../../src/shared/notes/note-replies';
import { writtenNote } from '../../renderer/written-note';

/** Notes each of which answers one of those before it or none, in any order; a loop of three that answer each other, too. */
const someNotes = fc.array(fc.option(fc.nat()), { minLength: 1, maxLength: 30 }).chain((parents) => {
  const notes: Note[] = [];
  for (const parent of parents) {
    const above = parent === null ? undefined : notes[parent % (notes.length || 1)];
    notes.push(writtenNote(above ? { target: { kind: 'note', noteId: above.id } } : {}));
  }
  const loop = [writtenNote({}), writtenNote({}), writtenNote({})];
  const round = loop.map((note, index): Note => {
    const { id: noteId } = loop[(index + 1) % 3] ?? note;
    return { ...note, target: { kind: 'note', noteId } };
  });
  const all = [...notes, ...round];
  return fc.tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.subarray(all));
});

test('the replies to some notes are those whose way up leads to one of them, each once and under what it answers', () => {
  fc.assert(
    fc.property(someNotes, ([notes, picked]) => {
      const roots = new Set(picked.map(({ id }) => id));
      const byId = new Map(notes.map((note) => [note.id, note]));
      const leadsUp = (note: Note): boolean => {
        const passed = new Set<Note>();
        for (let at: Note | undefined = note; at?.target.kind === 'note' && !passed.has(at);) {
          if (roots.has(at.target.noteId)) return true;
          passed.add(at);
          at = byId.get(at.target.noteId);
        }
        return false;
      };
      const found = repliesTo([...roots], notes);
      const wanted = notes.filter((note) => !roots.has(note.id) && leadsUp(note));
      expect(found.map(({ id }) => id).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
      const seen = new Set(roots);
      for (const { id, target } of found) {
        expect(target.kind === 'note' && seen.has(target.noteId)).toBe(true);
        seen.add(id);
      }
      for (const { id } of picked) expect(repliesTo(id, notes)).toEqual(repliesTo([id], notes));
    }),
    { seed: 3, numRuns: 300 },
  );
});
