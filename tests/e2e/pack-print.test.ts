import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { launchLectern } from './launch';
import { readWords, tool } from './packed';
import { hasPrinter, startPrinter } from './printer';

const folder = mkdtempSync(join(tmpdir(), 'lectern-print-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words of each page in the order of the file, without white space: where lines lie to a hundredth is another matter. */
async function wordsOf(file: string): Promise<readonly string[]> {
  const text = await tool('pdftotext', ['-raw', file, '-']);
  return text.split('\f').map((page) => page.replaceAll(/\s+/gu, ''));
}

async function sheetsOf(file: string): Promise<readonly string[]> {
  const info = await tool('pdfinfo', ['-l', '-1', file]);
  return info.split('\n').filter((line) => /^Page +\d+ size/u.test(line));
}

/** Where each page's first and last word stand, in points. */
async function cornersOf(file: string): Promise<readonly number[]> {
  const words = (await readWords(file)).flatMap((page) => [page[0], page.at(-1)]);
  return words.flatMap((word) => [word?.left ?? -1, word?.bottom ?? -1]);
}

/** A whole pack is laid out once more for the printer. */
const laidOut = { timeout: 30_000 };

test.skipIf(!hasPrinter)(
  'what is printed has the pages, the sheets, the words and the marking of the PDF that is saved',
  async () => {
    await using printer = await startPrinter();
    await using lectern = await launchLectern({ env: printer.env });
    const { app, page } = lectern;
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Pack' }).click();
    const form = page.getByRole('form', { name: 'Briefing pack' });
    const saved = join(folder, 'saved.pdf');
    await app.evaluate(
      ({ dialog, app: program, BrowserWindow }, { filePath, deviceName }) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
        // The system's dialog is answered: this printer, and nothing else changed.
        const answer = ({ webContents: contents }: Electron.BrowserWindow): void => {
          const print = contents.print.bind(contents);
          contents.print = (options, done) => print({ ...options, silent: true, deviceName }, done);
        };
        for (const window of BrowserWindow.getAllWindows()) answer(window);
        program.on('browser-window-created', (_event, window) => answer(window));
      },
      { filePath: saved, deviceName: printer.name },
    );
    for (const [index, paper] of (['A4', 'Letter'] as const).entries()) {
      const marking = `TLP:AMBER+STRICT/${paper}`;
      await form.getByRole('radio', { name: paper }).check();
      await form.getByLabel('Marking').fill(marking);
      await page.locator('.pdf-text', { hasText: marking }).first().waitFor({ state: 'attached' });
      await form.getByRole('button', { name: 'Save as PDF…' }).click();
      await form.getByText(`Saved as ${saved}`).waitFor();
      await form.getByRole('button', { name: 'Print…' }).click();
      await expect.poll(() => printer.jobs().length, laidOut).toBe(index + 1);
      const printed = printer.jobs()[index] ?? '';
      await expect.poll(() => tool('qpdf', ['--check', printed]).catch(String)).toContain('No syntax');

      const pages = await wordsOf(saved);
      expect(await wordsOf(printed)).toEqual(pages);
      for (const each of pages.filter((words) => words !== '')) expect(each.split(marking)).toHaveLength(3);
      expect(await sheetsOf(printed)).toEqual(await sheetsOf(saved));
      // Nothing is scaled or moved by another edge: it stands where it stood, to a pixel of the window.
      const wanted = await cornersOf(saved);
      for (const [corner, at] of (await cornersOf(printed)).entries())
        expect(Math.abs(at - (wanted[corner] ?? 0))).toBeLessThan(1);
    }
    expect(await lectern.problems()).toEqual([]);
  },
  120_000,
);
