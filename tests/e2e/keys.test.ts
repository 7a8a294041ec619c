/** The reader's own keys. The tests go on from each other, in one program and its restart. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessProblems } from './axe';
import { type Launched, launchLectern } from './launch';
import { resizeWindow } from './window-size';

let lectern: Launched;
let page: Page;
beforeAll(async () => {
  lectern = await launchLectern();
  page = lectern.page;
  page.setDefaultTimeout(20_000);
});
afterAll(() => lectern.close());

const dialog = () => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const said = () => dialog().getByRole('status');
const line = (name: string) => dialog().locator('.shortcuts-row', { hasText: name });
const change = (name: string) =>
  dialog().getByRole('button', { name: `Change the key of ${name}`, exact: true });
const recorder = (name: string) => dialog().getByRole('textbox', { name: `New key for ${name}: press it` });
const single = () => dialog().getByRole('checkbox', { name: 'Single-letter keys' });
const chosenSentence = () => page.getByRole('complementary').getByRole('heading', { name: /^Sentence \d+$/ });
const accelerator = (id: string) =>
  lectern.app.evaluate(
    ({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.accelerator ?? null,
    id,
  );

async function open(key = 'Control+/'): Promise<void> {
  await page.keyboard.press(key);
  await dialog().waitFor();
}

async function close(): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
}

/** Gives an action a key that is free, by keyboard alone. */
async function give(name: string, key: string, spelt: string): Promise<void> {
  await change(name).press('Enter');
  await recorder(name).waitFor();
  await page.keyboard.press(key);
  await said().getByText(`${name}: ${spelt}`).waitFor();
}

