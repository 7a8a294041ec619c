import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeGeneratedBriefing } from '../../bench/reading/generated-briefing';
import { findAccessProblems } from './axe';
import { resizeWindow } from './window-size';
import { launchLectern, type Launched } from './launch';
import { tool } from './packed';

const folder = mkdtempSync(join(tmpdir(), 'lectern-pack-layout-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Enough for a pack that takes some seconds. */
const statements = 300;

describe('the pages of a pack', () => {
  test('are as sharp as the window is wide, when it was narrow before', async () => {
    await using lectern = await launchLectern({ args: ['--briefing', 'berlin-guarantees'] });
    const { page } = lectern;
    await resizeWindow(lectern, 700, 800);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Pack' }).click();
    const drawing = page.getByRole('region', { name: /^Page 1 of/ }).locator('.pdf-drawing');
    const isSharp = (): Promise<boolean> =>
      drawing.evaluate((element) => {
        const width = element.querySelector('canvas')?.width ?? 0;
        return Math.abs(width - element.clientWidth * devicePixelRatio) <= 1;
      });
    await expect.poll(isSharp, { timeout: 20_000 }).toBe(true);
    await resizeWindow(lectern, 1440, 900);
    await expect.poll(isSharp, { timeout: 10_000 }).toBe(true);
    expect(await drawing.evaluate((element) => element.clientWidth)).toBeGreaterThan(300);
  });
});

describe('a long pack', () => {
  let lectern: Launched;
  let page: Page;
  beforeAll(async () => {
    const id = await writeGeneratedBriefing(join(folder, 'long', 'briefings'), statements);
    lectern = await launchLectern({ userData: join(folder, 'long'), args: ['--briefing', id] });
    ({ page } = lectern);
  });
  afterAll(() => lectern.close());

  test('says what it is at, is cancelled by a button or Escape, and leaves the pages of the choices before', async () => {
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Pack' }).click();
    const preview = page.getByRole('region', { name: 'Pages', exact: true });
    const said = preview.getByRole('status', { name: 'What the pack is at' });
    const cancel = preview.getByRole('button', { name: 'Cancel' });
    const again = preview.getByRole('button', { name: 'Lay out again' });
    const firstPage = preview.getByRole('region', { name: /^Page 1 of/ });

    // Cancelled before there is any page.
    await said.getByText(/…$/).waitFor();
    await cancel.click();
    await said.getByText('Cancelled. No page has been laid out yet.').waitFor();
    expect(await firstPage.count()).toBe(0);

    // Laid out after all, in steps that are told in order, by a bar that never goes back.
    await page.evaluate(watchLayout);
    await again.click();
    await cancel.waitFor();
    await expect.poll(() => said.textContent(), { timeout: 20_000 }).toBe('');
    await cancel.waitFor({ state: 'detached' });
    await preview.getByRole('region', { name: /^Page 2 of/ }).waitFor();
    await expect.poll(async () => (await watched(page)).pictures.length).toBe(2);
    const { steps, bar, words, pictures } = await watched(page);
    expect([...new Set(steps)]).toEqual(['reading', 'laying-out', 'counting', 'filling-in', 'printing']);
    expect(bar.length).toBeGreaterThan(2);
    expect(bar).toEqual(bar.toSorted((a, b) => a - b));
    const sheets = await preview.locator('.pack-sheet').count();
    expect(words).toContain(`Printing ${sheets} pages…`);

    // The first page came before the others, under the same name.
    expect(pictures).toEqual([
      { name: `Page 1 of ${sheets}`, sheets: 1 },
      { name: `Page 1 of ${sheets}`, sheets },
    ]);

    // Another choice: the pages stay, dimmed, but for the first one, which comes; Escape leaves those of before.
    await page.getByLabel('Marking').fill('TLP:AMBER');
    const amber = firstPage.locator('.pdf-text', { hasText: 'TLP:AMBER' });
    await amber.waitFor({ state: 'attached' });
    const ages = preview.locator('.pack-sheet');
    expect(await ages.first().getAttribute('data-age')).toBe('new');
    expect(await ages.last().getAttribute('data-age')).toBe('old');
    await page.keyboard.press('Escape');
    await said.getByText('Cancelled. These pages are of the choices before.').waitFor();
    await firstPage.locator('.pdf-text').waitFor({ state: 'attached' });
    await amber.waitFor({ state: 'detached' });
    expect(await ages.first().getAttribute('data-age')).toBe('old');
    expect(await findAccessProblems(page, '.pack-head')).toEqual([]);

    // To save is to want the pack of these choices.
    const file = join(folder, 'long.pdf');
    await lectern.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await page.getByRole('button', { name: 'Save as PDF…' }).click();
    await page.getByText(`Saved as ${file}`).waitFor();
    expect(await tool('pdftotext', ['-l', '1', file, '-'])).toContain('TLP:AMBER');

    // What came first of it is to the dot the first page of that file.
    const first = join(folder, 'first.pdf');
    writeFileSync(first, Buffer.from((await watched(page)).firstPages.at(-1) ?? '', 'base64'));
    expect(await tool('pdfinfo', [first])).toMatch(/Pages:\s+1\n/u);
    const [alone, inWhole] = await Promise.all([first, file].map(drawFirstPage));
    expect(alone?.equals(inWhole ?? Buffer.alloc(0))).toBe(true);

    // What was saved is shown in its folder; the window names no path.
    await lectern.app.evaluate(({ shell }) => {
      shell.showItemInFolder = (path) => void Object.assign(globalThis, { shown: path });
    });
    await page.getByRole('button', { name: 'Show in folder' }).click();
    await expect.poll(() => lectern.app.evaluate(() => Reflect.get(globalThis, 'shown'))).toBe(file);

    // A file that cannot be written says why; the pages stay, and are saved elsewhere.
    await lectern.app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      },
      join(folder, 'no-such-folder', 'long.pdf'),
    );
    await page.getByRole('button', { name: 'Save as PDF…' }).click();
    await page.getByRole('alert').getByText('there is no such folder').waitFor();
    await firstPage.waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  test('leaves nothing of itself in the window that waits for the next one', async () => {
    const papers = lectern.app.windows().filter((each) => each.url().endsWith('paper.html'));
    expect(papers).toHaveLength(1);
    await expect.poll(() => papers[0]?.evaluate(() => document.body.textContent?.trim())).toBe('');
    expect(await papers[0]?.title()).toBe('Lectern');
  });
});

/** What is seen while a pack is laid out. */
interface Watched {
  readonly steps: string[];
  /** The shares of the bar, and the words above it. */
  readonly bar: number[];
  readonly words: string[];
  /** What the first page was called each time that it was drawn, and how many sheets there were. */
  readonly pictures: { readonly name: string | null; readonly sheets: number }[];
  /** The files of the pages that came first, as base64. */
  readonly firstPages: string[];
}

/** Runs in the window. */
function watchLayout(): void {
  const watched: Watched = { steps: [], bar: [], words: [], pictures: [], firstPages: [] };
  Object.assign(window, { watched });
  window.lectern.onEvent((event) => {
    if (event.kind !== 'packProgress') return;
    const { step, firstPage } = event.progress;
    watched.steps.push(step);
    if (firstPage !== null) void keep(firstPage);
  });
  const keep = async (url: string): Promise<void> => {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    watched.firstPages.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
  };
  let drawn: HTMLCanvasElement | null = null;
  const look = (): void => {
    const bar = document.querySelector('progress');
    if (bar) watched.bar.push(bar.value / bar.max);
    watched.words.push(document.querySelector('.under-layout [role="status"]')?.textContent ?? '');
    const canvas = document.querySelector<HTMLCanvasElement>('.pdf-drawing canvas');
    if (!canvas || canvas === drawn) return;
    drawn = canvas;
    watched.pictures.push({
      name: canvas.closest('.pdf-page')?.getAttribute('aria-label') ?? null,
      sheets: document.querySelectorAll('.pack-sheet').length,
    });
  };
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(look).observe(document.body, all);
}

/** The first page of a file, as dots. */
async function drawFirstPage(file: string): Promise<Buffer> {
  const picture = `${file}-page`;
  await tool('pdftoppm', ['-r', '100', '-l', '1', '-singlefile', file, picture]);
  return readFileSync(`${picture}.ppm`);
}

async function watched(page: Page): Promise<Watched> {
  return (await page.evaluate(() => Reflect.get(window, 'watched'))) as Watched;
}
