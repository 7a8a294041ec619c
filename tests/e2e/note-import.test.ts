import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openDatabase, openDatabaseReadOnly } from '../../src/main/store/database';
import { listLineages } from '../../src/main/notes/lineages';
import { changeNote, createNote, listNotes } from '../../src/main/notes/notes';
import { exportNotes } from '../../src/main/export/notes-export';
import { importNotes } from '../main/import/import-notes';
import { placeIn } from '../../src/main/notes/placement';
import { changeSettings } from '../../src/main/store/settings-store';
import { lookUp } from '../../src/shared/briefing/lookup';
import { emptyContent, type Note, settleContent } from '../../src/shared/notes/note';
import { openBundledBriefing } from '../main/bundled-briefing';
import { findAccessProblems } from './axe';
import { dropFiles } from './drop';
import { launchLectern } from './launch';
import { seedNotes } from './packed';
import { resizeWindow, windowSizes } from './window-size';

const briefing = await openBundledBriefing();
const atMs = 1_790_000_100_000;

/** The notes of a folder, as whoever looks into it finds them. */
function notesIn(userData: string): readonly Note[] {
  const store = openDatabaseReadOnly(join(userData, 'notes.db'));
  const notes = store ? listNotes(store, briefing.id) : [];
  store?.close();
  return notes;
}

/** What a reader sees of the notes, in one order. */
function seen(userData: string): readonly string[] {
  return notesIn(userData)
    .map(({ id, body, colour, tags, motivation, target }) =>
      JSON.stringify([id, body, colour, tags.toSorted(), motivation, target]),
    )
    .toSorted();
}

/** The notes of a folder as a file that can be taken in again. */
async function write(userData: string, name: string): Promise<string> {
  const store = openDatabase(join(userData, 'notes.db'));
  const bytes = await exportNotes('jsonld', {
    notes: listNotes(store, briefing.id),
    lineages: listLineages(store, briefing.id),
    briefing,
    labelNames: {},
    templates: { bundled: '', yours: '' },
    atMs,
  });
  store.close();
  const file = join(mkdtempSync(join(tmpdir(), 'lectern-import-')), name);
  writeFileSync(file, bytes);
  return file;
}

function takeIn(userData: string, file: string): void {
  const store = openDatabase(join(userData, 'notes.db'));
  importNotes(store, readFileSync(file), {
    briefing,
    file: 'notes.jsonld',
    atMs: atMs + 5000,
  });
  store.close();
}

function reword(userData: string, from: string, to: Partial<Note>, at: number): void {
  const store = openDatabase(join(userData, 'notes.db'));
  const note = listNotes(store, briefing.id).find(({ body }) => body === from);
  if (!note) throw new Error(`There is no note “${from}”.`);
  changeNote(store, { ...settleContent(note), ...to, id: note.id, rev: note.rev }, at);
  store.close();
}

/** Two readers with the same three notes: both reworded the first, Ana labelled the second and wrote a fourth. */
async function twoReaders(): Promise<{ readonly mine: string; readonly anas: string }> {
  const [mine, anas] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'lectern-e2e-'))) as [string, string];
  await seedNotes(mine, [
    { on: 'legally binding', body: 'Binding how?', tags: ['legal'] },
    { on: 'explicit language', body: 'None is quoted.' },
    { on: 'approximately 800,000', body: 'From what strength?' },
  ]);
  takeIn(anas, await write(mine, 'first.jsonld'));
  const named = openDatabase(join(anas, 'notes.db'));
  changeSettings(named, { creator: 'Ana' });
  named.close();
  reword(mine, 'Binding how?', { body: 'Binding by what instrument?' }, atMs);
  reword(anas, 'Binding how?', { body: 'Binding on whom?' }, atMs + 1000);
  reword(anas, 'None is quoted.', { colour: 'rose', tags: ['ask'] }, atMs + 1000);
  const store = openDatabase(join(anas, 'notes.db'));
  const target = {
    kind: 'statement',
    statementId: briefing.statements.find(({ sentence }) => sentence === 'S17')?.id ?? '',
  } as const;
  createNote(
    store,
    { ...emptyContent, briefingId: briefing.id, target, motivation: 'questioning', body: 'Who says so?' },
    { placement: placeIn(briefing, lookUp(briefing), target), creator: 'Ana', atMs: atMs + 1000 },
  );
  store.close();
  return { mine, anas };
}

function answerOpen(app: ElectronApplication, path: string | null): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: filePath === null, filePaths: filePath === null ? [] : [filePath] });
  }, path);
}

function menu(app: ElectronApplication, id: string): Promise<string | undefined> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.label, id);
}

function choose(app: ElectronApplication, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}

const dialogOf = (page: Page) => page.getByRole('dialog');
const rowsOf = (page: Page) => dialogOf(page).getByRole('listitem');

