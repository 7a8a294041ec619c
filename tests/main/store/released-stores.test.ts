import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '../../../src/main/store/engine';
import { expect, it } from 'vitest';
import { migrations, openDatabase } from '../../../src/main/store/database';
import { listDrafts } from '../../../src/main/notes/drafts';
import { listTickedGaps, tickGap } from '../../../src/main/notes/gap-ticks';
import { listGrades } from '../../../src/main/notes/grades';
import { redoNotes, undoNotes } from '../../../src/main/notes/note-history';
import { moveNotes } from '../../../src/main/notes/note-states';
import { placementOf } from '../../../src/main/notes/note-rows';
import { listNotes } from '../../../src/main/notes/notes';
import { listPlaces } from '../../../src/main/store/places';
import { readSettings } from '../../../src/main/store/settings-store';
import { temporaryFolder } from '../temporary-folder';
import { briefingId, writeNote } from '../notes/written-notes';

/** One store as each form left it; a new form adds its own and keeps these. They all hold the same notes. */
const forms = [1, 4, 5, 6, 7];

it.each(forms)('a store of form %i opens with everything it held', (form) => {
  const file = join(temporaryFolder(), 'notes.db');
  copyFileSync(join(import.meta.dirname, `../../fixtures/stores/form-${form}.db`), file);
  const database = openDatabase(file);
  expect(listNotes(database, briefingId)).toMatchObject([
    { rev: 2, body: 'first, changed', colour: 'sage', tags: ['funding'], createdMs: 1000, modifiedMs: 2000 },
    {
      rev: 1,
      body: 'second',
      motivation: 'questioning',
      target: { kind: 'statement', statementId: 'a-S6-1' },
      breadcrumb: 'Sentence 1',
      edition: { label: '1', hash: 'abc' },
    },
  ]);
  expect(listDrafts(database, briefingId)).toMatchObject([
    { body: 'half a thought', target: { kind: 'block', blockId: 'B2' }, noteId: null },
  ]);
  expect(readSettings(database)).toMatchObject({ theme: 'dark', readingSize: 21 });
  expect(listPlaces(database)).toEqual([{ briefingId, view: 'compare', place: '{"view":"compare"}' }]);
  expect(redoNotes(database, briefingId, 6000)?.notes[0]?.body).toBe('taken back');
  for (let step = 0; step < 6; step += 1) undoNotes(database, briefingId, 7000);
  expect(listNotes(database, briefingId)).toEqual([]);
  expect(undoNotes(database, briefingId, 8000)).toBeNull();
  database.close();
});

it('stores since form 4 open with their ticks and grades; one of form 1 has none', () => {
  const holds = forms.map((form) => {
    const file = join(temporaryFolder(), 'notes.db');
    copyFileSync(join(import.meta.dirname, `../../fixtures/stores/form-${form}.db`), file);
    const database = openDatabase(file);
    const held = {
      form,
      ticks: listTickedGaps(database, briefingId),
      grades: listGrades(database, briefingId),
    };
    database.close();
    return held;
  });
  expect(holds).toEqual([
    { form: 1, ticks: [], grades: [] },
    {
      form: 4,
      ticks: ['gap-funding'],
      grades: [{ statementId: 'a-S6-1', source: 'B', information: '2', confidence: 'moderate' }],
    },
    {
      form: 5,
      ticks: ['gap-funding'],
      grades: [{ statementId: 'a-S6-1', source: 'B', information: '2', confidence: 'moderate' }],
    },
    {
      form: 6,
      ticks: ['gap-funding'],
      grades: [{ statementId: 'a-S6-1', source: 'B', information: '2', confidence: 'moderate' }],
    },
    {
      form: 7,
      ticks: ['gap-funding'],
      grades: [{ statementId: 'a-S6-1', source: 'B', information: '2', confidence: 'moderate' }],
    },
  ]);
});

it('a store of form 1 gets room for ticked gaps, loses no row, and has its copy beside it', () => {
  const file = join(temporaryFolder(), 'notes.db');
  copyFileSync(join(import.meta.dirname, '../../fixtures/stores/form-1.db'), file);
  const old = new DatabaseSync(file, { readOnly: true });
  const before = rowsOf(old);
  old.close();

  const database = openDatabase(file);
  expect(Object.values(database.prepare('PRAGMA user_version').get() ?? {})).toEqual([migrations.length]);
  expect(rowsOf(database)).toMatchObject(before);
  expect(listTickedGaps(database, briefingId)).toEqual([]);
  tickGap(database, briefingId, 'gap-timing', 9000.5);
  expect(listTickedGaps(database, briefingId)).toEqual(['gap-timing']);
  database.close();
  const copy = new DatabaseSync(`${file}.form-1`, { readOnly: true });
  expect(rowsOf(copy)).toEqual(before);
  copy.close();
});

/** Every row of the tables of form 1. */
function rowsOf(database: DatabaseSync): Readonly<Record<string, unknown>> {
  const tables = ['note', 'step', 'history', 'draft', 'setting', 'place'];
  return Object.fromEntries(tables.map((table) => [table, database.prepare(`SELECT * FROM ${table}`).all()]));
}

it('notes that were put elsewhere before the first place was kept have it from their history', () => {
  const file = join(temporaryFolder(), 'notes.db');
  const database = openDatabase(file, migrations.slice(0, 6));
  const moved = writeNote(database, { target: { kind: 'block', blockId: 'B1' } });
  const stayed = writeNote(database, { target: { kind: 'block', blockId: 'B2' } });
  const placement = { ...placementOf(stayed), breadcrumb: 'Sentence 9', writtenOn: null };
  moveNotes(database, [{ id: moved.id, rev: 1, placement }], { deed: 'accept', atMs: 2000 });
  database.exec('ALTER TABLE note DROP COLUMN written_on; PRAGMA user_version = 5');
  database.close();

  const newer = openDatabase(file);
  const { edition, breadcrumb } = moved;
  expect(listNotes(newer, briefingId).map(({ writtenOn }) => writtenOn)).toEqual([
    { edition, breadcrumb, words: null },
    null,
  ]);
  newer.close();
});
