/** One program, used as a reader would through a sitting: each part goes on where the one before left off. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessProblems } from './axe';
import { launchLectern, type Launched } from './launch';
import { seedNotes } from './packed';
import { resizeWindow } from './window-size';

let lectern: Launched;
let page: Page;

beforeAll(async () => {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
  await seedNotes(userData, [
    { on: '‘general principles,’', body: 'Described by whom?', colour: 'straw', tags: ['source'] },
    { on: 'explicit language', body: 'None is quoted.', colour: 'sky', tags: ['legal'] },
    { on: 'approximately 800,000', body: 'From what strength?', colour: 'straw', motivation: 'questioning' },
    { on: 'monitor ceasefire agreements', body: 'Which ceasefire?', motivation: 'questioning' },
    { on: 'legally binding', body: 'Binding by what?', colour: 'rose', tags: ['legal', 'ask'] },
  ]);
  lectern = await launchLectern({ userData });
  ({ page } = lectern);
  await page.locator('#S9').waitFor();
});
afterAll(() => lectern.close());

const list = () => page.getByRole('list', { name: 'Notes', exact: true });
const row = (words: string) => list().getByRole('button', { name: words });
const find = () => page.getByRole('searchbox', { name: 'Find in notes' });
const bar = () => page.getByRole('toolbar', { name: 'Selected notes' });
const count = (words: string) => page.locator('.notes-count').getByText(words, { exact: true }).waitFor();
const said = (words: string) => page.getByRole('status').getByText(words).waitFor();
/** The words of what has the focus, or its name. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** Goes on with Tab, or back, until what has the focus says this. */
async function tabTo(words: RegExp, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (words.test(await focused())) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not come to ${words.source}.`);
}

/** What was to be given the focus when something is drawn has it then. */
const twoFrames = () =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );

/** To the field that narrows the list, once the keyboard writes no note any more. */
async function narrow(): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('TEXTAREA');
  await page.keyboard.press('/');
}

/** What the Edit menu says of undo. */
const undoItem = () =>
  lectern.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.label);

describe('the reader’s notes', () => {
  it('are written, changed, tagged, found, undone, deleted and restored with the keyboard alone', async () => {
    await page.keyboard.press('Control+1');
    await page.locator('#S9').focus();
    await page.keyboard.press('n');
    await expect.poll(focused).toBe('Note');
    await page.keyboard.type('A zebra counted.');
    await page.keyboard.press('Control+Enter');
    await expect.poll(undoItem).toBe('Undo new note');

    await page.keyboard.press('Control+3');
    await expect.poll(focused).toContain('Described by whom?');
    await narrow();
    await page.keyboard.type('zeb');
    await count('1 of 6');
    await expect
      .poll(() => page.evaluate(() => [...(CSS.highlights.get('notes-found') ?? [])].map(String)))
      .toEqual(['zeb']);
    await page.keyboard.press('Enter');
    await expect.poll(focused).toContain('A zebra counted.');

    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Note');
    const note = page.getByRole('textbox', { name: 'Note', exact: true });
    await expect.poll(() => note.inputValue()).toBe('A zebra counted.');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Which one?');
    await expect.poll(() => note.inputValue()).toBe('A zebra counted. Which one?');
    for (let step = 0; step < 8; step += 1) {
      if (await page.evaluate(() => document.activeElement?.className === 'tag-field-input')) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('zoo');
    await page.keyboard.press('Enter');
    // Who goes on sooner than the disk answers keeps the keyboard: no letter goes to the row.
    await page.keyboard.down('Control');
    await find().evaluate((field: HTMLInputElement) => {
      const going = { once: true, capture: true };
      window.addEventListener('keydown', () => setTimeout(() => field.select()), going);
    });
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await page.keyboard.type('WHICH zoo');
    await row('A zebra counted. Which one?').waitFor();
    await count('1 of 6');
    await twoFrames();
    expect([await focused(), await find().inputValue()]).toEqual(['Find in notes', 'WHICH zoo']);
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toContain('A zebra counted. Which one?');
    // Who stays is given the keyboard back at the row.
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Note');
    await page.keyboard.press('Control+Enter');
    await expect.poll(focused).toContain('A zebra counted. Which one?');

    await expect.poll(undoItem).toBe('Undo change of note');
    await page.keyboard.press('Control+z');
    await expect.poll(undoItem).toBe('Undo new note');
    await count('0 of 6');
    await page.getByText('No note passes this filter: Words “WHICH zoo”.').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await count('1 of 6');
    await narrow();
    await page.keyboard.press('Escape');
    await count('6 of 6');
    await page.keyboard.type('zebra');
    await count('1 of 6');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toContain('A zebra counted. Which one?');
    await page.keyboard.press('Delete');
    await count('0 of 5');

    await tabTo(/^Trash, 1 note$/u, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Trash' }).waitFor();
    await expect.poll(focused).toContain('A zebra counted. Which one?');
    expect(await findAccessProblems(page, 'main')).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Restore');
    await page.keyboard.press('Enter');
    await page.getByText('The trash is empty.').waitFor();
    await said('Note restored');
    await expect.poll(undoItem).toBe('Undo restoring the note');
    await expect.poll(focused).toBe('Back to the notes');
    await page.keyboard.press('Control+z');
    await page.getByRole('list', { name: 'Deleted notes' }).getByText('A zebra counted.').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByText('The trash is empty.').waitFor();
    await page.keyboard.press('Enter');
    await count('1 of 6');
    await row('A zebra counted. Which one?').waitFor();
  });

  it('are found and filtered together; Back and going elsewhere keep it, and one button shows all', async () => {
    await find().fill('');
    await page.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('legal');
    await count('2 of 6');
    await find().fill('binding');
    await count('1 of 6');
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByText('The note shown, 5 filtered out, each with the words it is on.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Open in the article' }).click();
    await page.getByRole('complementary', { name: 'Explanation' }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await count('1 of 6');
    await page.keyboard.press('Control+2');
    await page.keyboard.press('Control+3');
    await count('1 of 6');
    expect(await find().inputValue()).toBe('binding');
    await page.getByRole('button', { name: 'Show all' }).click();
    await count('6 of 6');
    await page.getByRole('button', { name: /^More filters/u }).click();
    await page.getByRole('combobox', { name: 'Questions' }).selectOption('open');
    await page.getByRole('combobox', { name: 'About' }).selectOption('Document 2, inferred');
    await count('1 of 6');
    await page.getByRole('button', { name: 'More filters 2 in force' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Written by' }).count()).toBe(0);
    expect(await findAccessProblems(page, 'main')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show all' }).click();
    await count('6 of 6');
  });

  it('are picked by ranges and all together, and what is done to them is one step that is named', async () => {
    await row('Described by whom?').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 of 6 selected').waitFor();
    await page.keyboard.press('Shift+ArrowUp');
    await page.getByText('2 of 6 selected').waitFor();
    await row('Which ceasefire?').click({ modifiers: ['Shift'] });
    await page.getByText('4 of 6 selected').waitFor();
    await row('None is quoted.').focus();
    await page.keyboard.press('Control+a');
    await page.getByText('6 of 6 selected').waitFor();

    await bar().getByRole('button', { name: 'Tag…', exact: true }).click();
    await bar().getByRole('combobox', { name: 'Add a tag' }).fill('thursday');
    await page.keyboard.press('Enter');
    await said('6 notes tagged #thursday');
    await expect.poll(undoItem).toBe('Undo tagging of 6 notes');
    await bar().getByRole('button', { name: 'Take off tag…' }).click();
    await bar().getByRole('combobox', { name: 'Tag to take off' }).selectOption('legal, 2 notes');
    await bar().getByRole('button', { name: 'Take off' }).click();
    await said('#legal taken off 2 notes');
    expect(await bar().evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await bar().getByRole('button', { name: 'Resolve' }).click();
    await said('2 questions resolved');
    await expect.poll(undoItem).toBe('Undo resolving 2 questions');
    await bar().getByRole('button', { name: 'Open again' }).click();
    await said('2 questions opened again');
    for (const words of [
      '2 questions are resolved again',
      '2 questions are open again',
      '2 notes have their tag again',
      'Tagging of 6 notes taken back',
    ]) {
      await page.keyboard.press('Control+z');
      await said(words);
    }
    expect(await list().getByText('thursday').count()).toBe(0);
    await page.keyboard.press('Escape');
    await bar().waitFor({ state: 'detached' });
  });

  it('go to the trash together and come back together', async () => {
    for (const words of ['Which ceasefire?', 'None is quoted.']) {
      await row(words).focus();
      await page.keyboard.press('Space');
    }
    await bar().getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete 2 notes' }).click();
    await count('4 of 4');
    await page.getByRole('button', { name: 'Trash, 2 notes' }).click();
    const trash = page.getByRole('list', { name: 'Deleted notes' });
    await expect.poll(() => trash.getByRole('listitem').count()).toBe(2);
    await page.keyboard.press('Control+a');
    await page
      .getByRole('toolbar', { name: 'Selected notes in the trash' })
      .getByRole('button', { name: 'Restore' })
      .click();
    await said('2 notes restored');
    await page.getByText('The trash is empty.').waitFor();
    await page.getByRole('button', { name: 'Back to the notes' }).click();
    await count('6 of 6');
  });

  it('show in the pane what the list has chosen, and the focus is never lost', async () => {
    const pane = page.getByRole('complementary', { name: 'Chosen note' });
    const words = pane.getByRole('textbox', { name: 'Note', exact: true });
    const write = async (text: string): Promise<void> => {
      await page.keyboard.press('Enter');
      await expect.poll(focused).toBe('Note');
      await page.keyboard.press('Control+End');
      await page.keyboard.type(text);
      await page.keyboard.press('Control+Enter');
      await row(text).waitFor();
    };
    await row('None is quoted.').focus();
    await page.keyboard.press('Home');
    for (const text of [' Once.', ' Twice.']) {
      await row('None is quoted.').focus();
      await write(text);
    }
    await row('Described by whom?').focus();
    await write(' A.');
    await narrow();
    await page.keyboard.type('quoted');
    await count('1 of 6');
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toContain('None is quoted. Once. Twice.');
    await expect.poll(() => words.inputValue()).toBe('None is quoted. Once. Twice.');
    await write(' Thrice.');

    // A reply is done, and taken back, and a row goes with it.
    await pane.getByRole('button', { name: 'Reply', exact: true }).click();
    await page.keyboard.type('Quoted by nobody.');
    await page.keyboard.press('Control+Enter');
    await row('Quoted by nobody.').waitFor();
    await expect.poll(focused).toBe('Reply');
    await narrow();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toContain('Quoted by nobody.');
    await page.keyboard.press('Control+z');
    await expect.poll(focused).toContain('None is quoted.');
    await narrow();
    await page.keyboard.press('Escape');
    await count('6 of 6');

    // Words that are being written are saved when a filter hides their note.
    await row('Described by whom?').click();
    await expect.poll(focused).toBe('Note');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' B.');
    await page.getByRole('combobox', { name: 'Label' }).selectOption('Quote');
    await count('1 of 6');
    await expect.poll(() => words.inputValue()).toBe('None is quoted. Once. Twice. Thrice.');
    await page.getByRole('button', { name: 'Show all' }).click();
    await row('Described by whom? A. B.').waitFor();
  });

  it('have tags that are renamed and made one, with a word on what that does', async () => {
    await page.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('legal');
    await page.getByRole('button', { name: 'Edit tags…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tags' });
    await dialog.getByText('2 notes').waitFor();
    await dialog.getByRole('button', { name: 'Rename the tag legal' }).click();
    const name = dialog.getByRole('textbox', { name: 'New name of legal' });
    await name.fill('a, b');
    await page.keyboard.press('Enter');
    await dialog.getByText('A tag holds no comma and does not begin with #.').waitFor();
    expect(await findAccessProblems(page, 'dialog')).toEqual([]);
    await name.fill('law');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Rename the tag law');
    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: 'New name of law' }).fill('SOURCE');
    await dialog.getByText('3 notes will have the tag #source.').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Rename the tag source');
    await dialog.getByText('3 notes').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // The list that was narrowed to the tag is narrowed to what it became.
    await count('3 of 6');
    expect(await list().getByText('source', { exact: true }).count()).toBe(3);
    await page.getByRole('button', { name: 'Show all' }).click();
    await row('None is quoted.').focus();
    await page.keyboard.press('Control+z');
    await said('The two tags are two again on 2 notes');
    await expect.poll(() => list().getByText('law', { exact: true }).count()).toBe(2);
  });

  it('have labels that the reader names; the names stand in every place and go again', async () => {
    const open = () =>
      lectern.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('label-names')?.click());
    await open();
    const dialog = page.getByRole('dialog', { name: 'Names of the labels' });
    await expect.poll(focused).toBe('Name of the yellow label, usually Check');
    const red = dialog.getByRole('textbox', { name: 'Name of the red label, usually Raise' });
    await red.fill('quote');
    await dialog.getByText('Two labels would be called “quote”.').waitFor();
    expect(await findAccessProblems(page, 'dialog')).toEqual([]);
    await red.fill('Ask {the} <minister>');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await list().getByText('Ask {the} <minister>').waitFor();
    await page.getByRole('combobox', { name: 'Label' }).selectOption('Ask {the} <minister>');
    await count('1 of 6');
    await page.getByRole('radio', { name: 'Ask {the} <minister>' }).waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await open();
    await dialog.getByRole('button', { name: 'Usual names' }).click();
    await dialog.getByRole('button', { name: 'Save names' }).click();
    await list().getByText('Raise').waitFor();
  });

  it('have unsaved changes and a choice for the pack that Undo takes back before any step, by name', async () => {
    const before = await undoItem();
    const pane = page.getByRole('complementary', { name: 'Chosen note' });
    await row('Described by whom?').click();
    await pane.getByRole('radio').nth(3).check();
    await expect.poll(undoItem).toBe('Undo label not saved yet');
    await page.keyboard.press('Control+z');
    await said('Label of the note being written taken back');
    await expect.poll(undoItem).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(undoItem).toBe('Undo label not saved yet');
    // The menu's item does what it says.
    await lectern.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.click());
    await expect.poll(undoItem).toBe(before);

    const beside = pane.getByRole('checkbox', { name: /^Print this note/u });
    await beside.uncheck();
    await expect.poll(undoItem).toBe('Undo choice for the pack');
    await page.keyboard.press('Control+z');
    await said('The pack is set as before');
    expect(await beside.isChecked()).toBe(true);
    await expect.poll(undoItem).toBe(before);
  });

  it('have no access problem in a narrow window, light or dark, nor in the trash', async () => {
    await row('None is quoted.').focus();
    await page.keyboard.press('Delete');
    await count('5 of 5');
    // Undo gives the keyboard back to the note; where the open note would cover the list, deleting stays in the list.
    await page.keyboard.press('Control+z');
    await count('6 of 6');
    await expect.poll(focused).toContain('None is quoted.');
    await resizeWindow(lectern, 480, 800);
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await row('None is quoted.').focus();
    await page.keyboard.press('Delete');
    await count('5 of 5');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('note-row-open');
    const inBoth = async (state: string): Promise<void> => {
      for (const theme of ['light', 'dark']) {
        await page.evaluate(async (name) => {
          document.documentElement.dataset['theme'] = name;
          await new Promise(requestAnimationFrame);
          // Colours that are on their way are neither the one nor the other.
          await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
        }, theme);
        const problems = await findAccessProblems(page, 'main');
        expect(problems.map((problem) => `${state}, ${theme}: ${problem}`)).toEqual([]);
      }
    };
    await page.getByRole('button', { name: 'Filters', exact: true }).waitFor();
    await find().fill('by');
    await inBoth('found');
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByRole('combobox', { name: 'Kind' }).waitFor();
    await inBoth('filters');
    await page.keyboard.press('Escape');
    // The reply that was taken back lies there too.
    await page.getByRole('button', { name: 'Trash, 2 notes' }).click();
    await page.getByRole('checkbox', { name: 'Select this note' }).first().check();
    await inBoth('trash');
    expect(await lectern.problems()).toEqual([]);
  });
});

it('a long list is there in words from end to end, and in full wherever one looks', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
  await seedNotes(
    userData,
    Array.from({ length: 400 }, (_, index) => ({ on: 'explicit language', body: `Remark ${index} end` })),
  );
  await using many = await launchLectern({ userData });
  const list = many.page.getByRole('list', { name: 'Notes', exact: true });
  await many.page.locator('#S9').waitFor();
  await many.page.keyboard.press('Control+3');
  const full = (index: number) => list.getByRole('button', { name: `Remark ${index} end` });
  await full(0).waitFor();
  await expect.poll(() => list.getByText(/^.*Remark \d+ end$/u).count()).toBe(400);
  expect(await full(399).count()).toBe(0);
  await many.page.keyboard.press('End');
  await expect
    .poll(() => many.page.evaluate(() => document.activeElement?.textContent))
    .toContain('Remark 399 end');
  await full(398).waitFor();
  // Every row that is in sight after a jump is drawn in full, with its box.
  await list.evaluate((element) => element.parentElement?.scrollTo(0, element.scrollHeight / 2));
  await expect
    .poll(() =>
      list.evaluate((element) => {
        const view = element.parentElement?.getBoundingClientRect();
        const rows = [...element.querySelectorAll('.note-row')].filter((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return view && bottom > view.top && top < view.bottom;
        });
        return rows.length > 3 && rows.every((row) => row.querySelector('[type=checkbox]') !== null);
      }),
    )
    .toBe(true);
  await many.page.keyboard.press('Control+a');
  await many.page.getByText('400 of 400 selected').waitFor();
  await many.page.keyboard.press('Delete');
  await many.page.getByText(/^Notes 1 to 400, on .*\d.*\. Undo brings them back\.$/u).waitFor();
  await many.page.getByRole('button', { name: 'Delete 400 notes' }).click();
  await many.page.getByRole('button', { name: 'Trash, 400 notes' }).click();
  const trash = many.page.getByRole('list', { name: 'Deleted notes' });
  await expect.poll(() => trash.getByRole('listitem').count()).toBe(400);
  await many.page.keyboard.press('End');
  await expect
    .poll(() => many.page.evaluate(() => document.activeElement?.textContent))
    .toMatch(/Remark \d+ end/u);
  await trash.getByRole('listitem').last().getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => trash.getByRole('listitem').count()).toBe(399);
  expect(await many.problems()).toEqual([]);
});
