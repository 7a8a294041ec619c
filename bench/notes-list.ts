/**
 * The Notes view with few notes and with many, turn by turn in one run: the first drawing, a step with the arrow, a letter
 * typed in the field, a filter, everything picked, a tag for everything. Prints the longest task of the page's main thread
 * for each and the ratio of the two. Usage: npm run bench -- notes-list [--few N] [--many N] [--turns N]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElectronApplication, Page } from 'playwright-core';
import { launchLectern } from '../tests/e2e/launch.ts';
import { bundleWriter } from './notes/bundle-writer.ts';
import { tasksBetween } from './reading/tasks.ts';
import { median } from './tools/median.ts';
import { recordTrace } from './tools/record-trace.ts';

const { values } = parseArgs({
  options: {
    few: { type: 'string', default: '100' },
    many: { type: 'string', default: '10000' },
    turns: { type: 'string', default: '5' },
  },
});
const turns = Math.max(1, Number(values.turns));

/** What is done in the page, in this order in each turn; each leaves the view as the next one needs it. */
const deeds = [
  'draw',
  'step',
  'end',
  'letter',
  'more letters',
  'empty',
  'filter',
  'no filter',
  'pick all',
  'leave',
] as const;
type Deed = (typeof deeds)[number] | 'tag all';

const writeManyNotes = await bundleWriter();
const few = await measure(Number(values.few));
const many = await measure(Number(values.many));
for (const [deed, small] of few) {
  const large = many.get(deed) ?? Number.NaN;
  process.stdout.write(
    `${deed.padEnd(14)} longest task: ${values.few} notes ${small.toFixed(0).padStart(4)} ms, ${values.many} notes ${large.toFixed(0).padStart(5)} ms   ratio ${(large / small).toFixed(1)}\n`,
  );
}

/** Medians of the longest task of each deed, in milliseconds; of tagging everything, once, the time until it was said. */
async function measure(count: number): Promise<ReadonlyMap<Deed, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-notes-'));
  try {
    await writeManyNotes(
      { userData: folder, library: join(import.meta.dirname, '../resources/briefings') },
      count,
    );
    await using lectern = await launchLectern({ userData: folder });
    const { app, page } = lectern;
    // Indexing for the search is not what is measured.
    await page.waitForTimeout(count > 1000 ? 8000 : 3000);
    const times = new Map<Deed, number[]>(deeds.map((deed) => [deed, []]));
    for (let turn = 0; turn < turns; turn += 1)
      for (const deed of deeds) times.get(deed)?.push(await longestTask(app, page, deed));
    const result = new Map<Deed, number>([...times].map(([deed, each]) => [deed, median(each)]));
    result.set('tag all', await timeToTagAll(page));
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timeToTagAll(page: Page): Promise<number> {
  await page.keyboard.press('Control+3');
  await page.locator('.note-row-open').first().focus();
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('toolbar', { name: 'Selected notes' });
  await bar.getByRole('button', { name: 'Tag…', exact: true }).click();
  await bar.getByRole('combobox').fill('everything');
  const from = performance.now();
  await page.keyboard.press('Enter');
  await page.getByText('tagged #everything').waitFor({ timeout: 120_000 });
  return performance.now() - from;
}

/** Does it, waits until the page is still, and answers how long the page's main thread was held at the most. */
async function longestTask(app: ElectronApplication, page: Page, deed: Deed): Promise<number> {
  const events = await recordTrace(app, () =>
    page.evaluate(async (deed) => {
      const press = (key: string, more: KeyboardEventInit = {}): void => {
        const code = /^[a-z]$/u.test(key) ? `Key${key.toUpperCase()}` : key;
        const init = { key, code, bubbles: true, cancelable: true, ...more };
        (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init));
      };
      const set = (element: HTMLInputElement | HTMLSelectElement | null, value: string): void => {
        if (!element) throw new Error('There is no such field.');
        const kind = element instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
        Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(element, value);
        element.dispatchEvent(
          new Event(element instanceof HTMLInputElement ? 'input' : 'change', { bubbles: true }),
        );
      };
      const field = () => document.querySelector<HTMLInputElement>('.notes-find input');
      const label = () => document.querySelector<HTMLSelectElement>('.notes-filters select');
      const rows = () => document.querySelectorAll<HTMLElement>('.note-row-open');
      performance.mark('measured-from');
      if (deed === 'draw') press('3', { code: 'Digit3', ctrlKey: true });
      if (deed === 'leave') press('2', { code: 'Digit2', ctrlKey: true });
      if (deed === 'step') press('ArrowDown');
      if (deed === 'end') press('End');
      if (deed === 'letter') set(field(), 'a');
      if (deed === 'more letters') set(field(), 'an');
      if (deed === 'empty') set(field(), '');
      if (deed === 'filter') set(label(), 'rose');
      if (deed === 'no filter') set(label(), 'any');
      if (deed === 'pick all') press('a', { ctrlKey: true });
      // Still: nothing was drawn anew for some pictures.
      let changes = 0;
      const observer = new MutationObserver(() => (changes += 1));
      observer.observe(document.body, { childList: true, subtree: true, attributes: true });
      for (let still = 0; still < 30;) {
        const before = changes;
        await new Promise((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve, 0));
        });
        still = changes === before ? still + 1 : 0;
      }
      observer.disconnect();
      performance.mark('measured-to');
      // The keys of the list want the focus in it.
      if (deed === 'draw' || deed === 'no filter') rows()[0]?.focus();
      if (deed === 'pick all') press('Escape');
    }, deed),
  );
  return Math.max(0, ...tasksBetween(events, 'measured-from', 'measured-to'));
}
