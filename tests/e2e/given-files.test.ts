import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchSwitches, programEnvironment } from '../../scripts/launch-settings.mjs';
import { program } from '../../scripts/project.mjs';
import { exportNotes } from '../../src/main/export/notes-export';
import { listNotes } from '../../src/main/notes/notes';
import { listLineages } from '../../src/main/notes/lineages';
import { openDatabase } from '../../src/main/store/database';
import { writeVariant } from '../main/briefing-variant';
import { openBundledBriefing } from '../main/bundled-briefing';
import { launchLectern } from './launch';
import { seedNotes } from './packed';

const harbour = 'The harbour concession';

const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });
const dialog = (page: Page) => page.getByRole('dialog', { name: /import/i });

function temporary(): string {
  return mkdtempSync(join(tmpdir(), 'lectern-given-'));
}

/** A colleague's file with one note. */
async function annotations(): Promise<string> {
  const briefing = await openBundledBriefing();
  const folder = temporary();
  await seedNotes(folder, [{ target: { kind: 'article' }, body: 'From a colleague.' }]);
  const store = openDatabase(join(folder, 'notes.db'));
  const bytes = await exportNotes('annotations', {
    notes: listNotes(store, briefing.id),
    lineages: listLineages(store, briefing.id),
    briefing,
    labelNames: {},
    templates: { bundled: '', yours: '' },
    atMs: 1_790_000_100_000,
  });
  store.close();
  const file = join(temporary(), 'colleague.annotations');
  writeFileSync(file, bytes);
  return file;
}

/** Starts the program once more on the same folder, as a double-click on a file does. */
async function startAgain(userData: string, word: string): Promise<void> {
  const args = [...launchSwitches(process.execPath), program, '--user-data', userData, word];
  await promisify(execFile)(process.execPath, args, {
    env: programEnvironment(process.env),
    timeout: 20_000,
  });
}

it('a file of notes that the program is started with is shown before anything is written, and read in at a word', async () => {
  await using lectern = await launchLectern({ args: [await annotations()] });
  const { page } = lectern;
  await dialog(page).getByText('colleague.annotations').first().waitFor();
  const count = () =>
    page.evaluate(() => window.lectern.listNotes('berlin-guarantees').then((notes) => notes.length));
  expect(await count()).toBe(0);
  await dialog(page)
    .getByRole('button', { name: /^Import/ })
    .click();
  await expect.poll(count).toBe(1);
});

it('while the program runs, what a further start names is opened in its window, or refused there with the reason', async () => {
  const folder = writeVariant(join(temporary(), 'given'), { id: 'harbour', title: harbour });
  const wrong = join(temporary(), 'wrong.annotations');
  writeFileSync(wrong, 'no notes');
  await using lectern = await launchLectern();
  const { page, userData, app } = lectern;

  await startAgain(userData, join(folder, 'briefing.json'));
  await title(page, harbour).waitFor();

  await startAgain(userData, wrong);
  await dialog(page)
    .getByText(/wrong\.annotations/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');

  await startAgain(userData, join(folder, 'gone', 'notes.annotations'));
  await dialog(page)
    .getByText(/There is no file notes\.annotations/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');

  await startAgain(userData, `${folder}/`);
  await title(page, harbour).waitFor();
  await startAgain(userData, temporary());
  await page
    .getByRole('region', { name: /^Report/ })
    .getByText(/briefing\.json/)
    .first()
    .waitFor();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await lectern.problems()).toEqual([]);
});
