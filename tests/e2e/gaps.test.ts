import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { treatInferred } from '../../src/shared/briefing/inferred';
import { lookUp } from '../../src/shared/briefing/lookup';
import { packSections } from '../../src/shared/pack/pack';
import { openBundledBriefing } from '../main/bundled-briefing';
import { findAccessProblems, findThemedProblems } from './axe';
import { launchLectern } from './launch';
import { shareLectern } from './shared-program';
import { type PackAnswer, readPages, runPack, tool } from './packed';
import { whileHeld } from './while-held';
import { overflowOf, resizeWindow, windowSizes } from './window-size';

const begin = shareLectern();

const briefing = await openBundledBriefing();
const { gaps } = lookUp(briefing);
const folder = mkdtempSync(join(tmpdir(), 'lectern-gaps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function openGaps(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Reference' }).click();
  const pages = page.getByRole('navigation', { name: 'Pages of reference' });
  await pages.getByRole('link', { name: 'Gaps', exact: true }).click();
  await page.getByRole('heading', { name: 'What the article does not say' }).waitFor();
}

/** The box of a gap, by its question. */
const box = (page: Page, question: string) => page.getByRole('checkbox', { name: question });

/** The row of a gap, by its number. */
const row = (page: Page, number: number | string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.locator('.gap-number', { hasText: new RegExp(`^${number}$`) }) });

