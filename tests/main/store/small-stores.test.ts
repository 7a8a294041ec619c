import type { DatabaseSync } from '../../../src/main/store/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { transact } from '../../../src/main/store/transact';
import { dropDraft, keepDraft, listDrafts } from '../../../src/main/notes/drafts';
import { listTickedGaps, tickGap, untickGap } from '../../../src/main/notes/gap-ticks';
import { keepPlace, listPlaces, readPlace } from '../../../src/main/store/places';
import { changeSettings, readSettings } from '../../../src/main/store/settings-store';
import { type Draft, DraftSchema } from '../../../src/shared/notes/note';
import { defaultSettings } from '../../../src/shared/contract/settings';
import { briefingId, newNote, writeNote } from '../notes/written-notes';

let database: DatabaseSync;
beforeEach(() => {
  database = openDatabase(':memory:');
  return () => database.close();
});

function draft(change: Partial<Draft> = {}): Draft {
  return DraftSchema.parse({ ...newNote({ body: 'half a thought' }), noteId: null, ...change });
}

describe('drafts', () => {
  it('are one for each target and note: the newest wording, newest first', () => {
    const note = writeNote(database);
    const onBlock = draft({ target: { kind: 'block', blockId: 'B2' } });
    const edited = draft({ noteId: note.id, body: 'edited' });
    for (const kept of [draft({ body: 'h' }), onBlock, edited, draft({ body: 'half' })])
      keepDraft(database, kept, 1);
    expect(listDrafts(database, briefingId)).toEqual([draft({ body: 'half' }), edited, onBlock]);
    expect(listDrafts(database, 'another')).toEqual([]);
  });

  it('are dropped when nothing is left in them', () => {
    keepDraft(database, draft(), 1);
    keepDraft(database, draft({ body: ' \n' }), 2);
    expect(listDrafts(database, briefingId)).toEqual([]);
  });

  it.each<Partial<Draft>>([{ colour: 'sky' }, { tags: ['a'] }, { body: 'x' }])(
    'are kept with only %j in them',
    (left) => {
      keepDraft(database, draft({ body: '', ...left }), 1);
      expect(listDrafts(database, briefingId)).toHaveLength(1);
    },
  );

  it('are dropped by target and note, whatever their words; dropping none is no fault', () => {
    keepDraft(database, draft(), 1);
    dropDraft(database, draft({ target: { kind: 'block', blockId: 'B9' } }));
    expect(listDrafts(database, briefingId)).toHaveLength(1);
    dropDraft(database, draft({ body: 'other words' }));
    expect(listDrafts(database, briefingId)).toEqual([]);
  });
});

describe('settings', () => {
  it('are the usual ones until they are chosen', () => {
    expect(readSettings(database)).toEqual(defaultSettings);
    expect(changeSettings(database, { theme: 'sepia' })).toEqual({ ...defaultSettings, theme: 'sepia' });
    expect(changeSettings(database, { readingSize: 21 })).toEqual({
      ...defaultSettings,
      theme: 'sepia',
      readingSize: 21,
    });
    expect(readSettings(database)).toEqual({ ...defaultSettings, theme: 'sepia', readingSize: 21 });
  });

  it.each([
    ['theme', '"pink"'],
    ['readingSize', '900'],
    ['showCodes', 'not JSON'],
    ['creator', '7'],
    ['aLaterKey', 'true'],
    ['constructor', '{}'],
  ])('stay the usual ones where the store holds %s = %s, and keep the others', (key, value) => {
    changeSettings(database, { showPanel: false });
    transact(database, () =>
      database.prepare('INSERT INTO setting (key, value) VALUES (?, ?)').run(key, value),
    );
    expect(readSettings(database)).toEqual({ ...defaultSettings, showPanel: false });
  });
});

describe('ticked gaps', () => {
  it('are listed in the order in which they were ticked, each once, for their own briefing', () => {
    tickGap(database, briefingId, 'gap-b', 20);
    tickGap(database, briefingId, 'gap-a', 30);
    tickGap(database, briefingId, 'gap-b', 40);
    tickGap(database, 'another', 'gap-c', 10);
    expect(listTickedGaps(database, briefingId)).toEqual(['gap-b', 'gap-a']);
    untickGap(database, briefingId, 'gap-b');
    untickGap(database, briefingId, 'gap-c');
    expect(listTickedGaps(database, briefingId)).toEqual(['gap-a']);
    expect(listTickedGaps(database, 'another')).toEqual(['gap-c']);
  });
});

describe('places', () => {
  it('are one for each briefing, the one read last first', () => {
    keepPlace(database, { briefingId: 'a', view: 'read', place: '1' });
    keepPlace(database, { briefingId: 'b', view: 'notes', place: '2' });
    keepPlace(database, { briefingId: 'a', view: 'compare', place: '3' });
    expect(listPlaces(database)).toEqual([
      { briefingId: 'a', view: 'compare', place: '3' },
      { briefingId: 'b', view: 'notes', place: '2' },
    ]);
    expect(readPlace(database, 'b')).toEqual({ briefingId: 'b', view: 'notes', place: '2' });
    expect(readPlace(database, 'c')).toBeNull();
  });
});
