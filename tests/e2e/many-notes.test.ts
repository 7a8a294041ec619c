/** Thousands of notes on the bundled briefing: one program, started in Read, then used in Notes and in the search. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeManyNotes } from '../../bench/notes/many-notes';
import { marginBounds } from '../../src/renderer/read/bound-margin';
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

it('all are tagged at once from Notes, which says so while it is done', async () => {
  await page.keyboard.press('Control+3');
  await page.locator('.note-row-open').first().focus();
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('toolbar', { name: 'Selected notes' });
  await bar.getByRole('button', { name: 'Tag…', exact: true }).click();
  await bar.getByRole('combobox').fill('everything');
  // It may be over before it can be asked for: what was ever said is kept.
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      const bar = document.querySelector('.bulk-bar[aria-busy="true"] output');
      if (bar?.textContent) said.push(bar.textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await page.keyboard.press('Enter');
  await page.getByText('4,000 notes tagged #everything').waitFor();
  expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toContain(
    'Tagging 4,000 notes …',
  );
  await page.locator('.bulk-bar[aria-busy="false"]').waitFor();
});

it('the search finds a word of theirs, and nothing went wrong', async () => {
  await page.keyboard.press('Control+K');
  await page.getByLabel('Search everything').fill('tag:everything');
  await page.getByText('4,000 results').waitFor();
  expect(await lectern.problems()).toEqual([]);
});
