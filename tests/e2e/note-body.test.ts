import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccessProblems } from './axe';
import { type Launched, launchLectern } from './launch';
import { readPages, runPack, seedNotes, tool } from './packed';

const list = (page: Page) => page.getByRole('list', { name: 'Notes', exact: true });
const row = (page: Page, words: string) => list(page).getByRole('button', { name: words });
const pane = (page: Page) => page.getByRole('complementary', { name: 'Chosen note' });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Explanation' });

/** One program for the whole file: each test begins where the one before it ended, with its notes as they are. */
let lectern: Launched;
let page: Page;

beforeAll(async () => {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
  await seedNotes(userData, [
    {
      on: 'legally binding',
      body:
        'Binding by **what** *instrument*?\nAsk:\n\n- the [act](https://example.org/act)\n' +
        '- <script>globalThis.harm = 1</script>\n\n<img src=x onerror="globalThis.harm = 1">',
      motivation: 'questioning',
    },
    { on: 'explicit language', body: 'None is quoted.' },
    {
      target: { kind: 'cell', topicId: 'funding', columnId: 'doc2' },
      body: 'Who **pays**?',
      motivation: 'questioning',
      creator: 'Anna Kovač',
    },
  ]);
  lectern = await launchLectern({ userData });
  page = lectern.page;
}, 60_000);

afterAll(async () => {
  await lectern.close();
});

/** Opens Notes with the keyboard and moves to the row with these words. */
async function chooseNote(words: string): Promise<void> {
  await page.keyboard.press('Control+3');
  await row(page, words).focus();
  // Moving to a row shows its note beside it.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  for (let step = 0; step < 5; step += 1) {
    const isThere = await row(page, words).evaluate((element) => element === document.activeElement);
    if (isThere) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect.poll(() => row(page, words).getAttribute('aria-current')).toBe('true');
}

/** Focuses something by its name and presses Enter on it. */
async function press(name: string | RegExp, within = pane(page)): Promise<void> {
  await within.getByRole('button', { name }).press('Enter');
}

const undoWords = (): Promise<string | undefined> =>
  lectern.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.label);

describe('Markdown in a note', () => {
  it('is shown as it was meant in Notes and in Read, and markup in it stays words', async () => {
    await chooseNote('Binding by what instrument?');
    const words = pane(page).locator('.note-read');
    await expect.poll(() => words.getByRole('listitem').count()).toBe(2);
    expect(await words.locator('strong').innerText()).toBe('what');
    expect(await words.locator('em').innerText()).toBe('instrument');
    expect(await words.innerText()).toContain('<script>globalThis.harm = 1</script>');
    expect(await words.innerText()).toContain('act (https://example.org/act)');
    expect(await page.locator('main img, main a[href*="example.org"], main script').count()).toBe(0);
    await words.getByRole('button', { name: 'Copy the address https://example.org/act' }).press('Enter');
    await page.getByText('Address copied').waitFor();

    await pane(page).getByRole('link', { name: 'Open in the article' }).press('Enter');
    const note = panel(page).getByRole('article').filter({ hasText: 'Binding by' });
    expect(await note.locator('strong').innerText()).toBe('what');
    await note.getByText('<img src=x onerror="globalThis.harm = 1">').waitFor();
    expect(await page.evaluate(() => 'harm' in globalThis)).toBe(false);
  });

  it('is a field while it is written, and is saved as it was typed', async () => {
    await chooseNote('None is quoted.');
    await page.keyboard.press('Enter');
    const field = pane(page).getByRole('textbox', { name: 'Note', exact: true });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('None is *quoted* here.');
    await page.keyboard.press('Control+Enter');
    await pane(page).getByText('Saved', { exact: true }).waitFor();
    expect(await pane(page).locator('.note-read em').innerText()).toBe('quoted');
    await row(page, 'None is quoted here.').waitFor();
  });
});

describe('a question', () => {
  it('is resolved with a key and opened again with a button, each one step with its own words', async () => {
    await chooseNote('Binding by what instrument?');
    await pane(page).getByText('Open question').waitFor();
    await page.keyboard.press('r');
    await pane(page).getByText('Resolved question').waitFor();
    await row(page, 'Binding by what instrument?').waitFor();
    await expect.poll(undoWords).toBe('Undo resolving question');
    await press(/^Reopen the question of note/u);
    await pane(page).getByText('Open question').waitFor();
    await expect.poll(undoWords).toBe('Undo reopening question');
    await page.keyboard.press('Control+Z');
    await pane(page).getByText('Resolved question').waitFor();
    await page.keyboard.press('Control+Z');
    await pane(page).getByText('Open question').waitFor();
  });

  it('of somebody else names its author in a row, and in the popover of its cell, where it is resolved', async () => {
    await chooseNote('Who pays?');
    await list(page).getByText('by Anna Kovač').waitFor();
    await pane(page).getByRole('link', { name: 'Open in the comparison' }).press('Enter');
    const cell = page.getByRole('region', { name: /^Notes on Funding, Document 2/u });
    await cell.getByText('by Anna Kovač').waitFor();
    expect(await cell.locator('strong').innerText()).toBe('pays');
    await press(/^Resolve the question/u, cell);
    await cell.getByText('Resolved question').waitFor();
  });
});

