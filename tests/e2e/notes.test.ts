import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/main/store/database';
import { transact } from '../../src/main/store/transact';
import { findAccessProblems } from './axe';
import { launchLectern } from './launch';
import { seedNotes } from './packed';
import { whileHeld } from './while-held';

const list = (page: Page) => page.getByRole('list', { name: 'Notes', exact: true });
const row = (page: Page, words: string) => list(page).getByRole('button', { name: words });
const pane = (page: Page) => page.getByRole('complementary', { name: 'Chosen note' });
const textbox = (page: Page) => pane(page).getByRole('textbox', { name: 'Note', exact: true });
/** The words of what has the focus; a field's are what is typed in it, and no row's. */
const focusedText = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    return focused instanceof HTMLTextAreaElement ? '' : (focused?.textContent ?? '');
  });

async function openNotes(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Notes' }).click();
}

async function seeded(): Promise<string> {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
  await seedNotes(userData, [
    { on: '‘general principles,’', body: 'Described by whom?', colour: 'straw', tags: ['source'] },
    { on: 'explicit language', body: 'None is quoted.', colour: 'sky', tags: ['legal'] },
    { on: 'approximately 800,000', body: 'From what strength?', colour: 'straw', tags: ['numbers'] },
    { on: 'monitor ceasefire agreements', body: 'Which ceasefire?', colour: 'straw', tags: ['ceasefire'] },
    { on: 'legally binding', body: 'Binding by what instrument?', colour: 'rose', tags: ['legal'] },
  ]);
  return userData;
}

const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

/** From now on each question of the system's is answered with this button. What it answers tells what was asked: words and buttons. */
async function answerQuestions(
  app: ElectronApplication,
  response: number,
): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ dialog }, answer) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = async (...given: readonly unknown[]) => {
      const { message, buttons } = given.at(-1) as { message: string; buttons: readonly string[] };
      asked.push(message, ...buttons);
      return { response: answer, checkboxChecked: false };
    };
  }, response);
  return () => app.evaluate(() => (globalThis as { asked?: readonly string[] }).asked ?? []);
}

/** Selects a word of the article as a reader does, with a double click on it. */
async function selectWord(page: Page, sentence: string, word: string): Promise<void> {
  const at = await page.evaluate(
    async ([id, text]) => {
      const element = document.getElementById(id ?? '');
      const node = [...(element?.childNodes ?? [])].find((child) => child.textContent?.includes(text ?? ''));
      if (!node) throw new Error(`${id} does not say "${text}".`);
      element?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, node.textContent?.indexOf(text ?? '') ?? 0);
      range.setEnd(node, range.startOffset + (text?.length ?? 0));
      // The margins move the text until they are drawn: it is where it will stay once it stayed for some pictures.
      let box = range.getBoundingClientRect();
      for (let still = 0; still < 5;) {
        await new Promise(requestAnimationFrame);
        const now = range.getBoundingClientRect();
        still = now.x === box.x && now.y === box.y ? still + 1 : 0;
        box = now;
      }
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    [sentence, word],
  );
  await page.mouse.dblclick(at.x, at.y);
}

