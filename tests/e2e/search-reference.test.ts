import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookUp } from '../../src/shared/briefing/lookup';
import { searchIndex } from '../../src/shared/search/find/search-index';
import { listSearchables } from '../../src/shared/search/searchables';
import { analyse } from '../../src/shared/search/words/analyser';
import { openKept } from '../cases/every-briefing';
import { buildIndex } from '../shared/search/tools/build-index';
import { findAccessProblems } from './axe';
import { type Launched, launchLectern } from './launch';

let lectern: Launched;
let page: Page;
beforeAll(async () => {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-reference-'));
  cpSync(
    join(import.meta.dirname, '../fixtures/briefings/harbour-accords'),
    join(userData, 'briefings/harbour-accords'),
    { recursive: true },
  );
  lectern = await launchLectern({ userData });
  ({ page } = lectern);
  await page.locator('#S9').waitFor();
});
afterAll(() => lectern.close());

const box = () => page.getByLabel('Search everything');
const bar = () => page.getByRole('search', { name: 'Find in this view' });
const option = () => page.getByRole('option', { selected: true });
const marked = (which: 'found' | 'found-here') =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), which);
/** What was gone to, and whether the keyboard is there. */
const named = () =>
  page.evaluate(() => {
    const element = document.querySelector('.view .panel, .view .page-scroll')
      ? document.querySelector(
          '.article-title[aria-current], .panel [aria-current], .page-scroll [aria-current="true"]',
        )
      : null;
    return {
      text: (element?.textContent ?? '').replace(/\s+/gu, ' ').trim(),
      hasKeyboard: element === document.activeElement,
    };
  });

async function search(words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await box().fill(words);
  await page.getByRole('button', { name: /^Reference [1-9]/u }).click();
  await option().waitFor();
}

