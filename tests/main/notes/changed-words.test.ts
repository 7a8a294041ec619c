import type { DatabaseSync } from '../../../src/main/store/engine';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { redoNotes, undoNotes } from '../../../src/main/notes/note-history';
import { listVersions } from '../../../src/main/notes/note-versions';
import { deleteNotes, renameTag, restoreNotes } from '../../../src/main/notes/note-states';
import { changeNote, createNote, findNote } from '../../../src/main/notes/notes';
import { restoreVersion } from '../../../src/main/notes/restore-version';
import { changeSettings } from '../../../src/main/store/settings-store';
import { type Note, type NoteContent, type NoteId, settleContent } from '../../../src/shared/notes/note';
import { temporaryFolder } from '../temporary-folder';
import { briefingId, newNote, originAt } from './written-notes';

function store(file = join(temporaryFolder(), 'notes.db')): DatabaseSync {
  const database = openDatabase(file);
  onTestFinished(() => database.close());
  return database;
}

function become(database: DatabaseSync, creator: string): void {
  changeSettings(database, { creator });
}

function anasNote(database: DatabaseSync): Note {
  return createNote(database, newNote({ body: 'Ana’s words' }), { ...originAt(1000), creator: 'Ana' });
}

let clock = 2000;
function change(database: DatabaseSync, id: NoteId, content: Partial<NoteContent>): Note {
  const note = findNote(database, id);
  if (!note) throw new Error('The note is gone.');
  return changeNote(database, { id, rev: note.rev, ...settleContent(note), ...content }, (clock += 1000));
}

const wording = (database: DatabaseSync, id: NoteId): unknown => {
  const note = findNote(database, id);
  return note && [note.body, note.creator, note.modifiedBy];
};

describe('a note of another', () => {
  it('says who changed its words, until its creator changes them', () => {
    const database = store();
    const { id, modifiedBy } = anasNote(database);
    expect(modifiedBy).toBeNull();
    become(database, 'Bo');
    expect(change(database, id, { body: 'Bo’s words' })).toMatchObject({ creator: 'Ana', modifiedBy: 'Bo' });
    become(database, 'Cy');
    expect(change(database, id, { body: 'Cy’s words' })).toMatchObject({ creator: 'Ana', modifiedBy: 'Cy' });
    become(database, 'Ana');
    expect(change(database, id, { body: 'mine again' })).toMatchObject({ creator: 'Ana', modifiedBy: null });
    expect(listVersions(database, id).map((each) => each.modifiedBy)).toEqual([null, 'Cy', 'Bo', null]);
  });

  it.each<[string, Partial<NoteContent>]>([
    ['label', { colour: 'sky' }],
    ['tags', { tags: ['law'] }],
    ['kind', { motivation: 'questioning', workflow: 'open' }],
    ['links', { links: [{ role: 'supports', target: { kind: 'article' } }] }],
  ])('is still in the words of its creator when its %s changes', (_, content) => {
    const database = store();
    const { id } = anasNote(database);
    become(database, 'Bo');
    expect(change(database, id, content).modifiedBy).toBeNull();
    change(database, id, { body: 'Bo’s words' });
    become(database, 'Cy');
    expect(change(database, id, { ...content, colour: 'rose' }).modifiedBy).toBe('Bo');
  });

  it('keeps who changed it in the trash, out of it, and under another tag', () => {
    const database = store();
    const { id } = anasNote(database);
    become(database, 'Bo');
    change(database, id, { body: 'Bo’s words', tags: ['law'] });
    deleteNotes(database, [id], 8000);
    restoreNotes(database, [id], 9000);
    renameTag(database, { briefingId, from: 'law', to: 'laws' }, 9500);
    expect(wording(database, id)).toEqual(['Bo’s words', 'Ana', 'Bo']);
  });

  it('is in Ana’s words again when her wording is restored, and in Bo’s when that is undone', () => {
    const database = store();
    const { id } = anasNote(database);
    become(database, 'Bo');
    const { rev } = change(database, id, { body: 'Bo’s words' });
    restoreVersion(database, { id, rev, version: 1 }, 9000);
    expect(wording(database, id)).toEqual(['Ana’s words', 'Ana', null]);
    undoNotes(database, briefingId, 9100);
    expect(wording(database, id)).toEqual(['Bo’s words', 'Ana', 'Bo']);
  });
});

it('undo and redo bring back words with whoever wrote them, whatever the readers did', () => {
  const anyDeed = fc.record({
    kind: fc.constantFrom('words', 'words', 'label', 'undo', 'redo'),
    reader: fc.constantFrom('Ana', 'Bo', 'Cy'),
    choice: fc.nat({ max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(anyDeed, { maxLength: 25 }), (deeds) => {
      const database = openDatabase(':memory:');
      const { id } = anasNote(database);
      const seen = (): unknown => {
        const note = findNote(database, id);
        return [note?.body, note?.modifiedBy, note?.colour, note?.deletedMs === null];
      };
      const done = [seen()];
      let at = 0;
      for (const { kind, reader, choice } of deeds) {
        become(database, reader);
        if (kind === 'undo' && at > 0) {
          undoNotes(database, briefingId, (clock += 1));
          at -= 1;
        } else if (kind === 'redo' && at < done.length - 1) {
          redoNotes(database, briefingId, (clock += 1));
          at += 1;
        } else if (kind === 'words' || kind === 'label') {
          const before = findNote(database, id)?.rev;
          const content =
            kind === 'words' ? { body: `${choice}` } : ({ colour: choice ? 'sky' : 'rose' } as const);
          if (change(database, id, content).rev !== before) {
            done.splice(at + 1, done.length, seen());
            at += 1;
          }
        }
        expect(seen()).toEqual(done[at]);
      }
      database.close();
    }),
    { numRuns: 100, seed: 2 },
  );
});

it('the trash, and coming back from it, is no change of a note', () => {
  const database = store();
  const { id } = anasNote(database);
  deleteNotes(database, [id], 5000);
  restoreNotes(database, [id], 6000);
  expect(findNote(database, id)).toMatchObject({ modifiedMs: 1000, rev: 3 });
  undoNotes(database, briefingId, 7000);
  redoNotes(database, briefingId, 8000);
  expect(findNote(database, id)?.modifiedMs).toBe(1000);
  change(database, id, { colour: 'sky' });
  expect(findNote(database, id)?.modifiedMs).toBe(clock);
});
