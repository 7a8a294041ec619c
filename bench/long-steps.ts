/**
 * What is done to ten thousand notes at once, from the Notes view: tagged, a tag renamed, deleted, restored, each taken back and
 * done again. Prints of each, in milliseconds: until the window says what it does or did, until it is done, the longest
 * task of the window meanwhile, and how long the program's own thread was held at most; beside it the same for a
 * hundredth of the notes, from the same run. Usage: npm run bench -- long-steps [--many N]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElectronApplication, Page } from 'playwright-core';
import { launchLectern } from '../tests/e2e/launch.ts';
import { bundleWriter } from './notes/bundle-writer.ts';

const { values } = parseArgs({ options: { many: { type: 'string', default: '10000' } } });
const many = Number(values.many);

interface Step {
  readonly said: number;
  readonly done: number;
  readonly window: number;
  readonly program: number;
}

const writeManyNotes = await bundleWriter();
const few = await measure(Math.max(3, Math.floor(many / 100)));
const large = await measure(many);
process.stdout.write(
  `${''.padEnd(24)}${['says', 'done', 'window', 'program'].map((name) => name.padStart(9)).join('')}\n`,
);
for (const [what, step] of large) {
  const line = (name: string, { said, done, window, program }: Step): string =>
    `${name.padEnd(24)}${[said, done, window, program].map((ms) => ms.toFixed(0).padStart(9)).join('')}\n`;
  process.stdout.write(line(what, step));
  const small = few.get(what);
  if (small) process.stdout.write(line(`  of a hundredth`, small));
}

async function measure(count: number): Promise<ReadonlyMap<string, Step>> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-steps-'));
  try {
    const library = join(import.meta.dirname, '../resources/briefings');
    await writeManyNotes({ userData: folder, library }, count);
    await using lectern = await launchLectern({ userData: folder });
    const { app, page } = lectern;
    await watchWindow(page);
    await watchProgram(app);
    const steps = new Map<string, Step>();
    const take = async (what: string, act: () => Promise<void>, said: RegExp): Promise<void> => {
      steps.set(what, await takeStep(app, page, { act, said }));
    };
    const press = (key: string) => () => page.keyboard.press(key);
    const click = (name: string) => () => page.getByRole('button', { name, exact: true }).click();
    const backAndAgain = async (what: string, back: RegExp, again: RegExp): Promise<void> => {
      await take(`${what}, taken back`, press('Control+z'), back);
      await take(`${what}, done again`, press('Control+Shift+z'), again);
    };

    await page.keyboard.press('Control+3');
    await pickAll(page, '.note-row-open');
    await click('Tag…')();
    await page.getByRole('toolbar').getByRole('combobox').fill('everything');
    await take('tagged', press('Enter'), /tagged #everything/u);
    await page.locator('.note-row-open').first().focus();
    await backAndAgain('tagged', /Tagging of .* taken back/u, /notes tagged again/u);

    await page.getByRole('button', { name: /^(More filters|Filters)/u }).click();
    await page.getByRole('button', { name: 'Tags…' }).click();
    await page.getByRole('button', { name: 'Rename the tag everything' }).click();
    await page.getByLabel('New name of everything').fill('all');
    await take('a tag renamed', press('Enter'), /is called #all now/u);
    await page.keyboard.press('Escape');
    await page.locator('.note-row-open').first().focus();
    await backAndAgain('a tag renamed', /Tag has its old name/u, /Tag renamed again/u);

    await pickAll(page, '.note-row-open');
    await page.keyboard.press('Delete');
    const dialog = page.getByRole('alertdialog');
    await take(
      'deleted',
      () => dialog.getByRole('button', { name: /^Delete/u }).click(),
      /\d deleted|notes deleted/u,
    );
    await backAndAgain('deleted', /are back$/u, /deleted again/u);

    await page.getByRole('button', { name: /^Trash/u }).click();
    await pickAll(page, '.note-row-open');
    const bar = page.getByRole('toolbar', { name: 'Selected notes in the trash' });
    await take('restored', () => bar.getByRole('button', { name: 'Restore' }).click(), /notes restored/u);
    await backAndAgain('restored', /back in the trash/u, /restored again/u);
    return steps;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function pickAll(page: Page, row: string): Promise<void> {
  await page.locator(row).first().focus();
  await page.keyboard.press('Control+a');
  await page.locator('.bulk-bar').waitFor();
}

/** Does it, and waits for the words of what was done. */
async function takeStep(
  app: ElectronApplication,
  page: Page,
  { act, said }: { readonly act: () => Promise<void>; readonly said: RegExp },
): Promise<Step> {
  // What came before is done with, in idle moments too.
  await page.waitForTimeout(2500);
  await startWatching(app, page);
  await act();
  await page.locator('.toast').filter({ hasText: said }).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  const program = await app.evaluate(() => (globalThis as unknown as { held: number }).held);
  const seen = await page.evaluate(() => {
    const { watched } = globalThis as unknown as Watched;
    const [first] = watched.words;
    const last = watched.words.at(-1);
    return {
      said: (first ?? Number.NaN) - watched.from,
      done: (last ?? Number.NaN) - watched.from,
      window: Math.max(0, ...watched.tasks.map(({ duration }) => duration)),
    };
  });
  return { ...seen, program };
}

interface Watched {
  readonly watched: {
    from: number;
    /** When the words that say what is done, or was, became others. */
    words: number[];
    tasks: PerformanceEntry[];
  };
}

/** From now on the window notes what it does from the next key or click on. */
async function watchWindow(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched['watched'] = { from: 0, words: [], tasks: [] };
    Object.assign(globalThis, { watched });
    const begin = (): void => {
      if (watched.from === 0) watched.from = performance.now();
    };
    for (const type of ['keydown', 'pointerdown']) addEventListener(type, begin, { capture: true });
    let before = '';
    new MutationObserver(() => {
      const now = [...document.querySelectorAll('.toast')].map(({ textContent }) => textContent).join(' ');
      if (now !== before && now.trim() !== '') watched.words.push(performance.now());
      before = now;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    new PerformanceObserver((list) => watched.tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  });
}

/** From now on the program notes the longest time for which its own thread did not come to a timer. */
async function watchProgram(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const watched = globalThis as unknown as { held: number };
    watched.held = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      watched.held = Math.max(watched.held, now - last);
      last = now;
    }, 4);
  });
}

async function startWatching(app: ElectronApplication, page: Page): Promise<void> {
  await page.evaluate(() => {
    const { watched } = globalThis as unknown as Watched;
    Object.assign(watched, { from: 0 });
    watched.words.length = 0;
    watched.tasks.length = 0;
  });
  await app.evaluate(() => {
    (globalThis as unknown as { held: number }).held = 0;
  });
}
