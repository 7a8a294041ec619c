import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPdfPlaces } from '../../src/main/pack/pdf-destinations';
import { mostPagesInPart } from '../../src/shared/pack/pack-parts';
import { launchLectern } from './launch';
import { readPages, runPack, seedNotes, tool } from './packed';

const folder = mkdtempSync(join(tmpdir(), 'lectern-pack-parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lines of a note that are quickly laid out: two such notes take more pages than one file should have. */
const lines = 10_500;

describe('a pack in parts', () => {
  test('has the same pages as in one file, numbered on, and no link that leads nowhere', async () => {
    const whole = join(folder, 'whole.pdf');
    const args = [
      'berlin-guarantees',
      '--marking',
      'TLP:GREEN',
      '--json',
      '--user-data',
      join(folder, 'none'),
    ];
    const [one, many] = await Promise.all([
      runPack([...args, '--out', whole]),
      runPack([...args, '--out', join(folder, 'in.pdf'), '--parts', '9']),
    ]);
    expect([one.stderr, many.stderr]).toEqual(['', '']);
    const { parts, pages } = JSON.parse(many.stdout) as {
      readonly parts: readonly { readonly file: string; readonly first: number; readonly last: number }[];
      readonly pages: number;
    };
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ file }) => file)).toEqual(
      parts.map((_, index) => join(folder, `in part ${index + 1} of ${parts.length}.pdf`)),
    );
    const wholePages = await readPages(whole);
    const partPages = await Promise.all(parts.map(({ file }) => readPages(file)));
    expect(parts.map(({ first, last }) => last - first + 1)).toEqual(partPages.map(({ length }) => length));
    const withoutTime = (text: string): string => text.replaceAll(/\d{1,2}:\d{2}/gu, '');
    expect(partPages.flat().map(withoutTime)).toEqual(wholePages.map(withoutTime));
    expect(partPages.flat().at(-1)).toContain(`Page ${pages} of ${pages}`);
    for (const [index, { file }] of parts.entries()) {
      await tool('qpdf', ['--check', file]);
      const info = await tool('pdfinfo', [file]);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toContain(`part ${index + 1} of ${parts.length}`);
      const bytes = readFileSync(file);
      const { places } = readPdfPlaces(bytes);
      const led = [...bytes.toString('latin1').matchAll(/\/Dest \/(\S+)/gu)].map(([, name = '']) =>
        decodeURIComponent(name.replaceAll('#', '%')),
      );
      expect(led.filter((name) => !places.has(name))).toEqual([]);
      expect(bytes.toString('latin1')).toContain('/Outlines');
    }
  });

  test('is offered, watched, cancelled and saved in the window when it is too long for one file', async () => {
    const userData = join(folder, 'window');
    const body = Array.from({ length: lines }, (_, index) => `l${index}`).join('\n');
    await seedNotes(userData, [{ body }, { body }]);
    await using lectern = await launchLectern({ userData, args: ['--briefing', 'berlin-guarantees'] });
    const { app, page } = lectern;
    const first = join(folder, 'Long.pdf');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, first);
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Pack' }).click();
    const foot = page.locator('.pack-actions');
    const long = foot.getByText(`pages are much for one file. In parts of at most ${mostPagesInPart} pages`);
    await long.waitFor({ timeout: 60_000 });
    const pages = Number(/\d+/u.exec((await long.textContent()) ?? '')?.[0]);
    expect(pages).toBeGreaterThan(mostPagesInPart);

    // Called off on its way: it says so, and is not saved.
    const saveParts = foot.getByRole('button', { name: 'Save in parts…' });
    await saveParts.click();
    const bar = foot.getByRole('progressbar', { name: 'Steps that are done' });
    await bar.waitFor();
    expect(await bar.getAttribute('max')).toBe('3');
    await foot.getByRole('button', { name: 'Cancel' }).click();
    await foot.getByRole('alert').getByText('Not saved.').waitFor();
    expect(await bar.count()).toBe(0);

    await saveParts.click();
    await foot.getByText('Saving part 2 of 2…').waitFor({ timeout: 60_000 });
    expect(await bar.getAttribute('value')).toBe('2');
    const files = [1, 2].map((part) => join(folder, `Long part ${part} of 2.pdf`));
    await foot.getByText(`Saved in 2 parts, beginning with ${files[0]}`).waitFor({ timeout: 60_000 });
    const counts = await Promise.all(
      files.map(async (file) => Number(/Pages:\s+(\d+)/u.exec(await tool('pdfinfo', [file]))?.[1])),
    );
    expect(counts.map((count) => count <= mostPagesInPart)).toEqual([true, true]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(pages);
    const numbered = await tool('pdftotext', ['-f', '1', '-l', '1', files[1] ?? '', '-']);
    expect(numbered).toContain(`Page ${(counts[0] ?? 0) + 1} of ${pages}`);

    // The dialog asked about one name: whoever has parts of that name is asked about these, and keeps them.
    const before = files.map((file) => statSync(file).mtimeMs);
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = async (...given: unknown[]) => {
        Object.assign(globalThis, { asked: given.at(-1) });
        return { response: 1, checkboxChecked: false };
      };
    });
    await saveParts.click();
    await expect
      .poll(() => app.evaluate(() => (globalThis as { asked?: Electron.MessageBoxOptions }).asked?.detail))
      .toBe(files.join('\n'));
    await bar.waitFor({ state: 'detached' });
    expect(files.map((file) => statSync(file).mtimeMs)).toEqual(before);
    expect(await lectern.problems()).toEqual([]);
  });
});