describe('a note', () => {
  it('written on a selection is listed, painted and found after the program was ended', async () => {
    const first = await launchLectern();
    await first.page.locator('#S9').waitFor();
    await selectWord(first.page, 'S9', 'approximately');
    await first.page.getByRole('toolbar', { name: 'Passage' }).getByRole('button', { name: 'Note' }).click();
    await first.page.getByRole('textbox', { name: 'Note', exact: true }).fill('Which zebra counted them?');
    await first.page.getByRole('radio', { name: 'Raise' }).check();
    await first.page.keyboard.press('Control+Enter');
    await first.page.getByRole('button', { name: /^Note 1 / }).waitFor();
    await first.close();

    await using second = await launchLectern({ userData: first.userData });
    const { page } = second;
    const painted = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('note-rose') ?? [])].flatMap((range) =>
          range instanceof Range ? range.toString() : [],
        ),
      );
    await expect.poll(painted).toEqual(['approximately']);
    await page.getByRole('combobox', { name: 'Search everything' }).fill('zebra');
    await page.getByRole('option', { name: /Which zebra counted them/ }).waitFor();
    await page.keyboard.press('Escape');
    await openNotes(page);
    await row(page, 'Which zebra counted them?').click();
    await expect.poll(() => textbox(page).inputValue()).toBe('Which zebra counted them?');
    await pane(page).getByRole('link', { name: 'Open in the article' }).click();
    await page
      .getByRole('complementary', { name: 'Explanation' })
      .getByRole('heading', { name: 'Sentence 9' })
      .waitFor();
    expect(await second.problems()).toEqual([]);
  });

  it('that cannot be saved stays as it was typed, says why, and is saved when it can be', async () => {
    await using lectern = await launchLectern({ userData: await seeded() });
    const { page, userData } = lectern;
    await openNotes(page);
    await row(page, 'Binding by what instrument?').click();
    const alert = pane(page).getByRole('alert');
    await whileHeld(userData, async () => {
      await textbox(page).fill('Binding by what instrument? Ask Legal.');
      await page.keyboard.press('Control+Enter');
      await alert.getByText('The notes are in use by another program just now.').waitFor();
      expect(await alert.innerText()).toMatch(
        /^Not saved\..*Your words are kept here until they are saved\./su,
      );
      expect(await textbox(page).inputValue()).toBe('Binding by what instrument? Ask Legal.');
    });
    await alert.getByRole('button', { name: 'Try again' }).click();
    await pane(page).getByText('Saved', { exact: true }).waitFor();
    await row(page, 'Binding by what instrument? Ask Legal.').waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  it('that cannot be saved holds its window open: closing it is asked about, and so is quitting, until the words are on the disk', async () => {
    await using lectern = await launchLectern({ userData: await seeded() });
    const { app, page, userData } = lectern;
    const asked = await answerQuestions(app, 0);
    const question = [
      'What you wrote here is not on the disk yet.',
      'Keep the window open',
      'Close, and lose the words',
    ];
    await openNotes(page);
    await row(page, 'Binding by what instrument?').click();
    await whileHeld(userData, async () => {
      await textbox(page).fill('Binding by what instrument? Ask Legal.');
      await page.keyboard.press('Control+Enter');
      await pane(page).getByRole('alert').waitFor();
      await closeWindow(app);
      await expect.poll(asked).toEqual(question);
      await app.evaluate(({ app: program }) => program.quit());
      await expect.poll(asked).toEqual([...question, ...question]);
      expect(await textbox(page).inputValue()).toBe('Binding by what instrument? Ask Legal.');
    });
    // It is tried again by itself, and then nothing is asked any more.
    await pane(page).getByText('Saved', { exact: true }).waitFor();
    const ended = app.waitForEvent('close');
    await closeWindow(app);
    await ended;
    await using again = await launchLectern({ userData });
    await openNotes(again.page);
    await row(again.page, 'Binding by what instrument? Ask Legal.').waitFor();
  });

  it('that cannot be saved is lost with its window only where the reader says so', async () => {
    const userData = await seeded();
    await using lectern = await launchLectern({ userData });
    const { app, page } = lectern;
    await answerQuestions(app, 1);
    await openNotes(page);
    await row(page, 'Binding by what instrument?').click();
    await whileHeld(userData, async () => {
      await textbox(page).fill('Words to be lost.');
      await page.keyboard.press('Control+Enter');
      await pane(page).getByRole('alert').waitFor();
      const ended = app.waitForEvent('close');
      await closeWindow(app);
      await ended;
    });
  });

  it('that was changed elsewhere meanwhile says so first, then shows the other wording, and another name is under it at once', async () => {
    await using lectern = await launchLectern({ userData: await seeded() });
    const { app, page, userData } = lectern;
    await openNotes(page);
    await row(page, 'Binding by what instrument?').click();
    await textbox(page).fill('Binding by what instrument? Ask Legal.');
    const other = openDatabase(join(userData, 'notes.db'));
    transact(other, () =>
      other.exec("UPDATE note SET rev = rev + 1, body = 'Binding how?' WHERE body LIKE 'Binding%'"),
    );
    other.close();
    await page.keyboard.press('Control+Enter');
    const alert = pane(page).getByRole('alert');
    await alert.getByRole('figure', { name: 'The other wording:' }).getByText('Binding how?').waitFor();
    expect((await alert.innerText()).split(/\n+/u)).toEqual([
      'Not saved. This note was changed elsewhere since you opened it. Your words are kept here until they are saved.',
      'The other wording:',
      'Binding how?',
      'Keep mine',
      'Take the other',
    ]);
    expect(await findAccessProblems(page)).toEqual([]);
    await alert.getByRole('button', { name: 'Keep mine' }).click();
    await pane(page).getByText('Saved', { exact: true }).waitFor();

    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('your-name')?.click());
    const field = page.getByRole('dialog', { name: 'Your name' }).getByRole('textbox', { name: 'Your name' });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill('Kim');
    await page.keyboard.press('Enter');
    await page.getByText('5 notes are signed Kim now.').waitFor();
    await pane(page).getByText('Kim, ').waitFor();
    expect(await list(page).getByText(/^by /u).count()).toBe(0);
    expect(await lectern.problems()).toEqual([]);
  });

  it('half written when the program is killed is there again, marked as a draft', async () => {
    const first = await launchLectern({ userData: await seeded() });
    await openNotes(first.page);
    await row(first.page, 'Which ceasefire?').click();
    await textbox(first.page).fill('Which ceasefire? None is rep');
    await pane(first.page).getByText('Draft kept').waitFor();
    const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
    first.app.process().kill('SIGKILL');
    await ended;

    await using second = await launchLectern({ userData: first.userData });
    await openNotes(second.page);
    await list(second.page).getByText('Draft, not saved').waitFor();
    await row(second.page, 'Which ceasefire?').click();
    await expect.poll(() => textbox(second.page).inputValue()).toBe('Which ceasefire? None is rep');
    await second.page.keyboard.press('Control+Enter');
    await row(second.page, 'Which ceasefire? None is rep').waitFor();
    await list(second.page).getByText('Draft, not saved').waitFor({ state: 'detached' });
  });

  it('is saved when the reader goes on to another view in the middle of a word', async () => {
    await using lectern = await launchLectern({ userData: await seeded() });
    const { page } = lectern;
    await openNotes(page);
    await row(page, 'None is quoted.').click();
    await textbox(page).fill('None is quoted, here or la');
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Compare' }).click();
    await openNotes(page);
    await row(page, 'None is quoted, here or la').waitFor();
  });
});

