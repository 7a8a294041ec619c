import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAccessProblems } from './axe';
import { type Launched, launchLectern } from './launch';
import { shareLectern } from './shared-program';
import { resizeWindow, windowSizes } from './window-size';

const begin = shareLectern();

/** True when nothing lies over the words. */
async function isOnTop(words: Locator): Promise<boolean> {
  return words.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
}

const views = ['Read', 'Compare', 'Notes', 'Pack'] as const;

describe('the frame', () => {
  it('leads to the four views, each free of access problems, light and dark, without an error', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const link = (name: string) =>
      page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name, exact: true });
    for (const theme of ['Light', 'Dark'] as const) {
      await page.getByRole('button', { name: 'Type and theme' }).click();
      await page.getByRole('radio', { name: theme }).check();
      await page.keyboard.press('Escape');
      await page.locator(`html[data-theme="${theme.toLowerCase()}"]`).waitFor();
      for (const view of views) {
        await link(view).click();
        await expect.poll(() => link(view).getAttribute('aria-current')).toBe('page');
        if (view === 'Pack') await page.getByRole('region', { name: /^Page 1 of/ }).waitFor();
        expect(await findAccessProblems(page), `${view}, ${theme}`).toEqual([]);
      }
    }
    expect(await lectern.problems()).toEqual([]);
  });

  it('opens where the reader left, in the theme and size that were chosen', async () => {
    const first = await launchLectern();
    await first.page.getByRole('button', { name: 'Type and theme' }).click();
    await first.page.getByRole('radio', { name: 'Sepia' }).check();
    await first.page.getByRole('slider', { name: 'Reading size' }).fill('22');
    await first.page.keyboard.press('Escape');
    await first.page.getByRole('link', { name: 'Go to sentence 17' }).click();
    await first.page.locator('html[data-theme="sepia"]').waitFor();
    await first.close();

    await using second = await launchLectern({ userData: first.userData });
    await second.page.locator('html[data-theme="sepia"]').waitFor();
    await second.page.getByRole('complementary').getByText('Sentence 17').first().waitFor();
    expect(
      await second.page.evaluate(() => document.documentElement.style.getPropertyValue('--reading-size')),
    ).toBe('1.375rem');
  });

  it('opens each view where the reader left it, also after a restart in another view', async () => {
    const first = await launchLectern();
    await first.page.getByRole('link', { name: 'Go to sentence 9' }).click();
    await first.page.getByRole('complementary').getByText('Sentence 9').first().waitFor();
    await first.page.getByRole('link', { name: 'Pack', exact: true }).click();
    await first.page.getByRole('region', { name: /^Page 1 of/ }).waitFor();
    await first.close();

    await using second = await launchLectern({ userData: first.userData });
    await second.page.getByRole('region', { name: /^Page 1 of/ }).waitFor();
    await second.page.getByRole('link', { name: 'Read', exact: true }).click();
    await second.page.getByRole('complementary').getByText('Sentence 9').first().waitFor();
  });

  it('says in every view, and over a search, that inferred is treated as unassigned, and leads to what that changes', async () => {
    const first = await launchLectern();
    await first.page.keyboard.press('Control+2');
    const notice = (page: Launched['page']) =>
      page.getByRole('link', { name: 'Inferred treated as unassigned', exact: true });
    expect(await notice(first.page).count()).toBe(0);
    await first.page.getByRole('checkbox', { name: 'Treat inferred as unassigned' }).check();
    await notice(first.page).waitFor();
    await first.close();

    await using second = await launchLectern({ userData: first.userData });
    const { page } = second;
    for (const [width, height] of windowSizes) {
      await resizeWindow(second, width, height);
      for (const key of [1, 2, 3, 4, 5]) {
        await page.keyboard.press(`Control+${key}`);
        expect(await isOnTop(notice(page)), `${width}, view ${key}`).toBe(true);
      }
      await page.keyboard.press('Control+K');
      await page.keyboard.type('troops');
      await page.getByRole('listbox').first().waitFor();
      expect(await isOnTop(notice(page)), `${width}, search`).toBe(true);
      expect(await findAccessProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Control+3');
    await notice(page).click();
    await page.getByRole('heading', { name: 'Assumptions', exact: true }).waitFor();
    await page.getByRole('checkbox', { name: 'Treat inferred as unassigned' }).uncheck();
    await notice(page).waitFor({ state: 'detached' });
    expect(await second.problems()).toEqual([]);
  });

  it('lists every key on ? and says which versions run', async () => {
    const lectern = await begin();
    const { app, page } = lectern;
    await page.getByRole('region', { name: 'Article' }).waitFor();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await keys.getByText('Search everything').waitFor();
    expect(await findAccessProblems(page, 'dialog')).toEqual([]);
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'hidden' });

    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('about')?.click());
    const about = page.getByRole('dialog', { name: 'About Lectern' });
    const electron = await app.evaluate(() => process.versions['electron'] ?? '');
    await about.getByText(electron, { exact: true }).waitFor();
  });

  it('shows the licence of everything that ships', async () => {
    const lectern = await begin();
    const { app, page } = lectern;
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('licences')?.click());
    const licences = page.getByRole('dialog', { name: 'Licences' });
    const reactDom = licences.getByRole('group').filter({ has: page.getByText(/^react-dom /) });
    await reactDom.getByText(/^react-dom /).click();
    await reactDom.getByText(/Permission is hereby granted/).waitFor();
    for (const name of ['Lectern', 'Electron', 'Chromium', '@fontsource/literata'])
      await licences.getByText(name, { exact: false }).first().waitFor();
    expect(await findAccessProblems(page, 'dialog')).toEqual([]);
    expect(await lectern.problems()).toEqual([]);
  });

  it(
    'shows in the menu what is switched on and which theme is chosen, also after a restart',
    { retry: 1 },
    async () => {
      const first = await launchLectern();
      const marks = (app: Launched['app']) =>
        app.evaluate(({ Menu }) =>
          ['toggle-panel', 'treat-inferred', 'theme-system', 'theme-dark'].filter(
            (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.checked,
          ),
        );
      const click = (id: string) =>
        first.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
      await expect.poll(() => marks(first.app)).toEqual(['toggle-panel', 'theme-system']);
      await click('treat-inferred');
      await expect.poll(() => marks(first.app)).toEqual(['toggle-panel', 'treat-inferred', 'theme-system']);
      await click('toggle-panel');
      await expect.poll(() => marks(first.app)).toEqual(['treat-inferred', 'theme-system']);
      await click('theme-dark');
      await expect.poll(() => marks(first.app)).toEqual(['treat-inferred', 'theme-dark']);
      await first.close();

      await using second = await launchLectern({ userData: first.userData });
      await expect.poll(() => marks(second.app)).toEqual(['treat-inferred', 'theme-dark']);
    },
  );

  it('hides and shows the layers over the text, and the text stays the same', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const article = page.getByRole('region', { name: 'Article' });
    const code = article.getByRole('button', { name: /^provision, Document 1/i }).first();
    await code.waitFor();
    const text = await article.locator('#S6').textContent();
    await page.getByRole('button', { name: 'Layers' }).click();
    await page.getByRole('checkbox', { name: 'Codes in the margin' }).uncheck();
    await code.waitFor({ state: 'hidden' });
    expect(await article.locator('#S6').textContent()).toBe(text);
    await page.getByRole('checkbox', { name: 'Codes in the margin' }).check();
    await code.waitFor();
  });
});
