/** Passages and the notes on them in Read: overlapping, over blocks, by pointer and by keyboard. One window for all. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '../../src/main/store/store';
import { writeNote } from '../../src/main/notes/write-note';
import type { NewNote, Target } from '../../src/shared/notes/note';
import { describePassage } from '../../src/shared/notes/passage';
import { openBundledBriefing } from '../main/bundled-briefing';
import { newNote } from '../main/notes/written-notes';
import { findAccessProblems } from './axe';
import { launchLectern, type Launched } from './launch';
import { resizeWindow } from './window-size';

const briefing = await openBundledBriefing();

function quoting(words: string): Target {
  const block = briefing.blocks.find(({ text }) => text.includes(words));
  if (!block) throw new Error(`The article does not say “${words}”.`);
  const start = block.text.indexOf(words);
  return { kind: 'passage', passage: describePassage(block, start, start + words.length) };
}

const written: readonly Partial<NewNote>[] = [
  { target: quoting('‘general principles,’ mirrors the collective'), colour: 'sky', body: 'Whose words?' },
  { target: quoting('principles,’ mirrors'), colour: 'sky', body: '', motivation: 'highlighting' },
  { target: quoting('mirrors the collective defense provisions'), colour: 'rose', body: 'How closely?' },
  {
    target: quoting('any aggression against the country'),
    body: 'Also a cyber attack?',
    motivation: 'questioning',
    workflow: 'open',
  },
  { target: quoting('a clear message to Moscow'), colour: 'straw', body: 'Check.' },
  { target: quoting('a comprehensive military collaboration plan'), colour: 'sage', body: 'Settled.' },
  { target: quoting('a figure that would rival'), colour: 'lilac', body: 'Assumed.' },
  { target: quoting('cyber defense systems'), colour: 'apricot', body: 'Follow up.' },
  { target: { kind: 'block', blockId: 'B4' }, colour: 'straw', body: 'The whole paragraph.' },
];

const userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
const store = createStore(join(userData, 'notes.db'));
for (const [index, note] of written.entries())
  writeNote(
    store.database(),
    briefing,
    newNote({ briefingId: briefing.id, ...note }),
    1_790_000_000_000 + index,
  );
store.close();

let lectern: Launched;
let page: Page;
beforeAll(async () => {
  lectern = await launchLectern({ userData });
  page = lectern.page;
  await article().locator('.margin-note').first().waitFor();
});
afterAll(() => lectern.close());

const article = () => page.getByRole('region', { name: 'Article' });
const panel = () => page.getByRole('complementary', { name: 'Explanation' });
const menu = () => article().getByRole('menu');
const said = () => page.locator('.read > output').innerText();
const field = () => panel().getByRole('textbox', { name: 'Note' });

/** The words under each stretch of a paint. */
const painted = (name: string) =>
  page.evaluate(
    (paint) =>
      [...(CSS.highlights.get(paint) ?? [])].map((range) => (range instanceof Range ? range.toString() : '')),
    name,
  );

/** The middle of words on the screen, brought into sight. */
const pointOn = (words: string, at: 'start' | 'middle' | 'end' = 'middle') =>
  page.evaluate(
    ([text, where]) => {
      const walker = document.createTreeWalker(
        document.querySelector('.article') ?? document,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(text ?? '') ?? -1;
        if (start < 0 || !node.parentElement?.closest('.block-text')) continue;
        node.parentElement.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + (text ?? '').length);
        const boxes = [...range.getClientRects()];
        const box = where === 'end' ? boxes.at(-1) : boxes[0];
        if (!box) break;
        const x = { start: box.left + 1, middle: box.left + box.width / 2, end: box.right - 1 }[where ?? ''];
        return { x: x ?? 0, y: box.top + box.height / 2 };
      }
      throw new Error(`The article does not show “${text}”.`);
    },
    [words, at] as const,
  );

async function click(words: string): Promise<void> {
  const { x, y } = await pointOn(words);
  await page.mouse.click(x, y);
}

/** Leaves whatever is open, with the keyboard on the sentence. */
async function goTo(sentence: number): Promise<void> {
  await page.keyboard.press('Escape');
  await page
    .locator(`#S${sentence}`)
    .evaluate((element: HTMLElement) => element.scrollIntoView({ block: 'center' }));
  await page.locator(`#S${sentence}-number`).click();
  await page.locator(`#S${sentence}`).focus();
}

