/**
 * Finding in a long article: a megabyte of text, and what stands in it some two thousand times. Prints how long a frame's
 * scripting takes at most while letters are typed and the places are counted, how long the count takes to be there, and
 * what going to the next place costs; and, in the same run, the same step through the text with the arrow keys alone.
 * Usage: npm run bench -- find [--statements N] [--hits N] [--turns N]
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElectronApplication, Page } from 'playwright-core';
import { launchLectern } from '../tests/e2e/launch.ts';
import { writeGeneratedBriefing } from './reading/generated-briefing.ts';
import { ownTimeBetween, scriptingBetween } from './reading/tasks.ts';
import { median } from './tools/median.ts';
import { recordTrace } from './tools/record-trace.ts';

const { values } = parseArgs({
  options: {
    statements: { type: 'string', default: '12000' },
    hits: { type: 'string', default: '2000' },
    turns: { type: 'string', default: '10' },
  },
});
const turns = Math.max(2, Number(values.turns));
const userData = await mkdtemp(join(tmpdir(), 'lectern-bench-find-'));
try {
  const briefingId = await writeGeneratedBriefing(join(userData, 'briefings'), Number(values.statements));
  const article = await readFile(join(userData, 'briefings', briefingId, 'article.txt'), 'utf8');
  const typed = nearest(article, Number(values.hits));
  await using lectern = await launchLectern({ userData, args: ['--briefing', briefingId] });
  await measure(lectern.app, lectern.page, typed, article.length);
} finally {
  await rm(userData, { recursive: true, force: true });
}

/** The beginning of words that stands in the text nearly so often. */
function nearest(text: string, wanted: number): string {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[a-z]{3,}/gu) ?? [])
    for (const length of [2, 3]) {
      const begun = word.slice(0, length);
      counts.set(begun, (counts.get(begun) ?? 0) + 1);
    }
  const [best = 'the'] = [...counts]
    .toSorted((a, b) => Math.abs(a[1] - wanted) - Math.abs(b[1] - wanted))
    .map(([begun]) => begun);
  return best;
}

interface Frame {
  readonly scripting: number;
  readonly task: number;
}

async function measure(app: ElectronApplication, page: Page, typed: string, letters: number): Promise<void> {
  await page.locator('.article').waitFor();
  // Indexing for the search and warming up are not what is measured.
  await page.waitForTimeout(10_000);
  await page.locator('.sentence').first().focus();
  const walking: Frame[] = [];
  for (let turn = 0; turn < turns; turn += 1)
    walking.push(await frameOf(app, page, () => page.keyboard.press('ArrowDown')));
  const jumping: Frame[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    jumping.push(await frameOf(app, page, () => page.keyboard.press(turn % 2 === 0 ? 'End' : 'Home')));
    await page.waitForTimeout(500);
  }
  await page.keyboard.press('Control+F');
  const counted = async (): Promise<void> => {
    await page.locator('.find-count', { hasText: /\d/u }).waitFor();
  };
  const typing: Frame[] = [];
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    await page.keyboard.press('Control+A');
    await page.keyboard.type('~');
    await page.waitForTimeout(300);
    typing.push(
      await frameOf(app, page, async () => {
        const began = performance.now();
        await page.keyboard.insertText(typed);
        await counted();
        times.push(performance.now() - began);
      }),
    );
  }
  const said = await page.locator('.find-count').innerText();
  await page.locator('.sentence[aria-current]').first().focus();
  const stepping: Frame[] = [];
  for (let turn = 0; turn < turns; turn += 1)
    stepping.push(await frameOf(app, page, () => page.keyboard.press('F3')));
  // What comes near sight is drawn in full, whatever brought it there.
  const scrolling: Frame[] = [];
  for (let turn = 0; turn < turns; turn += 1)
    scrolling.push(
      await frameOf(app, page, () =>
        page.locator('.article').evaluate((article) => article.scrollBy(0, article.clientHeight / 2)),
      ),
    );
  const far: Frame[] = [];
  await page.locator('.article').evaluate((article) => article.scrollTo(0, 0));
  for (let turn = 0; turn < turns; turn += 1) {
    await page.locator('.article').evaluate((article) => article.scrollTo(0, article.scrollHeight / 2));
    await page.waitForTimeout(500);
    far.push(await frameOf(app, page, () => page.keyboard.press('F3')));
  }
  process.stdout.write(
    [
      `“${typed}…” in ${(letters / 1e6).toFixed(2)} million letters: ${said}`,
      line('as it is typed and counted', medianFrame(typing)),
      `  until the count is there        ${median(times).toFixed(0).padStart(7)} ms`,
      line('the next place', medianFrame(stepping)),
      line('the next place, from far away', medianFrame(far)),
      line('half a screen, scrolled', medianFrame(scrolling)),
      line('a sentence with the arrow key', medianFrame(walking)),
      line('the last sentence, with End', medianFrame(jumping)),
      `  next place to arrow key: scripting ratio ${(medianFrame(stepping).scripting / medianFrame(walking).scripting).toFixed(2)}`,
      '',
    ].join('\n'),
  );
}

function line(what: string, { scripting, task }: Frame): string {
  return `  ${what.padEnd(30)} scripting ${scripting.toFixed(1).padStart(7)} ms   longest task ${task.toFixed(1).padStart(7)} ms`;
}

/** Does it, and answers the most that one task of the page held the thread until all was drawn. */
async function frameOf(app: ElectronApplication, page: Page, act: () => Promise<void>): Promise<Frame> {
  const events = await recordTrace(app, async () => {
    await page.evaluate(() => performance.mark('measured-from'));
    await act();
    await page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100))),
        ),
    );
    await page.evaluate(() => performance.mark('measured-to'));
  }, ['devtools.timeline']);
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
