/** Locked notes through the real program. The tests go on from each other, on one folder. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropKey } from '../../src/main/store/lock/keyring';
import { createStoreLock } from '../../src/main/store/lock/store-lock';
import { createStore } from '../../src/main/store/store';
import { transact } from '../../src/main/store/transact';
import { briefingId, writeNote } from '../main/notes/written-notes';
import { filesWithWords } from '../main/store/lock/words-in-files';
import { findAccessProblems, findThemedProblems } from './axe';
import { launchLectern, type Launched } from './launch';
import { readPages, runPack } from './packed';
import { overflowOf, resizeWindow } from './window-size';

const passphrase = 'correct horse battery';
const words = Array.from({ length: 50 }, (_, number) => `Kranich${number}xylophon`);

let userData: string;
let lectern: Launched;
let page: Page;

/** As it was locked with less work for a guess than usual: the file of the key says how much. */
async function makeLocked(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-lock-'));
  const file = join(folder, 'notes.db');
  const store = createStore(file);
  transact(store.database(), () => {
    for (const word of words) writeNote(store.database(), { body: `a ${word} b` });
  });
  await createStoreLock({ store, file, cost: { n: 16, r: 8, p: 1 } }).set(passphrase);
  store.close();
  dropKey(file);
  return folder;
}

beforeAll(async () => {
  userData = await makeLocked();
  lectern = await launchLectern({ userData, args: ['--briefing', briefingId] });
  page = lectern.page;
}, 60_000);
afterAll(() => lectern.close());

const field = (within: Page, name = 'Passphrase') => within.getByLabel(name, { exact: true });
const dialog = (within: Page) => within.getByRole('dialog');
const button = (within: Page, name: string) => within.getByRole('button', { name, exact: true });
const asks = (within: Page) => within.getByRole('heading', { name: 'Your notes are locked' }).waitFor();
const note = (within: Page) => within.getByRole('textbox', { name: 'Note', exact: true });
const notes = (within: Page) => within.getByText(words[7] ?? '').first();

const choose = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
const menuItem = (id: string) =>
  lectern.app.evaluate(({ Menu }, item) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(item);
    return { label: found?.label, enabled: found?.enabled };
  }, id);

async function goToSentence(within: Page, number: number): Promise<void> {
  await within.getByRole('link', { name: `Go to sentence ${number}`, exact: true }).click();
}

async function unlock(within: Page, typed: string): Promise<void> {
  await field(within).fill(typed);
  await within.keyboard.press('Enter');
}