describe('notes that lie on one another', () => {
  it('are painted so that none is hidden and the overlap shows, without one more element in the text', async () => {
    await resizeWindow(lectern, 1440, 900);
    expect(await painted('note-sky')).toEqual(['‘general ', 'principles,’ mirrors']);
    expect(await painted('note-rose')).toEqual([' the collective defense provisions']);
    expect(await painted('overlap')).toEqual(['principles,’ ', ' the collective']);
    expect(await painted('overlap-deep')).toEqual(['mirrors']);
    const marks = await page
      .locator('.block-text')
      .evaluateAll((texts) =>
        texts.map((text) => [...text.querySelectorAll(':not(.sentence, em, [hidden])')].length),
      );
    expect(Math.max(...marks)).toBe(0);
  });

  it('are all offered by a click, named with label and words, to walk through and open with the keyboard', async () => {
    await click('mirrors');
    await expect.poll(() => menu().getAttribute('aria-label')).toBe('3 notes here');
    const items = menu().getByRole('menuitem');
    expect((await items.allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' '))).toEqual([
      expect.stringContaining('principles,’ mirrors'),
      expect.stringContaining('How closely?'),
      expect.stringContaining('Whose words?'),
    ]);
    expect(await items.nth(1).innerText()).toContain('Raise');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).toContain('principles');
    await page.keyboard.press('ArrowUp');
    await expect.poll(focused).toContain('Whose words?');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect(await findAccessProblems(page, '.article')).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => field().inputValue()).toBe('How closely?');
    expect(await menu().count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('offers them again with Esc to leave; one alone is opened at once and leaves the keyboard in the text', async () => {
    await click('mirrors');
    await menu().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => menu().count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S4');
    await click('a clear message');
    await expect.poll(() => field().inputValue()).toBe('Check.');
    expect(await page.evaluate(() => document.activeElement?.closest('.article') !== null)).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('the pointer shows every note under it over its whole length, and in the margin', async () => {
    const { x, y } = await pointOn('mirrors');
    await page.mouse.move(x, y);
    await expect
      .poll(() => painted('note-hover'))
      .toEqual([
        'principles,’ mirrors',
        'mirrors the collective defense provisions',
        '‘general principles,’ mirrors the collective',
      ]);
    expect(await article().locator('.margin-note[data-under]').count()).toBe(3);
    await page.mouse.move(5, 300);
    await expect.poll(() => painted('note-hover')).toEqual([]);
  });

  it('look different where they overlap: the fill is deeper, and deeper still where there are three', async () => {
    /** The lightness of the fill: of the most frequent colour of the pixels. */
    const fillOf = async (words: string): Promise<number> => {
      const { x, y } = await pointOn(words);
      const clip = { x: Math.round(x) - 20, y: Math.round(y) - 10, width: 40, height: 20 };
      const picture = (await page.screenshot({ clip })).toString('base64');
      const bytes = await lectern.app.evaluate(
        ({ nativeImage }, data) => [...nativeImage.createFromBuffer(Buffer.from(data, 'base64')).toBitmap()],
        picture,
      );
      const counts = new Map<number, number>();
      for (let at = 0; at < bytes.length; at += 4) {
        const lightness = (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) + (bytes[at + 2] ?? 0);
        counts.set(lightness, (counts.get(lightness) ?? 0) + 1);
      }
      return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
    };
    await page.mouse.move(5, 300);
    for (const [theme, sign] of [
      ['dark', -1],
      ['light', 1],
    ] as const) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      // One note, two of one colour, three; and two of different colours.
      const [one, two, three] = [
        await fillOf('general'),
        await fillOf('principles'),
        await fillOf('mirrors'),
      ];
      expect({ theme, two: sign * (one - two) > 20, three: sign * (two - three) > 20 }).toEqual({
        theme,
        two: true,
        three: true,
      });
      const [rose, both] = [await fillOf('defense'), await fillOf('the collective')];
      expect({ theme, both: sign * (rose - both) > 20 }).toEqual({ theme, both: true });
    }
  });
});

describe('the notes of a block', () => {
  it('are listed by a button after it, named with the block, which is no part of what is copied', async () => {
    const button = article().getByRole('button', { name: '4 notes on paragraph 4: sentence 4', exact: true });
    expect(await page.locator('[data-block-text="B4"]').getAttribute('aria-details')).toBe(
      await button.getAttribute('id'),
    );
    const tops = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.block')].map((block) => block.getBoundingClientRect().top),
      );
    const before = await tops();
    await button.focus();
    expect(await tops()).toEqual(before);
    // Seen, it lies between the letters of the block and of the next.
    const covered = await button.evaluate((element) => {
      const box = element.getBoundingClientRect();
      return [...document.querySelectorAll('.block-text')].filter((text) => {
        const { lineHeight, fontSize } = getComputedStyle(text);
        const free = (Number.parseFloat(lineHeight) - Number.parseFloat(fontSize)) / 2;
        const { top, bottom } = text.getBoundingClientRect();
        return top + free < box.bottom && bottom - free > box.top;
      }).length;
    });
    expect([covered, ((await button.boundingBox())?.width ?? 0) > 40]).toEqual([0, true]);
    await page.keyboard.press('Enter');
    await expect.poll(() => menu().getByRole('menuitem').count()).toBe(4);
    await page.keyboard.press('Escape');
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    const copied = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('.article-body') ?? document);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
      const data = new DataTransfer();
      document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, cancelable: true }));
      document.getSelection()?.removeAllRanges();
      return data.getData('text/plain');
    });
    expect(copied).not.toMatch(/note/u);
    expect(copied).toContain('any aggression against the country');
  });

  it('are walked through with brackets in the order of their places, each said, shown and opened', async () => {
    await goTo(3);
    await page.keyboard.press(']');
    await expect
      .poll(said)
      .toBe(
        'Note 1 of 9, Check: The whole paragraph. “The first document, described as a framework for ‘general principles,’ mirrors …”. Enter opens it.',
      );
    for (let step = 0; step < 4; step += 1) await page.keyboard.press(']');
    await expect.poll(said).toContain('Note 5 of 9, Open question: Also a cyber attack?');
    expect(await painted('note-here')).toEqual(['any aggression against the country']);
    expect(await painted('question')).toEqual(['any aggression against the country']);
    await page.keyboard.press('[');
    await expect.poll(said).toContain('Note 4 of 9, Raise: How closely?');
    await page.keyboard.press(']');
    await page.keyboard.press('Enter');
    await expect.poll(() => field().inputValue()).toBe('Also a cyber attack?');
    await page.keyboard.press('Escape');
    await goTo(20);
    await page.keyboard.press(']');
    await expect.poll(said).toBe('No more notes below');
  });
});

