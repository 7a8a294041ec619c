/**
 * The reader's marks in a long article: 1,000 notes, twenty on one another in each place, over a megabyte of text. Prints how
 * long a frame's scripting takes at most when they are all painted, when one of them gets another label, and when the
 * pointer asks what lies under it; how many elements that adds to the text; and, in the same run, what it takes to wrap
 * what is painted in <mark> elements. Usage: npm run bench -- highlights [--notes N] [--statements N] [--turns N]
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElectronApplication } from 'playwright-core';
import { launchLectern } from '../tests/e2e/launch.ts';
import { writeGeneratedBriefing } from './reading/generated-briefing.ts';
import { countMarks, doInPage, recolourFirst, writeFirst, writeOthers } from './reading/page-notes.ts';
import { ownTimeBetween, scriptingBetween } from './reading/tasks.ts';
import { median } from './tools/median.ts';
import { recordTrace } from './tools/record-trace.ts';

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '1000' },
    statements: { type: 'string', default: '12000' },
    turns: { type: 'string', default: '6' },
  },
});
const turns = Math.max(2, Number(values.turns));
const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-highlights-'));
try {
  const briefingId = await writeGeneratedBriefing(join(folder, 'briefings'), Number(values.statements));
  for (const spread of ['the whole article', 'one screen'] as const) {
    const userData = join(folder, spread);
    await cp(join(folder, 'briefings'), join(userData, 'briefings'), { recursive: true });
    await measure(userData, { briefingId, count: Number(values.notes), spread });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

interface Frame {
  /** Milliseconds: of scripts alone, and of the whole task with layout and paint. */
  readonly scripting: number;
  readonly task: number;
}

async function measure(
  userData: string,
  notes: {
    readonly briefingId: string;
    readonly count: number;
    readonly spread: 'the whole article' | 'one screen';
  },
): Promise<void> {
  const launch = () => launchLectern({ userData, args: ['--briefing', notes.briefingId] });
  const first = await launch();
  await first.page.locator('.article').waitFor();
  await writeFirst(first.page, notes.briefingId);
  await first.close();
  writeOthers(userData, notes);
  await using lectern = await launch();
  const { app, page } = lectern;
  await page.locator('.margin-note').first().waitFor();
  // Indexing for the search and warming up are not what is measured.
  await page.waitForTimeout(5000);
  await page.locator('.sentence').first().focus();
  const before = await countMarks(page);

  const painting: Frame[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    await doInPage(page, 'layer');
    painting.push(await frameOf(app, () => doInPage(page, 'layer')));
  }
  await recolourFirst(page, notes.briefingId);
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(1000);
  const recolouring: Frame[] = [];
  for (let turn = 0; turn < turns; turn += 1)
    recolouring.push(await frameOf(app, () => doInPage(page, turn % 2 === 0 ? 'redo' : 'undo')));
  const pointing: Frame[] = [];
  const box = await page.locator('.block-text').first().boundingBox();
  for (let turn = 0; turn < turns; turn += 1) {
    pointing.push(
      await frameOf(app, async () => {
        await page.evaluate(() => performance.mark('measured-from'));
        await page.mouse.move((box?.x ?? 0) + 20 + turn * 23, (box?.y ?? 0) + 12);
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))),
        );
        await page.evaluate(() => performance.mark('measured-to'));
      }),
    );
  }
  const after = await countMarks(page);
  const wrapping = await frameOf(app, () => doInPage(page, 'wrap'));
  const wrapped = await countMarks(page);
  const paint = medianFrame(painting);
  process.stdout.write(
    [
      `${notes.count} notes over ${notes.spread} (${(before.letters / 1e6).toFixed(2)} million letters); ${before.ranges} stretches are painted, near what is in sight`,
      line('all of them painted', paint),
      line('another label for one', medianFrame(recolouring)),
      line('what is under the pointer', medianFrame(pointing)),
      `  elements added to the text: ${after.elements - before.elements}`,
      line('the same stretches in <mark>', wrapping),
      `  elements added to the text: ${wrapped.elements - after.elements}`,
      `  <mark> to paint: task ratio ${(wrapping.task / paint.task).toFixed(2)}, scripting ratio ${(wrapping.scripting / paint.scripting).toFixed(2)}`,
      '',
    ].join('\n'),
  );
}

function line(what: string, { scripting, task }: Frame): string {
  return `  ${what.padEnd(30)} scripting ${scripting.toFixed(1).padStart(7)} ms   longest task ${task.toFixed(1).padStart(7)} ms`;
}

/** Does it, and answers the most that one task of the page held the thread. */
async function frameOf(app: ElectronApplication, act: () => Promise<void>): Promise<Frame> {
  const events = await recordTrace(app, act, ['devtools.timeline']);
  return {
    scripting: Math.max(0, ...scriptingBetween(events, 'measured-from', 'measured-to')),
    task: Math.max(0, ...ownTimeBetween(events, 'measured-from', 'measured-to')),
  };
}

function medianFrame(frames: readonly Frame[]): Frame {
  return {
    scripting: median(frames.map(({ scripting }) => scripting)),
    task: median(frames.map(({ task }) => task)),
  };
}
