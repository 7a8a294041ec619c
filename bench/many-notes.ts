/**
 * The program started in Read with few notes and with many on the bundled briefing, in one run: until it can be used, the
 * longest task of the page's main thread until all is still, how many things stand in the right margin; then the longest
 * task while a sentence is chosen, and while a word is searched for right away. Prints the ratio of the two.
 * Usage: npm run bench -- many-notes [--few N] [--many N]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchLectern } from '../tests/e2e/launch.ts';
import { bundleWriter } from './notes/bundle-writer.ts';

const { values } = parseArgs({
  options: { few: { type: 'string', default: '100' }, many: { type: 'string', default: '10000' } },
});

const writeManyNotes = await bundleWriter();
const few = await measure(Number(values.few));
const many = await measure(Number(values.many));
for (const [what, small] of few) {
  const large = many.get(what) ?? Number.NaN;
  process.stdout.write(
    `${what.padEnd(36)} ${values.few} notes ${small.toFixed(0).padStart(5)}, ${values.many} notes ${large.toFixed(0).padStart(5)}   ratio ${(large / small).toFixed(1)}\n`,
  );
}

async function measure(count: number): Promise<ReadonlyMap<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-many-'));
  try {
    const library = join(import.meta.dirname, '../resources/briefings');
    await writeManyNotes({ userData: folder, library, view: 'read' }, count);
    await using lectern = await launchLectern({ userData: folder });
    const { page } = lectern;
    const usable = await page.evaluate(
      () => performance.getEntriesByName('lectern-usable')[0]?.startTime ?? 0,
    );
    await page.locator('.margin-note').first().waitFor();
    await page.evaluate(() => {
      const tasks: PerformanceEntry[] = [];
      Object.assign(globalThis, { tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
        type: 'longtask',
        buffered: true,
      });
    });
    // The search is asked for before its index was made in idle moments.
    await page.waitForTimeout(1500);
    const start = await longestTask(page, () => Promise.resolve());
    const margin = await page.locator('.margin-note').count();
    const search = await longestTask(page, async () => {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('treaty', { delay: 60 });
    });
    await page.keyboard.press('Escape');
    const choose = await longestTask(page, () => page.locator('#S3-number').click());
    return new Map([
      ['until it can be used, ms', usable],
      ['longest task of the start, ms', start],
      ['longest task of searching, ms', search],
      ['longest task of choosing, ms', choose],
      ['things in the right margin', margin],
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Does it, and answers the longest of the tasks since the last asking, in milliseconds; those below 50 ms count as 50. */
async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  await act();
  await page.waitForTimeout(3000);
  return page.evaluate(() => {
    const { tasks } = globalThis as unknown as { readonly tasks: PerformanceEntry[] };
    return Math.max(50, ...tasks.splice(0).map(({ duration }) => duration));
  });
}