describe('a link', () => {
  it('leads there and back, is seen at its other end, and goes again', async () => {
    await chooseNote('None is quoted here.');
    await press(/^Link to…/u);
    await page.keyboard.type('binding instrument');
    const found = pane(page).getByRole('listbox').getByRole('option');
    await expect.poll(() => found.count()).toBe(1);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const way = pane(page).getByRole('link', { name: /^Note 2: Binding by what instrument/u });
    await way.waitFor();
    await expect.poll(undoWords).toBe('Undo link');
    await way.press('Enter');
    await pane(page)
      .getByRole('heading', { name: /^Note 2/u })
      .waitFor();
    await pane(page).getByText('Supported by', { exact: true }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await pane(page)
      .getByRole('heading', { name: /^Note 1/u })
      .waitFor();

    await press(/^Link to…/u);
    await page.keyboard.type('7');
    await pane(page)
      .getByRole('option', { name: /^Sentence 7 /u })
      .waitFor();
    await page.keyboard.press('Enter');
    await pane(page)
      .getByRole('link', { name: /^Sentence 7: /u })
      .press('Enter');
    await panel(page).getByRole('heading', { name: 'Sentence 7' }).waitFor();
    await panel(page)
      .getByRole('link', { name: /^Note 1: None is quoted here/u })
      .press('Enter');
    await press(/^Remove the link to Sentence 7/u);
    await expect.poll(undoWords).toBe('Undo removing the link');
  });

  it('is left with Esc as it was, and the focus is where it came from', async () => {
    await press(/^Link to…/u);
    await page.keyboard.press('Escape');
    expect(await pane(page).getByRole('listbox').count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Link to…: note 1');
  });
});

describe('an earlier wording', () => {
  it('is read beside the one after it, restored, and taken back', async () => {
    await chooseNote('None is quoted here.');
    await press(/^Earlier wordings/u);
    const wordings = pane(page).getByRole('list', { name: 'Earlier wordings, the newest first' });
    const first = wordings.getByRole('listitem').last();
    await first.getByRole('insertion').first().waitFor();
    await first.getByRole('button', { name: /^Restore this wording/u }).press('Enter');
    await row(page, 'None is quoted.').waitFor();
    await expect.poll(undoWords).toBe('Undo restoring the wording');
    await page.keyboard.press('Control+Z');
    await row(page, 'None is quoted here.').waitFor();
  });

  it('and links, and what is being linked, are open to everyone, in light and dark', async () => {
    await press(/^Link to…/u);
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      // Backgrounds take a moment to turn, and are neither the one nor the other until then.
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      expect([theme, ...(await findAccessProblems(page))]).toEqual([theme]);
    }
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
    await page.keyboard.press('Escape');
  });
});

describe('a note of somebody else', () => {
  it('names who wrote it and who changed its words, and whose each wording was', async () => {
    await chooseNote('Who pays?');
    await page.keyboard.press('Enter');
    const field = pane(page).getByRole('textbox', { name: 'Note', exact: true });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Who **pays**, and when?');
    await page.keyboard.press('Control+Enter');
    const changed = 'by Anna Kovač, changed by You';
    await list(page).getByText(changed).waitFor();
    await pane(page).getByText('Anna Kovač, changed by You,').waitFor();
    await press(/^Earlier wordings \(1\)/u);
    const wording = pane(page).getByRole('list', { name: 'Earlier wordings, the newest first' });
    await wording.getByText('by Anna Kovač').waitFor();
    await wording.getByText('by You').waitFor();
    await press(/^Earlier states \(1\)/u);
    await pane(page).getByText('Kind: Open question, then Resolved question').waitFor();
  });

  it('is read in the trash as it was, with its question and its wordings, comes back and is answered', async () => {
    await row(page, 'Who pays, and when?').focus();
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Trash, 1 note' }).press('Enter');
    const trash = page.getByRole('complementary', { name: 'Chosen note in the trash' });
    expect(await trash.locator('strong').innerText()).toBe('pays');
    await trash.getByText('Resolved question').waitFor();
    await trash.getByText('Anna Kovač, changed by You,').waitFor();
    await press(/^Earlier wordings \(1\)/u, trash);
    await trash.getByText('by Anna Kovač', { exact: false }).first().waitFor();
    expect(await trash.getByRole('button', { name: /^Restore/u }).count()).toBe(1);
    expect(await findAccessProblems(page)).toEqual([]);
    await trash.getByRole('button', { name: 'Restore' }).press('Enter');
    await page.getByText('The trash is empty.').waitFor();
    await page.getByRole('button', { name: 'Back to the notes' }).press('Enter');
    await chooseNote('Who pays, and when?');
    await press(/^Reply/u);
    await pane(page).getByRole('textbox', { name: 'Note', exact: true }).last().fill('Both do.');
    await page.keyboard.press('Control+Enter');
    await pane(page).locator('.note-pane-reply').getByText('Both do.').waitFor();
  });
});

describe('on paper', () => {
  it('words are as they were meant, with the state of the question, the author and the link', async () => {
    const out = join(lectern.userData, 'notes.pdf');
    const args = ['--user-data', lectern.userData, '--sections', 'notes', '--out', out];
    const { code, stderr } = await runPack(['berlin-guarantees', ...args]);
    expect([code, stderr]).toEqual([0, '']);
    const text = (await readPages(out)).join('\n').replace(/\s+/gu, ' ');
    expect(text).toContain('Binding by what instrument? Ask:');
    expect(text).toContain('act (https://example.org/act)');
    expect(text).toContain('<script>globalThis.harm = 1</script>');
    expect(text).toContain('Open question');
    expect(text).toContain('Supports note 2, sentence 17.');
    expect(text).toContain('Supported by note 1, sentence 6.');
    expect(text).toContain('Anna Kovač, changed by You,');
    expect(text).toContain('Reply to note 3');
    expect(text).not.toContain('“”');
    expect(await tool('pdffonts', [out])).not.toContain('Type 3');
    expect(await lectern.problems()).toEqual([]);
  });
});
