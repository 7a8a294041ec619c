import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../src/shared/briefing/emphasis';
import { bundledFolder, openBundledBriefing } from '../main/bundled-briefing';
import { findAccessProblems, findThemedProblems } from './axe';
import { launchLectern } from './launch';
import { shareLectern } from './shared-program';
import { overflowOf, resizeWindow, windowSizes } from './window-size';

const begin = shareLectern();

const briefing = await openBundledBriefing();
const { tensions } = briefing;

async function openTensions(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Reference' }).click();
  const pages = page.getByRole('navigation', { name: 'Pages of reference' });
  await pages.getByRole('link', { name: 'Tensions', exact: true }).click();
  await page.getByRole('heading', { name: 'Tensions', exact: true }).waitFor();
}

const card = (page: Page, number: number) => page.locator(`#tension-T${number}`);

describe('the page of tensions', () => {
  it('shows each with its type, what faces what, why, and one question; the sentences open', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openTensions(page);
    await page.getByText('Titles, reasons and questions are editor’s words.').waitFor();
    await page.getByText(`${tensions.length} tensions shown · 0 hidden`).waitFor();
    for (const { id, title, why, question, facing } of tensions) {
      const text = await card(page, Number(id.slice(1))).innerText();
      for (const words of [title, why, question, ...facing.map(({ quote }) => withoutMarks(quote.exact))]) {
        expect(text).toContain(words);
      }
    }
    await card(page, 4).getByText('contradiction').waitFor();
    await card(page, 4).getByRole('link', { name: 'Sentence 20' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S20');
    // Back at the very tension, in sight.
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => card(page, 4).getAttribute('aria-current')).toBe('true');
    expect(await isInSight(page, 4)).toBe(true);
    expect(await lectern.problems()).toEqual([]);
  });

  it('is filtered by type, and counts what is hidden', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openTensions(page);
    const counts = Map.groupBy(tensions, ({ type }) => type);
    expect(await page.getByRole('radiogroup', { name: 'Types shown' }).getByRole('radio').count()).toBe(
      counts.size + 1,
    );
    const contradictions = counts.get('contradiction')?.length ?? 0;
    await page.getByRole('radio', { name: `contradiction ${contradictions}` }).check();
    await page
      .getByText(`${contradictions} tensions shown · ${tensions.length - contradictions} hidden`)
      .waitFor();
    expect(await page.locator('.tensions').getByRole('heading', { level: 2 }).count()).toBe(contradictions);
  });

  it('takes the reader’s answer in place, and shows it in Read beside the same tension', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await openTensions(page);
    await card(page, 4).getByRole('button', { name: 'Write your answer to tension 4' }).click();
    await card(page, 4).getByRole('heading', { name: 'Your answer to tension 4' }).waitFor();
    // While it is written it is not offered a second time; on the others it still is.
    const offer = page.getByRole('button', { name: /^Write your answer/u });
    expect(await card(page, 4).locator(offer).count()).toBe(0);
    expect(await offer.count()).toBe(tensions.length - 1);
    await card(page, 4).getByRole('textbox', { name: 'Answer' }).fill('By treaty, enforced by nobody.');
    expect(await findAccessProblems(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await card(page, 4).getByText('By treaty, enforced by nobody.').waitFor();
    await card(page, 4).getByRole('button', { name: 'Write another answer to tension 4' }).waitFor();
    // The focus is back at the tension; N writes another.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('details')?.id))
      .toBe('tension-T4');
    await page.keyboard.press('n');
    await card(page, 4).getByRole('textbox', { name: 'Answer' }).fill('Ask the court.');
    await page.keyboard.press('Escape');
    await card(page, 4).getByText('Ask the court.').waitFor();
    const notes = await page.evaluate(() => window.lectern.listNotes('berlin-guarantees'));
    expect(notes.map(({ target }) => target)).toEqual([
      { kind: 'tension', tensionId: 'T4' },
      { kind: 'tension', tensionId: 'T4' },
    ]);
    await card(page, 4).getByRole('button', { name: 'Delete note 2' }).click();
    await card(page, 4).getByText('Ask the court.').waitFor({ state: 'detached' });
    await page.getByText('Note on tension 4 deleted').waitFor();

    await card(page, 4).getByRole('link', { name: 'Sentence 17' }).click();
    const panel = page.getByRole('complementary', { name: 'Explanation' });
    const beside = panel.getByRole('group').filter({ hasText: 'Tension 4' });
    await beside.getByText('By treaty, enforced by nobody.').waitFor();
    await beside.getByText(tensions.find(({ id }) => id === 'T4')?.why ?? '').waitFor();
    await beside.getByText('Editor’s words').waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  it('is reached from each card in Read, opened at that tension and marked, whatever was filtered', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openTensions(page);
    await page.getByRole('radio', { name: /^time/u }).check();
    await page.keyboard.press('Control+1');
    await page.getByRole('link', { name: 'Go to sentence 12', exact: true }).click();
    const panel = page.getByRole('complementary', { name: 'Explanation' });
    const beside = panel.getByRole('group').filter({ hasText: 'Tension 15' });
    await beside.locator('summary').click();
    await beside.getByRole('link', { name: 'All tensions' }).click();
    await expect.poll(() => card(page, 15).getAttribute('aria-current')).toBe('true');
    await expect.poll(() => isInSight(page, 15)).toBe(true);
    await page.getByText(`${tensions.length} tensions shown · 0 hidden`).waitFor();
    // Shut and gone to again, it opens again.
    await card(page, 15).locator('summary').click();
    await expect.poll(() => card(page, 15).getAttribute('open')).toBeNull();
    await page.keyboard.press('Alt+ArrowLeft');
    await beside.locator('summary').click();
    await beside.getByRole('link', { name: 'All tensions' }).click();
    await expect.poll(() => card(page, 15).getAttribute('open')).toBe('');
  });

  it('holds at every width, in light and dark, without a fault', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openTensions(page);
    await card(page, 4).getByRole('button', { name: 'Write your answer to tension 4' }).click();
    for (const [width, height] of windowSizes) {
      await resizeWindow(lectern, width, height);
      expect({ width, overflow: await overflowOf(page) }).toEqual({ width, overflow: 0 });
      const problems = await findThemedProblems(page);
      expect({ width, problems }).toEqual({ width, problems: [] });
    }
    expect(await lectern.problems()).toEqual([]);
  });

  it('says in words that a briefing has none, and so does the register of gaps', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'lectern-plain-'));
    writePlainBriefing(join(userData, 'briefings', 'plain'));
    await using lectern = await launchLectern({ userData, args: ['--briefing', 'plain'] });
    const { page } = lectern;
    await openTensions(page);
    await page
      .getByText('The editors found no words in this article that pull against each other.')
      .waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    const pages = page.getByRole('navigation', { name: 'Pages of reference' });
    await pages.getByRole('link', { name: 'Gaps', exact: true }).click();
    await page.getByText('The editors list nothing that the article does not say.').waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    expect(await lectern.problems()).toEqual([]);
  });
});

/** True when the head of the card stands within what is shown of the page. */
function isInSight(page: Page, number: number): Promise<boolean> {
  return card(page, number)
    .locator('summary')
    .evaluate((head) => {
      const sight = head.closest('.page-scroll')?.getBoundingClientRect();
      const box = head.getBoundingClientRect();
      return sight !== undefined && box.top >= sight.top && box.bottom <= sight.bottom;
    });
}

/** The bundled article as a briefing without comparison and tensions. */
function writePlainBriefing(folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(join(bundledFolder, 'berlin-guarantees', 'article.txt'), join(folder, 'article.txt'));
  const file = JSON.parse(
    readFileSync(join(bundledFolder, 'berlin-guarantees', 'briefing.json'), 'utf8'),
  ) as { readonly statements: readonly object[] };
  const lines = { bottomLine: [], keyPoints: [], warnings: [] };
  const statements = file.statements.map((statement) => ({ ...statement, topics: [], links: [] }));
  const plain = { ...file, id: 'plain', statements, topics: [], tensions: [], ...lines };
  writeFileSync(join(folder, 'briefing.json'), JSON.stringify(plain));
}
