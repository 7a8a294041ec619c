import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBundledBriefing } from '../main/bundled-briefing';
import { findAccessProblems, findThemedProblems } from './axe';
import { launchLectern } from './launch';
import { shareLectern } from './shared-program';
import { resizeWindow, windowSizes } from './window-size';

const begin = shareLectern();

const briefing = await openBundledBriefing();
const words = 'any aggression against the country';

/** Drags over words of a sentence, from the first letter to after the last. */
async function selectByMouse(page: Page, sentence: string, selected: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const box = await page.evaluate(
    ([id, text]) => {
      const element = document.getElementById(id ?? '');
      const walker = document.createTreeWalker(element ?? document, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      const node = nodes.find((each) => each.textContent?.includes(text ?? ''));
      const start = node?.textContent?.indexOf(text ?? '') ?? -1;
      if (!node || start < 0) throw new Error(`${id} does not say "${text}".`);
      element?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + (text?.length ?? 0));
      const boxes = [...range.getClientRects()];
      const first = boxes[0];
      const last = boxes.at(-1);
      if (!first || !last) throw new Error('The words are not on the page.');
      return { from: [first.left + 1, first.top + 10], to: [last.right - 1, last.bottom - 10] };
    },
    [sentence, selected],
  );
  await page.mouse.move(box.from[0] ?? 0, box.from[1] ?? 0);
  await page.mouse.down();
  await page.mouse.move(box.to[0] ?? 0, box.to[1] ?? 0, { steps: 4 });
  await page.mouse.up();
}

const article = (page: Page) => page.getByRole('region', { name: 'Article' });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Explanation' });
const sentence = (page: Page, number: number) =>
  article(page).getByRole('group', { name: new RegExp(`^Sentence ${number} `, 'u') });
const highlighted = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('note-'))
      .flatMap(([name, ranges]) =>
        [...ranges].flatMap((range) => (range instanceof Range ? `${name}: ${range.toString()}` : [])),
      ),
  );

describe('the article as a whole', () => {
  it('is told in the editor’s lines, each with its sentences, and a use as a line leads to that line', async () => {
    const lectern = await begin();
    const { page } = lectern;
    for (const [name, lines] of [
      ['Bottom line Editor’s words', briefing.bottomLine],
      ['Key points Editor’s words', briefing.keyPoints],
      ['Read with care Editor’s words', briefing.warnings],
    ] as const) {
      const items = panel(page).getByRole('region', { name }).getByRole('listitem');
      expect(await items.count()).toBe(lines.length);
      for (const [index, { text, sentences }] of lines.entries()) {
        const item = items.nth(index);
        await item.getByText(text).waitFor();
        expect(await item.getByRole('link').count()).toBe(sentences.length);
      }
    }
    expect(await findThemedProblems(page)).toEqual([]);
    const last = briefing.warnings.at(-1);
    await page.locator(`#${last?.sentences[0]}-number`).click();
    await panel(page).getByText('Where it is used').click();
    await panel(page)
      .getByRole('link', { name: `warning ${briefing.warnings.length}` })
      .click();
    const line = panel(page).locator('[aria-current="true"]');
    await line.getByText(last?.text ?? '').waitFor();
    await expect.poll(() => line.evaluate((element) => element === document.activeElement)).toBe(true);
    const isInSight = () =>
      line.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    expect(await isInSight()).toBe(true);
    await page.keyboard.press('Alt+ArrowLeft');
    await panel(page)
      .getByRole('heading', { name: `Sentence ${last?.sentences[0]?.slice(1)}`, exact: true })
      .waitFor();
    expect(await lectern.problems()).toEqual([]);
  });
});

/** Drawn a few times over, so that lines, margins and what is near have come to rest. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 12; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  });

const topOf = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((element) => element.getBoundingClientRect().top);

/** True when the whole sentence stands within what is shown of the article. */
const isInSight = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((element) => {
    const sight = element.closest('.article')?.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    return sight !== undefined && box.top >= sight.top && box.bottom <= sight.bottom;
  });

