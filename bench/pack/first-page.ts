/** How long a reader waits for the first page after a choice, and on what. */
import type { Page } from 'playwright-core';
import { median } from '../tools/median.ts';

/** When something was there, in milliseconds after the choice. */
type Times = Readonly<Record<string, number>>;

/** What is told on the way, in its order: the last is there when the pages of the whole pack are drawn. */
export const stages = [
  'laying-out',
  'counting',
  'filling-in',
  'printing',
  'first page printed',
  'first page painted',
  'whole pack painted',
] as const;

/** Of each stage that comes, in order. */
export interface Waited {
  readonly stage: (typeof stages)[number];
  readonly median: number;
  /** What it takes where nobody else is at work on the machine, or nearly so. */
  readonly fastest: number;
}

/** Opens the Pack view and changes the marking so often: from a letter in the field to each stage. */
export async function measureFirstPage(page: Page, turns: number): Promise<readonly Waited[]> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Pack' }).click();
  await page.locator('.pdf-text').first().waitFor({ state: 'attached' });
  const all: Times[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    await page.waitForTimeout(1500);
    all.push(await oneChoice(page, `MARK ${turn}`));
  }
  return stages
    .map((stage) => ({ stage, times: all.flatMap((each) => each[stage] ?? []) }))
    .filter(({ times }) => times.length === all.length)
    .map(({ stage, times }) => ({ stage, median: median(times), fastest: Math.min(...times) }));
}

/**
 * A page is painted at the second frame after its picture came into the document: the first may still be on its way. Where the
 * first page comes by itself, the whole pack draws it again; in the end its text has the new marking.
 */
function oneChoice(page: Page, marking: string): Promise<Times> {
  return page.evaluate(async (words) => {
    const [label] = [...document.querySelectorAll('.pack-form label')].filter((each) =>
      each.textContent?.startsWith('Marking'),
    );
    const field = label instanceof HTMLLabelElement ? label.control : null;
    if (!(field instanceof HTMLInputElement)) throw new Error('There is no field for the marking.');
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    const picture = (): Element | null => document.querySelector('.pdf-drawing canvas');
    const text = (): string => document.querySelector('.pdf-drawing')?.textContent ?? '';
    /** What stands on a page is known of the whole pack alone. */
    const isWhole = (): boolean => document.querySelector('.pack-sheet figcaption span')?.textContent !== '';
    const times: Record<string, number> = {};
    const stop = window.lectern.onEvent((event) => {
      if (event.kind !== 'packProgress') return;
      const { firstPage, step } = event.progress;
      times[firstPage === null ? step : 'first page printed'] = performance.now() - from;
    });
    let drawn = picture();
    const from = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (times['whole pack painted'] === undefined) {
      await frame();
      const now = picture();
      if (now === null || now === drawn) continue;
      drawn = now;
      const isLast = isWhole();
      await frame();
      times['first page painted'] ??= performance.now() - from;
      if (isLast) times['whole pack painted'] = performance.now() - from;
    }
    while (!text().includes(words)) await frame();
    stop();
    return times;
  }, marking);
}
