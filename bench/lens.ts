/**
 * A lens in Read and in Compare: switched on and off in the bundled briefing and in a generated one, turn by turn in one
 * run. Prints the longest task of the page's main thread at each switch, the time for a statement, and the ratio of the
 * two briefings; then the same for a step with an arrow key. Usage: npm run bench -- lens [--statements N] [--switches N]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElectronApplication, Page } from 'playwright-core';
import { launchLectern } from '../tests/e2e/launch.ts';
import { writeGeneratedBriefing } from './reading/generated-briefing.ts';
import { tasksBetween } from './reading/tasks.ts';
import { median } from './tools/median.ts';
import { recordTrace } from './tools/record-trace.ts';

const { values } = parseArgs({
  options: { statements: { type: 'string', default: '10000' }, switches: { type: 'string', default: '8' } },
});
const switches = Math.max(4, Number(values.switches));
const bundled = { id: 'berlin-guarantees', statements: 51 };
const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-lens-'));
try {
  const statements = Number(values.statements);
  const id = await writeGeneratedBriefing(join(folder, 'briefings'), statements);
  for (const view of ['Read', 'Compare'] as const) {
    const small = await measure(bundled.id, view);
    const large = await measure(id, view);
    for (const what of ['lens', 'step'] as const) {
      const perStatement = { small: small[what] / bundled.statements, large: large[what] / statements };
      process.stdout.write(
        `${view.padEnd(8)} ${what}   longest task: bundled ${small[what].toFixed(0).padStart(4)} ms, ${statements} statements ${large[what].toFixed(0).padStart(4)} ms` +
          `   a statement: ratio ${(perStatement.large / perStatement.small).toFixed(3)}   a switch: ratio ${(large[what] / small[what]).toFixed(2)}\n`,
      );
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Medians of the longest task, in milliseconds: of switching a lens, and of a step with the down arrow. */
async function measure(
  briefingId: string,
  view: 'Read' | 'Compare',
): Promise<{ readonly lens: number; readonly step: number }> {
  await using lectern = await launchLectern({ userData: folder, args: ['--briefing', briefingId] });
  const { app, page } = lectern;
  await page.getByRole('link', { name: view, exact: true }).click();
  await page.locator(view === 'Read' ? '.article' : '.comparison').waitFor();
  // Indexing for the search and warming up are not what is measured.
  await page.waitForTimeout(5000);
  // The keys are the article's, or the table's, when one of its parts has the focus.
  await page
    .locator(view === 'Read' ? '.sentence' : '.comparison td')
    .first()
    .focus();
  await page.keyboard.press('ArrowDown');
  const lens: number[] = [];
  const step: number[] = [];
  for (let turn = 0; turn < switches; turn += 1) {
    lens.push(await longestTask(app, page, turn % 2 === 0 ? 'on' : 'off'));
    step.push(await longestTask(app, page, 'step'));
  }
  return { lens: median(lens), step: median(step) };
}

/** Does it, waits for the next picture, and answers how long the page's main thread was held at the most. */
async function longestTask(
  app: ElectronApplication,
  page: Page,
  what: 'on' | 'off' | 'step',
): Promise<number> {
  const events = await recordTrace(app, () =>
    page.evaluate(async (what) => {
      const picture = (): Promise<void> =>
        new Promise((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve, 0));
        });
      performance.mark('measured-from');
      if (what === 'step') {
        const init = { key: 'ArrowDown', code: 'ArrowDown', bubbles: true, cancelable: true };
        (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init));
      } else {
        const button =
          what === 'on'
            ? document.querySelector('#lenses .lens-toggle')
            : document.querySelector('.lens-line-deed:last-child');
        if (!(button instanceof HTMLElement)) throw new Error('There is no lens to switch.');
        button.click();
      }
      await picture();
      await picture();
      performance.mark('measured-to');
    }, what),
  );
  return Math.max(0, ...tasksBetween(events, 'measured-from', 'measured-to'));
}