describe('what the briefing says beside its article', () => {
  it.each([
    ['provenance', /^The article/u, 'Read', ['provenance'], /^A single news article of 24 sentences/u],
    ['"never cite"', /^Warning 1/u, 'Read', ['Never cite'], /^Never cite “legally binding” alone/u],
    ['"for Ukraine"', /^Title/u, 'Read', ['for Ukraine'], /^Two security guarantees for Ukraine$/u],
    [
      '"would then not cover"',
      /^Assumption 1/u,
      'Reference',
      ['would then not cover'],
      /^1 The two security guarantees of sentence 1/u,
    ],
    ['"its wording"', /^Glossary/u, 'Reference', ['Its wording'], /^Article 5/u],
    ['"no source given"', /^Source/u, 'Reference', ['no source given'], /^no source given/u],
    ['"late-night"', /^Time/u, 'Reference', ['late-night'], /^late-night/u],
    ['"document 2" doc:2', /^Column/u, 'Reference', ['Document 2'], /^Statements of Document 2/u],
  ])(
    'by %s is opened where it stands, its words marked, and left again',
    async (query, row, view, words, says) => {
      await search(query);
      await page.getByRole('option', { name: row }).first().click();
      await bar().waitFor();
      await page
        .getByRole('navigation', { name: 'Views' })
        .locator('[aria-current="page"]', { hasText: view })
        .waitFor();
      await expect.poll(() => marked('found-here')).toEqual(words);
      await expect.poll(async () => (await named()).text).toMatch(says);
      expect((await named()).hasKeyboard).toBe(true);
      const isInSight = (): Promise<boolean> =>
        page.evaluate(() => {
          const [range] = CSS.highlights.get('found-here') ?? [];
          if (!(range instanceof Range)) return false;
          const { top, bottom } = range.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
      await expect.poll(isInSight).toBe(true);
      await page.keyboard.press('F3');
      await expect.poll(isInSight).toBe(true);
      await page.keyboard.press('Alt+ArrowLeft');
      await option().waitFor();
      expect(await box().inputValue()).toBe(query);
      await expect.poll(() => option().innerText()).toMatch(row);
      await page.keyboard.press('Escape');
      await page.getByRole('listbox', { name: 'Search results' }).waitFor({ state: 'detached' });
      expect(await lectern.problems()).toEqual([]);
    },
  );

  it('is typed and entered like all else, has its sentences at the end, and no access problem', async () => {
    await page.keyboard.press('Control+K');
    await box().fill('provenance');
    await page.getByRole('group', { name: 'Reference 1' }).getByRole('option').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => marked('found-here')).toEqual(['provenance']);
    await page.keyboard.press('Alt+ArrowLeft');
    await box().fill('"never cite"');
    await page.getByRole('option', { name: /Warning 1 .* 17, 20$/u }).waitFor();
    expect(await findAccessProblems(page, 'search')).toEqual([]);
    await box().fill('in:reference guarantees');
    await page.getByRole('group', { name: /^Reference/u }).waitFor();
    expect(await page.getByRole('listbox', { name: 'Search results' }).getByRole('group').count()).toBe(1);
    await page.keyboard.press('Escape');
  });

  it('is gone through, one after the other, where filters alone are asked for', async () => {
    await search('in:reference doc:2');
    const count = await page.getByRole('option').count();
    expect(count).toBeGreaterThan(3);
    await page.keyboard.press('Enter');
    await bar().getByRole('status').getByText(`1 of ${count}`, { exact: true }).waitFor();
    const first = await named();
    await page.keyboard.press('F3');
    await bar().getByRole('status').getByText(`2 of ${count}`, { exact: true }).waitFor();
    await expect.poll(async () => (await named()).text).not.toBe(first.text);
    await page.keyboard.press('Alt+ArrowLeft');
    await option().waitFor();
    await page.keyboard.press('Escape');
  });

  it('is found in another briefing, and opened there', async () => {
    await page.keyboard.press('Control+K');
    await box().fill('"boarding rule is said"');
    const row = page.getByRole('option', { name: /^Warning 2 The boarding rule is said/u });
    await row.click();
    await expect.poll(() => marked('found-here')).toEqual(['boarding rule is said']);
    expect((await named()).text).toMatch(/^The boarding rule is said of the Accords/u);
    await page.keyboard.press('Alt+ArrowLeft');
    await row.waitFor();
    await page.getByRole('button', { name: 'Two security guarantees for Ukraine' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('leaves no word of the briefing, in Read and on the pages of Reference, that is not found', async () => {
    const briefing = openKept('berlin-guarantees');
    const index = buildIndex(listSearchables(briefing, lookUp(briefing)));
    const texts = new Set<string>();
    const gather = async (): Promise<void> => {
      const shown = await page
        .locator(
          '.article-title, .panel [lang], .page-scroll [lang], .sources-cue, .page-scroll th[dir="auto"]',
        )
        .evaluateAll((elements) =>
          elements.map((element) => {
            const words = element.cloneNode(true);
            if (words instanceof Element)
              for (const refs of words.querySelectorAll('.editors-line-refs, .unseen, .fold-label'))
                refs.remove();
            return words.textContent ?? '';
          }),
        );
      expect(shown.length).toBeGreaterThan(0);
      for (const text of shown) texts.add(text);
    };
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').getByText('Read with care').waitFor();
    await gather();
    await page.getByRole('link', { name: 'Reference', exact: true }).click();
    for (const name of ['Tensions', 'Gaps', 'Who says so', 'Numbers and times', 'Assumptions', 'Glossary']) {
      await page
        .getByRole('navigation', { name: 'Pages of reference' })
        .getByRole('link', { name, exact: true })
        .click();
      await page.locator('.reference-page[aria-current]', { hasText: name }).waitFor();
      await gather();
    }
    const words = new Set([...texts].flatMap((text) => analyse(text).map(({ word }) => word)));
    expect(words.size).toBeGreaterThan(400);
    const lost = [...words].filter(
      (word) => searchIndex(index, `"${word}"`, { limit: 1 }).withAllWords === 0,
    );
    expect(lost).toEqual([]);
  });
});
