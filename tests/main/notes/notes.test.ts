import type { DatabaseSync } from '../../../src/main/store/engine';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { keepDraft, listDrafts } from '../../../src/main/notes/drafts';
import { deleteNotes } from '../../../src/main/notes/note-states';
import { changeNote, createNote, findNote, listNotes } from '../../../src/main/notes/notes';
import { type Note, type NoteChange, NoteIdSchema, settleContent } from '../../../src/shared/notes/note';
import { temporaryFolder } from '../temporary-folder';
import { briefingId, newNote, originAt, writeNote } from './written-notes';

let database: DatabaseSync;
beforeEach(() => {
  database = openDatabase(':memory:');
  return () => database.close();
});

function changeOf(note: Note, change: Partial<NoteChange>): NoteChange {
  return { ...settleContent(note), id: note.id, rev: note.rev, ...change };
}

const unknownId = NoteIdSchema.parse('01a20a4c-fbb7-7000-8000-06c733447ec4');

describe('a new note', () => {
  it('is answered as the store holds it', () => {
    const note = createNote(
      database,
      newNote({
        motivation: 'questioning',
        colour: 'rose',
        tags: ['later', 'funding'],
        body: 'Is this so?\n*No.*',
      }),
      originAt(1234),
    );
    expect(note).toMatchObject({
      rev: 1,
      briefingId,
      edition: { label: '1', hash: 'abc' },
      target: { kind: 'article' },
      breadcrumb: 'Sentence 1',
      creator: 'You',
      motivation: 'questioning',
      colour: 'rose',
      tags: ['later', 'funding'],
      body: 'Is this so?\n*No.*',
      createdMs: 1234,
      modifiedMs: 1234,
      deletedMs: null,
    });
    expect(findNote(database, note.id)).toEqual(note);
    expect(listNotes(database, briefingId)).toEqual([note]);
  });

  it('keeps any text to the letter', () => {
    const body = `'; DROP TABLE note; -- \u{1F469}\u200D\u{1F680} עברית \r\n\ttab ${'x'.repeat(100_000 - 60)}`;
    expect(writeNote(database, { body }).body).toBe(body);
    expect(listNotes(database, briefingId)[0]?.body).toBe(body);
  });

  it('is listed on its own briefing alone', () => {
    writeNote(database);
    expect(listNotes(database, 'another')).toEqual([]);
  });

  it('takes the draft of its target with it, and no other draft', () => {
    const draft = { ...newNote({ body: 'half a' }), noteId: null };
    const other = { ...draft, target: { kind: 'block', blockId: 'B1' } as const };
    keepDraft(database, draft, 1);
    keepDraft(database, other, 2);
    writeNote(database);
    expect(listDrafts(database, briefingId)).toEqual([other]);
  });
});

describe('the order of notes', () => {
  it('is that of their writing, whatever the clock says, and so is that of their ids', () => {
    const times = [5_000, 4_000, 0, -86_400_000, 4_102_444_800_000, 1_000, 1_000, 1_000];
    const written = times.map((atMs) => createNote(database, newNote(), originAt(atMs)));
    expect(listNotes(database, briefingId).map(({ id }) => id)).toEqual(written.map(({ id }) => id));
    expect(written.map(({ id }) => id).toSorted()).toEqual(written.map(({ id }) => id));
    expect(written.map(({ createdMs }) => createdMs)).toEqual(times.map((atMs) => Math.max(0, atMs)));
  });

  it('never has a note modified before it was written', () => {
    const note = createNote(database, newNote(), originAt(5_000));
    expect(changeNote(database, changeOf(note, { body: 'other' }), 3_000)).toMatchObject({
      createdMs: 5_000,
      modifiedMs: 5_000,
    });
  });
});

describe('a change', () => {
  it('is answered with the next revision', () => {
    const note = writeNote(database);
    const changed = changeNote(
      database,
      changeOf(note, { body: 'other', colour: 'sky', tags: ['a'] }),
      2_000,
    );
    expect(changed).toEqual({
      ...note,
      rev: 2,
      body: 'other',
      colour: 'sky',
      tags: ['a'],
      modifiedMs: 2_000,
    });
    expect(listNotes(database, briefingId)).toEqual([changed]);
  });

  it('that was made on an older revision is refused as stale, and overwrites nothing', () => {
    const note = writeNote(database);
    const changed = changeNote(database, changeOf(note, { body: 'first' }), 2_000);
    expect(() => changeNote(database, changeOf(note, { body: 'second' }), 3_000)).toThrow(/stale/);
    expect(listNotes(database, briefingId)).toEqual([changed]);
  });

  it('of a note that is not there, or in the trash, is refused', () => {
    const note = writeNote(database);
    expect(() => changeNote(database, changeOf(note, { id: unknownId }), 2_000)).toThrow(/no note/);
    const [deleted] = deleteNotes(database, [note.id], 2_000);
    expect(() => changeNote(database, changeOf(note, { rev: deleted?.rev ?? 0 }), 3_000)).toThrow(/trash/);
  });

  it('that changes nothing keeps the revision', () => {
    const note = writeNote(database, { tags: ['a', 'b'] });
    expect(changeNote(database, changeOf(note, {}), 2_000)).toEqual(note);
  });

  it('drops the draft of the note', () => {
    const note = writeNote(database);
    keepDraft(database, { ...newNote({ body: 'half' }), noteId: note.id }, 1);
    changeNote(database, changeOf(note, { body: 'whole' }), 2_000);
    expect(listDrafts(database, briefingId)).toEqual([]);
  });
});

describe('deleting', () => {
  it('puts notes in the trash, where they are found but not listed', () => {
    const [first, second] = [writeNote(database), writeNote(database)];
    const deleted = deleteNotes(database, [first.id, first.id], 2_000);
    expect(deleted).toEqual([{ ...first, rev: 2, deletedMs: 2_000 }]);
    expect(listNotes(database, briefingId)).toEqual([second]);
    expect(findNote(database, first.id)).toEqual(deleted[0]);
  });

  it('passes over what lies in the trash already', () => {
    const note = writeNote(database);
    deleteNotes(database, [note.id], 2_000);
    expect(deleteNotes(database, [note.id], 3_000)).toEqual([]);
  });

  it('is all or nothing when a note is not there or is on another briefing', () => {
    const note = writeNote(database);
    const elsewhere = writeNote(database, { briefingId: 'another' });
    expect(() => deleteNotes(database, [note.id, unknownId], 2_000)).toThrow(/no note/);
    expect(() => deleteNotes(database, [note.id, elsewhere.id], 2_000)).toThrow(/more than one briefing/);
    expect(listNotes(database, briefingId)).toEqual([note]);
  });
});

describe('the disk', () => {
  it('holds every note when the store is opened again', () => {
    const file = join(temporaryFolder(), 'notes.db');
    const first = openDatabase(file);
    const notes = Array.from({ length: 50 }, (_, index) => writeNote(first, { body: `note ${index}` }));
    first.close();
    const again = openDatabase(file);
    expect(listNotes(again, briefingId)).toEqual(notes);
    again.close();
  });
});
