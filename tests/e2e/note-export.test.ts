import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type ElectronApplication, type Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createStore } from '../../src/main/store/store';
import { changeSettings } from '../../src/main/store/settings-store';
import { EpubSetSchema } from '../../src/shared/note-export/annotations-schema';
import { W3cCollectionSchema } from '../../src/shared/note-export/jsonld-schema';
import { readCsv } from '../main/export/read-csv';
import { readDocx } from '../main/export/read-docx';
import { findAccessProblems } from './axe';
import { launchLectern, startElectron } from './launch';
import { seedNotes } from './packed';
import { resizeWindow } from './window-size';

async function seeded(): Promise<string> {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
  await seedNotes(userData, [
    { on: '‘general principles,’', body: 'Described by whom?', colour: 'straw', tags: ['source'] },
    { on: 'explicit language', body: 'None is quoted.', colour: 'rose', tags: ['legal'] },
    { on: 'approximately 800,000', body: 'From what strength?', colour: 'straw', tags: ['numbers'] },
    { on: 'legally binding', body: 'Binding by what instrument? 👍', colour: 'rose', tags: ['legal'] },
  ]);
  const store = createStore(join(userData, 'notes.db'));
  changeSettings(store.database(), { labelNames: { rose: 'Ask the minister' } });
  store.close();
  return userData;
}

/** What the next dialog answers: the path, or null for a reader who cancels. */
async function saveAs(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async (...args: readonly unknown[]) => {
      Object.assign(globalThis, { askedToSave: args.at(-1) });
      return { canceled: path === null, filePath: path ?? '' };
    };
  }, filePath);
}

function askedFor(app: ElectronApplication): Promise<unknown> {
  return app.evaluate(
    () => (globalThis as { askedToSave?: { defaultPath?: unknown } }).askedToSave?.defaultPath,
  );
}

