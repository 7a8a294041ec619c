import type { DatabaseSync } from '../../../src/main/store/engine';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { transact } from '../../../src/main/store/transact';
import { openDatabase } from '../../../src/main/store/database';
import { redoNotes, undoNotes } from '../../../src/main/notes/note-history';
import { listVersions } from '../../../src/main/notes/note-versions';
import { type Note, settleContent } from '../../../src/shared/notes/note';
import { insertNote } from '../../../src/main/notes/insert-note';
import { deleteNotes } from '../../../src/main/notes/note-states';
import { changeNote, createNote, listNotes, listTrash } from '../../../src/main/notes/notes';
import { readSettings } from '../../../src/main/store/settings-store';
import { signNotes } from '../../../src/main/notes/sign-notes';
import { authorNotGiven, creatorLength, signatureFault, writerOf } from '../../../src/shared/notes/creator';
import { say } from '../../../src/main/say';
import { writtenNote } from '../../renderer/written-note';
import { newNote, originAt } from './written-notes';
import { temporaryFolder } from '../temporary-folder';

function store() {
  const database = openDatabase(join(temporaryFolder(), 'notes.db'));
  onTestFinished(() => database.close());
  return database;
}

/** As an import writes it: a part of a larger step. */
function insertWritten(database: DatabaseSync, note: Note): Note {
  return transact(database, () => insertNote(database, note));
}

test('a name stands under all that the reader wrote, in the trash too, and under nobody else’s; the former one takes it back', () => {
  const database = store();
  const { id: own } = insertWritten(database, writtenNote({ creator: 'You' }));
  const { id: trashed, briefingId } = insertWritten(database, writtenNote({ creator: 'You' }));
  insertWritten(database, writtenNote({ creator: 'Ana' }));
  insertWritten(database, writtenNote({ creator: 'Author not given' }));
  deleteNotes(database, [trashed], 1_790_000_000_000);
  const authors = () => listNotes(database, briefingId).map(({ creator }) => creator);

  expect(signNotes(database, ' Kim ', 1000)).toEqual({ name: 'Kim', count: 2, briefingIds: [briefingId] });
  expect(readSettings(database).creator).toBe('Kim');
  expect(authors().toSorted()).toEqual(['Ana', 'Author not given', 'Kim']);
  expect(listTrash(database, briefingId)).toMatchObject([{ creator: 'Kim' }]);
  expect(listNotes(database, briefingId).find(({ id }) => id === own)).toMatchObject({ rev: 1 });

  expect(signNotes(database, 'Kim', 1000)).toMatchObject({ count: 0 });
  expect(signNotes(database, '', 1000)).toMatchObject({ name: 'You', count: 2 });
  expect(authors().toSorted()).toEqual(['Ana', 'Author not given', 'You']);
});

test('undo and redo bring no former name back, and earlier wordings bear the one of now', () => {
  const database = store();
  const reword = (body: string, atMs: number): void => {
    const [note] = listNotes(database, briefingId);
    if (note) changeNote(database, { ...settleContent(note), id: note.id, rev: note.rev, body }, atMs);
  };
  const note = newNote({ body: 'Ana’s' });
  const { briefingId } = createNote(database, note, { ...originAt(1), creator: 'Ana' });
  reword('mine', 2);
  reword('mine too', 3);
  for (const name of ['Kim', 'Kimberley']) {
    signNotes(database, name, 1000);
    const changers = () => listNotes(database, briefingId).map(({ body, modifiedBy }) => [body, modifiedBy]);
    undoNotes(database, briefingId, 4);
    expect(changers()).toEqual([['mine', name]]);
    undoNotes(database, briefingId, 5);
    expect(changers()).toEqual([['Ana’s', null]]);
    redoNotes(database, briefingId, 6);
    redoNotes(database, briefingId, 7);
    expect(changers()).toEqual([['mine too', name]]);
    const wordings = listNotes(database, briefingId).flatMap(({ id }) => listVersions(database, id));
    expect(new Set(wordings.map(({ modifiedBy }) => modifiedBy))).toEqual(new Set([null, name]));
  }
});

test.each([
  ['Kim', null],
  ['  ', null],
  [` ${'x'.repeat(100)} `, null],
  ['x'.repeat(101), 'A name holds at most 100 characters; this one has 101.'],
  [
    'Author not given',
    '“Author not given” stands under notes that name nobody, and is no name to sign with.',
  ],
  ['Kim\ud800', 'This name has a broken character in it. Type it anew.'],
])('of %j as a name is said what is wrong with it, and nothing else', (typed, said) => {
  const fault = signatureFault(typed);
  const { length } = typed.trim();
  expect(fault && say('sign.fault', { fault, length, limit: creatorLength, none: authorNotGiven })).toBe(
    said,
  );
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
