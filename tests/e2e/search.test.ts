import { describe, expect, it } from 'vitest';
import { findAccessProblems } from './axe';
import { launchLectern } from './launch';

describe('search', () => {
  it('finds sentence 9 by its number, however it is typed, and opens it', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await page.getByRole('region', { name: 'Article' }).waitFor();
    await page.keyboard.press('Control+K');
    const box = page.getByLabel('Search everything');
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    for (const typed of ['800000', '800,000']) {
      await box.fill(typed);
      const sentences = page.getByRole('group', { name: 'Sentences 1' });
      await expect.poll(() => sentences.getByRole('option').allInnerTexts()).toHaveLength(1);
      expect(await sentences.getByRole('option').innerText()).toContain('9');
      expect(await sentences.locator('mark').allInnerTexts()).toEqual(['800,000']);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('listbox', { name: 'Search results' }).waitFor({ state: 'detached' });
    await page.getByRole('complementary').getByText('Sentence 9', { exact: true }).first().waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  it('answers “ratification” with silence, the gap and the nearest sentences, without an access problem', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await page.getByLabel('Search everything').click();
    await page.getByLabel('Search everything').fill('ratification');
    await page.getByRole('heading', { name: 'On ratification, the article does not say.' }).waitFor();
    const gap = page.getByRole('option', {
      name: /Status: The article does not say\. Signed\? dates, ratification/,
    });
    await gap.waitFor();
    for (const theme of ['light', 'dark', 'sepia']) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      const problems = await findAccessProblems(page, 'search');
      expect(problems.map((problem) => `${theme}: ${problem}`)).toEqual([]);
    }
    await gap.click();
    const compare = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: /^Compare/ });
    await expect.poll(() => compare.getAttribute('aria-current')).toBe('page');
  });

  it('has no access problem and no sideways scroll, however much is found or however long the word', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    const box = page.getByLabel('Search everything');
    await box.click();
    for (const typed of ['article:5', 'troops -combat', 'the', 'a', 'x'.repeat(5000)]) {
      await box.fill(typed);
      await page.getByRole('region', { name: 'Results' }).waitFor();
      expect((await findAccessProblems(page, 'search')).map((problem) => `${typed}: ${problem}`)).toEqual([]);
      const hidden = await page
        .getByRole('region', { name: 'Results' })
        .evaluate((scroller) => scroller.scrollWidth - scroller.clientWidth);
      expect(hidden).toBe(0);
    }
    await box.fill('800,000');
    await page.getByRole('region', { name: 'Results' }).waitFor({ state: 'detached' });
  });

  it('says what is missing in a query that asks for nothing, and what can be asked', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    const box = page.getByLabel('Search everything');
    await box.click();
    expect(await page.getByRole('button', { name: 'kind:criticism' }).count()).toBe(1);
    for (const typed of ['+', '"', '*', '-', '~', '^', '\\', '😀']) {
      await box.fill(typed);
      await page.getByText(`There is no word in ${typed}.`).waitFor();
    }
    await box.fill('-combat');
    await page.getByText('Nothing was asked for.').waitFor();
    await box.fill('kind:nonsense');
    await page.getByText(/There is no kind “nonsense”\. After kind: comes .*criticism/).waitFor();
    expect(await page.getByText('consent').count()).toBe(0);
    await box.fill('whether');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('heading', { name: /^On / }).count()).toBe(0);
    await box.fill('S17');
    await page.getByRole('option', { name: /^Sentence 17 / }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S17');
    expect(await lectern.problems()).toEqual([]);
  });

  it('is steered by keys: arrows choose, Tab goes to the next group, Control Enter keeps it open', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await page.keyboard.press('Control+K');
    const box = page.getByLabel('Search everything');
    await box.fill('troops');
    const groups = page.getByRole('listbox', { name: 'Search results' }).getByRole('group');
    const chosen = page.getByRole('option', { selected: true });
    const options = page.getByRole('option');
    const idOf = (index: number) => options.nth(index).getAttribute('id');
    await expect.poll(() => chosen.getAttribute('id')).toBe(await idOf(0));
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen.getAttribute('id')).toBe(await idOf(1));
    expect(await box.getAttribute('aria-activedescendant')).toBe(await idOf(1));
    await page.keyboard.press('Tab');
    const second = groups.nth(1).getByRole('option').first();
    await expect.poll(() => chosen.getAttribute('id')).toBe(await second.getAttribute('id'));
    await page.keyboard.press('Home');
    await expect.poll(() => chosen.getAttribute('id')).toBe(await idOf(0));
    await page.keyboard.press('End');
    await expect.poll(() => chosen.getAttribute('id')).toBe(await idOf((await options.count()) - 1));
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/back to sentence \d+$/).waitFor();
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: /^Statements/ }).click();
    await expect.poll(() => groups.count()).toBe(1);
  });

  it('gives the focus back on Esc, and keeps what was typed', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    const link = page
      .getByRole('navigation', { name: 'Views' })
      .getByRole('link', { name: 'Read', exact: true });
    await link.focus();
    await page.keyboard.press('Control+K');
    await page.getByLabel('Search everything').fill('legal');
    await page.getByRole('listbox', { name: 'Search results' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox', { name: 'Search results' }).waitFor({ state: 'detached' });
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByLabel('Search everything').inputValue()).toBe('legal');
    await page.keyboard.press('Control+K');
    await page.getByRole('listbox', { name: 'Search results' }).waitFor();
    await page.keyboard.type('treaty');
    expect(await page.getByLabel('Search everything').inputValue()).toBe('treaty');
  });

  it('gives the focus to what a result opens, even where the reader already is', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    for (const [typed, where] of [
      ['800,000', /^S9$/],
      ['800,000', /^S9$/],
      ['No date anywhere', /^S1$/],
      ['No date anywhere', /^S1$/],
      ['ratification', /^cell\./],
      ['ratification', /^cell\./],
    ] as const) {
      await page.keyboard.press('Control+K');
      const box = page.getByLabel('Search everything');
      await box.fill(typed);
      if (where.test('cell.')) await page.getByRole('button', { name: /^Gaps/ }).click();
      else if (where.test('S1')) await page.getByRole('button', { name: /^Tensions/ }).click();
      else await page.getByRole('button', { name: /^Sentences/ }).click();
      await page.getByRole('listbox').getByRole('option', { selected: true }).waitFor();
      await box.press('Enter');
      await expect.poll(focused).toMatch(where);
    }
    expect(await lectern.problems()).toEqual([]);
  });
});
