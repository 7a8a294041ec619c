import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAccessProblems } from './axe';
import { launchLectern } from './launch';
import { readPages, tool } from './packed';
import { shareLectern } from './shared-program';
import { resizeWindow } from './window-size';

const begin = shareLectern();

const article = (page: Page) => page.getByRole('region', { name: 'Article' });
const key = (page: Page) => page.getByRole('region', { name: 'Key and lenses' });
/** What is said at the foot of a view while a lens is in force. */
const line = (page: Page) => page.locator('.lens-line');
const lenses = (page: Page) => page.getByRole('group', { name: 'Lenses', exact: true });

/** The numbers of the sentences that are not dimmed. */
async function litSentences(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.sentence:not(.is-dimmed)')].map(({ id }) => id.slice(1)),
  );
}

/** How many statements have a line under their words. */
async function lines(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('statement-'))
        .flatMap(([, ranges]) => [...ranges]).length,
  );
}

describe('lenses in Read', () => {
  it('dim everything but one kind from the key, combine with another, and count what is seen', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const reaction = key(page).getByRole('button', { name: 'reaction 4 statements' });
    await reaction.click();
    expect(await reaction.getAttribute('aria-pressed')).toBe('true');
    await line(page).getByText('4 of 51 statements, in 3 of 24 sentences').waitFor();
    expect(await litSentences(page)).toEqual(['5', '15', '19']);
    await expect.poll(() => lines(page)).toBe(4);

    await key(page).getByRole('button', { name: 'criticism 1 statement' }).click();
    await page.getByText('Through the lens: reaction or criticism').waitFor();
    await line(page).getByText('5 of 51 statements, in 4 of 24 sentences').waitFor();
    await key(page).getByRole('button', { name: 'possible 2 statements' }).click();
    await line(page).getByText('1 of 51 statements, in 1 of 24 sentences').waitFor();
    expect(await litSentences(page)).toEqual(['19']);
    // A screen reader hears that the sentence is dimmed.
    await article(page)
      .getByRole('group', { name: /^Sentence 20 /u })
      .waitFor();
    expect(await page.locator('#S20-count').innerText()).toContain('dimmed by the lens');

    await line(page).getByRole('button', { name: 'Show everything' }).click();
    expect(await litSentences(page)).toHaveLength(24);
    await expect.poll(() => lines(page)).toBe(51);
    expect(await lectern.problems()).toEqual([]);
  });

  it('are offered by a click on any code in the margin, and by the keyboard', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const code = article(page).getByRole('button', { name: /^criticism,.*critics, asserted/u });
    await code.click();
    const offer = page.getByRole('toolbar', { name: 'Look at these alone' });
    await offer.getByRole('button', { name: 'groups or critics 3 statements' }).click();
    await line(page).getByText('3 of 51 statements, in 2 of 24 sentences').waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await offer.waitFor({ state: 'hidden' });
    await expect.poll(() => code.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Ccriticism 1 statement');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-pressed')))
      .toBe('false');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+L');
    expect(await litSentences(page)).toHaveLength(24);
    // Another key than the code's own goes on reading; the offer goes.
    await page.keyboard.press('ArrowDown');
    await offer.waitFor({ state: 'hidden' });
  });

  it('are offered within the width of a narrow article, beside the sentence and not over it', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await resizeWindow(lectern, 480, 800);
    const codes = article(page).locator('.margin-code');
    for (const index of [0, 1, 12, 25, (await codes.count()) - 1]) {
      await codes.nth(index).click();
      await page.getByRole('toolbar', { name: 'Look at these alone' }).waitFor();
      const fault = await page.evaluate(() => {
        const offer = document.querySelector('.lens-offer')?.getBoundingClientRect();
        const view = document.querySelector('.article');
        const sentence = document.querySelector('.margin-code[aria-pressed="true"]')?.closest('.block');
        if (!offer || !view || !sentence) return 'nothing there';
        const { left } = view.getBoundingClientRect();
        if (offer.left < left || offer.right > left + view.clientWidth) return 'outside the article';
        const box = sentence.getBoundingClientRect();
        return offer.bottom > box.top && offer.top < box.bottom ? 'over the sentence' : null;
      });
      expect({ index, fault }).toEqual({ index, fault: null });
    }
  });

  it('lead from each seen sentence to the next, around the end of the article', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await key(page).getByRole('button', { name: 'reaction 4 statements' }).click();
    const next = line(page).getByRole('button', { name: 'Next, as seen through the lens' });
    await next.focus();
    for (const number of [5, 15, 19, 5]) {
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: `Sentence ${number}`, exact: true }).waitFor();
      const isSeen = await page.evaluate((id) => {
        const box = document.getElementById(id)?.getBoundingClientRect();
        const foot = document.querySelector('.lens-line')?.getBoundingClientRect();
        return box && foot && box.bottom <= foot.top;
      }, `S${number}`);
      expect({ number, isSeen }).toEqual({ number, isSeen: true });
      expect(await next.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  it('are walked with the arrows from value to value and with Tab from facet to facet', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const focused = () =>
      expect.poll(() =>
        page.evaluate(
          () =>
            document.activeElement?.querySelector('span:not(.code, .unseen, .lens-toggle-count)')
              ?.textContent,
        ),
      );
    await page.keyboard.press('l');
    await focused().toBe('provision');
    await page.keyboard.press('ArrowLeft');
    await focused().toBe('nobody named says so');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-pressed')))
      .toBe('true');
    await page.keyboard.press('Tab');
    await focused().toBe('Document 1');
    await page.keyboard.press('Tab');
    const facet = await page.evaluate(
      () => document.activeElement?.closest('[role="group"]')?.querySelector('h3')?.textContent,
    );
    expect(facet).toBe('Who says so');
  });

  it('stand in one list that L opens: document, who says so, how sure, nobody named', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await page.keyboard.press('l');
    await lenses(page).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Pprovision 15 statements');
    for (const [name, seen] of [
      ['Document 2 6 statements', '6 of 51 statements, in 3 of 24 sentences'],
      ['outlet 1 statement', 'No statement is like that.'],
    ] as const) {
      await lenses(page).getByRole('button', { name, exact: true }).click();
      await line(page).getByText(seen).waitFor();
    }
    await lenses(page).getByRole('button', { name: 'Show everything' }).click();
    await lenses(page).getByRole('button', { name: 'nobody named says so 49 statements' }).click();
    await lenses(page).getByText('49 of 51 statements').waitFor();
    for (const theme of ['light', 'dark', 'sepia']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      expect({ theme, problems: await findAccessProblems(page) }).toEqual({ theme, problems: [] });
    }
    await page.keyboard.press('Escape');
    await lenses(page).waitFor({ state: 'hidden' });
  });

  it('keep a chosen document in the list though the switch took all its statements, and say that none is left', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const press = (name: string) => lenses(page).getByRole('button', { name, exact: true }).click();
    await page.keyboard.press('l');
    await press('provision 15 statements');
    await press('Document 2 6 statements');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+2');
    await page.getByRole('checkbox', { name: 'Treat inferred as unassigned' }).check();
    await page.keyboard.press('l');
    await lenses(page).getByText('No statement is like that.').waitFor();
    await press('Document 2 0 statements');
    await line(page).getByText('Through the lens: provision').waitFor();
    await lenses(page).getByText('15 of 51 statements').waitFor();
    // Where no one needs it any more it is not offered.
    expect(
      await lenses(page)
        .getByRole('button', { name: /^Document 2/u })
        .count(),
    ).toBe(0);
  });

  it('leave room for the text in a short window, and the views can be chosen below them', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await key(page).getByRole('button', { name: 'prediction 5 statements' }).click();
    await page.getByRole('link', { name: 'Go to sentence 8' }).click();
    for (const [width, height] of [
      [720, 450],
      [512, 350],
    ] as const) {
      await resizeWindow(lectern, width, height);
      const room = await page.evaluate(() => {
        const article = document.querySelector('.article')?.getBoundingClientRect();
        const foot = document.querySelector('.lens-line')?.getBoundingClientRect();
        return article && foot ? Math.min(article.bottom, foot.top) - article.top : 0;
      });
      expect({ width, isRoom: room > 90 }).toEqual({ width, isRoom: true });
      expect(await findAccessProblems(page)).toEqual([]);
      await page.getByRole('link', { name: 'Notes', exact: true }).click();
      await page.getByRole('link', { name: 'Read', exact: true }).click();
      await article(page).waitFor();
    }
    expect(await lectern.problems()).toEqual([]);
  });

  it('lead the steps from statement to statement through what is seen', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await key(page).getByRole('button', { name: 'prediction 5 statements' }).click();
    await page.getByRole('button', { name: 'Next statement' }).click();
    await page.getByRole('heading', { name: 'Sentence 7' }).waitFor();
    await page.getByRole('button', { name: 'Next statement' }).click();
    await page.getByRole('button', { name: 'Next statement' }).click();
    await page.getByRole('heading', { name: 'Sentence 14' }).waitFor();
    await page.getByRole('button', { name: 'Previous statement' }).click();
    await page.getByRole('heading', { name: 'Sentence 7' }).waitFor();
  });
});

