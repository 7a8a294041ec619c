import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { nameCreation, nameDeed } from '../../../src/main/notes/name-deed';
import { nameSteps, redoNotes, undoNotes } from '../../../src/main/notes/note-history';
import { deleteNotes } from '../../../src/main/notes/note-states';
import { changeNotes } from '../../../src/main/notes/notes';
import { emptyContent, type NoteContent, settleContent } from '../../../src/shared/notes/note';
import { briefingId, writeNote } from './written-notes';

const base: NoteContent = { ...emptyContent, motivation: 'questioning', workflow: 'open', tags: ['a', 'b'] };

test.each([
  ['a tag more', [{ tags: ['a', 'b', 'c'] }], 'tag'],
  ['a tag less', [{ tags: ['b'] }], 'untag'],
  ['another tag', [{ tags: ['a', 'c'] }], null],
  ['another label', [{ colour: 'rose' }], 'label'],
  ['a question resolved', [{ workflow: 'resolved' }], 'resolve'],
  ['other words', [{ body: 'x' }], null],
  ['a label and a tag', [{ colour: 'rose', tags: ['a', 'b', 'c'] }], null],
  ['a tag more on one and a label on the other', [{ tags: ['a', 'b', 'c'] }, { colour: 'rose' }], null],
  ['a tag more on both', [{ tags: ['a', 'b', 'c'] }, { tags: ['a', 'b', 'd'] }], 'tag'],
  ['nothing', [], null],
] as const)('a change with %s is called %s', (_, changes, name) => {
  const made = changes.map((change) => ({ before: base, after: { ...base, ...change } as NoteContent }));
  expect(nameDeed(made)).toBe(name);
});

test('opening a question again has a name', () => {
  expect(nameDeed([{ before: { ...base, workflow: 'resolved' }, after: base }])).toBe('reopen');
});

test('the step that would be undone is named with the number of its notes, done and undone again', () => {
  const database = openDatabase(':memory:');
  const notes = [writeNote(database), writeNote(database), writeNote(database)];
  changeNotes(
    database,
    notes.map((note) => ({ ...settleContent(note), id: note.id, rev: note.rev, tags: ['x'] })),
    2,
  );
  expect(nameSteps(database, briefingId)).toEqual({ undo: { action: 'tag', count: 3 }, redo: null });
  undoNotes(database, briefingId, 3);
  expect(nameSteps(database, briefingId)).toEqual({
    undo: { action: 'create', count: 1 },
    redo: { action: 'tag', count: 3 },
  });
  redoNotes(database, briefingId, 4);
  deleteNotes(
    database,
    notes.slice(1).map(({ id }) => id),
    5,
  );
  expect(nameSteps(database, briefingId).undo).toEqual({ action: 'delete', count: 2 });
  database.close();
});

test.each([
  ['a highlight', { motivation: 'highlighting', colour: 'sky' }, 'highlight'],
  ['a bookmark', { motivation: 'bookmarking' }, 'bookmark'],
  ['a highlight with words', { motivation: 'highlighting', body: 'x' }, null],
  ['a note', { motivation: 'commenting', body: 'x' }, null],
  ['a question', { motivation: 'questioning', body: 'x' }, 'question'],
  ['a reply', { motivation: 'replying', body: 'x' }, 'reply'],
  ['a tag on words without a note', { motivation: 'highlighting', tags: ['law'] }, 'tag'],
] as const)('writing %s is called so', (_, content, name) => {
  expect(nameCreation({ ...emptyContent, ...(content as Partial<NoteContent>) })).toBe(name);
});
