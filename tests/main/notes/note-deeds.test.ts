import { join } from 'node:path';
import type { DatabaseSync } from '../../../src/main/store/engine';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { keepDraft, listDrafts } from '../../../src/main/notes/drafts';
import { nameSteps, redoNotes, undoNotes } from '../../../src/main/notes/note-history';
import { listVersions } from '../../../src/main/notes/note-versions';
import { deleteNotes } from '../../../src/main/notes/note-states';
import { changeNotes, listNotes } from '../../../src/main/notes/notes';
import { restoreVersion } from '../../../src/main/notes/restore-version';
import { type Note, type NoteContent, settleContent } from '../../../src/shared/notes/note';
import { temporaryFolder } from '../temporary-folder';
import { briefingId, writeNote } from './written-notes';

function store(): DatabaseSync {
  const database = openDatabase(join(temporaryFolder(), 'notes.db'));
  onTestFinished(() => database.close());
  return database;
}

let clock = 1000;
function change(database: DatabaseSync, note: Note, content: Partial<NoteContent>): Note {
  const [changed] = changeNotes(
    database,
    [{ ...settleContent(note), id: note.id, rev: note.rev, ...content }],
    (clock += 1000),
  );
  if (!changed) throw new Error('Nothing was changed.');
  return changed;
}

const undone = (database: DatabaseSync) => nameSteps(database, briefingId).undo?.action;

describe('a step is called by what it does', () => {
  it.each<readonly [string, Partial<NoteContent>, string]>([
    ['resolving a question', { workflow: 'resolved' }, 'resolve'],
    ['a link', { links: [{ role: 'see-also', target: { kind: 'article' } }] }, 'link'],
    ['other words', { body: 'Who says so?' }, 'change'],
    ['words and a resolution together', { body: 'Settled.', workflow: 'resolved' }, 'change'],
    ['no question any more', { motivation: 'commenting', workflow: null }, 'change'],
  ])('%s', (_, content, deed) => {
    const database = store();
    change(database, writeNote(database, { motivation: 'questioning', body: 'Who?' }), content);
    expect(undone(database)).toBe(deed);
    expect(undoNotes(database, briefingId, 1)?.action).toBe(deed);
    expect(redoNotes(database, briefingId, 2)?.action).toBe(deed);
  });

  it('reopening a question, and removing a link', () => {
    const database = store();
    const note = writeNote(database, {
      motivation: 'questioning',
      workflow: 'resolved',
      links: [{ role: 'supports', target: { kind: 'article' } }],
    });
    const open = change(database, note, { workflow: 'open' });
    expect(undone(database)).toBe('reopen');
    change(database, open, { links: [] });
    expect(undone(database)).toBe('unlink');
  });
});

describe('an earlier wording', () => {
  it('is restored whole as one new step, and the wording before it stays readable', () => {
    const database = store();
    const first = writeNote(database, { body: 'one', tags: ['a'], colour: 'rose' });
    const second = change(database, first, {
      body: 'two',
      tags: ['b'],
      colour: null,
      motivation: 'questioning',
    });
    const restored = restoreVersion(database, { id: first.id, rev: second.rev, version: 1 }, 9000);
    expect(settleContent(restored)).toEqual(settleContent(first));
    expect(restored.rev).toBe(3);
    expect(undone(database)).toBe('reword');
    expect(listVersions(database, first.id).map(({ body }) => body)).toEqual(['one', 'two', 'one']);
    undoNotes(database, briefingId, 9500);
    expect(listNotes(database, briefingId).map(({ body, tags }) => [body, tags])).toEqual([['two', ['b']]]);
  });

  it('is refused where it would overwrite something unseen, is not there, or the note is in the trash', () => {
    const database = store();
    const note = writeNote(database, { body: 'one' });
    const changed = change(database, note, { body: 'two' });
    const { id, rev } = changed;
    expect(() => restoreVersion(database, { id, rev: 1, version: 1 }, 1)).toThrow(/stale/u);
    expect(() => restoreVersion(database, { id, rev, version: 7 }, 1)).toThrow(
      `Note ${id} has no version 7.`,
    );
    deleteNotes(database, [id], 2);
    expect(() => restoreVersion(database, { id, rev: rev + 1, version: 1 }, 3)).toThrow(/trash/u);
  });
});

it('words that are being written stay a draft when the note is changed otherwise meanwhile', () => {
  const database = store();
  const note = writeNote(database, { motivation: 'questioning', body: 'Who?' });
  const draft = {
    briefingId,
    target: note.target,
    noteId: note.id,
    ...settleContent(note),
    body: 'Who, and when?',
  };
  keepDraft(database, draft, 1);
  const resolved = change(database, note, { workflow: 'resolved' });
  expect(listDrafts(database, briefingId).map(({ body }) => body)).toEqual(['Who, and when?']);
  change(database, resolved, { body: 'Who, and when?', workflow: 'open' });
  expect(listDrafts(database, briefingId)).toEqual([]);
});