describe('a lens', () => {
  it('is the same in Compare: lines that it leaves out are dimmed and counted', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await key(page).getByRole('button', { name: 'criticism 1 statement' }).click();
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    const table = page.getByRole('table', { name: 'Comparison of the two documents' });
    await table.waitFor();
    await page.getByText('Through the lens: criticism').waitFor();
    const all = await table.locator('.cell-line').count();
    const dimmed = await table.locator('.cell-line[data-dimmed]').count();
    expect(all - dimmed).toBe(3);
    // In Read's terms: a statement that stands in three cells is one.
    await line(page)
      .getByText(/^1 of \d+ statements in this comparison, in 3 cells$/u)
      .waitFor();
    const next = line(page).getByRole('button', { name: 'Next, as seen through the lens' });
    const met = new Set<string>();
    await next.focus();
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Enter');
      const cell = table.locator('td[aria-current]');
      expect(await cell.locator('.cell-line:not([data-dimmed])').count()).toBe(1);
      const isSeen = await cell.evaluate((element) => {
        const foot = document.querySelector('.lens-line')?.getBoundingClientRect();
        return foot && element.getBoundingClientRect().bottom <= foot.top;
      });
      expect({ step, isSeen }).toEqual({ step, isSeen: true });
      met.add((await cell.getAttribute('id')) ?? '');
    }
    expect(met.size).toBe(3);
    expect(await findAccessProblems(page)).toEqual([]);
    await page.keyboard.press('Shift+L');
    await expect.poll(() => table.locator('.cell-line[data-dimmed]').count()).toBe(0);
  });

  it('counts in Compare what a filter or a hidden column hides, and never calls it nothing', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await page.keyboard.press('l');
    for (const name of ['reaction 4 statements', 'Document 1 9 statements'])
      await lenses(page).getByRole('button', { name, exact: true }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+2');
    await line(page).getByText('1 of 39 statements in this comparison, in 1 cell').waitFor();
    await page.getByRole('radio', { name: 'Both documents speak' }).check();
    const hidden = line(page).getByText(
      '1 of 39 statements in this comparison: 0 shown here, 1 in hidden topics or columns',
    );
    await hidden.waitFor();
    await page.getByRole('radio', { name: 'All topics' }).check();
    await hidden.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Document 1' }).uncheck();
    await hidden.waitFor();
    expect(await line(page).getByRole('button', { name: /^Next/u }).count()).toBe(0);
  });

  it('is carried into a pack: what it leaves out prints grey, and the pages say so', async () => {
    await using lectern = await launchLectern();
    const { app, page, userData } = lectern;
    const file = join(userData, 'through-a-lens.pdf');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await page.getByRole('link', { name: 'Pack', exact: true }).click();
    const carry = page.getByRole('checkbox', { name: /^Carry a lens/u });
    expect(await carry.isDisabled()).toBe(true);
    await page.keyboard.press('Control+1');
    await key(page).getByRole('button', { name: 'criticism 1 statement' }).click();
    await page.keyboard.press('Control+4');
    await page
      .getByRole('checkbox', {
        name: /^Carry the lens into the pack: criticism, 1 of 51 statements; the rest prints grey/u,
      })
      .check();
    await page.getByRole('button', { name: 'Save as PDF…' }).click();
    await page.getByText('through-a-lens.pdf').waitFor();
    const text = (await readPages(file)).join(' ').replaceAll(/\s+/gu, ' ');
    // On the cover, above the map, the comparison and the annotated text.
    expect(text.split('Through the lens criticism: 1 of 51 statements').length - 1).toBe(4);
    // A dimmed line is grey as a whole, with what it stands against; the one sentence that is seen is not.
    const laidOut = await tool('pdftohtml', ['-xml', '-i', '-stdout', file]);
    const colours = new Map(
      [...laidOut.matchAll(/<fontspec id="(\d+)".*?color="(#\w+)"/gu)].map(([, id, colour]) => [id, colour]),
    );
    const against = [...laidOut.matchAll(/font="(\d+)">against(?: ?<a |<)/gu)].map(([, id]) =>
      colours.get(id),
    );
    expect(against.length).toBeGreaterThan(1);
    expect(against.filter((colour) => colour !== '#6e6e6e')).toEqual(['#000000']);
    // It ends in the pack when it ends on screen, and does not come back by itself.
    await page.keyboard.press('Shift+L');
    expect(await carry.isDisabled()).toBe(true);
    expect(await carry.isChecked()).toBe(false);
    await page.keyboard.press('Control+1');
    await key(page).getByRole('button', { name: 'criticism 1 statement' }).click();
    await page.keyboard.press('Control+4');
    expect(await page.getByRole('checkbox', { name: /^Carry the lens/u }).isChecked()).toBe(false);
    expect(await lectern.problems()).toEqual([]);
  });
});