describe('a passage chosen with the keyboard', () => {
  const chosen = () => painted('passage');

  it('goes by words, sentences and blocks, over their ends, and says what is chosen', async () => {
    await goTo(16);
    await page.keyboard.press('v');
    await expect.poll(said).toContain('Chosen: The');
    await page.keyboard.press('ArrowDown');
    await expect.poll(chosen).toEqual([briefing.blocks[15]?.text]);
    await page.keyboard.press('ArrowDown');
    await expect.poll(chosen).toEqual([briefing.blocks[16]?.text]);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(chosen).toEqual(['negotiations']);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(chosen).toEqual(['negotiations.', 'According to']);
    await expect.poll(said).toBe('Chosen: negotiations. According to');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect
      .poll(said)
      .toMatch(/^Chosen, \d+ words: negotiations\. According to the … promises made to Ukraine\.$/u);
  });

  it('then takes one key: a label, a bookmark, a copy', async () => {
    await page.keyboard.press('c');
    await expect.poll(said).toBe('Copied with its reference');
    const copied = await lectern.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('“negotiations.\nAccording to');
    expect(copied).toMatch(/sentences 16–18$/u);
    await goTo(16);
    await page.keyboard.press('v');
    await page.keyboard.press('Shift+PageDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('6');
    await expect.poll(said).toBe('Highlighted as Follow up');
    await expect
      .poll(() => painted('note-apricot'))
      .toEqual(['cyber defense systems', briefing.blocks[15]?.text, 'According']);
    // In the margin of the first block, and among the notes of both.
    for (const [ordinal, sentence] of [
      [16, 16],
      [17, 17],
    ]) {
      await article()
        .getByRole('button', { name: `1 note on paragraph ${ordinal}: sentence ${sentence}`, exact: true })
        .waitFor({ state: 'attached' });
    }
    const count = (): Promise<number> => page.locator('.panel .panel-note').count();
    const before = await count();
    await page.keyboard.press('t');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('placeholder')))
      .toBe('Add a tag');
    await page.keyboard.type('defence');
    await page.keyboard.press('Control+Enter');
    await panel().getByRole('article').filter({ hasText: 'Follow up' }).getByText('defence').waitFor();
    expect(await count()).toBe(before);
    await goTo(18);
    await page.keyboard.press('v');
    await page.keyboard.press('b');
    await expect.poll(said).toBe('Bookmarked');

    // The mark just made is gone on with: another label is its own, and the words are written on it.
    await goTo(19);
    await page.keyboard.press('v');
    await page.keyboard.press('2');
    const labelled = (label: string) => panel().getByRole('article').filter({ hasText: label });
    await labelled('Settled').waitFor();
    await page.keyboard.press('4');
    await labelled('Raise').waitFor();
    await labelled('Settled').waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await panel().getByRole('textbox', { name: 'Note' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Whose words?');
    await page.keyboard.press('Control+Enter');
    await labelled('Raise').getByText('Whose words?').waitFor();
    expect(await count()).toBe(1);
  });

  it('or a note, a tag, a question, with the keyboard where one writes it', async () => {
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('placeholder') ?? document.activeElement?.id);
    await goTo(21);
    await page.keyboard.press('v');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('n');
    await expect.poll(focused).toBe('Write a note');
    await page.keyboard.type('Closely?');
    await page.keyboard.press('Control+Enter');
    await panel().getByRole('article').getByText('Closely?').waitFor();

    await goTo(22);
    await page.keyboard.press('v');
    await page.keyboard.press('t');
    await expect.poll(focused).toBe('Add a tag');
    await page.keyboard.type('policy');
    await page.keyboard.press('Control+Enter');
    await panel().getByRole('article').getByText('policy').waitFor();

    await goTo(23);
    await page.keyboard.press('v');
    await page.keyboard.press('q');
    await expect.poll(focused).toBe('Write a note');
    expect(await panel().getByRole('checkbox', { name: 'Question' }).isChecked()).toBe(true);
    await page.keyboard.type('Which week?');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => painted('question')).toHaveLength(2);
  });
});