describe('locked notes', () => {
  it('are asked for with nothing of them to be seen, by keyboard, in any theme and width', async () => {
    await asks(page);
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByText('Kranich').count()).toBe(0);
    expect(await findThemedProblems(page)).toEqual([]);
    await resizeWindow(lectern, 640, 600);
    expect(await overflowOf(page)).toBe(0);
    expect(await findAccessProblems(page)).toEqual([]);
    await resizeWindow(lectern, 1280, 800);
    await page.getByText('Passphrase lost?').click();
    await page.getByText('Nobody can recover a passphrase').waitFor();
  });

  it('leave what needs none of them: it opens from the menu, and the rest says what comes first', async () => {
    for (const [id, title] of [
      ['about', 'About Lectern'],
      ['diagnostics', 'Diagnostics'],
      ['licences', 'Licences'],
    ] as const) {
      await choose(lectern.app, id);
      await dialog(page).getByRole('heading', { name: title, exact: true }).waitFor();
      expect(await findAccessProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
    }
    const opened = lectern.app.waitForEvent('window');
    await choose(lectern.app, 'new-window');
    await asks(await opened);
    await (await opened).close();
    await expect.poll(() => lectern.app.windows().length).toBe(1);
    await page.bringToFront();
    await choose(lectern.app, 'view-notes');
    await page.getByRole('status').getByText('Unlock your notes first').waitFor();
    for (const id of ['restore-backup', 'search', 'import-notes', 'view-notes'])
      await choose(lectern.app, id);
    expect(await findAccessProblems(page)).toEqual([]);
    expect(await dialog(page).count()).toBe(0);
    await asks(page);
    expect(await page.getByText('Kranich').count()).toBe(0);
  });

  it('stay locked for a wrong passphrase, which is said, and the briefing is read without them', async () => {
    await unlock(page, 'correct horse batterY');
    await page.getByRole('alert').getByText('This passphrase does not open your notes.').waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    await button(page, 'Read without notes').click();
    await page.locator('#S17').getByText('legally binding').first().waitFor();
    await page.getByRole('alert').getByText('The notes are locked with a passphrase.').waitFor();
    // What is written meanwhile has no place to go: neither what was left for another sentence nor what is being written.
    await goToSentence(page, 5);
    await page.keyboard.press('n');
    await note(page).fill('Written behind the lock.');
    await goToSentence(page, 9);
    await page.getByText('not on the disk yet: it is tried again by itself').first().waitFor();
    await page.keyboard.press('n');
    await note(page).fill('Being written behind the lock.');
    await button(page, 'Unlock').click();
    await asks(page);
  });

  it('open with the right one, all of them, with what was written meanwhile, where the reader was', async () => {
    await unlock(page, passphrase);
    for (const [number, text] of [
      [9, 'Being written behind the lock.'],
      [5, 'Written behind the lock.'],
    ] as const) {
      await page
        .getByRole('complementary')
        .getByText(`Sentence ${number}`, { exact: true })
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'A note on this is waiting' }).click();
      await expect.poll(() => note(page).inputValue()).toBe(text);
      await goToSentence(page, 5);
    }
    await choose(lectern.app, 'view-notes');
    await notes(page).waitFor();
    expect(await page.getByRole('heading', { name: 'Your notes are locked' }).count()).toBe(0);
    expect(await menuItem('passphrase')).toEqual({
      label: 'Change or remove the passphrase…',
      enabled: true,
    });
  });

  it('are never in plain words on the disk, whatever is done with them', async () => {
    // A draft, a search and a pack.
    await page.getByRole('list', { name: 'Notes', exact: true }).getByRole('button').first().click();
    const pane = page.getByRole('complementary', { name: 'Chosen note' });
    await pane.getByRole('textbox', { name: 'Note', exact: true }).fill(`written ${words[1]} and not saved`);
    await choose(lectern.app, 'search');
    await page
      .getByRole('combobox')
      .first()
      .fill(words[2] ?? '');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await choose(lectern.app, 'view-pack');
    await page.getByText('This file is not encrypted.').first().waitFor();
    await page
      .getByText(/\d+ pages/u)
      .first()
      .waitFor();
    expect(filesWithWords(userData, words)).toEqual([]);
  });

  it('are locked in both windows at once, with what was being written, and unlocked in both', async () => {
    await choose(lectern.app, 'view-read');
    await goToSentence(page, 11);
    const opened = lectern.app.waitForEvent('window');
    await choose(lectern.app, 'new-window');
    const second = await opened;
    await second.locator('[data-app-state="ready"]').waitFor({ state: 'attached' });
    await choose(lectern.app, 'view-notes');
    await notes(second).waitFor();
    const pane = second.getByRole('complementary', { name: 'Chosen note' });
    await second.getByRole('list', { name: 'Notes', exact: true }).getByRole('button').nth(4).click();
    await pane.getByRole('textbox', { name: 'Note', exact: true }).fill('Begun before the lock.');
    // As when the computer goes to sleep.
    await lectern.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await Promise.all([asks(page), asks(second)]);
    expect(await menuItem('lock-now')).toEqual({ label: 'Lock now', enabled: false });
    expect(filesWithWords(userData, words)).toEqual([]);
    await unlock(second, passphrase);
    for (const each of [page, second]) {
      await each.getByRole('navigation').first().waitFor();
      expect(await each.getByRole('heading', { name: 'Your notes are locked' }).count()).toBe(0);
    }
    // Each is where it was.
    await page.getByRole('complementary').getByText('Sentence 11', { exact: true }).first().waitFor();
    await second.getByText('Begun before the lock.').first().waitFor();
    await second.close();
    // Until then the menu speaks to the window that is going.
    await expect
      .poll(() =>
        lectern.app.evaluate(
          ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((each) => each.isVisible()).length,
        ),
      )
      .toBe(1);
  });

  it('are backed up as they are, encrypted', async () => {
    await choose(lectern.app, 'back-up');
    await page.getByRole('status').getByText('Backed up:', { exact: false }).waitFor();
    expect(filesWithWords(userData, words)).toEqual([]);
  });

  it('have another passphrase when it was changed', async () => {
    await choose(lectern.app, 'passphrase');
    await dialog(page).waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    await page.getByLabel('When nothing was touched for').selectOption('15');
    await field(page, 'Passphrase of now').fill(passphrase);
    await field(page, 'New passphrase').fill('short');
    await page.getByText('Too short').waitFor();
    await field(page, 'New passphrase').fill('quite another passphrase');
    await page.getByText('A good length.').waitFor();
    await field(page, 'The same again').fill('quite another passphras');
    await button(page, 'Change the passphrase').click();
    await page.getByRole('alert').getByText('The two are not the same.').waitFor();
    await field(page, 'The same again').fill('quite another passphrase');
    await button(page, 'Change the passphrase').click();
    await page.getByText('The passphrase is changed.').waitFor();
    await choose(lectern.app, 'lock-now');
    await asks(page);
    expect(filesWithWords(userData, words)).toEqual([]);
    await unlock(page, 'quite another passphrase');
    await page.getByRole('navigation').first().waitFor();
    await choose(lectern.app, 'passphrase');
    expect(await page.getByLabel('When nothing was touched for').inputValue()).toBe('15');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
  });

  it('are plain again without a passphrase, their backups too, and locked again with one', async () => {
    await choose(lectern.app, 'passphrase');
    await dialog(page).getByLabel('Passphrase', { exact: true }).fill('quite another passphrase');
    await button(page, 'Remove the passphrase').click();
    await page.getByText('The passphrase is removed.').waitFor();
    expect(readFileSync(join(userData, 'notes.db')).subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(await menuItem('passphrase')).toEqual({ label: 'Lock with a passphrase…', enabled: true });
    // What was backed up under the passphrase is restored in a copy of the folder too.
    const copy = mkdtempSync(join(tmpdir(), 'lectern-unlocked-copy-'));
    cpSync(userData, copy, { recursive: true, filter: (from) => !basename(from).startsWith('Singleton') });
    const other = await launchLectern({ userData: copy, args: ['--briefing', briefingId] });
    try {
      await choose(other.app, 'restore-backup');
      const listed = other.page.getByRole('list', { name: 'Backups' }).getByRole('listitem');
      await listed
        .filter({ hasText: `${words.length} notes` })
        .last()
        .getByRole('button', { name: /^Restore the backup of / })
        .click();
      await other.page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
      await other.page.getByRole('status').getByText(`Restored: ${words.length} notes.`).waitFor();
      await choose(other.app, 'view-notes');
      await notes(other.page).waitFor();
    } finally {
      await other.close();
    }
    await choose(lectern.app, 'passphrase');
    await dialog(page).getByText('If you lose the passphrase').waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    await field(page, 'New passphrase').fill('one more passphrase');
    await field(page, 'The same again').fill('one more passphrase');
    await button(page, 'Lock the notes').click();
    await page.getByText('Your notes are locked with a passphrase.').waitFor();
    expect(filesWithWords(userData, words)).toEqual([]);
    await choose(lectern.app, 'view-notes');
    await notes(page).waitFor();
    expect(await lectern.problems()).toEqual([]);
  });
});

describe('a pack of locked notes from the command line', () => {
  it('holds them with the passphrase of a file, and is said to be plain', async () => {
    const folder = await makeLocked();
    const out = join(folder, 'pack.pdf');
    const asked = [briefingId, '--out', out, '--user-data', folder];
    const file = join(mkdtempSync(join(tmpdir(), 'lectern-phrase-')), 'passphrase');
    writeFileSync(file, `${passphrase}\n`);
    const ran = await runPack([...asked, '--passphrase-file', file]);
    expect(ran).toMatchObject({ code: 0, stdout: `${out}\n` });
    expect(ran.stderr).toContain('This file is not encrypted.');
    expect((await readPages(out)).join(' ')).toContain(words[7]);
    expect(filesWithWords(folder, words)).toEqual([]);
  });
});
