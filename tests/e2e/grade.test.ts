import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { findThemedProblems } from './axe';
import { launchLectern } from './launch';
import { shareLectern } from './shared-program';
import { resizeWindow, windowSizes } from './window-size';
import { readPages, runPack, seedGrades } from './packed';

const begin = shareLectern();

const folder = mkdtempSync(join(tmpdir(), 'lectern-grade-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const panel = (page: Page) => page.getByRole('complementary', { name: 'Explanation' });
const choice = (page: Page, name: string) =>
  panel(page).getByRole('group', { name: 'Your grade' }).getByRole('combobox', { name });
const choose = (page: Page, sentence: number) =>
  page.getByRole('region', { name: 'Article' }).locator(`#S${sentence}-number`).click();
const code = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: 'Article' }).getByRole('button', { name });

describe('the reader’s own grade', () => {
  it('is empty by default, and nothing of it is shown in the margin, the list and the comparison', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await choose(page, 9);
    for (const name of [
      'Source, how reliable',
      'Information, how credible',
      'Confidence, your own, in the statement',
    ]) {
      expect(await choice(page, name).count()).toBe(1);
      expect(await choice(page, name).locator('option:checked').innerText()).toBe('not graded');
    }
    expect(await choice(page, 'Source').locator('option').allInnerTexts()).toEqual([
      'not graded',
      'A, reliable',
      'B, usually reliable',
      'C, fairly reliable',
      'D, not usually reliable',
      'E, unreliable',
      'F, cannot be judged',
    ]);
    expect(await choice(page, 'Information').locator('option').allInnerTexts()).toEqual([
      'not graded',
      '1, confirmed',
      '2, probably true',
      '3, possibly true',
      '4, doubtful',
      '5, improbable',
      '6, cannot be judged',
    ]);
    expect(await page.locator('.grade-mark').count()).toBe(0);
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.getByRole('table').first().waitFor();
    expect(await page.locator('.grade-mark').count()).toBe(0);
    expect(await lectern.problems()).toEqual([]);
  });

  it('is kept at once, each part for itself, is there after a restart, and is cleared again', async () => {
    const userData = join(folder, 'kept');
    {
      await using lectern = await launchLectern({ userData });
      const { page } = lectern;
      await choose(page, 9);
      await choice(page, 'Source').selectOption('B, usually reliable');
      await code(page, /your grade: source B, usually reliable,/u).waitFor();
      const mark = page.getByRole('region', { name: 'Article' }).locator('.grade-mark');
      await choice(page, 'Confidence').selectOption('high');
      await mark.getByText('B–, high').waitFor();
      expect(await mark.evaluate((element) => element.getBoundingClientRect().height)).toBeLessThan(20);
      await choice(page, 'Confidence').selectOption('moderate');
      await code(page, /your grade: source B, usually reliable, moderate confidence,/u).waitFor();
      await page.getByRole('listitem').getByText('B–, moderate').waitFor();
      expect(await lectern.problems()).toEqual([]);
    }
    {
      await using lectern = await launchLectern({ userData });
      const { page } = lectern;
      await choose(page, 9);
      await choice(page, 'Information').selectOption('2, probably true');
      const graded = code(
        page,
        /source B, usually reliable, information 2, probably true, moderate confidence,/u,
      );
      await graded.waitFor();
      expect(await graded.innerText()).toMatch(/B2, moderate$/u);
      await page.getByRole('link', { name: 'Compare', exact: true }).click();
      await page
        .getByRole('link', { name: /your grade: source B, usually reliable/u })
        .first()
        .click();
      await panel(page).getByRole('heading', { name: 'Sentence 9' }).waitFor();
      for (const name of ['Source', 'Information', 'Confidence']) {
        await choice(page, name).selectOption('not graded');
      }
      await page.locator('.grade-mark').first().waitFor({ state: 'detached' });
      expect(await lectern.problems()).toEqual([]);
    }
    await using lectern = await launchLectern({ userData });
    await lectern.page.locator('.margin-code').first().waitFor();
    expect(await lectern.page.locator('.grade-mark').count()).toBe(0);
  });

  it('goes back to what is on disk when it cannot be kept, and says why beside it', async () => {
    await using lectern = await launchLectern();
    const { page, userData } = lectern;
    await choose(page, 17);
    await choice(page, 'Source').selectOption('A, reliable');
    await code(page, /your grade: source A, reliable,/u).waitFor();
    const other = new DatabaseSync(join(userData, 'notes.db'));
    other.exec('BEGIN EXCLUSIVE');
    try {
      await choice(page, 'Source').selectOption('E, unreliable');
      await panel(page).getByRole('alert').getByText('Not saved.').waitFor();
      await expect
        .poll(() => choice(page, 'Source').locator('option:checked').innerText())
        .toBe('A, reliable');
    } finally {
      other.exec('ROLLBACK');
      other.close();
    }
    await choice(page, 'Source').selectOption('D, not usually reliable');
    await panel(page).getByRole('alert').waitFor({ state: 'detached' });
    await code(page, /your grade: source D, not usually reliable,/u).waitFor();
  });

  it('is chosen with the keys: letters choose in the list and are no commands there', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await choose(page, 17);
    await choice(page, 'Information').focus();
    await page.keyboard.press('b');
    await page.keyboard.press('n');
    await choice(page, 'Source').focus();
    await page.keyboard.press('b');
    await code(page, /your grade: source B, usually reliable,/u).waitFor();
    expect(await page.evaluate(() => window.lectern.listNotes('berlin-guarantees'))).toEqual([]);
    expect(await panel(page).getByRole('textbox', { name: 'Note' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S17');
  });

  it('is taken back by Undo in its turn, and a note written before it stays', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await choose(page, 17);
    await page.keyboard.press('n');
    await panel(page).getByRole('textbox', { name: 'Note' }).fill('Written before.');
    await page.keyboard.press('Control+Enter');
    await choose(page, 20);
    await choice(page, 'Source').selectOption('A');
    await code(page, /^criticism,.* A–/u).waitFor();
    await page.keyboard.press('Control+Z');
    await page.getByText('Grade taken back').waitFor();
    expect(await choice(page, 'Source').locator('option:checked').innerText()).toBe('not graded');
    await page.keyboard.press('Control+Shift+Z');
    await page.getByText('Graded again').waitFor();
    await code(page, /^criticism,.* A–/u).waitFor();
    expect(await page.evaluate(() => window.lectern.listNotes('berlin-guarantees'))).toHaveLength(1);
  });

  it('leads to the codebook for what the letters mean', async () => {
    const lectern = await begin();
    const { page } = lectern;
    for (const [width, height] of windowSizes) {
      await resizeWindow(lectern, width, height);
      await choose(page, 17);
      await panel(page).getByRole('link', { name: 'What do these mean?' }).click();
      await page.getByRole('heading', { name: 'Codebook', level: 1 }).waitFor();
      const heading = page.getByRole('heading', { name: 'Your own grade of a source' });
      expect(await heading.evaluate(isInSight), `${width}`).toBe(true);
      await page.keyboard.press('Alt+ArrowLeft');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toBe('What do these mean?');
    }
  });

  it('has room at every width and no fault of access in light and dark', async () => {
    const userData = join(folder, 'wide');
    await seedGrades(userData, [
      { statementId: 'a-S9-1', source: 'B', information: '2', confidence: 'moderate' },
      { statementId: 'a-S9-2', source: null, information: null, confidence: 'moderate' },
    ]);
    await using lectern = await launchLectern({ userData });
    const { page } = lectern;
    for (const [width, height] of windowSizes) {
      await resizeWindow(lectern, width, height);
      await choose(page, 9);
      const box = await panel(page).getByRole('group', { name: 'Your grade' }).boundingBox();
      expect({ width, fits: box !== null && box.x >= 0 && box.x + box.width <= width }).toEqual({
        width,
        fits: true,
      });
      expect(await panel(page).evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0);
      const problems = await findThemedProblems(page);
      expect({ width, problems }).toEqual({ width, problems: [] });
    }
  });
});

