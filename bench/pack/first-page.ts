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

/** Opens the Pack view, changes the marking so often, and answers the medians: from a letter in the field to each stage that comes. */
export async function measureFirstPage(page: Page, turns: number): Promise<Times> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Pack' }).click();
  await page.locator('.pdf-text').first().waitFor({ state: 'attached' });
  const all: Times[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    await page.waitForTimeout(1500);
    all.push(await oneChoice(page, `MARK ${turn}`));
  }
  return Object.fromEntries(
    stages
      .map((stage) => [stage, all.flatMap((times) => times[stage] ?? [])] as const)
      .filter(([, times]) => times.length === all.length)
      .map(([stage, times]) => [stage, median(times)]),
  );
}

/**
 * A page is painted at the second frame after its picture came into the document: the first may still be on its way. It is
 * the new one only if its text has the new marking. Where the first page comes by itself, the whole pack draws it again.
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
    const drawn = async (before: Element | null): Promise<number> => {
      while (picture() === before || picture() === null) await frame();
      await frame();
      const at = performance.now() - from;
      const hasWords = (): boolean =>
        document.querySelector('.pdf-drawing')?.textContent?.includes(words) === true;
      while (!hasWords()) await frame();
      return at;
    };
    const times: Record<string, number> = {};
    const stop = window.lectern.onEvent((event) => {
      if (event.kind !== 'packProgress') return;
      const { firstPage, step } = event.progress;
      times[firstPage === null ? step : 'first page printed'] = performance.now() - from;
    });
    const old = picture();
    const from = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    times['first page painted'] = await drawn(old);
    times['whole pack painted'] =
      times['first page printed'] === undefined ? times['first page painted'] : await drawn(picture());
    stop();
    return times;
  }, marking);
}
