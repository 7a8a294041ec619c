/**
 * Packs of about 1, 20 and 200 pages, each in turn with Chromium printing the same laid-out page from a static file, once,
 * with the same options. Prints time and peak memory of the page's process, the ratios to that, and the time for a page;
 * then how long the first page of the bundled briefing's pack takes on screen after a choice, and on what it waits. Linux alone tells
 * peaks. Usage: npm run bench -- pack [--turns N] [--statements N] [--first-page]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElectronApplication, Page } from 'playwright-core';
import { type Launched, launchLectern, startElectron } from '../tests/e2e/launch.ts';
import { measureFirstPage } from './pack/first-page.ts';
import { forgetPeak, keepStatic, printStatic, readPeak, wantStatic, watchPaper } from './pack/paper-watch.ts';
import { writeGeneratedBriefing } from './reading/generated-briefing.ts';
import { median } from './tools/median.ts';
import { printTable, printVerdict } from './tools/print-table.ts';

const { values } = parseArgs({
  options: {
    turns: { type: 'string', default: '5' },
    /** Of the generated briefing: 1300 make about 200 pages. */
    statements: { type: 'string', default: '1300' },
    /** The first page alone. */
    'first-page': { type: 'boolean', default: false },
  },
});
const turns = Math.max(1, Number(values.turns));
const targets = { ratio: 1.5, pageRatio: 1.5, firstPageMs: 1000 } as const;
const assets = join(import.meta.dirname, '../out/renderer/assets');
const bundled = 'berlin-guarantees';

interface Size {
  readonly briefingId: string;
  readonly sections: readonly string[];
}

interface Measured {
  readonly pages: number;
  readonly ms: number;
  readonly staticMs: number;
  readonly peakMb: number;
  readonly staticPeakMb: number;
}

const everySection =
  'cover map comparison tensions gaps annotated-text notes who-says-so numbers-and-times assumptions codebook glossary sentence-index lines-to-take'.split(
    ' ',
  );

const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-pack-'));
try {
  const long = await writeGeneratedBriefing(join(folder, 'briefings'), Number(values.statements));
  await using lectern = await launchLectern({ userData: folder, args: ['--briefing', bundled] });
  if (!values['first-page']) await compareWithChromium(lectern, long);
  const waited = await measureFirstPage(lectern.page, Math.max(turns, 7));
  printTable(
    ['after a choice', 'ms', 'fastest'],
    waited.map(({ stage, median: ms, fastest }) => [stage, ms.toFixed(0), fastest.toFixed(0)]),
    1,
  );
  const first =
    waited.find(({ stage }) => stage === 'first page painted')?.median ?? Number.POSITIVE_INFINITY;
  printVerdict(
    first <= targets.firstPageMs,
    `first page within ${targets.firstPageMs} ms of a choice`,
    `${first.toFixed(0)} ms`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Packs of three sizes beside Chromium, with the verdicts. */
async function compareWithChromium({ app, page }: Launched, long: string): Promise<void> {
  await watchPaper(app);
  const chromium = await startElectron([join(import.meta.dirname, 'pack/chromium.cjs')]);
  const sizes: readonly Size[] = [
    { briefingId: bundled, sections: ['gaps'] },
    { briefingId: bundled, sections: everySection },
    { briefingId: long, sections: everySection },
  ];
  const rows: Measured[] = [];
  for (const size of sizes) rows.push(await measure({ app, page, chromium }, size));
  await chromium.close();
  printTable(
    ['pages', 'pack ms', 'Chromium ms', 'ratio', 'ms a page', 'peak MB', 'Chromium MB', 'ratio'],
    rows.map((row) => [
      String(row.pages),
      row.ms.toFixed(0),
      row.staticMs.toFixed(0),
      (row.ms / row.staticMs).toFixed(2),
      (row.ms / row.pages).toFixed(1),
      row.peakMb.toFixed(0),
      row.staticPeakMb.toFixed(0),
      (row.peakMb / row.staticPeakMb).toFixed(2),
    ]),
    0,
  );
  const [, middle, last] = rows;
  if (middle && last) {
    const ratio = last.ms / last.staticMs;
    printVerdict(
      ratio <= targets.ratio,
      `${last.pages} pages in ${targets.ratio} times what Chromium needs`,
      ratio.toFixed(2),
    );
    const ofPage = last.ms / last.pages / (middle.ms / middle.pages);
    const ofChromium = last.staticMs / last.pages / (middle.staticMs / middle.pages);
    printVerdict(
      ofPage <= Math.max(1, ofChromium) * 1.05,
      `a page of ${last.pages} takes no longer than one of ${middle.pages}, beyond what it takes Chromium`,
      `${ofPage.toFixed(2)} times, Chromium ${ofChromium.toFixed(2)} times`,
    );
  }
}

interface Programs {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly chromium: ElectronApplication;
}

/** Medians of the turns. */
async function measure({ app, page, chromium }: Programs, size: Size): Promise<Measured> {
  const file = join(folder, 'static.html');
  await wantStatic(app);
  const first = await pack(page, size);
  await keepStatic(app, file, assets);
  const own: number[] = [];
  const others: number[] = [];
  const peaks: number[] = [];
  const otherPeaks: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    // The window has its new blank page by then.
    await page.waitForTimeout(500);
    await forgetPeak(app);
    own.push((await pack(page, size)).ms);
    peaks.push(await readPeak(app));
    const alone = await printStatic(chromium, file);
    if (alone.pages !== first.pages)
      throw new Error(`Chromium prints ${alone.pages} pages, the pack has ${first.pages}.`);
    others.push(alone.ms);
    otherPeaks.push(alone.peakMb);
  }
  return {
    pages: first.pages,
    ms: median(own),
    staticMs: median(others),
    peakMb: median(peaks),
    staticPeakMb: median(otherPeaks),
  };
}

/** Has the pack laid out, as the Pack view does. */
function pack(page: Page, size: Size): Promise<{ readonly pages: number; readonly ms: number }> {
  return page.evaluate(async ({ briefingId, sections }) => {
    const from = performance.now();
    const { pages } = await window.lectern.preparePack({
      briefingId,
      paper: 'A4',
      sections: [...sections] as Parameters<typeof window.lectern.preparePack>[0]['sections'],
      notes: { include: 'all' },
      notesPlace: 'beside',
      lens: { kind: [], document: [], source: [], label: [], certainty: [], named: [] },
      gaps: 'all',
      found: [],
      inferred: 'assigned',
      marking: 'TLP:GREEN',
      binding: 'one-sided',
      greyscale: true,
      inkSaving: false,
      ruledPages: 1,
      preparedFor: '',
      preparedBy: '',
      date: '',
    });
    return { pages, ms: performance.now() - from };
  }, size);
}
