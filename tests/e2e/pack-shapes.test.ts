import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDocumentSpeech } from '../../src/main/pack/document-speech';
import { packDocument } from '../../src/shared/pack/document/pack-document';
import type { PackSection } from '../../src/shared/pack/pack';
import { openBundledBriefing } from '../main/bundled-briefing';
import { readDocx } from '../main/export/read-docx';
import { readPack } from '../pack/check/read-pack';
import { compareShapes } from '../pack/compare-shapes';
import { packJob } from '../shared/pack/document/pack-job';
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
  expect(JSON.parse(stdout)).toEqual({
    file: out,
    format: 'md',
    sections: ['cover', 'gaps'],
    notes: 0,
    notesInNoSection: 0,
  });
  expect(readFileSync(out, 'utf8')).toContain('## 1 Gaps and questions');
});

interface Apart {
  readonly why: string;
  readonly paper?: RegExp;
  readonly shapes?: RegExp;
}

/** Where paper and the other shapes say different things, and why. Everywhere else each says what the other says. */
const apart: Readonly<Partial<Record<PackSection, Apart>>> = {
  cover: {
    why: 'only paper has pages, and lines to write on; the title stands over the whole of the other shapes',
    paper: /^\d+ .* \d+$|Pages: \d+|^Two security ?guarantees for Ukraine$/u,
    shapes: /\(blank\)$|Packed/u,
  },
  map: {
    why: 'a drawing with its key on paper, a table elsewhere',
    paper: /^Sentences across|^[A-Z] [a-z]+$|^(?:asserted|document, \w+|writer|someone else)$/u,
    shapes: /^What each sentence|^Sentences that speak|^\[|^\*The article does not say\*$/u,
  },
  comparison: {
    why: 'a head row on paper, before the table elsewhere',
    shapes: /^(?:Document \d|Said of the agreement, document not identified): /u,
  },
  gaps: {
    why: 'on paper a topic is named once, over its questions; elsewhere each question stands alone',
    paper: /^\d+ (?:D\d|A) /u,
    shapes: /^\[ \] \*\*\d+ .*\. (?:D\d|A)\*\* /u,
  },
  'annotated-text': {
    why: 'the codes stand at their words on paper, and elsewhere below the sentence with their first words',
    paper: /^[A-Z] (?:A|D\d)(?:[a-z]+)$/u,
    shapes: /^\*\*[A-Z](?: (?:A|D\d))?\*\*(?: “|, | provision · )/u,
  },
  assumptions: { why: 'only paper has pages', paper: /section \d+, page \d+\.$/u },
  codebook: {
    why: 'one page on paper with a sum of the rules and a column of counts; elsewhere the screen’s codebook with examples',
    paper: /^Version \d+\. In the last column|^A statement is one claim/u,
    shapes: /./u,
  },
  'sentence-index': { why: 'narrow columns on paper', shapes: /^\[\d+\] .* …$/u },
};

test('says in every shape what it says on paper, section by section, but for what is apart with a reason', async () => {
  const out = join(folder, 'compared.pdf');
  const { stderr } = await runPack([briefing.id, '--out', out, '--user-data', join(folder, 'no-notes')]);
  expect(stderr).toBe('');
  const speech = createDocumentSpeech({}, 'UTC');
  const found = compareShapes(await readPack(out), packDocument(packJob(briefing, []), speech), speech);
  const unexplained = [...found].flatMap(([section, { paper, shapes }]) => {
    const reason = apart[section];
    return [
      ...paper.filter((line) => !reason?.paper?.test(line)).map((line) => `${section}, paper: ${line}`),
      ...shapes.filter((line) => !reason?.shapes?.test(line)).map((line) => `${section}, shapes: ${line}`),
    ];
  });
  expect(unexplained).toEqual([]);
});