it('notes of another reader: seen before anything is written, taken in as one step, merged the same both ways', async () => {
  const { mine, anas } = await twoReaders();
  const file = await write(anas, 'ana.jsonld');
  const withBad = JSON.parse(readFileSync(file, 'utf8'));
  withBad.first.items.push({
    id: 'urn:x:bad',
    type: 'Annotation',
    target: { selector: { type: 'RangeSelector' } },
  });
  writeFileSync(file, JSON.stringify(withBad));
  await using lectern = await launchLectern({ userData: mine });
  const { app, page } = lectern;
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Notes' }).click();
  const before = seen(mine);

  // A reader who cancels the system's dialog sees nothing; a file that is none is told.
  await answerOpen(app, null);
  await choose(app, 'import-notes');
  const bad = join(mkdtempSync(join(tmpdir(), 'lectern-import-')), 'bad.jsonld');
  writeFileSync(bad, '{"type":"AnnotationPage","items":[');
  await answerOpen(app, bad);
  await choose(app, 'import-notes');
  await dialogOf(page)
    .getByRole('alert')
    .getByText('bad.jsonld was not imported. It is not whole JSON: line 1')
    .waitFor();
  expect(await findAccessProblems(page)).toEqual([]);
  await dialogOf(page).getByRole('button', { name: 'Close' }).last().click();
  await dialogOf(page).waitFor({ state: 'detached' });

  // The preview, and Cancel.
  await answerOpen(app, file);
  await choose(app, 'import-notes');
  await dialogOf(page).getByText('ana.jsonld, W3C annotations from Lectern').waitFor();
  await dialogOf(page).getByText('Written by You (3) and Ana (1)').waitFor();
  await expect.poll(() => rowsOf(page).count()).toBe(5);
  const conflict = rowsOf(page).filter({ hasText: 'Binding on whom?' });
  await conflict.getByText('Both wordings kept', { exact: true }).waitFor();
  await conflict.getByText('legally binding', { exact: true }).waitFor();
  await conflict.getByText('Sentence 17').waitFor();
  await conflict.getByText('Exactly there').waitFor();
  await conflict.getByText('You and Ana both changed its words').waitFor();
  const wordings = ['Binding by what instrument?', 'Binding on whom?'].map((words) =>
    conflict.getByRole('definition').filter({ hasText: words }),
  );
  const heads = (await conflict.getByRole('term').allInnerTexts()).map((text) =>
    text.replace(/[\u2068\u2069]/gu, ''),
  );
  expect(heads).toEqual([
    expect.stringMatching(/^You, .*2026.*\nkept as a reply$/u),
    expect.stringMatching(/^Ana, .*2026.*\nthe note’s words$/u),
  ]);
  await rowsOf(page).filter({ hasText: 'Who says so?' }).getByText('Ana', { exact: true }).waitFor();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    expect(await findAccessProblems(page)).toEqual([]);
  }
  for (const [width, height] of windowSizes) {
    await resizeWindow(lectern, width, height);
    const box = await dialogOf(page).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
    const [one, other] = await Promise.all(wordings.map((words) => words.boundingBox()));
    const isBeside = one?.y === other?.y && (one?.x ?? 0) < (other?.x ?? 0);
    const isAbove = one?.x === other?.x && (one?.y ?? 0) < (other?.y ?? 0);
    expect([isBeside, isAbove]).toEqual(width > 640 ? [true, false] : [false, true]);
  }
  await resizeWindow(lectern, 1440, 900);
  await dialogOf(page).getByRole('radio', { name: 'Refused 1' }).check();
  await rowsOf(page).getByText('quotes no words').waitFor();
  expect(await rowsOf(page).count()).toBe(1);
  await dialogOf(page).getByRole('button', { name: 'Cancel' }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
  expect(seen(mine)).toEqual(before);

  // Dropped on the window, imported, told.
  await dropFiles(page, [file], () => page.getByText('or a file of notes to import them').waitFor());
  await dialogOf(page).getByRole('button', { name: 'Import 3 notes' }).click();
  await dialogOf(page).getByRole('heading', { name: 'Notes imported' }).waitFor();
  await dialogOf(page).getByText('3 notes imported.').waitFor();
  expect(await rowsOf(page).locator('.import-row-outcome').allInnerTexts()).toEqual(
    expect.arrayContaining(['Added', 'Updated', 'Both wordings kept', 'The same', 'Refused']),
  );
  await dialogOf(page).getByRole('button', { name: 'Copy the report' }).click();
  await dialogOf(page).getByText('Copied.').waitFor();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^ana\.jsonld, W3C annotations from Lectern\n/u);
  expect(copied).toContain('Added: 1, Updated: 1, Both wordings kept: 1, The same: 1, Refused: 1');
  expect(await findAccessProblems(page)).toEqual([]);
  await dialogOf(page).getByRole('button', { name: 'Close' }).last().click();
  await page.getByText('Binding on whom?').first().waitFor();
  const after = seen(mine);
  expect(
    notesIn(mine)
      .map(({ body }) => body)
      .toSorted(),
  ).toEqual([
    'Binding by what instrument?',
    'Binding on whom?',
    'From what strength?',
    'None is quoted.',
    'Who says so?',
  ]);

  // What two readers say of one sentence stands side by side, and in a narrow window one under the other.
  await page.getByRole('link', { name: 'Sentence 17', exact: true }).first().click();
  const columns = ['You', 'Ana'].map((name) => page.getByRole('group', { name, exact: true }));
  const places = async () => {
    const boxes = await Promise.all(columns.map((column) => column.boundingBox()));
    return boxes.map((box) => ({ x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) }));
  };
  await columns[0]?.getByText('Binding on whom?').waitFor();
  await columns[0]?.getByText('Binding by what instrument?').waitFor();
  await columns[1]?.getByText('Who says so?').waitFor();
  expect(await columns[1]?.getByText('by Ana').count()).toBe(0);
  const [left, right] = await places();
  expect([left?.y === right?.y, (left?.x ?? 0) < (right?.x ?? 0)]).toEqual([true, true]);
  expect(await findAccessProblems(page)).toEqual([]);
  await resizeWindow(lectern, 480, 800);
  const [upper, lower] = await places();
  expect([upper?.x === lower?.x, (upper?.y ?? 0) < (lower?.y ?? 0)]).toEqual([true, true]);
  await resizeWindow(lectern, 1440, 900);

  // One step back, and there again.
  expect(await menu(app, 'undo')).toBe('Undo importing 3 notes');
  await choose(app, 'undo');
  await page.getByText('Import taken back').waitFor();
  expect(seen(mine)).toEqual(before);
  await choose(app, 'redo');
  await page.getByText('Imported again').waitFor();
  expect(seen(mine)).toEqual(after);

  // Her name is not taken before the reader knows that others’ notes bear it.
  await choose(app, 'your-name');
  const asked = page.getByRole('dialog', { name: 'Your name' });
  await asked.getByRole('textbox').fill('ana');
  await page.keyboard.press('Enter');
  await asked
    .getByRole('alert')
    .getByText(/notes here that came from elsewhere are by .?ana.? already\./u)
    .waitFor();
  expect(await findAccessProblems(page)).toEqual([]);
  await asked.getByRole('button', { name: /^Sign .?ana.? all the same$/u }).waitFor();
  await page.keyboard.press('Escape');
  await asked.waitFor({ state: 'detached' });
  expect(seen(mine)).toEqual(after);

  // The same file again changes nothing.
  await choose(app, 'import-notes');
  await dialogOf(page).getByRole('radio', { name: 'The same 4' }).waitFor();
  expect(await dialogOf(page).getByRole('button', { name: 'Nothing to import' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'detached' });
  expect(seen(mine)).toEqual(after);

  // A file on another text.
  const other = join(mkdtempSync(join(tmpdir(), 'lectern-import-')), 'book.csv');
  writeFileSync(
    other,
    'Highlight,Note\n"Call me Ishmael, he said to nobody",x\n"It was the best of all worst towns",y\n',
  );
  await dropFiles(page, [other]);
  await dialogOf(page).getByText('None of the 2 notes was found in this article.').waitFor();
  await dialogOf(page).getByText('most of the file’s words were not found here (2 of 2)').waitFor();
  await dialogOf(page).getByRole('checkbox', { name: 'Take in also the 2 notes' }).check();
  await dialogOf(page).getByRole('button', { name: 'Import 2 notes' }).waitFor();
  await dialogOf(page).getByRole('button', { name: 'Cancel' }).click();

  // One writer is named once, and a text in HTML is words.
  const html = join(mkdtempSync(join(tmpdir(), 'lectern-import-')), 'page.jsonld');
  const selector = (exact: string) => ({ type: 'TextQuoteSelector', exact });
  writeFileSync(
    html,
    JSON.stringify({
      type: 'Annotation',
      creator: { name: 'Bo' },
      body: { format: 'text/html', value: '<p>By <em>whom</em>?</p><script>lost()</script>' },
      target: {
        selector: {
          type: 'RangeSelector',
          startSelector: selector('legally'),
          endSelector: selector('binding'),
        },
      },
    }),
  );
  await dropFiles(page, [html]);
  await dialogOf(page).getByText('Written by Bo (1)').waitFor();
  await rowsOf(page).getByText('By whom?').waitFor();
  expect(await rowsOf(page).getByText('Bo', { exact: true }).count()).toBe(0);
  await dialogOf(page).getByRole('button', { name: 'Cancel' }).click();
  const unsigned = join(dirname(html), 'unsigned.csv');
  writeFileSync(unsigned, 'Highlight,Note\nlegally binding,By whom?\n');
  await dropFiles(page, [unsigned]);
  await dialogOf(page).getByText('Author not given (1)', { exact: true }).waitFor();
  await dialogOf(page).getByRole('button', { name: 'Cancel' }).click();

  expect(await lectern.problems()).toEqual([]);

  // The other reader takes in what the window made of it, and has the same notes.
  takeIn(anas, await write(mine, 'mine.jsonld'));
  expect(seen(anas)).toEqual(after);
});
