import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { undoNotes } from '../../../src/main/notes/note-history';
import { changeNotes, listNotes } from '../../../src/main/notes/notes';
import { type Note, settleContent } from '../../../src/shared/notes/note';
import { temporaryFolder } from '../temporary-folder';
import { briefingId, writeNote } from './written-notes';

function store() {
  const database = openDatabase(join(temporaryFolder(), 'notes.db'));
  onTestFinished(() => database.close());
  return database;
}

const tagged = (note: Note, tag: string) => ({
  ...settleContent(note),
  id: note.id,
  rev: note.rev,
  tags: [...note.tags, tag],
});

test('notes changed together are one step to undo', () => {
  const database = store();
  const notes = [writeNote(database, { body: 'one' }), writeNote(database, { body: 'two' })];
  const changed = changeNotes(
    database,
    notes.map((note) => tagged(note, 'legal')),
    2000,
  );
  expect(changed.map(({ tags }) => tags)).toEqual([['legal'], ['legal']]);
  expect(undoNotes(database, briefingId, 3000)?.notes).toHaveLength(2);
  expect(listNotes(database, briefingId).map(({ tags }) => tags)).toEqual([[], []]);
});

test('when one of them has changed since, none is changed', () => {
  const database = store();
  const notes = [writeNote(database, { body: 'one' }), writeNote(database, { body: 'two' })];
  const [first, second] = notes.map((note) => tagged(note, 'legal'));
  if (!first || !second) throw new Error('Two notes were written.');
  expect(() => changeNotes(database, [first, { ...second, rev: 7 }], 2000)).toThrow(/stale/u);
  expect(listNotes(database, briefingId)).toEqual(notes);
});