describe('the list of notes', () => {
  it('is walked, chosen from, deleted from and restored with the keyboard alone', async () => {
    await using lectern = await launchLectern({ userData: await seeded() });
    const { page } = lectern;
    await openNotes(page);
    await row(page, 'Described by whom?').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedText(page)).toContain('From what strength?');
    await pane(page).getByText('Note 3').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => textbox(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedText(page)).toContain('From what strength?');
    await page.keyboard.press('Space');
    await page.getByText('1 of 5 selected').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('1 of 5 selected').waitFor({ state: 'detached' });
    await page.keyboard.press('Delete');
    await page.getByText('Note on sentence 9 deleted').waitFor();
    await expect.poll(() => focusedText(page)).toContain('Which ceasefire?');
    await page.keyboard.press('Control+Z');
    await row(page, 'From what strength?').waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  it('asks before many notes are deleted, names them, and has the focus on keeping them', async () => {
    await using lectern = await launchLectern({ userData: await seeded() });
    const { page } = lectern;
    await openNotes(page);
    for (const number of [2, 5]) await page.getByRole('checkbox', { name: `Select note ${number}` }).check();
    const bar = page.getByRole('toolbar', { name: 'Selected notes' });
    await bar.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Delete 2 notes?' });
    await dialog.getByText('Notes 2 and 5, on sentences 6 and 17.').waitFor();
    await expect.poll(() => focusedText(page)).toBe('Keep them');
    expect(await findAccessProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await bar.getByRole('button', { name: 'Delete' }).click();
    await dialog.getByRole('button', { name: 'Delete 2 notes' }).click();
    await page.getByText('3 of 3').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('5 of 5').waitFor();
  });

  it('deletes all that are ticked with the Delete key, and says where they were', async () => {
    await using lectern = await launchLectern({ userData: await seeded() });
    const { page } = lectern;
    await page.locator('#S9').waitFor();
    await page.keyboard.press('Control+2');
    await page
      .getByRole('row', { name: /Funding/ })
      .getByRole('cell')
      .first()
      .focus();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Ask the treasury.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: '1 note on this cell' }).waitFor();
    await page.keyboard.press('Control+3');
    for (const words of ['Ask the treasury.', 'None is quoted.']) {
      await row(page, words).focus();
      await page.keyboard.press('Space');
    }
    await row(page, 'Described by whom?').focus();
    await page.keyboard.press('Delete');
    const dialog = page.getByRole('alertdialog', { name: 'Delete 2 notes?' });
    await dialog.getByText(', on sentence 6 and Funding, Document 1.').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedText(page)).toContain('Described by whom?');
    await page.keyboard.press('Delete');
    await dialog.getByRole('button', { name: 'Delete 2 notes' }).click();
    await page.getByText('2 notes on sentence 6 and Funding, Document 1 deleted').waitFor();
    await page.getByText('4 of 4').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('note-row-open');
    await page.keyboard.press('Space');
    const bar = await page.getByRole('toolbar', { name: 'Selected notes' }).boundingBox();
    const undo = await page.getByRole('button', { name: 'Undo' }).boundingBox();
    expect(undo && bar && undo.y + undo.height <= bar.y).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await row(page, 'Ask the treasury.').waitFor();
    await row(page, 'None is quoted.').waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  it('keeps the focus: when it is opened by key, and when a question in it is left', async () => {
    await using lectern = await launchLectern({ userData: await seeded() });
    const { page } = lectern;
    await page.locator('#S9').waitFor();
    await page.keyboard.press('Control+3');
    await expect.poll(() => focusedText(page)).toContain('Described by whom?');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+3');
    await expect.poll(() => focusedText(page)).toContain('None is quoted.');
    for (const number of [2, 5]) await page.getByRole('checkbox', { name: `Select note ${number}` }).check();
    const bar = page.getByRole('toolbar', { name: 'Selected notes' });
    for (const name of ['Tag…', 'Label…', 'Delete']) {
      await bar.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => focusedText(page)).not.toBe(name);
      await page.keyboard.press('Escape');
      await expect.poll(() => focusedText(page)).toBe(name);
    }
    await page.getByText('2 of 5 selected').waitFor();
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    await expect.poll(() => focusedText(page)).toContain('None is quoted.');
    expect(await lectern.problems()).toEqual([]);
  });

  it('has the focus on its heading when it is opened without a note', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await page.locator('#S9').waitFor();
    await page.keyboard.press('Control+3');
    await expect.poll(() => focusedText(page)).toBe('No notes yet.');
  });

  it('gives the selected notes a tag or a label as one step', async () => {
    await using lectern = await launchLectern({ userData: await seeded() });
    const { page } = lectern;
    await openNotes(page);
    await page.getByRole('checkbox', { name: 'Select note 1' }).check();
    const bar = page.getByRole('toolbar', { name: 'Selected notes' });
    await bar.getByRole('checkbox', { name: 'Select all notes' }).check();
    await bar.getByRole('button', { name: 'Tag…', exact: true }).click();
    await bar.getByRole('combobox', { name: 'Add a tag' }).fill('thursday');
    await page.keyboard.press('Enter');
    await expect.poll(() => list(page).getByText('thursday', { exact: true }).count()).toBe(5);
    await bar.getByRole('button', { name: 'Label…' }).click();
    await bar.getByRole('button', { name: 'Settled' }).click();
    await expect.poll(() => list(page).getByText('Settled').count()).toBe(5);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => list(page).getByText('Settled').count()).toBe(0);
    expect(await list(page).getByText('thursday', { exact: true }).count()).toBe(5);
  });

  it('is filtered by label and tag, and counts what is left out', async () => {
    await using lectern = await launchLectern({ userData: await seeded() });
    const { page } = lectern;
    await openNotes(page);
    await page.getByRole('combobox', { name: 'Label' }).selectOption('Check');
    await page.getByText('3 of 5').waitFor();
    await page.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('legal');
    await page.getByText('No note passes these filters: Label Check and Tag legal.').waitFor();
    await page.getByRole('combobox', { name: 'Label' }).selectOption('any');
    await page.getByText('2 of 5').waitFor();
    await page.getByRole('combobox', { name: 'Order' }).selectOption('newest first');
    await expect
      .poll(() => list(page).getByRole('button').first().innerText())
      .toContain('Binding by what instrument?');
  });

  it('has no access problem in any theme, wide or narrow, full or empty', async () => {
    await using lectern = await launchLectern({ userData: await seeded() });
    const { app, page } = lectern;
    const findInThemes = async (state: string) => {
      for (const theme of ['light', 'dark', 'sepia']) {
        await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
        const problems = await findAccessProblems(page, 'main');
        expect(problems.map((problem) => `${state}, ${theme}: ${problem}`)).toEqual([]);
      }
    };
    await openNotes(page);
    await row(page, 'Which ceasefire?').click();
    await page.getByRole('checkbox', { name: 'Select note 1' }).check();
    await findInThemes('wide');
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible());
      window?.setMinimumSize(300, 300);
      window?.setContentSize(480, 800);
    });
    await pane(page).getByRole('button', { name: 'Back to the list' }).waitFor();
    await findInThemes('narrow, open');
    await pane(page).getByRole('button', { name: 'Back to the list' }).click();
    await row(page, 'Which ceasefire?').waitFor();
    await findInThemes('narrow, list');
    await page.getByRole('checkbox', { name: 'Select all notes' }).check();
    await page.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete 5 notes' }).click();
    await page.getByRole('heading', { name: 'All your notes are in the trash.' }).waitFor();
    await findInThemes('empty');
    expect(await lectern.problems()).toEqual([]);
  });
});
