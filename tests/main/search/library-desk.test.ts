import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as otherThingsFirst } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLibraryDesk, type LibraryDesk } from '../../../src/main/search/thread/library-desk';
import { createNoteShelf, type Noted } from '../../../src/main/search/thread/note-shelf';
import { createStore } from '../../../src/main/store/store';
import { transact } from '../../../src/main/store/transact';
import { treatInferred } from '../../../src/shared/briefing/inferred';
import { searchBriefing } from '../../../src/shared/search/search-briefing';
import type { ShownBriefing } from '../../../src/shared/search/shown-briefing';
import { openBundledBriefing } from '../bundled-briefing';
import { briefingId, writeNote } from '../notes/written-notes';
import { temporaryFolder } from '../temporary-folder';

const briefing = await openBundledBriefing();
const shown: ShownBriefing = { briefingId, editionHash: briefing.editionHash, inferred: 'assigned' };
const none: Noted = { notes: [], labelNames: {} };
const queries = [
  'guarant',
  '"the agreement"',
  'war -peace',
  'kind:criticism',
  'garantees',
  'ratification',
  'S9',
];

const noSurvey = async () => ({ briefings: [], broken: [], hidden: [] });

function deskIn(
  folder: string,
  readNotes: (id: string) => Noted = () => none,
  more: { readonly mostRead?: number } = {},
): LibraryDesk {
  return createLibraryDesk({
    ...more,
    folder,
    mostInMemory: 0,
    survey: noSurvey,
    openBriefing: async () => briefing,
    readNotes,
  });
}

/** The same, but that entries need not be the same objects. */
async function expectSame(
  desk: LibraryDesk,
  inferred: ShownBriefing['inferred'] = 'assigned',
): Promise<void> {
  const treated = treatInferred(briefing, inferred);
  for (const query of queries) {
    const found = await desk.search({ ...shown, inferred }, query, { facets: true });
    expect(found).toEqual(searchBriefing(treated, [], query, { facets: true }));
  }
}

describe('a briefing that is searched on disk', () => {
  test('answers as it would in memory, also with inferred assignments taken back, and when it is opened again', async () => {
    const folder = temporaryFolder();
    const desk = deskIn(folder);
    for (const inferred of ['assigned', 'unassigned'] as const) {
      await desk.prepare({ ...shown, inferred });
      await expectSame(desk, inferred);
    }
    const file = join(folder, `${briefingId}.fts`);
    const made = statSync(file).mtimeMs;
    const again = deskIn(folder);
    await again.prepare(shown);
    await expectSame(again);
    expect(statSync(file).mtimeMs).toBe(made);
  });

  test('is looked through until it has its index', async () => {
    const desk = deskIn(temporaryFolder());
    const found = await desk.search(shown, 'legally binding', {});
    expect(found.groups[0]?.hits.map(({ entry }) => entry.id)).toContain('sentences:S17');
    expect(found.facets.size).toBe(0);
    await desk.prepare(shown);
    await expectSame(desk);
  });

  test('is inverted anew where its file is damaged', async () => {
    const folder = temporaryFolder();
    const file = join(folder, `${briefingId}.fts`);
    await deskIn(folder).prepare(shown);
    const whole = readFileSync(file);
    for (const place of [0, 20, 61, 5000, whole.length - 1]) {
      const damaged = Buffer.from(whole);
      damaged[place] = (damaged[place] ?? 0) ^ 255;
      writeFileSync(file, damaged);
      const desk = deskIn(folder);
      await desk.prepare(shown);
      await expectSame(desk);
    }
  });

  test('goes on answering when its file is spoilt while it is open, and has another one soon', async () => {
    const folder = temporaryFolder();
    const file = join(folder, `${briefingId}.fts`);
    const desk = deskIn(folder);
    await desk.prepare(shown);
    writeFileSync(file, Buffer.alloc(statSync(file).size, 7));
    const found = await desk.search(shown, 'legally binding', {});
    // Nothing that was looked through has a score.
    expect(found.groups[0]?.hits[0]).toMatchObject({ score: 0 });
    expect(found.groups[0]?.hits.map(({ entry }) => entry.id)).toContain('sentences:S17');
    await desk.prepare(shown);
    await expectSame(desk);
  });

  test('is refused in another edition, and looked through where no index can be written', async () => {
    const desk = deskIn(temporaryFolder());
    await expect(desk.search({ ...shown, editionHash: '0'.repeat(64) }, 'war', {})).rejects.toThrow(
      /edition/,
    );
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const full = deskIn(file);
    await expect(full.prepare(shown)).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect((await full.search(shown, 'legally binding', {})).total).toBeGreaterThan(0);
  });

  test('is looked through whole, a little at a time, and other things are done between', async () => {
    const nowhere = join(temporaryFolder(), 'file');
    writeFileSync(nowhere, '');
    const slow = deskIn(nowhere, () => none, { mostRead: 100 });
    await expect(slow.prepare(shown)).rejects.toThrow(/EEXIST|ENOTDIR/);
    const seen = { isAnswered: false, turns: 0 };
    const long = slow.search(shown, 'war', {}).then(() => (seen.isAnswered = true));
    for (; !seen.isAnswered; seen.turns += 1) await otherThingsFirst();
    await long;
    expect(seen.turns).toBeGreaterThan(50);
    // A word that is spelt nearly so is found by an index alone.
    for (const query of queries.filter((each) => each !== 'garantees')) {
      const found = await slow.search(shown, query, {});
      const whole = searchBriefing(briefing, [], query);
      const totals = ({ groups }: typeof whole) =>
        groups.map(({ group, total, withAllWords }) => ({ group, total, withAllWords }));
      expect(found.isPartial).toBeUndefined();
      expect(totals(found)).toEqual(totals(whole));
    }
  });

  test('leaves nothing behind when it is removed', async () => {
    const folder = temporaryFolder();
    const desk = deskIn(folder);
    await desk.prepare(shown);
    await desk.drop(briefingId);
    expect(existsSync(join(folder, `${briefingId}.fts`))).toBe(false);
  });

  test('has a note as soon as it is in the store, and no longer when it is not', async () => {
    const folder = temporaryFolder();
    const shelf = createNoteShelf(join(folder, 'notes.db'));
    const { database, close } = createStore(join(folder, 'notes.db'));
    onTestFinished(() => {
      shelf.close();
      close();
    });
    const desk = deskIn(folder, shelf.read);
    const totalOf = async (query: string): Promise<number> => (await desk.search(shown, query, {})).total;
    await desk.prepare(shown);
    expect(await totalOf('zeppelin ')).toBe(0);
    const write = (body: string) => writeNote(database(), { body });
    write('a zeppelin');
    expect(await totalOf('zeppelin ')).toBe(1);
    const [first] = shelf.read(briefingId).notes;
    write('two zeppelins');
    expect(await totalOf('zeppelin ')).toBe(2);
    expect(shelf.read(briefingId).notes[0]).toBe(first);
    transact(database(), () => database().exec('UPDATE note SET deleted_ms = 2'));
    expect(await totalOf('zeppelin ')).toBe(0);
  });
});