describe('a passage chosen with the mouse', () => {
  it('over several paragraphs is one passage, with its tools beside it', async () => {
    await goTo(12);
    const from = await pointOn('surveillance capabilities', 'start');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    const to = await page.evaluate(() => {
      const box = document.querySelector('#S13')?.getClientRects()[0];
      return { x: (box?.left ?? 0) + 90, y: (box?.top ?? 0) + 12 };
    });
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    const tools = page.getByRole('toolbar', { name: 'Passage' });
    await tools.getByRole('button', { name: 'Note', exact: true }).click();
    const quote = await panel().locator('form blockquote').innerText();
    expect(quote).toMatch(/^surveillance capabilities\.\nThe U\.S/u);
    await field().fill('Over two paragraphs.');
    await page.keyboard.press('Control+Enter');
    await panel().getByRole('article').getByText('Over two paragraphs.').waitFor();
    // It is a note of the second sentence too.
    await goTo(13);
    await panel().getByRole('article').getByText('Over two paragraphs.').waitFor();
  });

  it('is tagged from its tools, with the keyboard where one writes the tag', async () => {
    await goTo(14);
    const from = await pointOn('technological edge', 'start');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y, { steps: 5 });
    await page.mouse.up();
    const tools = page.getByRole('toolbar', { name: 'Passage' });
    await tools.getByRole('button', { name: 'Tag', exact: true }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('placeholder')))
      .toBe('Add a tag');
    await page.keyboard.type('aid');
    await page.keyboard.press('Control+Enter');
    await panel().getByRole('article').getByText('aid', { exact: true }).waitFor();
  });
});

