import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBundledBriefing } from '../main/bundled-briefing';
import { findThemedProblems } from './axe';
import { launchLectern, type Launched } from './launch';
import { type PackAnswer, readPages, runPack, seedNotes } from './packed';
import { overflowOf, resizeWindow } from './window-size';

const briefing = await openBundledBriefing();
const folder = mkdtempSync(join(tmpdir(), 'lectern-pack-form-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const userData = join(folder, 'reader');

describe('the form of the pack', () => {
  let lectern: Launched;
  let page: Page;
  beforeAll(async () => {
    await seedNotes(userData, [
      { on: 'Berlin', body: 'In-which-house?', tags: ['place', 'ask'], colour: 'straw' },
      {
        on: 'legally binding',
        body: 'Binding-by-what?',
        tags: ['law'],
        motivation: 'questioning',
        workflow: 'open',
      },
      { target: { kind: 'article' }, body: 'Whose-article?', tags: ['ask'], creator: 'Anna Kovač' },
    ]);
    lectern = await launchLectern({ userData });
    ({ page } = lectern);
    await open();
  });
  afterAll(() => lectern.close());

  const open = async (): Promise<void> => {
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Pack' }).click();
    await form().waitFor();
  };
  const form = () => page.getByRole('form', { name: 'Briefing pack' });
  const toast = () => page.getByRole('status').filter({ has: page.locator('.toast') });
  const preset = () => form().getByRole('combobox', { name: 'Preset' });
  const button = (name: string) => form().getByRole('button', { name, exact: true });
  const box = (name: RegExp | string) => form().getByRole('checkbox', { name });
  /** The sections that print, in the order in which the form has them. */
  const order = (): Promise<readonly string[]> =>
    form()
      .locator('.pack-section:has(:checked) > label')
      .allInnerTexts()
      .then((names) => names.map((name) => name.trim()));
  /** Where a section's row is, from the top of the window. */
  const middleOf = async (section: string): Promise<{ readonly x: number; readonly y: number }> => {
    const at = await button(`Move ${section}`).boundingBox();
    if (!at) throw new Error(`${section} cannot be moved.`);
    return { x: at.x + at.width / 2, y: at.y + at.height / 2 };
  };

  test('chooses a preset, moves a section by keyboard and says where it is, and takes that back', async () => {
    await preset().selectOption('Short brief');
    await toast().getByText('The pack is set as “Short brief”.').waitFor();
    expect(await order()).toEqual(['Cover and bottom line', 'Comparison']);

    // What none of these sections prints is told, for as long as it is so.
    const told = form().getByText(/in none of these sections/);
    await form().getByText('3 notes are in none of these sections: add Notes to print every note.').waitFor();
    await box(/^Annotated text/).check();
    await form().getByText('1 note is in none of these sections: add Notes to print every note.').waitFor();
    await box(/^Notes/).check();
    await told.waitFor({ state: 'detached' });
    await box(/^Notes/).uncheck();
    await box(/^Annotated text/).uncheck();

    await box(/^Tensions/).check();
    await box(/^Glossary/).check();
    await form().getByText('changed', { exact: true }).waitFor();

    const handle = button('Move Tensions');
    await handle.focus();
    await page.keyboard.press('ArrowUp');
    await form().getByText('Tensions: 1 of 3').waitFor({ state: 'attached' });
    expect(await order()).toEqual(['Cover and bottom line', 'Tensions', 'Comparison', 'Glossary']);
    expect(await handle.evaluate((element) => element === document.activeElement)).toBe(true);
    // Above all that can be moved there is nothing but the cover.
    await page.keyboard.press('ArrowUp');
    await form().getByText('Tensions: 1 of 3').waitFor({ state: 'attached' });
    await box(/^Comparison/).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await form().getByText('Comparison: 3 of 3').waitFor({ state: 'attached' });
    expect(await box(/^Comparison/).evaluate((element) => element === document.activeElement)).toBe(true);
    const moved = ['Cover and bottom line', 'Tensions', 'Glossary', 'Comparison'];
    expect(await order()).toEqual(moved);

    await page.keyboard.press('Control+z');
    await toast().getByText('The pack is set as before').waitFor();
    expect(await order()).toEqual(['Cover and bottom line', 'Tensions', 'Comparison', 'Glossary']);
    await page.keyboard.press('Control+Shift+Z');
    await toast().getByText('The pack is set as chosen').waitFor();
    expect(await order()).toEqual(moved);

    // Without the keyboard and without dragging too: pointing at the row shows two buttons.
    await form().locator('[data-row="comparison"]').hover();
    await button('Move Comparison up').click();
    await form().getByText('Comparison: 2 of 3').waitFor({ state: 'attached' });
    expect(await button('Move Comparison').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await button('Move Comparison down').click();
    await form().getByText('Comparison: 3 of 3').waitFor({ state: 'attached' });
    expect(await order()).toEqual(moved);
    expect(await button('Move Tensions up').isDisabled()).toBe(true);

    await button('Usual order').click();
    expect(await order()).toEqual(['Cover and bottom line', 'Comparison', 'Tensions', 'Glossary']);
    expect(await button('Usual order').isDisabled()).toBe(true);
  });

  test('moves a section by dragging it, and leaves it where it was when that is called off', async () => {
    const from = await middleOf('Glossary');
    const to = await middleOf('Comparison');
    const drag = async (): Promise<void> => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, (from.y + to.y) / 2);
      await page.mouse.move(to.x, to.y);
    };
    await drag();
    await form().locator('[data-moving="true"]', { hasText: 'Glossary' }).waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await order()).toEqual(['Cover and bottom line', 'Comparison', 'Tensions', 'Glossary']);
    await drag();
    await page.mouse.up();
    await form().getByText('Glossary: 1 of 3').waitFor({ state: 'attached' });
    expect(await order()).toEqual(['Cover and bottom line', 'Glossary', 'Comparison', 'Tensions']);
    // The pages follow: the glossary begins before the comparison does.
    const captions = page.locator('.pack-sheet figcaption');
    await captions
      .filter({ hasText: /Glossary/ })
      .first()
      .waitFor();
    await page.waitForFunction(() => {
      const said = [...document.querySelectorAll('.pack-sheet figcaption')].map((each) => each.textContent);
      const first = (name: string) => said.findIndex((each) => each.includes(name));
      return first('Glossary') > 0 && first('Glossary') < first('Comparison');
    });
  });

  test('filters the notes by what they have, and says how many print and which, here and on the cover', async () => {
    const notes = form().getByRole('group', { name: /^Notes/ });
    await box(/^Notes/).check();
    await form().getByRole('radio', { name: 'Filtered…' }).check();
    await notes.getByText('3 of 3').waitFor();
    const tags = notes.getByRole('group', { name: 'Tags' });
    expect(await tags.getByRole('checkbox').count()).toBe(3);
    await tags.getByRole('checkbox', { name: 'ask 2' }).check();
    await notes.getByText('Prints those tagged #ask, with their replies.').waitFor();
    await notes.getByText('2 of 3').waitFor();
    await notes.getByRole('group', { name: 'Authors' }).getByRole('checkbox', { name: /^Anna/ }).check();
    await notes.getByText('1 of 3').waitFor();
    await page
      .locator('.pdf-text', { hasText: /1: those tagged/ })
      .first()
      .waitFor({ state: 'attached' });
    // There is no resolved question: it is not offered.
    const questions = notes.getByRole('group', { name: 'Questions' });
    expect(await questions.getByRole('checkbox').count()).toBe(1);
    await questions.getByRole('checkbox', { name: 'open 1' }).check();
    await notes.getByText('0 of 3').waitFor();
    await questions.getByRole('checkbox', { name: 'open 1' }).uncheck();
    // Another choice and back: what was ticked is ticked.
    await form().getByRole('radio', { name: 'None' }).check();
    await notes.getByText('0 of 3').waitFor();
    await form().getByRole('radio', { name: 'Filtered…' }).check();
    await notes.getByText('1 of 3').waitFor();
  });

  test('writes a label of TLP as the protocol does, says what it means, and sets the sheets', async () => {
    await form().getByLabel('Marking').fill('tlp red');
    await form().getByLabel('Prepared for').focus();
    expect(await form().getByLabel('Marking').inputValue()).toBe('TLP:RED');
    await form().getByText('For those addressed in person; for nobody else.').waitFor();
    await form().getByRole('combobox', { name: 'TLP label' }).selectOption('TLP:AMBER+STRICT');
    expect(await form().getByLabel('Marking').inputValue()).toBe('TLP:AMBER+STRICT');

    // What is too long is not cut: it stays with the reason, and the pages keep what they had.
    await form().getByLabel('Marking').fill('N'.repeat(75));
    await form().getByRole('alert').getByText('A marking has at most 60 letters, this one has 75.').waitFor();
    expect(await form().getByRole('alert').first().textContent()).toContain('“TLP:AMBER+STRICT”');
    expect(await form().getByLabel('Marking').inputValue()).toBe('N'.repeat(75));
    await form().getByRole('combobox', { name: 'TLP label' }).selectOption('TLP:GREEN');
    expect(await form().getByLabel('Marking').inputValue()).toBe('TLP:GREEN');
    expect(await form().getByRole('alert').getByText('A marking has').count()).toBe(0);
    await form().getByRole('combobox', { name: 'TLP label' }).selectOption('TLP:AMBER+STRICT');

    await form().getByText('More about the pages').click();
    expect(await form().getByLabel('Ruled pages').count()).toBe(0);
    await box(/^Lines to take/).check();
    // While it is typed it may be empty; when it is left it is a number again, the nearest that there can be.
    const ruled = form().getByLabel('Ruled pages');
    await ruled.fill('');
    expect(await ruled.inputValue()).toBe('');
    await ruled.blur();
    expect(await ruled.inputValue()).toBe('1');
    await ruled.fill('99');
    await ruled.blur();
    expect(await ruled.inputValue()).toBe('20');
    await ruled.fill('2');
    await form().getByRole('combobox', { name: 'Binding edge' }).selectOption({ label: 'No binding edge' });
    await box(/^Save ink/).check();
    expect(await findThemedProblems(page)).toEqual([]);
    for (const width of [1024, 480]) {
      await resizeWindow(lectern, width, 700);
      expect(await overflowOf(page)).toBe(0);
    }
    await resizeWindow(lectern, 1440, 900);
  });

  test('keeps presets under names of their own, and says what is wrong with a name', async () => {
    await button('Save as preset…').click();
    const name = form().getByLabel('Name', { exact: true });
    const fault = form().getByRole('alert');
    await page.keyboard.press('Enter');
    await fault.getByText('Give it a name.').waitFor();
    await name.fill('whole PACK');
    await fault.getByText('There is a preset of this name already.').waitFor();
    await name.fill('W'.repeat(61));
    await fault.getByText('A name has 60 letters at most.').waitFor();
    await name.fill('Committee');
    await button('Save').click();
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('.pack-preset select')?.value === 'Committee',
    );
    expect(await form().getByText('changed', { exact: true }).count()).toBe(0);

    await form().getByRole('radio', { name: 'Letter' }).check();
    await form().getByText('changed', { exact: true }).waitFor();
    await button('Update with these choices').click();
    await toast().getByText('“Committee” keeps these choices now.').waitFor();
    await form().getByText('changed', { exact: true }).waitFor({ state: 'detached' });

    await button('Rename…').click();
    await name.fill('The Committee');
    await page.keyboard.press('Enter');
    await button('Delete').click();
    await toast().getByText('Preset “The Committee” deleted.').waitFor();
    expect(await preset().locator('option', { hasText: 'Committee' }).count()).toBe(0);
    await toast().getByRole('button', { name: 'Undo' }).click();
    await preset().locator('option', { hasText: 'The Committee' }).waitFor({ state: 'attached' });
    expect(await preset().inputValue()).toBe('The Committee');

    // Deleted, and another saved under its name before that was taken back: it is not offered any more.
    const undo = toast().getByRole('button', { name: 'Undo' });
    await button('Delete').click();
    await undo.waitFor();
    await button('Save as preset…').click();
    await name.fill('The Committee');
    await button('Save').click();
    await undo.waitFor({ state: 'detached' });
    expect(await preset().locator('option', { hasText: 'Committee' }).count()).toBe(1);
    // Nor is an update, once the preset has another name.
    await form().getByRole('radio', { name: 'A4' }).check();
    await button('Update with these choices').click();
    await undo.waitFor();
    await button('Rename…').click();
    await name.fill('Renamed');
    await page.keyboard.press('Enter');
    await undo.waitFor({ state: 'detached' });
    await button('Rename…').click();
    await name.fill('The Committee');
    await page.keyboard.press('Enter');
    await form().getByRole('radio', { name: 'Letter' }).check();
    await button('Update with these choices').click();
    await undo.waitFor();

    // The program's own cannot be changed.
    await preset().selectOption('Whole pack');
    expect(await button('Delete').count()).toBe(0);
    expect(await form().getByLabel('Marking').inputValue()).toBe('TLP:AMBER+STRICT');
    await toast().getByRole('button', { name: 'Undo' }).click();
    expect(await preset().inputValue()).toBe('The Committee');
    await form().getByLabel('Date').fill('Monday');
    expect(await lectern.problems()).toEqual([]);
  });

  test('is as it was left after a restart, and the command line packs by the preset', async () => {
    await lectern.close();
    lectern = await launchLectern({ userData });
    ({ page } = lectern);
    await open();
    expect(await preset().inputValue()).toBe('The Committee');
    expect(await form().getByText('changed', { exact: true }).count()).toBe(0);
    const left = [
      'Cover and bottom line',
      'Glossary',
      'Comparison',
      'Tensions',
      'Notes',
      'Lines to take (blank)',
    ];
    expect((await order()).toSorted()).toEqual(left.toSorted());
    expect((await order())[1]).toBe('Glossary');
    expect(await form().getByLabel('Date').inputValue()).toBe('Monday');
    expect(await form().getByRole('radio', { name: 'Letter' }).isChecked()).toBe(true);
    await form()
      .getByText('Prints those tagged #ask and written by Anna Kovač, with their replies.')
      .waitFor();

    const file = join(folder, 'committee.pdf');
    const { code, stdout, stderr } = await runPack([
      briefing.id,
      '--out',
      file,
      '--preset',
      'the committee',
      '--marking',
      'tlp:green',
      '--json',
      '--user-data',
      userData,
    ]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const { sections, notes } = JSON.parse(stdout) as PackAnswer;
    expect(sections.map(({ section }) => section).slice(0, 3)).toEqual(['cover', 'glossary', 'comparison']);
    expect(notes).toBe(1);
    const [cover = ''] = await readPages(file);
    expect(cover).toContain('TLP:GREEN');
    expect(cover.replaceAll(/\s+/gu, ' ')).toContain('1: those tagged #ask and written by Anna');
  });
});
