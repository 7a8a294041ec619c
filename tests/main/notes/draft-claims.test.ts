import type { DatabaseSync } from '../../../src/main/store/engine';
import { describe, expect, test, onTestFinished } from 'vitest';
import { createDraftClaims } from '../../../src/main/notes/draft-claims';
import { openDatabase } from '../../../src/main/store/database';
import { keepDraft, listDraftRows, listDrafts } from '../../../src/main/notes/drafts';
import { changeNote } from '../../../src/main/notes/notes';
import { saveRefused } from '../../../src/main/notes/save-refused';
import { sparingDrafts } from '../../../src/main/notes/sparing-drafts';
import type { Draft } from '../../../src/shared/notes/note';
import { openBundledBriefing } from '../bundled-briefing';
import { briefingId, newNote, writeNote } from './written-notes';

const draft = (fields: Partial<Draft> = {}): Draft => ({
  ...newNote({ target: { kind: 'block', blockId: 'B1' }, body: 'half' }),
  noteId: null,
  ...fields,
});

function open(): DatabaseSync {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  return database;
}

describe('a draft', () => {
  test('is held by the window that wrote it first, until that drops it, turns away or closes', () => {
    const holdOf = createDraftClaims();
    const [here, there] = [holdOf('here'), holdOf('there')];
    expect(here.take(draft())).toBe('taken');
    expect(here.take(draft({ body: 'half of it' }))).toBe('mine');
    expect(there.take(draft())).toBe('elsewhere');
    expect([there.isElsewhere(draft()), here.isElsewhere(draft())]).toEqual([true, false]);
    there.release(draft());
    there.leave();
    expect(there.take(draft())).toBe('elsewhere');
    here.release(draft());
    expect(there.take(draft())).toBe('taken');
    there.leave();
    expect(here.isHeld(draft())).toBe(false);
  });

  test('is named by its note wherever that stands, and else by its target', () => {
    const holdOf = createDraftClaims();
    const note = draft({ noteId: '01a20a4c-fbb7-7000-8000-06c733447ec4' as Draft['noteId'] });
    holdOf('here').take(note);
    const there = holdOf('there');
    expect(there.take({ ...note, target: { kind: 'article' } })).toBe('elsewhere');
    expect(there.take(draft())).toBe('taken');
    expect(there.take(draft({ briefingId: 'another' }))).toBe('taken');
    expect(there.take(draft({ target: { kind: 'block', blockId: 'B2' } }))).toBe('taken');
  });
});

describe('words that were refused', () => {
  test('are remembered as they were last, until they are kept, saved or dropped', () => {
    const holdOf = createDraftClaims();
    const [here, there] = [holdOf('here'), holdOf('there')];
    here.take(draft());
    there.refuse(draft({ body: 'mine' }));
    there.refuse(draft({ body: 'mine too' }));
    expect(there.refused()).toEqual([draft({ body: 'mine too' })]);
    expect(here.refused()).toEqual([]);
    there.release(draft());
    expect(there.refused()).toEqual([]);
    expect(here.isHeld(draft())).toBe(true);
    there.refuse(draft());
    there.settle(draft());
    expect(there.refused()).toEqual([]);
  });

  test('become a note of their own when their window goes, on the article where their place is gone', async () => {
    const database = open();
    const briefing = await openBundledBriefing();
    keepDraft(database, draft(), 1);
    const held = listDraftRows(database);
    const note = saveRefused(database, briefing, draft({ body: 'mine' }), 2);
    expect([note.body, note.target]).toEqual(['mine', draft().target]);
    const lost = saveRefused(
      database,
      briefing,
      draft({ body: 'lost', target: { kind: 'block', blockId: 'B999' } }),
      3,
    );
    expect([lost.body, lost.target]).toEqual(['lost', { kind: 'article' }]);
    expect(listDraftRows(database)).toEqual(held);
  });
});

describe('what one window saves', () => {
  test('leaves the draft that another is writing on the same target or note, as it was', () => {
    const database = open();
    const note = writeNote(database, { target: draft().target });
    keepDraft(database, draft(), 2);
    keepDraft(database, draft({ noteId: note.id, body: 'other half' }), 3);
    const before = listDraftRows(database);
    expect(before).toHaveLength(2);
    const hold = { isElsewhere: () => true };
    sparingDrafts(database, hold, () => writeNote(database, { target: draft().target }));
    sparingDrafts(database, hold, () => changeNote(database, { ...note, body: 'changed' }, 5));
    expect(listDraftRows(database)).toEqual(before);
  });

  test('drops its own', () => {
    const database = open();
    keepDraft(database, draft(), 1);
    sparingDrafts(database, { isElsewhere: () => false }, () =>
      writeNote(database, { target: draft().target }),
    );
    expect(listDrafts(database, briefingId)).toEqual([]);
  });
});