/** A browser that knows nothing of us shows the page with its own style, and its policy refuses nothing that is in it. */
async function expectShown(file: string): Promise<void> {
  const main = join(mkdtempSync(join(tmpdir(), 'lectern-browser-')), 'main.cjs');
  writeFileSync(
    main,
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => new BrowserWindow({ show: false }).loadFile(${JSON.stringify(file)}));`,
  );
  // By itself a browser asks Google for spelling dictionaries.
  const browser = await startElectron(['--host-resolver-rules=MAP * ~NOTFOUND', main]);
  try {
    const page = await browser.firstWindow();
    await page.getByRole('heading', { level: 1, name: /^Notes on / }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none');
    expect(await page.consoleMessages({ filter: 'all' })).toEqual([]);
    expect(await findAccessProblems(page)).toEqual([]);
  } finally {
    await browser.close();
  }
}

const popoverOf = (page: Page) => page.getByRole('group', { name: 'Export the notes' });

it('writes the notes that are shown in every format where the reader says, and they read back', async () => {
  await using lectern = await launchLectern({ userData: await seeded() });
  const { app, page } = lectern;
  const folder = mkdtempSync(join(tmpdir(), 'lectern-export-'));
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Notes' }).click();
  await page.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('legal');
  await page.getByRole('button', { name: 'Export…' }).click();
  const popover = popoverOf(page);
  await popover.getByText('The 2 notes shown, 2 filtered out, each with the words it is on.').waitFor();
  const write = async (name: string, file: string): Promise<Buffer> => {
    const path = join(folder, file);
    await saveAs(app, path);
    await popover.getByRole('button', { name }).click();
    await popover.getByText(`Saved as ${path}`).waitFor();
    expect(await askedFor(app)).toBe(`berlin-guarantees-notes.${file.split('.')[1]}`);
    return readFileSync(path);
  };

  const markdown = (await write('Markdown…', 'notes.md')).toString();
  // The numbers are those of the list, where the others are.
  expect(markdown).toMatch(/## \d\. Sentence \d+\n\n> legally binding\n\nBinding by what instrument\? 👍\n/u);
  expect(markdown.match(/^- Label: Ask the minister$/gmu)).toHaveLength(2);
  expect(markdown).not.toContain('From what strength?');

  const { comments } = readDocx(await write('Word, the article with comments…', 'notes.docx'));
  expect(comments.map(({ on }) => on)).toEqual(['explicit language', 'legally binding']);

  const html = (await write('Web page…', 'notes.html')).toString();
  expect(html.match(/<article /gu)).toHaveLength(2);
  expect(html).toContain('>legally binding</blockquote>');
  await expectShown(join(folder, 'notes.html'));

  const rows = readCsv((await write('Table (CSV)…', 'notes.csv')).toString().slice(1));
  expect(rows.slice(1).map((row) => [row[3], row[8], row[9]])).toEqual([
    ['explicit language', 'Ask the minister', 'legal'],
    ['legally binding', 'Ask the minister', 'legal'],
  ]);

  const set: unknown = JSON.parse(
    Buffer.from(
      unzipSync(await write('EPUB annotations…', 'notes.annotations'))['annotations.json'] ?? [],
    ).toString(),
  );
  expect(
    EpubSetSchema.parse(set)
      .items.map(({ body }) => body.value)
      .toSorted(),
  ).toEqual(['Binding by what instrument? 👍', 'None is quoted.']);

  const collection: unknown = JSON.parse(
    (await write('W3C annotations (JSON-LD)…', 'notes.jsonld')).toString(),
  );
  expect(W3cCollectionSchema.parse(collection).total).toBe(2);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    expect(await findAccessProblems(page)).toEqual([]);
  }
  expect(await lectern.problems()).toEqual([]);
});

it('says why a file could not be written and leaves what was there; a broken template is told with its line', async () => {
  const userData = await seeded();
  mkdirSync(join(userData, 'templates'));
  const template = join(userData, 'templates', 'notes.mustache');
  await using lectern = await launchLectern({ userData });
  const { app, page } = lectern;
  const folder = mkdtempSync(join(tmpdir(), 'lectern-export-'));
  // From the menu, wherever one is.
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('export-notes')?.click());
  const popover = popoverOf(page);
  await popover.getByText('All 4 notes, each with the words it is on.').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Markdown…');

  const taken = join(folder, 'taken.csv');
  mkdirSync(taken);
  await saveAs(app, taken);
  await popover.getByRole('button', { name: 'Table (CSV)…' }).click();
  await popover.getByRole('alert').getByText(`${taken} cannot be written: it is a folder.`).waitFor();
  await saveAs(app, null);
  await popover.getByRole('button', { name: 'Table (CSV)…' }).click();
  await popover.getByRole('alert').waitFor({ state: 'hidden' });
  expect(existsSync(join(folder, 'berlin-guarantees-notes.csv'))).toBe(false);

  const old = join(folder, 'old.md');
  writeFileSync(old, 'what was there');
  writeFileSync(template, '{{title}}\n{{#notes}}\n{{mood}}\n{{/notes}}\n');
  await saveAs(app, old);
  await popover.getByRole('button', { name: 'Markdown…' }).click();
  await popover
    .getByRole('alert')
    .getByText(`${template}, line 3: there is no “mood” in this place.`)
    .waitFor();
  expect(readFileSync(old, 'utf8')).toBe('what was there');
  writeFileSync(template, '{{#notes}}{{number}} {{note}}\n{{/notes}}');
  await popover.getByRole('button', { name: 'Markdown…' }).click();
  await popover.getByText(`Saved as ${old}`).waitFor();
  expect(readFileSync(old, 'utf8').split('\n')[0]).toMatch(/^1 /u);
  expect(await lectern.problems()).toEqual([]);
});

it('is within reach at every width, and its popover within the window', async () => {
  await using lectern = await launchLectern({ userData: await seeded() });
  const { page } = lectern;
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Notes' }).click();
  for (const [width, height] of [
    [1440, 900],
    [1024, 700],
    [480, 800],
  ] as const) {
    await resizeWindow(lectern, width, height);
    await page.getByRole('button', { name: 'Export…' }).click();
    const popover = popoverOf(page);
    await popover.waitFor();
    const box = await popover.boundingBox();
    expect({
      width,
      inside: box && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= height,
    }).toEqual({
      width,
      inside: true,
    });
    await page.keyboard.press('Escape');
    await popover.waitFor({ state: 'hidden' });
  }
});

it('of no notes says that there are none', async () => {
  await using lectern = await launchLectern();
  const { app, page } = lectern;
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('export-notes')?.click());
  await page.getByText('There are no notes on this briefing to export.').waitFor();
});
