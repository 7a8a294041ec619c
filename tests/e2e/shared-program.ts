import { afterAll, afterEach } from 'vitest';
import { defaultSettings } from '../../src/shared/contract/settings';
import { type Launched, type LaunchOptions, launchLectern } from './launch';
import { resizeWindow, windowSizes } from './window-size';

/**
 * One program for the tests of a file, or of a part of it, that keep nothing: starting takes longer than most of them.
 * What it answers gives each test the window as at a first start. A test that leaves a note, a draft, a grade or a tick
 * fails: it needs a program of its own.
 */
export function shareLectern(
  options: LaunchOptions = {},
  briefingId = 'berlin-guarantees',
): () => Promise<Launched> {
  let lectern: Launched | null = null;
  afterAll(() => lectern?.close());
  afterEach(async () => {
    if (lectern === null || lectern.page.isClosed()) return;
    const kept = await lectern.page.evaluate(keptOf, briefingId);
    if (kept === 0) return;
    await lectern.close();
    lectern = null;
    throw new Error('A test that keeps something needs a program of its own.');
  });
  return async () => {
    if (lectern === null || lectern.page.isClosed()) {
      await lectern?.close();
      lectern = await launchLectern(options);
      return lectern;
    }
    await beginAnew(lectern, briefingId);
    return lectern;
  };
}

async function keptOf(id: string): Promise<number> {
  const { listNotes, listDrafts, listGrades, listTickedGaps } = window.lectern;
  const kept = await Promise.all([listNotes(id), listDrafts(id), listGrades(id), listTickedGaps(id)]);
  return kept.flat().length;
}

/** The one window in its usual size, at the beginning of the article, with nothing chosen that is kept. */
async function beginAnew(lectern: Launched, briefingId: string): Promise<void> {
  const { page } = lectern;
  await page.emulateMedia({ colorScheme: null, media: null, reducedMotion: null, forcedColors: null });
  await page.evaluate((settings) => window.lectern.changeSettings(settings), defaultSettings);
  await page.clearConsoleMessages();
  await page.clearPageErrors();
  await beginArticle(lectern, briefingId);
}

/** As if just started, at the beginning of the article. What was chosen and kept stays. */
export async function beginArticle(lectern: Launched, briefingId = 'berlin-guarantees'): Promise<void> {
  const { page } = lectern;
  await resizeWindow(lectern, ...windowSizes[0]);
  await page.evaluate(
    (id) => window.lectern.keepPlace({ briefingId: id, view: 'read', place: '' }),
    briefingId,
  );
  await page.reload();
  await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached' });
}