describe('reading', () => {
  it('shows the article exactly as it is, under its numbers, with nothing added', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await sentence(page, 1).waitFor();
    const texts = await article(page).locator('.sentence').allTextContents();
    const whole = await page.evaluate(async () => {
      const { blocks } = await window.lectern.openBriefing('berlin-guarantees');
      return blocks.map(({ text }) => text);
    });
    expect(texts).toEqual(whole);
    expect(await page.locator('#S2').innerText()).toContain('to The New York Times, marks');
    const copied = await article(page).evaluate((element) => {
      document.getSelection()?.selectAllChildren(element.querySelector('[data-block="B17"]') ?? element);
      return document.getSelection()?.toString().trim();
    });
    expect(copied).toBe(whole[16]);
    expect(await lectern.problems()).toEqual([]);
  });

  it('explains a sentence: in words, in facts, with what pulls against it', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await sentence(page, 20).click();
    await panel(page).getByRole('heading', { name: 'Sentence 20' }).waitFor();
    await panel(page).getByText('A criticism of the agreement;').waitFor();
    await panel(page).getByText('Binding by what instrument, enforced how?').waitFor();
    await panel(page).locator('.facts').getByRole('link', { name: 'Sentence 17' }).click();
    await panel(page).getByRole('heading', { name: 'Sentence 17' }).waitFor();
    await panel(page).getByText('A provision, said of the agreement;').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S17');

    await page.keyboard.press('Alt+ArrowLeft');
    await panel(page).getByRole('heading', { name: 'Sentence 20' }).waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await panel(page).getByRole('heading', { name: 'Sentence 17' }).waitFor();
    await page.keyboard.press('Escape');
    await panel(page).getByRole('heading', { name: 'Sentence 20' }).waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  it('has a button a statement, level with its line, that chooses it', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await sentence(page, 12).click();
    const code = article(page).getByRole('button', { name: 'position, of no document, ruled out' });
    await code.click();
    expect(await code.getAttribute('aria-pressed')).toBe('true');
    await panel(page).getByText('ruled out (“has ruled out”)').waitFor();
    const lines = await page.evaluate(() => {
      const top = (range: Range) => range.getClientRects()[0]?.top ?? 0;
      const node = document.querySelector('#S12')?.firstChild;
      const range = document.createRange();
      if (!node) throw new Error('No sentence 12.');
      range.setStart(node, 80);
      range.setEnd(node, 90);
      const button = document.querySelector('[data-margin="a-S12-2"]');
      return { words: top(range), code: button?.getBoundingClientRect().top ?? 0 };
    });
    expect(Math.abs(lines.words - lines.code)).toBeLessThan(16);
  });

  it('is walked with the keyboard alone: sentences, statements, the panel and back', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await sentence(page, 1).focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S24');
    await page.keyboard.press('ArrowUp');
    await panel(page).getByText('3 of 3 statements').waitFor();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S22');
    await panel(page).getByText('2 of 2 statements').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => panel(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S22');
    expect(await sentence(page, 22).getAttribute('tabindex')).toBe('0');
    expect(await article(page).locator('.sentence[tabindex="0"]').count()).toBe(1);
  });

  it('marks words chosen with the mouse, and takes the mark away again', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await sentence(page, 6).waitFor();
    await selectByMouse(page, 'S6', words);
    const tools = page.getByRole('toolbar', { name: 'Passage' });
    await tools.getByRole('button', { name: 'Highlight as Raise' }).click();
    await tools.waitFor({ state: 'detached' });
    await expect.poll(() => highlighted(page)).toEqual([`note-rose: ${words}`]);
    await article(page).getByRole('button', { name: 'Note 1 Raise' }).waitFor();

    await selectByMouse(page, 'S6', words);
    await tools.waitFor();
    await page.keyboard.press('h');
    await expect.poll(() => highlighted(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => highlighted(page)).toEqual([`note-rose: ${words}`]);
    expect(await lectern.problems()).toEqual([]);
  });

  it('shows its tools beside the words chosen with the mouse and never over them, wherever they stand', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await sentence(page, 2).waitFor();
    const chosen = [
      ['S2', 'sources to'],
      ['S2', 'New York'],
      ['S6', words],
      ['S20', 'the'],
    ] as const;
    for (const [id, text] of chosen) {
      await selectByMouse(page, id, text);
      const tools = page.getByRole('toolbar', { name: 'Passage' });
      await tools.waitFor();
      const covered = await tools.evaluate((bar) => {
        const over = bar.getBoundingClientRect();
        const sight = bar.closest('.article');
        const left = sight?.getBoundingClientRect().left ?? Infinity;
        const boxes = [...(document.getSelection()?.getRangeAt(0).getClientRects() ?? [])];
        return {
          words: boxes.some(
            (box) =>
              box.left < over.right &&
              over.left < box.right &&
              box.top < over.bottom &&
              over.top < box.bottom,
          ),
          isInside: over.left >= left && over.right <= left + (sight?.clientWidth ?? 0),
        };
      });
      expect({ text, ...covered }).toEqual({ text, words: false, isInside: true });
      await page.keyboard.press('Escape');
      await tools.waitFor({ state: 'detached' });
    }
  });

  it('paints the words of a note that has no label', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await sentence(page, 6).waitFor();
    await selectByMouse(page, 'S6', words);
    await page.getByRole('toolbar', { name: 'Passage' }).getByRole('button', { name: 'Note' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('By whom?');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => highlighted(page)).toEqual([`note-none: ${words}`]);
  });

  it('shows the words that are written on, in the text and above the field, and with the saved note', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await sentence(page, 6).waitFor();
    await selectByMouse(page, 'S6', words);
    await page.getByRole('toolbar', { name: 'Passage' }).getByRole('button', { name: 'Note' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('By whom?');
    expect(await panel(page).locator('form blockquote').innerText()).toBe(words);
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('passage') ?? [])].map((range) =>
        range instanceof Range ? range.toString() : '',
      ),
    );
    expect(marked).toEqual([words]);
    await page.keyboard.press('Control+Enter');
    await panel(page).getByRole('article').getByText(words).waitFor();
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('passage')?.size)).toBe(0);
  });

  it('keeps a note on a tension in the card of that tension', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await sentence(page, 17).click();
    await panel(page).getByRole('button', { name: 'Write a note on tension 4' }).click();
    expect(await panel(page).locator('form blockquote').innerText()).not.toBe('');
    await page.getByRole('textbox', { name: 'Note' }).fill('Ask the drafters');
    await page.keyboard.press('Control+Enter');
    const card = panel(page).getByRole('group').filter({ hasText: 'Tension 4' });
    await card.getByRole('article').getByText('Ask the drafters').waitFor();
    const [note] = await page.evaluate(() => window.lectern.listNotes('berlin-guarantees'));
    expect(note?.target).toEqual({ kind: 'tension', tensionId: 'T4' });
    expect(await findAccessProblems(page, 'main')).toEqual([]);
    expect(await lectern.problems()).toEqual([]);
  });

  it('opens and marks the tension that was found, in sight', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('No date anywhere');
    await page.getByRole('option', { name: /Tension 12/u }).click();
    const card = panel(page).getByRole('group').filter({ hasText: 'Tension 12' });
    await card.getByRole('button', { name: 'Write a note on tension 12' }).waitFor();
    expect(await card.getAttribute('aria-current')).toBe('true');
    const isInSight = await card.evaluate((element) => {
      const sight = element.closest('.panel')?.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      return sight !== undefined && box.top >= sight.top && box.bottom <= sight.bottom;
    });
    expect(isInSight).toBe(true);
    await page.keyboard.press('ArrowDown');
    await panel(page).getByRole('heading', { name: 'Sentence 2' }).waitFor();
    expect(await panel(page).locator('details[aria-current]').count()).toBe(0);
  });

  it('gives the focus to the next note when one is deleted, and to the sentence after the last', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await sentence(page, 9).click();
    for (const text of ['First', 'Second', 'Third']) {
      await page.keyboard.press('n');
      await page.getByRole('textbox', { name: 'Note' }).fill(text);
      await page.keyboard.press('Control+Enter');
      await panel(page).getByRole('article').getByText(text).waitFor();
    }
    const focusedOn = () =>
      page.evaluate(() => {
        const active = document.activeElement;
        return active?.closest('.panel-note')?.querySelector('.panel-note-words')?.textContent ?? active?.id;
      });
    await panel(page).getByRole('button', { name: 'Delete note 1' }).click();
    await expect.poll(focusedOn).toBe('1Second');
    await page.keyboard.press('Enter');
    await expect.poll(focusedOn).toBe('1Third');
    await page.keyboard.press('Enter');
    await expect.poll(focusedOn).toBe('S9');
  });

  it('cuts a long note in the margin and folds it in the panel, where the whole can be read', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await sentence(page, 9).click();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Note' }).fill(`${'What strength? '.repeat(6000)}The end.`);
    await page.keyboard.press('Control+Enter');
    const note = panel(page).getByRole('article');
    await note.getByRole('button', { name: 'Show all' }).click();
    await note.getByText('The end.').waitFor();
    await note.getByRole('button', { name: 'Show less' }).click();
    await note.getByText('The end.').waitFor({ state: 'detached' });
    const heights = await page.evaluate(() =>
      ['.margin-note', '.panel-note'].map(
        (name) => document.querySelector(name)?.getBoundingClientRect().height ?? Infinity,
      ),
    );
    expect(heights[0]).toBeLessThan(200);
    expect(heights[1]).toBeLessThan(400);
  });

  it('copies the words of the article and nothing else, over sentences, notes and emphasis', async () => {
    await using lectern = await launchLectern();
    const { app, page } = lectern;
    await sentence(page, 2).click();
    await page.keyboard.press('b');
    await article(page).locator('.margin-note').waitFor();
    await page.evaluate(() => {
      const [from, to] = [document.getElementById('S2'), document.getElementById('S3')];
      if (!from || !to) throw new Error('The sentences are not on the page.');
      document.getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
    });
    const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '');
    expect(selected).not.toContain('Bookmark');
    await page.evaluate(() => document.execCommand('copy'));
    const whole = await page.evaluate(async () => {
      const { blocks } = await window.lectern.openBriefing('berlin-guarantees');
      return blocks.slice(1, 3).map(({ text }) => text);
    });
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
      whole.join('\n').replaceAll('*', ''),
    );
    expect(await lectern.problems()).toEqual([]);
  });

  it('marks the same words chosen with the keyboard, saying them as they are chosen', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await sentence(page, 6).click();
    await page.locator('[data-margin="a-S6-2"]').click();
    await sentence(page, 6).focus();
    await page.keyboard.press('v');
    const said = page.locator('output.unseen');
    await page.getByText('Shift extends').first().waitFor();
    expect(await said.innerText()).toContain('Enter opens the tools');
    const chosen = () => said.innerText();
    for (let step = 0; step < 20 && (await chosen()) !== 'Chosen: any'; step += 1) {
      const before = await chosen();
      await page.keyboard.press('ArrowRight');
      await expect.poll(chosen).not.toBe(before);
    }
    for (const _word of words.split(' ').slice(1)) await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(chosen).toBe(`Chosen: ${words}`);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Highlight as Check');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => highlighted(page)).toEqual([`note-sage: ${words}`]);
    expect(await lectern.problems()).toEqual([]);
  });

  it('keeps a note written on the chosen statement beside it, and shows it again after a restart', async () => {
    const first = await launchLectern();
    await sentence(first.page, 17).click();
    await first.page.keyboard.press('n');
    await first.page.getByRole('textbox', { name: 'Note' }).fill('Binding by what instrument?');
    await first.page.keyboard.press('Control+Enter');
    await article(first.page).getByRole('button', { name: 'Note 1 Binding by what instrument?' }).waitFor();
    await first.close();

    await using second = await launchLectern({ userData: first.userData });
    await panel(second.page).getByRole('article').getByText('Binding by what instrument?').waitFor();
    await panel(second.page).getByRole('button', { name: 'Delete note 1' }).click();
    await second.page.getByText('Note on sentence 17 deleted').waitFor();
    await expect.poll(() => article(second.page).locator('.margin-note').count()).toBe(0);
  });

  it('offers the words again that were being written when the program was ended', async () => {
    const first = await launchLectern();
    await sentence(first.page, 9).click();
    await first.page.keyboard.press('n');
    await first.page.getByRole('textbox', { name: 'Note' }).fill('From what strength?');
    await panel(first.page).getByText('Draft kept').waitFor();
    const ended = first.app.waitForEvent('close');
    first.app.process().kill('SIGKILL');
    await ended;

    await using second = await launchLectern({ userData: first.userData });
    await panel(second.page).getByText('You were writing this.').waitFor();
    await panel(second.page).getByRole('button', { name: 'A note on this is waiting' }).click();
    const box = second.page.getByRole('textbox', { name: 'Note' });
    await expect.poll(() => box.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await second.page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('From what strength?');
  });

  it('names the tension whose answer was being written when the program was ended', async () => {
    const first = await launchLectern();
    await first.page
      .getByRole('navigation', { name: 'Views' })
      .getByRole('link', { name: 'Reference' })
      .click();
    const pages = first.page.getByRole('navigation', { name: 'Pages of reference' });
    await pages.getByRole('link', { name: 'Tensions', exact: true }).click();
    await first.page.getByRole('button', { name: 'Write your answer to tension 3' }).click();
    await first.page.getByRole('textbox', { name: 'Answer' }).fill('A framework, until it is filled.');
    await first.page.getByText('Draft kept').waitFor();
    const ended = first.app.waitForEvent('close');
    first.app.process().kill('SIGKILL');
    await ended;

    await using second = await launchLectern({ userData: first.userData });
    await second.page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Read' }).click();
    await panel(second.page).getByRole('button', { name: 'You were writing a note on tension 3' }).click();
    await panel(second.page).getByRole('heading', { name: 'Sentence 4' }).waitFor();
    await panel(second.page).getByText('You were writing this.').waitFor();
  });

  it('keeps the sentence in sight when the text is made larger', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await sentence(page, 1).focus();
    for (let step = 0; step < 17; step += 1) await page.keyboard.press('j');
    await panel(page).getByRole('heading', { name: 'Sentence 17' }).waitFor();
    await sentence(page, 17).evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const topOf = () => sentence(page, 17).evaluate((element) => element.getBoundingClientRect().top);
    const before = await topOf();
    await page.evaluate(() => window.lectern.changeSettings({ readingSize: 24 }));
    await expect
      .poll(() => page.locator('#S17').evaluate((text) => getComputedStyle(text).fontSize))
      .toBe('24px');
    await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(12);
  });

  it('is where it was left when one comes back from another view, at every width', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const away = async () => {
      await page.keyboard.press('Control+2');
      await page.getByRole('table', { name: 'Comparison of the two documents' }).waitFor();
      await page.keyboard.press('Control+1');
      await sentence(page, 17).waitFor();
      await settled(page);
    };
    for (const [width, height] of windowSizes) {
      await resizeWindow(lectern, width, height);
      await page.locator('#S17').evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await page.locator('#S17-number').click();
      await panel(page).getByRole('heading', { name: 'Sentence 17' }).waitFor();
      await settled(page);
      const before = await topOf(page, 'S17');
      await away();
      expect({ width, stays: Math.abs((await topOf(page, 'S17')) - before) < 2 }).toEqual({
        width,
        stays: true,
      });
      // Scrolled away from what is chosen, the text stays where one looked at it.
      await article(page).evaluate((element) => (element.scrollTop = 300));
      await settled(page);
      const scrolledTo = await topOf(page, 'S7');
      await away();
      expect({ width, by: Math.round((await topOf(page, 'S7')) - scrolledTo) }).toEqual({ width, by: 0 });
      if (width < 1440) continue;
      // A link to the sentence brings it into sight all the same.
      await page.keyboard.press('Control+2');
      await page.getByRole('link', { name: 'Go to sentence 17', exact: true }).click();
      await expect.poll(() => isInSight(page, 'S17')).toBe(true);
    }
    // The window changes its width while another view is open.
    await page.locator('#S17').evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await settled(page);
    for (const [width, height] of windowSizes.toReversed()) {
      await page.keyboard.press('Control+2');
      await resizeWindow(lectern, width, height);
      await page.keyboard.press('Control+1');
      await sentence(page, 17).waitFor();
      await settled(page);
      expect({ width, seen: await isInSight(page, 'S17') }).toEqual({ width, seen: true });
    }
    expect(await lectern.problems()).toEqual([]);
  });

  it('keeps the chosen sentence in sight when the window changes its size', async () => {
    const lectern = await begin();
    const { page } = lectern;
    for (const id of ['S4', 'S17']) {
      await resizeWindow(lectern, 1440, 900);
      await page.locator(`#${id}`).evaluate((element) => element.scrollIntoView({ block: 'end' }));
      await page.locator(`#${id}-number`).click();
      for (const [width, height] of [...windowSizes, ...windowSizes.toReversed()]) {
        await resizeWindow(lectern, width, height);
        await settled(page);
        expect({ id, width, seen: await isInSight(page, id) }).toEqual({ id, width, seen: true });
      }
    }
  });

  it('has no access problem with notes, a choice and the toolbar on screen, in any theme', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await sentence(page, 17).click();
    await page.keyboard.press('h');
    await article(page).locator('.margin-note').waitFor();
    await page.keyboard.press('v');
    await page.keyboard.press('Enter');
    await page.getByRole('toolbar').waitFor();
    for (const theme of ['light', 'dark', 'sepia']) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      expect({ theme, problems: await findAccessProblems(page, 'main') }).toEqual({ theme, problems: [] });
    }
    expect(await lectern.problems()).toEqual([]);
  });
});
