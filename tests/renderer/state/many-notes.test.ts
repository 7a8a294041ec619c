import { expect, test } from 'vitest';
import { initialState } from '../../../src/renderer/state/reader-state';
import { reduce } from '../../../src/renderer/state/reader';
import type { ReaderAction } from '../../../src/renderer/state/reader-action';
import { writtenNote } from '../written-note';

const notes = Array.from({ length: 5 }, (_, index) => writtenNote({ body: `note ${index}` }));
const after = (...actions: readonly ReaderAction[]) =>
  [{ kind: 'notesListed', notes } as const, ...actions].reduce(reduce, initialState);

test('notes saved together take the places of those they were, and one in the trash goes', () => {
  const [first, second] = notes;
  if (!first || !second) throw new Error('There are five notes.');
  const state = after({
    kind: 'notesSaved',
    notes: [
      { ...first, rev: 2, body: 'other' },
      { ...second, rev: 2, deletedMs: 5 },
    ],
  });
  expect(state.notes.map(({ body }) => body)).toEqual(['other', 'note 2', 'note 3', 'note 4']);
});

test('notes that were listed again and did not change are the same objects, so that nothing is drawn anew', () => {
  const before = after();
  const again = notes.map((note) => ({ ...note }));
  expect(reduce(before, { kind: 'notesListed', notes: again }).notes).toBe(before.notes);
  const changed = again.map((note, index) => (index === 2 ? { ...note, rev: 2, body: 'other' } : note));
  const state = reduce(before, { kind: 'notesListed', notes: changed });
  expect(state.notes.map((note, index) => note === notes[index])).toEqual([true, true, false, true, true]);
  expect(state.notes[2]?.body).toBe('other');
  expect(reduce(before, { kind: 'notesListed', notes: again.slice(1) }).notes).toEqual(notes.slice(1));
});

test('another name for the reader stands under the reader’s own notes at once, and as the disk lists them', () => {
  const own = writtenNote({ creator: 'You' });
  const reworded = writtenNote({ creator: 'Ana', modifiedBy: 'You' });
  const others = writtenNote({ creator: 'Ana' });
  const before = reduce(initialState, { kind: 'notesListed', notes: [own, reworded, others] });
  const settings = { ...before.settings, creator: 'Kim' };
  const signed = [{ ...own, creator: 'Kim' }, { ...reworded, modifiedBy: 'Kim' }, others];

  const named = reduce(before, { kind: 'settingsChanged', settings });
  expect(named.notes).toEqual(signed);
  expect(named.notes[2]).toBe(others);
  expect(reduce(named, { kind: 'notesListed', notes: signed }).notes).toBe(named.notes);
  // Their revision is the one that they had.
  expect(reduce(before, { kind: 'notesListed', notes: signed }).notes).toEqual(signed);
});

test('a note that changed in place stays on the very target it was on; one that was put elsewhere is there', () => {
  const on = (start: number, exact: string) => ({
    kind: 'passage' as const,
    passage: { blockId: 'B1', start, end: start + exact.length, exact, prefix: '', suffix: '' },
  });
  const note = writtenNote({ target: on(4, 'words') });
  const before = reduce(initialState, { kind: 'notesListed', notes: [note] });
  const saved = (target: typeof note.target) =>
    reduce(before, { kind: 'notesSaved', notes: [{ ...note, rev: 2, colour: 'rose', target }] }).notes[0];
  expect(saved(on(4, 'words'))).toMatchObject({ rev: 2, colour: 'rose' });
  expect(saved(on(4, 'words'))?.target).toBe(note.target);
  for (const other of [on(5, 'words'), on(4, 'wards'), { kind: 'block' as const, blockId: 'B1' }])
    expect(saved(other)?.target).toEqual(other);
});

test('what is said of a long step stays until nobody says it any more', () => {
  const step = { doing: 'change', count: 400, done: 100 } as const;
  const named = after({ kind: 'longStepNamed', text: 'Tagging 400 notes …' });
  const come = reduce(named, { kind: 'longStepCame', step });
  expect(come.longStep).toEqual({ text: 'Tagging 400 notes …', step });
  const ended = reduce(come, { kind: 'longStepCame', step: null });
  expect(ended.longStep?.text).toBe('Tagging 400 notes …');
  expect(reduce(ended, { kind: 'longStepNamed', text: null }).longStep).toBe(null);
});

test('notes that are deleted together go together', () => {
  const ids = notes.slice(1, 4).map(({ id }) => id);
  expect(after({ kind: 'notesDeleted', ids }).notes).toEqual([notes[0], notes[4]]);
});