/** A note on words found, saved; a passage highlighted; a note found and deleted; the last mark: each by the reader's own key. */
async function useOwnKeys(): Promise<void> {
  const count = () => page.evaluate(async () => (await window.lectern.listNotes('berlin-guarantees')).length);
  const before = await count();
  await page.keyboard.press('Control+1');
  await page.getByRole('link', { name: 'Go to sentence 3' }).click();
  await chosenSentence().getByText('Sentence 3').waitFor();
  await page.keyboard.press('v');
  await page.locator('.read-hint').getByText('E, 2, 3, 4, 5, 6 colours').waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('e');
  await page.locator('.read-hint').waitFor({ state: 'detached' });
  await expect.poll(count).toBe(before + 1);

  await page.keyboard.press('Control+j');
  await page.locator('.search-box input').fill('"human rights"');
  await page.getByRole('option').first().waitFor();
  await page.locator('.search-keys').getByText('Alt N', { exact: true }).waitFor();
  await page.keyboard.press('Shift+Enter');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Alt+n');
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await note.waitFor();
  await page.keyboard.type('Which ones, dear?');
  await page.keyboard.press('Control+Enter');
  await page.locator('.note-editor-actions').getByText('Alt S', { exact: true }).waitFor();
  await page.keyboard.press('Alt+s');
  await page.getByRole('complementary').getByRole('article').getByText('Which ones, dear?').waitFor();
  await expect.poll(count).toBe(before + 2);

  await page.keyboard.press('Control+3');
  const find = page.locator('.notes-find input');
  await find.waitFor();
  await page.keyboard.press('/');
  expect(await find.evaluate((field) => field === document.activeElement)).toBe(false);
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('dear');
  expect(await find.inputValue()).toBe('dear');
  await page.keyboard.press('Enter');
  const row = page.locator('.note-row-open', { hasText: 'Which ones, dear?' });
  await expect.poll(() => row.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Delete');
  await row.waitFor();
  await page.keyboard.press('d');
  await row.waitFor({ state: 'detached' });
  await expect.poll(count).toBe(before + 1);
  await find.fill('');

  await page.keyboard.press('Control+5');
  await page.getByRole('navigation', { name: 'Reference' }).getByRole('link').first().click();
  const first = page.locator('.map-box a[data-kind]').first();
  await first.focus();
  const isAtFirst = () => first.evaluate((mark) => mark === document.activeElement);
  await page.keyboard.press('Control+End');
  expect(await isAtFirst()).toBe(true);
  await page.keyboard.press('w');
  await expect.poll(isAtFirst).toBe(false);
  await page.keyboard.press('Control+Home');
  await expect.poll(isAtFirst).toBe(true);
  for (const left of [2, 1, 0]) {
    await page.keyboard.press('Control+z');
    await expect.poll(count).toBe(before + left);
  }
  await page.keyboard.press('Control+1');
}

describe('the list of keys', () => {
  it('is found by a word or a key, and has no access problem, light and dark, wide and narrow', async () => {
    await open('?');
    await dialog().getByRole('searchbox').fill('ctrl k');
    await line('Search everything').waitFor();
    expect(await dialog().locator('.shortcuts-row').count()).toBe(1);
    await dialog().getByRole('searchbox').fill('writing a note');
    await line('Leave the note, saved').getByText('Esc').waitFor();
    expect(await line('Save the note').innerText()).toMatch(/^Ctrl\s*Enter\s*Save the note\s*Change$/u);
    await dialog().getByRole('searchbox').fill('zebra');
    await dialog().getByText('No action and no key is called that.').waitFor();
    await page.keyboard.press('Escape');
    await line('Search everything').waitFor();
    await change('Highlight').click();
    await recorder('Highlight').waitFor();
    for (const [width, height] of [
      [480, 800],
      [1440, 900],
    ] as const) {
      await resizeWindow(lectern, width, height);
      for (const theme of ['dark', 'light']) {
        await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
        expect(await findAccessProblems(page, 'dialog'), `${theme}, ${width}`).toEqual([]);
      }
    }
    // Esc ends the recording, and the next one closes the list.
    await page.keyboard.press('Escape');
    await expect
      .poll(() => change('Highlight').evaluate((button) => button === document.activeElement))
      .toBe(true);
    await close();
  });

  it('gives an action another key, in force at once in the view, the menu and wherever it is named', async () => {
    await open();
    await give('Next sentence', 'x', 'X');
    await give('Search everything', 'Control+j', 'Ctrl J');
    await give('Write a note', 'y', 'Y');
    await give('Next gap', 'w', 'W');
    await give('Next in the list of gaps', 'z', 'Z');
    await close();
    expect(await accelerator('search')).toBe('CmdOrCtrl+J');
    await page.locator('.search-box').getByText('Ctrl J', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Go to sentence 3' }).click();
    await chosenSentence().getByText('Sentence 3').waitFor();
    await page.getByRole('complementary').getByText('Y', { exact: true }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    await page.keyboard.press('x');
    await chosenSentence().getByText('Sentence 4').waitFor();
    await page.keyboard.press('ArrowDown');
    await chosenSentence().getByText('Sentence 5').waitFor();
    expect(await page.getByRole('textbox', { name: 'Note', exact: true }).count()).toBe(0);
    await page.keyboard.press('Control+j');
    const box = page.getByRole('combobox', { name: 'Search everything' });
    // In a field its letters are written.
    await page.keyboard.type('xyz');
    await expect.poll(() => box.inputValue()).toBe('xyz');
    await page.keyboard.press('Escape');
    const isFocusIn = (selector: string) =>
      page.evaluate((within) => document.activeElement?.closest(within) !== null, selector);
    for (const [view, usual, chosen, within] of [
      ['Compare', 'g', 'w', 'td'],
      ['Gaps', 'j', 'z', 'li, tr, [data-gap]'],
    ] as const) {
      await page.keyboard.press(view === 'Gaps' ? 'Control+5' : 'Control+2');
      if (view === 'Gaps') await page.getByRole('link', { name: /^Gaps/ }).click();
      await page.locator('.page-scroll, table').first().waitFor();
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
      await page.keyboard.press(usual);
      expect(await isFocusIn(within), `${view}, the usual key`).toBe(false);
      await page.keyboard.press(chosen);
      await expect.poll(() => isFocusIn(within)).toBe(true);
    }
    await page.keyboard.press('Control+1');
  });

  it('does so for a label, the search, the note being written, the notes and the map, and says why others stay', async () => {
    await open();
    await give('Label: Check', 'e', 'E');
    await give('Write a note on the words found', 'Alt+n', 'Alt N');
    await give('Save the note', 'Alt+s', 'Alt S');
    await give('List notes with these words alone', 'Alt+n', 'Alt N');
    await give('Delete the note', 'd', 'D');
    await give('Last mark', 'w', 'W');
    await change('Open it and keep the search').press('Enter');
    await page.keyboard.press('j');
    const written = 'J is written in the field there: press a key together with Ctrl or Alt.';
    await said().getByText(written).waitFor();
    await page.keyboard.press('Escape');
    await line('Word by word').getByText('stays: moves everywhere').waitFor();
    expect(await line('Word by word').getByRole('button').count()).toBe(0);
    await close();
    await useOwnKeys();
  });

  it('says what has a key already and asks, and refuses keys that are not to be had', async () => {
    await open();
    await change('Highlight').click();
    for (const [key, words] of [
      ['Tab', 'Tab moves about in lists and fields. Press another key.'],
      ['Control+q', 'Ctrl Q belongs to the system, or to copying and pasting. Press another key.'],
      ['Control+/', 'Ctrl / means “Keyboard shortcuts”, which always stays. Press another key.'],
    ] as const) {
      await page.keyboard.press(key);
      await said().getByText(words).waitFor();
      await line('Highlight').getByText(words).waitFor();
    }
    await page.keyboard.press('k');
    const words = 'K already means “Previous sentence” (Read) and “Previous in the list of gaps” (Gaps).';
    await said().getByText(words).waitFor();
    await page.keyboard.press('Escape');
    await line('Highlight').getByText('H', { exact: true }).waitFor();
    await change('Highlight').press('Enter');
    await page.keyboard.press('k');
    await dialog().getByRole('button', { name: 'Use it here' }).click();
    await said().getByText('Highlight: K').waitFor();
    expect(await line('Previous sentence').locator('kbd').allInnerTexts()).toEqual(['↑']);
    await change('Bookmark the sentence').press('Enter');
    await page.keyboard.press('Delete');
    await said().getByText('Bookmark the sentence has no key now.').waitFor();
    await line('Bookmark the sentence').getByText('no key').waitFor();
    await close();
  });

  it('can switch single letters off; arrows, Enter and what is written stay', async () => {
    await open();
    await single().click();
    await said().getByText('Single-letter keys are off.').waitFor();
    await change('Bookmark the sentence').press('Enter');
    await page.keyboard.press('m');
    await said()
      .getByText('Single-letter keys are switched off: press a key together with Ctrl or Alt.')
      .waitFor();
    await page.keyboard.press('Control+m');
    await page.keyboard.press('Alt+b');
    await said().getByText('Bookmark the sentence: Alt B').waitFor();
    await close();
    await page.getByRole('link', { name: 'Go to sentence 3' }).click();
    await chosenSentence().getByText('Sentence 3').waitFor();
    for (const key of ['x', 'y', 'k', 'v', 'l', '?', '1', 'Shift+L']) await page.keyboard.press(key);
    expect(await page.locator('dialog[open], :popover-open').count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Note', exact: true }).count()).toBe(0);
    expect(await chosenSentence().innerText()).toBe('Sentence 3');
    await page.keyboard.press('ArrowDown');
    await chosenSentence().getByText('Sentence 4').waitFor();

    // What is said of the keys of a passage names those alone that act, and stands beside the key under the text.
    const { keys } = await page.evaluate(() => window.lectern.readSettings());
    const giveKeys = (given: typeof keys) =>
      page.evaluate(async (wanted) => void (await window.lectern.changeSettings({ keys: wanted })), given);
    await giveKeys({ ...keys, 'app.read select-words': 'Alt+W' });
    await page.keyboard.press('Alt+w');
    const hint = page.locator('.read-hint');
    await hint.waitFor();
    expect(await hint.innerText()).toBe(
      '← → words · ↑ ↓ sentences · Shift extends · Enter opens the tools · Esc leaves',
    );
    const [box, key] = [await hint.boundingBox(), await page.locator('.key').boundingBox()];
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(key?.y ?? 0);
    await page.evaluate(() => window.lectern.changeSettings({ singleLetters: true }));
    await hint.getByText('E, 2, 3, 4, 5, 6 colours').waitFor();
    await page.evaluate(() => window.lectern.changeSettings({ singleLetters: false }));
    await hint.getByText('E, 2, 3, 4, 5, 6 colours').waitFor({ state: 'detached' });
    await giveKeys(keys);
    await page.keyboard.press('Escape');
    await hint.waitFor({ state: 'detached' });

    await page.keyboard.press('Alt+b');
    await expect
      .poll(() => page.evaluate(async () => (await window.lectern.listNotes('berlin-guarantees')).length))
      .toBe(1);
    await page.keyboard.press('Control+3');
    await page.getByRole('list', { name: 'Notes', exact: true }).getByRole('button').first().click();
    const note = page.getByRole('textbox', { name: 'Note', exact: true });
    await note.click();
    await page.keyboard.type('xky');
    expect(await note.inputValue()).toBe('xky');
    await page.keyboard.press('Control+Enter');
  });

  it('keeps them over a restart, and gives the usual ones back, one or all', async () => {
    expect(await lectern.problems()).toEqual([]);
    await lectern.close();
    lectern = await launchLectern({ userData: lectern.userData });
    page = lectern.page;
    page.setDefaultTimeout(20_000);
    await page.keyboard.press('Control+1');
    expect(await accelerator('search')).toBe('CmdOrCtrl+J');
    expect(await accelerator('bookmark')).toBe('Alt+B');
    await open();
    expect(await single().isChecked()).toBe(false);
    await single().click();
    await line('Next sentence').getByText('X', { exact: true }).waitFor();
    await close();
    await useOwnKeys();
    await open();
    await dialog().getByRole('button', { name: 'Back to the usual key of Next sentence' }).click();
    await said().getByText('Next sentence: J').waitFor();
    // The usual key of one action may be another's by now.
    await dialog().getByRole('button', { name: 'Back to the usual key of Previous sentence' }).click();
    await said().getByText('K already means “Highlight”.').waitFor();
    await dialog().getByRole('button', { name: 'Leave it there' }).click();
    await dialog().getByRole('button', { name: 'Back to the usual keys' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Back to the usual keys' }).click();
    await said().getByText('Every action has its usual key again.').waitFor();
    await line('Highlight').getByText('H', { exact: true }).waitFor();
    expect(
      await dialog()
        .getByRole('button', { name: /^Back to the usual/ })
        .count(),
    ).toBe(1);
    await close();
    expect(await accelerator('search')).toBe('CmdOrCtrl+K');
    await page.getByRole('link', { name: 'Go to sentence 3' }).click();
    await chosenSentence().getByText('Sentence 3').waitFor();
    await page.keyboard.press('j');
    await chosenSentence().getByText('Sentence 4').waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  it('is followed on any keyboard, not behind a dialog, nor in a word that is being composed', async () => {
    const cdp = await page.context().newCDPSession(page);
    const press = async (key: string, code: string) => {
      for (const type of ['rawKeyDown', 'keyUp'] as const)
        await cdp.send('Input.dispatchKeyEvent', { type, key, code });
    };
    const tell = (told: Omit<KeyboardEventInit, 'view' | 'detail'>) =>
      page.evaluate((init) => {
        const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
        document.activeElement?.dispatchEvent(event);
      }, told);
    const count = () =>
      page.evaluate(async () => (await window.lectern.listNotes('berlin-guarantees')).length);
    const before = await count();
    const hint = page.locator('.read-hint');
    const sentence3 = page.locator('#S3');
    const hasFocus = (element = sentence3) => element.evaluate((each) => each === document.activeElement);
    await page.getByRole('link', { name: 'Go to sentence 3' }).click();
    await expect.poll(() => hasFocus()).toBe(true);

    await press('м', 'KeyV');
    await hint.waitFor();
    await press('е', 'KeyT');
    await expect.poll(() => hasFocus(page.locator('.tag-field-input'))).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasFocus()).toBe(true);
    // Caps Lock, and the first digit of a French keyboard.
    await press('V', 'KeyV');
    await hint.waitFor();
    await tell({ key: 'ć', code: 'KeyC', modifierAltGraph: true });
    await tell({ key: '@', code: 'KeyQ', modifierAltGraph: true });
    await tell({ key: 'т', code: 'KeyN', isComposing: true });
    await hint.waitFor();
    await press('&', 'Digit1');
    await hint.waitFor({ state: 'detached' });
    await expect.poll(count).toBe(before + 1);
    // The tools of a passage have its keys, and give the focus back.
    await page.keyboard.press('v');
    await page.keyboard.press('Enter');
    await page.getByRole('toolbar', { name: 'Passage' }).waitFor();
    await page.keyboard.press('2');
    await expect.poll(count).toBe(before + 2);
    await expect.poll(() => hasFocus()).toBe(true);

    await open();
    await change('Highlight').focus();
    for (const key of ['b', 'h', 'n', 'v', 'Control+3', 'Control+k']) await page.keyboard.press(key);
    await close();
    await expect.poll(() => hasFocus()).toBe(true);
    expect(await count()).toBe(before + 2);
    expect(await chosenSentence().innerText()).toBe('Sentence 3');

    await page.keyboard.press('n');
    const note = page.getByRole('textbox', { name: 'Note', exact: true });
    await note.waitFor();
    await page.keyboard.type('one');
    await tell({ key: 'Escape', code: 'Escape', isComposing: true });
    await tell({ key: 'Enter', code: 'Enter', ctrlKey: true, isComposing: true });
    await page.keyboard.press('Control+Enter');
    // The words are written on the mark that was just made.
    const written = () => page.evaluate(() => window.lectern.listNotes('berlin-guarantees'));
    await expect.poll(async () => (await written()).map(({ body }) => body)).toContain('one');
    expect(await count()).toBe(before + 2);
    // The link to where one is leads there all the same.
    await page.getByRole('link', { name: 'Go to sentence 3' }).click();
    await expect.poll(() => hasFocus()).toBe(true);
    expect(await lectern.problems()).toEqual([]);
  });
});
