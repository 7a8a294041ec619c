import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { BriefingFile } from '../../src/shared/briefing/briefing';
import { launchLectern } from './launch';
import { resizeWindow, windowSizes } from './window-size';

const longLabel = 'Hottentottenstottertrottelmutterattentäter';

/** A data folder whose briefing has a title, a document and a topic that no line can be broken in by a space. */
function shelveLongWords(): string {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-long-'));
  const folder = join(userData, 'briefings', 'long-words');
  cpSync(fileURLToPath(new URL('../fixtures/briefings/harbour-accords/', import.meta.url)), folder, {
    recursive: true,
  });
  const path = join(folder, 'briefing.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as BriefingFile;
  const [document] = file.documents;
  const [topic] = file.topics;
  if (!document || !topic) throw new Error('The fixture has a document and a topic.');
  writeFileSync(
    path,
    JSON.stringify({
      ...file,
      id: 'long-words',
      title: { text: 'Donaudampfschifffahrt'.repeat(18), by: 'editor' },
      documents: [{ ...document, label: longLabel }, ...file.documents.slice(1)],
      topics: [{ ...topic, label: longLabel }, ...file.topics.slice(1)],
    }),
  );
  return userData;
}

/** What is wider than the part of the window that it stands in. */
function wider(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main, .page, .page-scroll, .article-title, .panel, .rail-foot, .rail-foot *',
      ),
    ]
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => `${element.className}: ${element.scrollWidth} in ${element.clientWidth}`),
  );
}

it('words that are longer than a line are broken, and no page scrolls sideways for them', async () => {
  await using lectern = await launchLectern({
    userData: shelveLongWords(),
    args: ['--briefing', 'long-words'],
  });
  const { page } = lectern;
  for (const [width, height] of windowSizes) {
    await resizeWindow(lectern, width, height);
    await page.getByRole('link', { name: 'Read', exact: true }).first().click();
    await page.getByRole('region', { name: 'Article' }).waitFor();
    expect({ width, wider: await wider(page) }).toEqual({ width, wider: [] });
    await page.getByRole('link', { name: 'Reference', exact: true }).first().click();
    for (const name of ['Gaps', 'Assumptions', 'Sentence index', 'Numbers and times', 'Codebook']) {
      const pages = page.getByRole('navigation', { name: 'Pages of reference' });
      await pages.getByRole('link', { name, exact: true }).click();
      await pages.locator('[aria-current]').getByText(name, { exact: true }).waitFor();
      expect({ width, name, wider: await wider(page) }).toEqual({ width, name, wider: [] });
    }
  }
  expect(await lectern.problems()).toEqual([]);
});