describe('a note on a result of the search', () => {
  it('is written on the words that were found, and Back returns to the results', async () => {
    await goTo(1);
    await page.keyboard.press('Control+k');
    const box = page.getByRole('searchbox').or(page.locator('.search-box input'));
    await box.fill('"human rights"');
    await page.getByRole('option').first().waitFor();
    await page.locator('.search-keys').getByText('write a note').waitFor();
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => panel().locator('form blockquote').innerText()).toBe('human rights');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('Which ones?');
    await page.keyboard.press('Control+Enter');
    await panel().getByRole('article').getByText('Which ones?').waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => box.inputValue()).toBe('"human rights"');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => panel().getByRole('heading', { name: 'Sentence 1', exact: true }).count())
      .toBe(1);
  });

  it.each([
    ['comparison', 'compare'],
    ['gaps', 'reference'],
    ['tensions', 'reference'],
  ])('of the group %s is written where it stands, and Back returns to the results', async (group) => {
    await page.keyboard.press('Control+k');
    const box = page.locator('.search-box input');
    await box.fill('treaty');
    const chosen = page.locator(`[role="option"][aria-selected="true"][id*="${group}:"]`);
    await page.getByRole('option').first().waitFor();
    for (let turns = 0; turns < 6 && (await chosen.count()) === 0; turns += 1)
      await page.keyboard.press('Tab');
    await page.locator('.search-keys').getByText('write a note').waitFor();
    await page.keyboard.press('Shift+Enter');
    const written = page.locator('.target-notes textarea');
    await expect
      .poll(() => written.evaluate((field) => field === document.activeElement).catch(() => false))
      .toBe(true);
    await page.keyboard.type(`On one of the ${group}.`);
    await page.keyboard.press('Control+Enter');
    await written.waitFor({ state: 'detached' });
    await page.locator('.target-notes').getByText(`On one of the ${group}.`).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await chosen.waitFor();
    await page.keyboard.press('Escape');
    await panel().waitFor();
  });
});

describe('without colours', () => {
  const lines = () =>
    page.evaluate(() => {
      const element = document.querySelector('.article');
      if (!element) return {};
      const names = [...CSS.highlights.keys()].filter((name) => !/^(statement|chosen|hover)-/u.test(name));
      return Object.fromEntries(
        names.map((name) => {
          const style = getComputedStyle(element, `::highlight(${name})`);
          return [
            name,
            `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationThickness} ${style.textUnderlineOffset}`,
          ];
        }),
      );
    });

  it('no line of a note stands where it would be read as the underline of the row above', async () => {
    const size = await page
      .locator('.block-text')
      .first()
      .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
    for (const media of [{}, { forcedColors: 'active' }, { media: 'print' }] as const) {
      await page.emulateMedia(media);
      for (const [name, line] of Object.entries(await lines())) {
        const offset = Number.parseFloat(line.split(' ').at(-1) ?? '');
        // Within the fill, which reaches 1.18 em above the foot of the letters.
        const isWithin = line.startsWith('none') || (line.startsWith('underline') && offset > -1.15 * size);
        expect({ media, name, line, isWithin }).toMatchObject({ isWithin: true });
      }
      await page.emulateMedia({ forcedColors: null, media: null });
    }
  });

  it('each label and state has a line of its own, on the screen of the system’s colours and in print', async () => {
    for (const media of [{ forcedColors: 'active' }, { media: 'print' }] as const) {
      await page.emulateMedia(media);
      const found = await lines();
      const meanings = [
        'note-straw',
        'note-sage',
        'note-sky',
        'note-rose',
        'note-lilac',
        'note-apricot',
        'overlap',
        'overlap-deep',
        'question',
        'suggested',
        'note-here',
      ];
      const drawn = meanings.map((name) => found[name]);
      expect({ media, drawn: drawn.filter((line) => line === undefined || line.startsWith('none')) }).toEqual(
        {
          media,
          drawn: [],
        },
      );
      expect({ media, different: new Set(drawn).size }).toEqual({ media, different: meanings.length });
      await page.emulateMedia({ forcedColors: null, media: null });
    }
  });
});

it('has no access problem, light or dark, and reports none of its own', async () => {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    await goTo(4);
    await click('mirrors');
    await menu().waitFor();
    expect({ theme, problems: await findAccessProblems(page) }).toEqual({ theme, problems: [] });
    await page.keyboard.press('Escape');
  }
  expect(await lectern.problems()).toEqual([]);
});