describe('grades on paper', () => {
  const print = async (name: string, sections: string): Promise<string> => {
    const file = join(folder, `${name}.pdf`);
    const args = [
      'berlin-guarantees',
      '--out',
      file,
      '--user-data',
      join(folder, name),
      '--sections',
      sections,
    ];
    expect(await runPack(args)).toMatchObject({ code: 0, stderr: '' });
    return (await readPages(file)).join('\n');
  };

  it('stand under the codes and after the lines of the comparison, with a key', async () => {
    await seedGrades(join(folder, 'graded'), [
      { statementId: 'a-S9-1', source: 'B', information: '2', confidence: null },
      { statementId: 'a-S9-2', source: null, information: '6', confidence: 'low' },
    ]);
    const text = await print('graded', 'annotated-text');
    expect(text).toContain('the reader’s own grade');
    expect(text).toMatch(/^\s*B2(?:\s|$)/mu);
    expect(text).toMatch(/^\s*–6, low(?:\s|$)/mu);
    const comparison = await print('graded', 'comparison');
    expect(comparison).toContain('the reader’s own grade');
    expect(comparison).toMatch(/inferred B2/u);
  });

  it('leave no trace when nothing is graded: no key, no mark', async () => {
    await seedGrades(join(folder, 'cleared'), [
      { statementId: 'a-S9-1', source: 'B', information: '2', confidence: null },
      { statementId: 'a-S9-1', source: null, information: null, confidence: null },
    ]);
    for (const name of ['cleared', 'never']) {
      const text = await print(name, 'comparison,annotated-text');
      expect(text).not.toMatch(/grade/iu);
      expect(text).not.toMatch(/\bB2\b/u);
    }
  });
});

function isInSight(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const sight = element.closest('.page-scroll')?.getBoundingClientRect();
  return (
    sight !== undefined && box.top >= sight.top && box.bottom <= Math.min(sight.bottom, window.innerHeight)
  );
}
