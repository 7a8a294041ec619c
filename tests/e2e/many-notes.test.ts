/** Thousands of notes on the bundled briefing: one program, started in Read, then used in Notes and in the search. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeManyNotes } from '../../bench/notes/many-notes';
import { marginBounds } from '../../src/renderer/read/margin/bound-margin';
import { portionSize } from '../../src/renderer/parts/portion';
import { findAccessProblems } from './axe';
import { launchLectern, type Launched } from './launch';

const count = 4000;
let lectern: Launched;
let page: Page;

beforeAll(async () => {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
  const library = join(import.meta.dirname, '../../resources/briefings');
  await writeManyNotes({ userData, library, view: 'read' }, count);
  lectern = await launchLectern({ userData });
  ({ page } = lectern);
}, 60_000);
afterAll(() => lectern.close());

const menu = () => page.getByRole('menu');
const more = () => page.getByRole('button', { name: /^and [\d,]+ more notes on sentence 1$/u });

it('Read shows no more of them than the text has room for, and says how many more there are', async () => {
  await more().waitFor();
  const sentences = await page.locator('.sentence').count();
  const drawn = () => page.locator('.margin-note').count();
  await expect.poll(drawn).toBeGreaterThan(sentences);
  expect(await drawn()).toBeLessThanOrEqual(sentences * marginBounds.most);
  expect(await findAccessProblems(page)).toEqual([]);
});

it('the button of a sentence lists the others, a portion at a time with the keyboard, and opens one', async () => {
  const left = Number((await more().innerText()).match(/and ([\d,]+) more/u)?.[1]?.replaceAll(',', ''));
  await more().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu', { name: `${left} notes here` }).waitFor();
  const items = menu().getByRole('menuitem');
  expect(await items.count()).toBe(portionSize + 1);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => items.count())
    .toBe(Math.min(left, 2 * portionSize) + (left > 2 * portionSize ? 1 : 0));
  // The first of those that came has the focus; every note is come to in the end.
  expect(await items.nth(portionSize).evaluate((item) => item === document.activeElement)).toBe(true);
  while ((await items.last().innerText()).startsWith('Show ')) await items.last().click();
  expect(await items.count()).toBe(left);
  expect(await findAccessProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await menu().waitFor({ state: 'detached' });
  expect(await more().evaluate((button) => button === document.activeElement)).toBe(true);

  await page.keyboard.press('Enter');
  await items.nth(portionSize - 1).click();
  await page.locator('.panel textarea').waitFor();
});

it('the panel lists the notes of a sentence in portions', async () => {
  const panel = page.getByRole('complementary', { name: 'Explanation' });
  await page.locator('#S2').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('Escape');
  await page.locator('.sentence-number', { hasText: /^Sentence 2$/u }).click();
  const notes = panel.locator('.panel-note');
  await expect.poll(() => notes.count()).toBe(portionSize);
  await panel.getByRole('button', { name: /^Show 50 more of/u }).click();
  await expect.poll(() => notes.count()).toBe(2 * portionSize);
});

/** What is said of a step while it is taken: it may be over before it can be asked for, so all that was ever said is kept. */
async function keepWhatIsSaid(): Promise<void> {
  await page.evaluate(() => {
    const said: { readonly words: string; readonly done: number }[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      const line = document.querySelector('.toast-place .under-way');
      if (line) said.push({ words: line.textContent, done: line.querySelector('progress')?.value ?? 0 });
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** Does it to all notes; it must say what it does, then how far it has come while the window goes on, and at the end `done`. */
async function expectSaid(act: () => Promise<void>, doing: string, done: RegExp): Promise<void> {
  await page.evaluate(() => void (globalThis as unknown as { said: unknown[] }).said.splice(0));
  await act();
  await page.locator('.toast').filter({ hasText: done }).waitFor();
  const said = await page.evaluate(
    () => (globalThis as unknown as { said: readonly { words: string; done: number }[] }).said,
  );
  expect([...new Set(said.map(({ words }) => words))]).toEqual([doing]);
  const far = [...new Set(said.map((each) => each.done))];
  // At its beginning and on its way; how often in between is a matter of the machine.
  expect(far.length).toBeGreaterThan(1);
  expect(far).toEqual(far.toSorted((x, y) => x - y));
  await page.locator('.under-way').waitFor({ state: 'detached' });
}

it('all are tagged at once from Notes, which says so while it is done', async () => {
  await page.keyboard.press('Control+3');
  await page.locator('.note-row-open').first().focus();
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('toolbar', { name: 'Selected notes' });
  await bar.getByRole('button', { name: 'Tag…', exact: true }).click();
  await bar.getByRole('combobox').fill('all');
  await keepWhatIsSaid();
  await expectSaid(() => page.keyboard.press('Enter'), 'Tagging 4,000 notes …', /^4,000 notes tagged #all/u);
  await page.locator('.bulk-bar[aria-busy="false"]').waitFor();
});

it('so it is when a step on all of them is taken back and done again, and when their tag gets another name', async () => {
  await page.locator('.note-row-open').first().focus();
  const back = 'Taking back a step on 4,000 notes …';
  await expectSaid(() => page.keyboard.press('Control+z'), back, /^Tagging of 4,000 notes taken back/u);
  const again = 'Doing a step on 4,000 notes again …';
  await expectSaid(() => page.keyboard.press('Control+Shift+z'), again, /^4,000 notes tagged again/u);
  await page.getByRole('button', { name: 'Edit tags…' }).click();
  await page.getByRole('button', { name: 'Rename the tag all' }).click();
  await page.getByRole('textbox', { name: 'New name of all' }).fill('everything');
  const renaming = 'Renaming the tag on 4,000 notes …';
  await expectSaid(() => page.keyboard.press('Enter'), renaming, /^#all is called #everything now/u);
  await page.getByRole('button', { name: 'Rename the tag everything' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('and when all are deleted and come back from the trash', async () => {
  await page.locator('.note-row-open').first().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('alertdialog');
  await expectSaid(
    () => dialog.getByRole('button', { name: 'Delete 4,000 notes' }).click(),
    'Deleting 4,000 notes …',
    /^4,000 notes deleted/u,
  );
  await page.getByRole('button', { name: 'Trash, 4,000 notes' }).click();
  await page.locator('.note-row-open').first().focus();
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('toolbar', { name: 'Selected notes in the trash' });
  await expectSaid(
    () => bar.getByRole('button', { name: 'Restore' }).click(),
    'Restoring 4,000 notes …',
    /^4,000 notes restored/u,
  );
});

it('the search finds a word of theirs, and nothing went wrong', async () => {
  await page.keyboard.press('Control+K');
  await page.getByLabel('Search everything').fill('tag:everything');
  await page.getByText('4,000 results').waitFor();
  expect(await lectern.problems()).toEqual([]);
});
