import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { insertNote } from '../../../src/main/notes/insert-note';
import { deleteNotes } from '../../../src/main/notes/note-states';
import { listNotes, listTrash } from '../../../src/main/notes/notes';
import { readSettings } from '../../../src/main/store/settings-store';
import { signNotes } from '../../../src/main/notes/sign-notes';
import { writerOf } from '../../../src/shared/notes/creator';
import { writtenNote } from '../../renderer/written-note';
import { temporaryFolder } from '../temporary-folder';

function store() {
  const database = openDatabase(join(temporaryFolder(), 'notes.db'));
  onTestFinished(() => database.close());
  return database;
}

test('a name stands under all that the reader wrote, in the trash too, and under nobody else’s; the former one takes it back', () => {
  const database = store();
  const { id: own } = insertNote(database, writtenNote({ creator: 'You' }));
  const { id: trashed, briefingId } = insertNote(database, writtenNote({ creator: 'You' }));
  insertNote(database, writtenNote({ creator: 'Ana' }));
  insertNote(database, writtenNote({ creator: 'Author not given' }));
  deleteNotes(database, [trashed], 1_790_000_000_000);
  const authors = () => listNotes(database, briefingId).map(({ creator }) => creator);

  expect(signNotes(database, ' Kim ')).toEqual({ name: 'Kim', count: 2, briefingIds: [briefingId] });
  expect(readSettings(database).creator).toBe('Kim');
  expect(authors().toSorted()).toEqual(['Ana', 'Author not given', 'Kim']);
  expect(listTrash(database, briefingId)).toMatchObject([{ creator: 'Kim' }]);
  expect(listNotes(database, briefingId).find(({ id }) => id === own)).toMatchObject({ rev: 1 });

  expect(signNotes(database, 'Kim')).toMatchObject({ count: 0 });
  expect(signNotes(database, '')).toMatchObject({ name: 'You', count: 2 });
  expect(authors().toSorted()).toEqual(['Ana', 'Author not given', 'You']);
});

test.each([
  [null, 'Author not given'],
  [' ', 'Author not given'],
  ['You', 'Author not given'],
  ['Author not given', 'Author not given'],
  ['Kim', 'Kim'],
])('a note of a file that is signed %j is by %s', (named, writer) => {
  expect(writerOf(named)).toBe(writer);
});
