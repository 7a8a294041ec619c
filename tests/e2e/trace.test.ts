import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { lookUp } from '../../src/shared/briefing/lookup';
import { traceSentence } from '../../src/shared/reference/traces';
import { openBundledBriefing } from '../main/bundled-briefing';
import { findAccessProblems, findThemedProblems } from './axe';
import { launchLectern } from './launch';
import { shareLectern } from './shared-program';
import { resizeWindow, windowSizes } from './window-size';

const begin = shareLectern();

const briefing = await openBundledBriefing();
const lookup = lookUp(briefing);

async function openIndex(page: Page) {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Reference' }).click();
  await page
    .getByRole('navigation', { name: 'Pages of reference' })
    .getByRole('link', { name: 'Sentence index' })
    .click();
  await page.getByRole('heading', { name: 'Sentence index', level: 1 }).waitFor();
}

const row = (page: Page, number: number) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^Sentence ${number} `, 'u') }) });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Explanation' });

/** How many links each group of uses holds, by the group's name. */
const linksIn = (page: Page, within: string) =>
  page
    .locator(within)
    .evaluate((element) =>
      Object.fromEntries(
        [...element.querySelectorAll<HTMLElement>('[data-uses]')].map((group) => [
          group.dataset['uses'],
          group.querySelectorAll('a').length,
        ]),
      ),
    );

describe('the sentence index', () => {
  it('says the coverage in words and holds a row for every sentence with all of its uses as links', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openIndex(page);
    await page.getByText('Coverage: 24 of 24 sentences carry a statement.').waitFor();
    await page
      .getByText(
        /39 of the 51 statements stand in the comparison\. Of the 12 statements outside its topics \d+ are in a tension, \d+ are linked to another statement and \d+ are in no tension and linked to no other, in sentences (?:Sentence )?3, /u,
      )
      .waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(24);
    for (const id of lookup.sentences.keys()) {
      const { statements, cells, gaps, tensions, assumptions, terms } = traceSentence(id, briefing, lookup);
      const expected = { statements, cells, gaps, tensions, assumptions, terms };
      const links = await linksIn(page, `#index-${id}`);
      for (const [group, uses] of Object.entries(expected)) {
        expect([id, group, links[group] ?? 0]).toEqual([id, group, uses.length]);
      }
    }
    expect(await lectern.problems()).toEqual([]);
  });

  it('leads from each sort of use to its place, and back to the row', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openIndex(page);
    const back = () => page.keyboard.press('Alt+ArrowLeft');
    const follow = async (number: number, name: string | RegExp) =>
      row(page, number).getByRole('link', { name }).first().click();

    await follow(17, /^provision/u);
    await panel(page).getByRole('heading', { name: 'Sentence 17' }).waitFor();
    await back();
    await follow(17, /^Status/u);
    await page.getByRole('table', { name: 'Comparison of the two documents' }).waitFor();
    expect(await page.locator('td[aria-current="true"]').count()).toBe(1);
    await back();
    for (const [name, title] of [
      ['Tension 1', 'Tensions'],
      [/^Gap 1, not said:/u, 'Gaps'],
      [/^final text$/u, 'Glossary'],
    ] as const) {
      await follow(17, name);
      await page
        .getByRole('link', { name: title, exact: true })
        .and(page.locator('[aria-current="page"]'))
        .waitFor();
      await back();
    }
    await follow(8, /^Assumption/u);
    await page
      .getByRole('link', { name: 'Assumptions', exact: true })
      .and(page.locator('[aria-current="page"]'))
      .waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  it('is filtered by how a sentence is used, and counts what is left', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openIndex(page);
    const used = [...lookup.sentences.keys()].filter(
      (id) => traceSentence(id, briefing, lookup).assumptions.length > 0,
    );
    await page.getByRole('combobox', { name: 'Used in' }).selectOption('Assumptions');
    await page.getByText(`${used.length} of 24 sentences`).waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(used.length);
    // No note is written, so that there is nothing to filter by, and no column.
    expect(
      await page.getByRole('combobox', { name: 'Used in' }).locator('option').allInnerTexts(),
    ).not.toContain('Your notes');
    expect(await page.getByRole('columnheader', { name: 'Your notes' }).count()).toBe(0);
  });

  it('names the reader’s notes once there are any', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await page.locator('#S6-number').click();
    await page.keyboard.press('b');
    await openIndex(page);
    await row(page, 6).getByRole('link', { name: 'Note 1' }).click();
    await page.getByRole('heading', { name: 'Notes', level: 1 }).waitFor();
  });

  it('is a table at every width, without a fault of access in light and dark', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openIndex(page);
    for (const [width, height] of windowSizes) {
      await resizeWindow(lectern, width, height);
      const overflow = await page.locator('.page-scroll').evaluate((e) => e.scrollWidth - e.clientWidth);
      expect({ width, overflow, rows: await page.getByRole('row').count() }).toEqual({
        width,
        overflow: 0,
        rows: 25,
      });
      const problems = await findThemedProblems(page);
      expect({ width, problems }).toEqual({ width, problems: [] });
    }
  });
});

describe('the section “Where it is used” of the panel', () => {
  it('counts for every sentence what it lists', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await page.locator('#S1-number').click();
    const section = panel(page).locator('.where-used');
    await section.locator('summary').click();
    for (const { id, number } of lookup.sentences.values()) {
      await page.locator(`#${id}-number`).click();
      await panel(page)
        .getByRole('heading', { name: `Sentence ${number}`, exact: true })
        .waitFor();
      const listed = section.locator('.facts').getByRole('link');
      const described = section.locator('[data-uses="documents"]');
      const documents = (await described.count()) === 0 ? [] : (await described.innerText()).split(', ');
      await section
        .getByText(`${(await listed.count()) + documents.length} place`)
        .waitFor({ timeout: 3000 });
    }
  });

  it('is folded, lists the same uses as the index, and leads to the sentence’s row there', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await page.locator('#S17-number').click();
    const section = panel(page).locator('details').filter({ hasText: 'Where it is used' });
    expect(await section.getByRole('link').count()).toBe(0);
    await section.getByText('Where it is used').click();
    await section.getByRole('link', { name: 'In the index of all sentences' }).waitFor();
    const links = await linksIn(page, '.where-used');
    const trace = traceSentence('S17', briefing, lookup);
    expect(links).toMatchObject({
      statements: trace.statements.length,
      cells: trace.cells.length,
      gaps: trace.gaps.length,
      tensions: trace.tensions.length,
    });
    expect(await findAccessProblems(page)).toEqual([]);
    await section.getByRole('link', { name: 'In the index of all sentences' }).click();
    const marked = page.locator('tr[aria-current="true"]');
    await marked.waitFor();
    expect(await marked.getByRole('rowheader').innerText()).toMatch(/17/u);
    expect(
      await marked.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
    expect(await linksIn(page, '#index-S17')).toEqual(links);
    expect(await lectern.problems()).toEqual([]);
  });
});
