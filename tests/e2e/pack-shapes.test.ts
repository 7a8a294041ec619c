import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBundledBriefing } from '../main/bundled-briefing';
import { readDocx } from '../main/export/read-docx';
import { findAccessProblems } from './axe';
import { launchLectern, type Launched } from './launch';
import { runPack, seedNotes } from './packed';

const briefing = await openBundledBriefing();
const folder = mkdtempSync(join(tmpdir(), 'lectern-shapes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Save as…', () => {
  let lectern: Launched;
  let page: Page;
  beforeAll(async () => {
    const userData = mkdtempSync(join(folder, 'data-'));
    await seedNotes(userData, [{ on: 'two landmark security guarantees', body: 'Which two?' }]);
    lectern = await launchLectern({ userData });
    page = lectern.page;
  });
  afterAll(() => lectern.close());

  test('in the File menu leads to the shapes of the pack as it is set, and Word gets the note as a comment', async () => {
    const { app } = lectern;
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('save-pack-as')?.click());
    const shapes = page.getByRole('group', { name: 'Save the pack in another shape' });
    await shapes.waitFor();
    expect(await findAccessProblems(page, '#pack-save-as')).toEqual([]);
    await page.keyboard.press('Escape');
    const form = page.getByRole('form', { name: 'Briefing pack' });
    await form.getByLabel('Marking').fill('TLP:GREEN');
    await form.getByRole('checkbox', { name: /^Comparison/ }).uncheck();
    await form.getByRole('button', { name: 'Save as…' }).click();

    const file = join(folder, 'pack.docx');
    const choose = (filePath: string) =>
      app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
      }, filePath);
    await choose(file);
    await shapes.getByRole('button', { name: 'Word document…' }).click();
    await shapes.getByText(`Saved as ${file}`).waitFor();
    const saved = readDocx(readFileSync(file));
    expect(saved.comments.map(({ lines, on }) => [lines.at(-1), on])).toEqual([
      ['Which two?', 'two landmark security guarantees'],
    ]);
    expect(saved.text).toContain(briefing.title.text);
    expect(saved.text).toContain('Annotated text');
    expect(saved.text).not.toContain('Comparison\n');
    expect([...saved.parts].filter(([, part]) => part.includes('TLP:GREEN')).length).toBeGreaterThan(2);

    await choose(join(folder, 'nowhere', 'pack.html'));
    await shapes.getByRole('button', { name: 'Web page…' }).click();
    await shapes.getByRole('alert').getByText('there is no such folder').waitFor();
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
    expect(await lectern.problems()).toEqual([]);
  });
});

test('the program itself writes a shape without laying out a page', async () => {
  const out = join(folder, 'pack.md');
  const args = ['--out', out, '--json', '--sections', 'cover,gaps', '--user-data', folder];
  const { code, stdout, stderr } = await runPack([briefing.id, ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({ file: out, format: 'md', sections: ['cover', 'gaps'], notes: 0 });
  expect(readFileSync(out, 'utf8')).toContain('## 1 Gaps and questions');
});