/** The number of the gap whose box has the focus; empty when none has. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.closest('.gap')?.querySelector('.gap-number')?.textContent ?? '',
  );

describe('the register of gaps', () => {
  it('lists every gap as a question with a box, what is not said, of what, and the nearest sentences', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openGaps(page);
    const boxes = page.getByRole('listitem').getByRole('checkbox');
    await expect.poll(() => boxes.count()).toBe(gaps.length);
    const questions = await page.locator('.gap-question').allInnerTexts();
    expect(questions).toEqual(gaps.map(({ gap }) => gap.question));
    expect(await page.locator('.gap-subject').allInnerTexts()).toEqual(
      gaps.map(({ gap }) => `Not said: ${gap.subject}`),
    );
    await page.getByText(`${gaps.length} gaps shown · 0 hidden`).waitFor();
    // The editor's words are marked once, and so is what the nearest sentences are not.
    await page.getByText('Questions are editor’s words.').waitFor();
    await page.getByText('they do not answer').waitFor();
    await row(page, 5).getByText('Document 2 inferred').waitFor();
    await row(page, 3).getByText('The topic as a whole').waitFor();
    await row(page, 9).getByText('Said of the agreement, document not identified').waitFor();
    await row(page, 9).getByText('Nearest sentences').waitFor();
    expect(await row(page, 9).locator('.ref').allTextContents()).toEqual([
      'Sentence 6',
      'Sentence 11',
      'Sentence 17',
    ]);
    await row(page, 9).getByRole('link', { name: 'Sentence 11' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S11');
    // Back at the very gap.
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => focused(page)).toBe('9');
    expect(await lectern.problems()).toEqual([]);
  });

  it('keeps ticks over a restart, and filters by them without losing one from the count', async () => {
    const first = await launchLectern();
    await openGaps(first.page);
    await box(first.page, 'What does Document 1 cost, and who pays?').check();
    await first.page.getByText('Is training part of the agreement outside the second part?').click();
    await first.page.getByText('Ticked 2').waitFor();
    await first.close();

    await using second = await launchLectern({ userData: first.userData });
    const { page } = second;
    await openGaps(page);
    await expect.poll(() => box(page, 'What does Document 1 cost').isChecked()).toBe(true);
    await page.getByRole('radio', { name: /^Ticked/u }).check();
    await page.getByText(`2 gaps shown · ${gaps.length - 2} hidden`).waitFor();
    await box(page, 'Is training part').focus();
    await page.keyboard.press('Space');
    // The gap goes, and the focus to the one beside it.
    await page.getByText(`1 gap shown · ${gaps.length - 1} hidden`).waitFor();
    await expect.poll(() => focused(page)).toBe('42');
    await page.getByRole('radio', { name: /^Open/u }).check();
    await page.getByText(`${gaps.length - 1} gaps shown · 1 hidden`).waitFor();
    await page.getByRole('radio', { name: /^Agreement/u }).check();
    await page.getByText(`8 gaps shown · ${gaps.length - 8} hidden`).waitFor();
    await page.getByRole('checkbox', { name: /^With notes/u }).check();
    await page.getByText('No gap is like that. Every gap is hidden.').waitFor();
    await page.getByText(`0 gaps shown · ${gaps.length} hidden`).waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText(`${gaps.length} gaps shown · 0 hidden`).waitFor();
    expect(await second.problems()).toEqual([]);
  });

  it('is searched as one types, with the words marked, and a link leads to its gap whatever is shown', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await openGaps(page);
    const field = page.getByRole('searchbox', { name: 'Find in gaps' });
    await field.fill('ratif');
    await page.getByText(`3 gaps shown · ${gaps.length - 3} hidden`).waitFor();
    // What one may choose is counted among what is found.
    await page.getByRole('radio', { name: /^Documents 2$/u }).waitFor();
    await page.getByRole('radio', { name: /^Ticked 0$/u }).waitFor();
    expect(new Set(await page.locator('.gap mark').allInnerTexts())).toEqual(
      new Set(['ratified', 'ratification']),
    );
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toBe('3');
    await page.keyboard.press('Enter');
    await page.locator('#S1').waitFor();
    await page.evaluate(() => window.lectern.listTickedGaps('berlin-guarantees'));
    // The search is still there on the way back.
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByText(`3 gaps shown · ${gaps.length - 3} hidden`).waitFor();
    await expect.poll(() => focused(page)).toBe('3');
    await field.fill('no such words');
    await page.getByText('No gap is like that.').waitFor();
    await field.press('Escape');
    await page.getByText(`${gaps.length} gaps shown · 0 hidden`).waitFor();
  });

  it('is walked over, ticked and opened with the keys', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openGaps(page);
    const walk: readonly (readonly [string, string])[] = [
      ['j', '1'],
      ['ArrowDown', '2'],
      ['j', '3'],
      ['k', '2'],
      ['ArrowUp', '1'],
      ['ArrowUp', '1'],
      ['End', String(gaps.length)],
      ['j', String(gaps.length)],
      ['Home', '1'],
      ['j', '2'],
    ];
    for (const [key, arrived] of walk) {
      await page.keyboard.press(key);
      await expect.poll(async () => `${key}: ${await focused(page)}`).toBe(`${key}: ${arrived}`);
    }
    expect(await row(page, 2).getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('Space');
    await page.getByText('Ticked 1').waitFor();
    expect(await row(page, 2).getByRole('checkbox').isChecked()).toBe(true);
    await page.keyboard.press('Space');
    await page.getByText('Ticked 0').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S1');
    expect(await lectern.problems()).toEqual([]);
  });

  it('says beside the box why a tick could not be kept, and the box goes back', async () => {
    await using lectern = await launchLectern();
    const { page, userData } = lectern;
    await openGaps(page);
    await whileHeld(userData, async () => {
      await row(page, 4).getByRole('checkbox').click();
      await row(page, 4).getByRole('alert').getByText('Not kept.').waitFor();
      expect(await row(page, 4).getByRole('checkbox').isChecked()).toBe(false);
    });
    await row(page, 4).getByRole('checkbox').check();
    await row(page, 4).getByRole('alert').waitFor({ state: 'detached' });
    await page.getByText('Ticked 1').waitFor();
  });

  it('takes notes: on a silent cell they stand in Compare too, on a topic beside its name', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await openGaps(page);
    const write = async (number: number, words: string): Promise<void> => {
      await row(page, number).getByRole('checkbox').focus();
      await page.keyboard.press('n');
      await row(page, number).getByRole('textbox', { name: 'Note' }).fill(words);
      await page.keyboard.press('Control+Enter');
      await row(page, number).getByRole('textbox', { name: 'Note' }).waitFor({ state: 'detached' });
      await row(page, number).getByText(words).waitFor();
      await expect.poll(() => focused(page)).toBe(String(number));
    };
    await write(43, 'Ask the treasury.');
    await write(41, 'Nobody names a sum.');
    await page.getByText('With notes 2').waitFor();
    expect(await findAccessProblems(page)).toEqual([]);

    const notes = await page.evaluate(() => window.lectern.listNotes('berlin-guarantees'));
    expect(notes.map(({ target, breadcrumb }) => ({ target, breadcrumb }))).toEqual([
      { target: { kind: 'cell', topicId: 'funding', columnId: 'doc2' }, breadcrumb: 'Funding, Document 2' },
      { target: { kind: 'topic', topicId: 'funding' }, breadcrumb: 'Funding, the topic as a whole' },
    ]);

    await page.keyboard.press('Control+2');
    const funding = page.getByRole('row', { name: /Funding/u });
    await funding.getByRole('button', { name: '1 note on this cell' }).waitFor();
    await funding.getByRole('button', { name: '1 note on this topic' }).click();
    const peek = page.getByRole('region', { name: 'The chosen cell' });
    await peek.getByText('Nobody names a sum.').waitFor();
    await peek.getByRole('button', { name: 'Edit note 1' }).click();
    await peek.getByRole('textbox', { name: 'Note' }).fill('Nobody names any sum.');
    await page.keyboard.press('Control+Enter');
    await peek.getByText('Nobody names any sum.').waitFor();

    // The list of notes names the topic, and leads back to its row.
    await page.keyboard.press('Control+3');
    await page.getByRole('list', { name: 'Notes' }).getByText('Topic 18: Funding').click();
    await page.getByRole('link', { name: 'Open in the comparison' }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.querySelector('.topic-name')?.textContent))
      .toBe('Funding');
    expect(await lectern.problems()).toEqual([]);
  });

  it('holds at every width, in light and dark, without a fault', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await openGaps(page);
    await row(page, 2).getByRole('checkbox').check();
    await row(page, 3).getByRole('button', { name: 'Write a note on gap 3' }).click();
    await row(page, 3).getByRole('textbox', { name: 'Note' }).waitFor();
    for (const [width, height] of windowSizes) {
      await resizeWindow(lectern, width, height);
      expect({ width, overflow: await overflowOf(page) }).toEqual({ width, overflow: 0 });
      const problems = await findThemedProblems(page);
      expect({ width, problems }).toEqual({ width, problems: [] });
    }
    expect(await lectern.problems()).toEqual([]);
  });

  it('treats inferred as unassigned: the cells that fall silent have boxes of their own, which are kept', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await openGaps(page);
    await page.evaluate(() => window.lectern.changeSettings({ unassigned: ['berlin-guarantees'] }));
    const more = page.getByRole('listitem').getByRole('checkbox');
    await expect.poll(() => more.count()).toBeGreaterThan(gaps.length);
    const ids = await page.locator('.gap input').evaluateAll((boxes) => boxes.map(({ id }) => id));
    const opened = ids.find((id) => id.endsWith('-unassigned')) ?? '';
    await page.locator(`[id="${opened}"]`).check();
    await page.getByText('Ticked 1').waitFor();
    expect(await page.evaluate(() => window.lectern.listTickedGaps('berlin-guarantees'))).toEqual([
      opened.replace('gap.', ''),
    ]);
    // They ask what is truly open, in words that are not the editor's, and move no other gap's number.
    const shown = lookUp(treatInferred(briefing, 'unassigned'), briefing).gaps;
    expect(await page.locator('.gap-number').allInnerTexts()).toEqual(shown.map(({ number }) => number));
    for (const { number, gap } of gaps.filter(({ columnId }) => columnId !== 'agreement')) {
      expect(await row(page, number).locator('.gap-question').innerText()).toBe(gap.question);
    }
    const added = shown.find(({ gap }) => `gap.${gap.id}` === opened);
    const its = row(page, added?.number ?? '');
    await its.getByText('Document 2, program’s words', { exact: true }).waitFor();
    await its.getByText(/^Not said: whether sentences? .* (is|are) about Document 2$/u).waitFor();
    await its
      .getByText(
        /^(Is|Are) sentences? .* about Document 2\? The article does not say; the editors infer it\.$/u,
      )
      .waitFor();
    await page.getByText('but for those marked as the program’s').waitFor();
    expect(await page.getByText('Document 2 inferred').count()).toBe(0);
    expect(await findAccessProblems(page)).toEqual([]);
    expect(await lectern.problems()).toEqual([]);
  });
});

describe('the list on paper', () => {
  /** Without any white space: where lines break is no part of the words. */
  const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '');
  const pack = async (name: string, args: readonly string[]): Promise<PackAnswer> => {
    const file = join(folder, `${name}.pdf`);
    const { code, stdout, stderr } = await runPack([briefing.id, '--out', file, '--json', ...args]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    return JSON.parse(stdout) as PackAnswer;
  };

  it.each(['A4', 'Letter'])(
    'is one page of %s with every question, its number and its column',
    async (paper) => {
      const args = ['--sections', 'gaps', '--user-data', join(folder, 'empty'), '--marking', 'TLP:AMBER'];
      const answer = await pack(paper, [...args, '--paper', paper]);
      expect(answer.pages).toBe(1);
      expect(await readPages(answer.file)).toHaveLength(1);
      const text = squeezed(await tool('pdftotext', ['-raw', answer.file, '-']));
      const missing = gaps.filter(({ gap, topic, columnId }, index) => {
        const isFirst = gaps[index - 1]?.topic !== topic;
        const column = columnId === null ? '' : columnId === 'agreement' ? 'A' : columnId.replace('doc', 'D');
        return !text.includes(
          squeezed(`${index + 1} ${isFirst ? `${topic.label}.` : ''} ${column} ${gap.question}`),
        );
      });
      expect(missing).toEqual([]);
      // Nothing is smaller than nine points: no figure is raised here.
      const sizes = [
        ...(await tool('pdftotext', ['-bbox', answer.file, '-'])).matchAll(
          /yMin="([\d.]+)".*?yMax="([\d.]+)"/g,
        ),
      ].map(([, top, bottom]) => Number(bottom) - Number(top));
      expect(Math.min(...sizes)).toBeGreaterThan(9);
    },
  );

  it('is printed from the register as the register shows it, and the pack stays as it was chosen', async () => {
    const lectern = await launchLectern();
    const { page, userData } = lectern;
    await openGaps(page);
    const form = page.getByRole('form', { name: 'Briefing pack' });
    await page.getByRole('link', { name: 'Pack', exact: true }).click();
    await form.getByRole('checkbox', { name: /^Glossary/u }).uncheck();
    await form.getByLabel('Marking').fill('TLP:AMBER');

    await openGaps(page);
    await row(page, 2).getByRole('checkbox').check();
    await page.getByText('Ticked 1').waitFor();
    const find = page.getByRole('searchbox', { name: 'Find in gaps' });
    await find.fill('no such words');
    const print = page.getByRole('button', { name: 'Print as a list…' });
    expect(await print.isDisabled()).toBe(true);
    await find.fill('ratif');
    await page.getByText(`3 gaps shown · ${gaps.length - 3} hidden`).waitFor();
    const shown = await page.locator('.gap-number').allInnerTexts();
    await print.click();
    await form.getByText('The list of gaps alone').waitFor();
    await form.getByText(`3 of ${gaps.length} gaps, as the Gaps page shows them.`).waitFor();
    expect(await form.locator('.pack-section').count()).toBe(0);
    await page.getByRole('region', { name: 'Page 1 of 1' }).waitFor();
    expect(await findAccessProblems(page, '.pack')).toEqual([]);

    // What is chosen for the list is chosen for it alone; what was chosen for the pack goes with it.
    expect(await form.getByLabel('Marking').inputValue()).toBe('TLP:AMBER');
    await form.getByLabel('Marking').fill('TLP:RED');
    const file = join(userData, 'ratification.pdf');
    await lectern.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await form.getByRole('button', { name: 'Save as PDF…' }).click();
    await form.getByText(`Saved as ${file}`).waitFor();
    const printed = squeezed(await tool('pdftotext', ['-raw', file, '-']));
    expect(printed).toContain(squeezed(`3 of ${gaps.length} gaps: questions that the article leaves open`));
    expect(printed).toContain('TLP:RED');
    expect(
      gaps.filter(({ gap }) => printed.includes(squeezed(gap.question))).map(({ number }) => number),
    ).toEqual(shown);

    await form.getByRole('button', { name: 'Back to the pack' }).click();
    expect(await form.locator('.pack-section :checked').count()).toBe(packSections.length - 1);
    expect(await form.getByRole('checkbox', { name: /^Glossary/u }).isChecked()).toBe(false);
    expect(await form.getByLabel('Marking').inputValue()).toBe('TLP:AMBER');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.pack-section') !== null))
      .toBe(true);
    await form.getByText(/^\d\d pages$/u).waitFor();

    // The list is there once, and not on the way back.
    await page.keyboard.press('Alt+ArrowLeft');
    await print.waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    expect(await form.getByText('The list of gaps alone').count()).toBe(0);
    expect(await lectern.problems()).toEqual([]);
    await lectern.close();

    const ticked = await pack('ticked', ['--sections', 'gaps', '--user-data', userData]);
    expect(ticked.pages).toBe(1);
    // The tick is drawn; who cannot see it is told.
    expect(readFileSync(ticked.file, 'latin1').match(/\/Alt \(Ticked\)/g)).toHaveLength(1);
  });

  it('prints the notes on its gaps, asks for nothing that has no effect, and Escape leads back', async () => {
    await using lectern = await launchLectern();
    const { page, userData } = lectern;
    await openGaps(page);
    const write = page.getByRole('button', { name: 'Write a note on gap 9', exact: true });
    await write.click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Ask the ministry first.');
    await page.keyboard.press('Control+Enter');
    await row(page, 9).getByText('Ask the ministry first.').waitFor();
    await page.getByRole('checkbox', { name: /^With notes 1$/u }).check();
    await page.getByText(`1 gap shown · ${gaps.length - 1} hidden`).waitFor();
    const print = page.getByRole('button', { name: 'Print as a list…' });
    await print.click();
    const form = page.getByRole('form', { name: 'Briefing pack' });
    await form.getByText(`1 of ${gaps.length} gaps, as the Gaps page shows them.`).waitFor();
    // A list has no cover.
    await form.getByRole('group', { name: 'On every page' }).getByLabel('Marking').waitFor();
    expect(await form.getByLabel('Prepared for').count()).toBe(0);
    await page.getByRole('region', { name: 'Page 1 of 1' }).waitFor();
    expect(await findAccessProblems(page, '.pack')).toEqual([]);

    const save = async (name: string): Promise<string> => {
      const file = join(userData, name);
      await lectern.app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, file);
      await form.getByRole('button', { name: 'Save as PDF…' }).click();
      await form.getByText(`Saved as ${file}`).waitFor();
      return squeezed(await tool('pdftotext', ['-raw', file, '-']));
    };
    const printed = await save('noted.pdf');
    expect(printed).toContain(squeezed('Ask the ministry first.'));
    expect(printed).toContain(
      squeezed(`Gaps and questions 1 of ${gaps.length} gaps: a question that the article leaves open`),
    );
    // The one is the codebook's: what stands alone bears no number.
    expect(printed).not.toContain(squeezed('1 1 Gaps and questions'));
    await form.getByRole('radio', { name: 'None', exact: true }).check();
    expect(await save('bare.pdf')).not.toContain(squeezed('Ask the ministry first.'));

    await page.getByRole('region', { name: 'Pages', exact: true }).focus();
    await page.keyboard.press('Escape');
    await print.waitFor();
    expect(await lectern.problems()).toEqual([]);
  });
});
