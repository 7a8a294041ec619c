/** One program: what is found is marked where it stands, and gone through; each part goes on where the one before left off. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeGeneratedBriefing } from '../../bench/reading/generated-briefing';
import { findThemedProblems } from './axe';
import { launchLectern, type Launched } from './launch';
import { seedNotes } from './packed';
import { resizeWindow } from './window-size';
import { toFront } from './to-front';

let lectern: Launched;
let page: Page;

beforeAll(async () => {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
  await seedNotes(userData, [
    { on: 'legally binding', body: 'Binding by what treaty?', tags: ['treaty'] },
    { on: 'explicit language', body: 'None is quoted.' },
  ]);
  lectern = await launchLectern({ userData });
  ({ page } = lectern);
  await page.locator('#S9').waitFor();
});
afterAll(() => lectern.close());

const chosenResult = () =>
  page.getByRole('listbox', { name: 'Search results' }).getByRole('option', { selected: true });
const box = () => page.getByLabel('Search everything');
const bar = () => page.getByRole('search', { name: 'Find in this view' });
const field = () => bar().getByRole('textbox', { name: 'Find in this view' });
const says = (words: string) => bar().getByRole('status').getByText(words, { exact: true }).waitFor();
const focusedId = () => page.evaluate(() => document.activeElement?.id);
/** The words of a mark, in the order of the page; those one is at, or all near sight. */
const marked = (which: 'found' | 'found-here', of = page) =>
  of.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])].filter((range) => range instanceof Range);
    return ranges
      .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString());
  }, which);
/** True when the place one is at stands in sight, and not under the bar. */
const isHereInSight = () =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('found-here') ?? [];
    if (!(range instanceof Range)) return false;
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit !== null && !hit.closest('.find-bar') && hit.contains(range.startContainer.parentElement);
  });

async function search(words: string, kind: RegExp): Promise<void> {
  await page.keyboard.press('Control+K');
  await box().fill(words);
  await page.getByRole('button', { name: kind }).click();
  await chosenResult().waitFor();
}

describe('a result that is opened', () => {
  it('has the words marked, leads to the next and the previous and round, and back to the results as they were', async () => {
    await search('troops', /^Sentences/u);
    await page.keyboard.press('ArrowDown');
    const chosen = await chosenResult().getAttribute('id');
    await page.keyboard.press('Enter');
    await bar().waitFor();
    await bar()
      .getByRole('status')
      .getByText(/^\d of 4$/u)
      .waitFor();
    expect(new Set(await marked('found'))).toEqual(new Set(['troops']));
    const at = await focusedId();
    expect(at).toMatch(/^S\d+$/u);
    expect(await field().inputValue()).toBe('troops');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const [range] = CSS.highlights.get('found-here') ?? [];
          return range?.startContainer.parentElement?.closest('.sentence')?.id;
        }),
      )
      .toBe(at);
    const first = await bar().getByRole('status').innerText();
    const numbers: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press(step === 1 ? 'Control+G' : 'F3');
      await expect.poll(isHereInSight).toBe(true);
      numbers.push(await bar().getByRole('status').innerText());
    }
    expect(new Set(numbers.map((words) => words.slice(0, 1)))).toEqual(new Set(['1', '2', '3', '4']));
    expect(numbers.filter((words) => /^1 of 4\s+From the top again$/u.test(words))).toHaveLength(1);
    expect(numbers[3]?.startsWith(first)).toBe(true);
    expect(await focusedId()).toBe(at);
    await page.keyboard.press('Shift+F3');
    await page.keyboard.press('Control+Shift+G');
    expect(await findThemedProblems(page)).toEqual([]);
    await bar().getByRole('button', { name: 'Back to results' }).click();
    await expect.poll(() => chosenResult().getAttribute('id')).toBe(chosen);
    expect(await box().inputValue()).toBe('troops');
    expect(await marked('found')).toEqual([]);
    await page.keyboard.press('Enter');
    await bar().waitFor();
    await page.keyboard.press('F3');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => chosenResult().getAttribute('id')).toBe(chosen);
    await page.keyboard.press('Enter');
    await bar().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => chosenResult().getAttribute('id')).toBe(chosen);
    await page.keyboard.press('Escape');
  });

  it('is the one that is marked when the search is kept open over it', async () => {
    await search('troops', /^Sentences/u);
    for (const key of ['ArrowDown', 'ArrowDown', 'Alt+Enter']) await page.keyboard.press(key);
    await bar()
      .getByRole('status')
      .getByText(/^\d of 4$/u)
      .waitFor();
    const said = await bar().getByRole('status').innerText();
    const at = /S\d+$/u.exec((await chosenResult().getAttribute('id')) ?? '')?.[0];
    const sentenceHere = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('found-here') ?? [];
        return range?.startContainer.parentElement?.closest('.sentence')?.id;
      });
    await expect.poll(sentenceHere).toBe(at);
    await page.keyboard.press('Escape');
    await says(said);
    expect(await sentenceHere()).toBe(at);
    await expect.poll(isHereInSight).toBe(true);
    await bar().getByRole('button', { name: 'Close and take the marks away' }).click();
  });

  it('is gone on from to the other results where there are no words to mark, with their count and the way back', async () => {
    await search('kind:prediction', /^Statements/u);
    const options = page.getByRole('listbox', { name: 'Search results' }).getByRole('option');
    const texts = await options.allInnerTexts();
    // Two of them are of one sentence, which is gone to once.
    const count = new Set(texts.map((text) => /\d+/u.exec(text)?.[0])).size;
    expect(count).toBeGreaterThan(1);
    expect(count).toBeLessThan(texts.length);
    await page.keyboard.press('Enter');
    await says(`1 of ${count}`);
    const first = await focusedId();
    await page.keyboard.press('F3');
    await says(`2 of ${count}`);
    await page.keyboard.press('Shift+F3');
    await page.keyboard.press('Shift+F3');
    await bar().getByText('From the end again').waitFor();
    await expect.poll(focusedId).toMatch(/^S\d+$/u);
    expect(await focusedId()).not.toBe(first);
    await page.keyboard.press('Alt+ArrowLeft');
    await chosenResult().waitFor();
    // The step forward leads to where one was, with its bar.
    await page.keyboard.press('Alt+ArrowRight');
    await bar().getByRole('status').getByText(`of ${count}`).waitFor();
    await bar().getByRole('button', { name: 'Back to results' }).click();
    await chosenResult().waitFor();
    await page.keyboard.press('Escape');
  });

  it('has the words of a gap marked where they stand, at the foot, and is gone on from there', async () => {
    await search('enforcement', /^Gaps/u);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await bar().waitFor();
    const here = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('found-here') ?? [];
        const parent = range?.startContainer.parentElement;
        return [parent?.closest('.peek, td, th')?.tagName, parent?.closest('tr')?.dataset['nearId']];
      });
    await expect.poll(here).toEqual(['SECTION', undefined]);
    const painted = await page
      .locator('.peek')
      .evaluate((element) => getComputedStyle(element, '::highlight(found-here)').backgroundColor);
    expect(painted).toBe(
      await page.evaluate(() => {
        const table = document.querySelector('.comparison') ?? document.body;
        return getComputedStyle(table, '::highlight(found-here)').backgroundColor;
      }),
    );
    expect(painted).not.toBe('rgba(0, 0, 0, 0)');
    const words = await bar().getByRole('status').innerText();
    const [, index = 0, count = 0] = (/^(\d+) of (\d+)$/u.exec(words) ?? []).map(Number);
    await page.keyboard.press('F3');
    await expect.poll(here).toEqual(['TD', 'enforcement']);
    // What the foot said of the gap has gone with it.
    await says(`${index} of ${count - 1}`);
    await page.keyboard.press('Alt+ArrowLeft');
    await chosenResult().waitFor();
    await page.getByRole('button', { name: /^Everything/u }).click();
    await page.keyboard.press('Escape');
  });

  it('takes a note on the words one is at with one key', async () => {
    const notes = () =>
      page.evaluate(async () =>
        (await window.lectern.listNotes('berlin-guarantees')).flatMap(({ target, motivation }) =>
          target.kind === 'passage' && motivation === 'highlighting' ? [target.passage.exact] : [],
        ),
      );
    await search('weaponry', /^Sentences/u);
    await page.keyboard.press('Enter');
    await bar()
      .getByRole('status')
      .getByText(/^[12] of 2$/u)
      .waitFor();
    await page.keyboard.press('F3');
    await page.locator('.read-hint').waitFor();
    await page.keyboard.press('h');
    await expect.poll(notes).toEqual(['weaponry']);
    await page.keyboard.press('F3');
    await page.locator('.read-hint').waitFor();
    await page.keyboard.press('n');
    const note = page.getByRole('textbox', { name: 'Note', exact: true });
    await note.waitFor();
    await page.keyboard.type('Whose?');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('complementary').getByRole('article').getByText('Whose?').waitFor();
  });

  it('is marked over both blocks where its phrase begins in one and ends in the next', async () => {
    await page.keyboard.press('Control+K');
    await box().fill('"struggle the second"');
    const option = chosenResult();
    await option.getByText('goes on in sentence 8').waitFor();
    expect(await option.locator('mark').allInnerTexts()).toEqual(['struggle.']);
    await page.keyboard.press('Enter');
    await says('1 of 1');
    await expect.poll(() => marked('found-here')).toEqual(['struggle.', 'The second']);
    await page.keyboard.press('F3');
    await page.keyboard.press('h');
    await expect
      .poll(() =>
        page.evaluate(async () =>
          (await window.lectern.listNotes('berlin-guarantees')).flatMap(({ target }) =>
            target.kind === 'passage' ? [target.passage.exact] : [],
          ),
        ),
      )
      .toContain('struggle.\nThe second');
  });
});

describe('a result that opens in another view', () => {
  it.each([
    ['ratification', /^Gaps/u, 'ratification'],
    ['binding by what treaty', /^Notes/u, 'treaty'],
    ['combat chapter', /^Tensions/u, 'chapter'],
  ])('for %s is marked there too', async (words, kind, expected) => {
    await search(words, kind);
    await page.keyboard.press('Enter');
    await bar().waitFor();
    await expect.poll(() => marked('found')).toContain(expected);
    await expect.poll(isHereInSight).toBe(true);
    await page.keyboard.press('Alt+ArrowLeft');
    await chosenResult().waitFor();
    await page.getByRole('button', { name: /^Everything/u }).click();
    await page.keyboard.press('Escape');
  });
});

describe('a result that is opened in a second window', () => {
  it.each([
    ['army of ukraine', /^Sentences/u, '.article'],
    ['ratification', /^Gaps/u, '.comparison'],
  ])('for %s has the same marked there, the same count, and goes on', async (words, kind, holder) => {
    await search(words, kind);
    await page.keyboard.press('ArrowDown');
    const opened = lectern.app.waitForEvent('window');
    await page.keyboard.press('Control+Enter');
    const second = await opened;
    const press = async (of: Page, key: string): Promise<void> => {
      await toFront(lectern.app, of);
      await of.keyboard.press(key);
    };
    expect((await foundIn(second)).marked.length).toBeGreaterThan(0);
    // Step for step the two windows come to the same.
    await press(page, 'Enter');
    await expect.poll(() => foundIn(second)).toEqual(await foundIn(page));
    for (const key of ['F3', 'F3', 'Shift+F3', 'Control+G']) {
      await press(second, key);
      await press(page, key);
      await expect
        .poll(async () => [await foundIn(second), await foundIn(page)])
        .toSatisfy(([there, here]) => isDeepStrictEqual(there, here));
    }
    await second.locator(holder).waitFor();
    if (holder === '.article') await second.getByRole('button', { name: 'Back to results' }).click();
    else await press(second, 'Alt+ArrowLeft');
    await second.getByRole('listbox', { name: 'Search results' }).waitFor();
    expect(await second.getByLabel('Search everything').inputValue()).toBe(words);
    await second.close();
    await toFront(lectern.app, page);
    await bar().getByRole('button', { name: 'Back to results' }).click();
    await page.getByRole('button', { name: /^Everything/u }).click();
    await page.keyboard.press('Escape');
  });

  /** What is marked, which of it one is at, and what the bar says, once all is counted. */
  async function foundIn(of: Page) {
    const status = of.getByRole('search', { name: 'Find in this view' }).getByRole('status');
    await status.getByText(/^\d+ of \d+/u).waitFor();
    return {
      says: await status.innerText(),
      marked: await marked('found', of),
      at: await marked('found-here', of),
    };
  }
});

describe('finding in a view', () => {
  it('finds in Read as one types, goes on with Enter, and gives the keyboard back', async () => {
    await page.keyboard.press('Control+1');
    await page.locator('#S3').focus();
    await page.keyboard.press('Control+F');
    await expect.poll(() => field().evaluate((element) => element === document.activeElement)).toBe(true);
    await field().fill('ukrainian o');
    await expect.poll(() => marked('found')).toContain('officials');
    await field().fill('kind:criticism');
    await says('Not found here Filters work in the search only');
    await field().fill('zebra');
    await says('Not found here');
    await field().fill('“european troops”');
    await says('1 of 2');
    await expect.poll(isHereInSight).toBe(true);
    await page.keyboard.press('Escape');
    await bar().waitFor({ state: 'detached' });
    expect(await focusedId()).toBe('S3');
    await page.keyboard.press('F3');
    await field().fill('european troops');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Enter');
    const here = await page.evaluate(() => {
      const [range] = CSS.highlights.get('found-here') ?? [];
      return range?.startContainer.parentElement?.closest('.sentence')?.id;
    });
    await page.keyboard.press('Escape');
    await expect.poll(focusedId).toBe(here);
  });

  it('has its bar within the view beside what it hides, at every width', async () => {
    await page.keyboard.press('Control+F');
    await field().fill('european troops');
    await bar()
      .getByRole('status')
      .getByText(/ of \d+/u)
      .waitFor();
    for (const width of [1440, 860, 800, 720, 641, 480]) {
      await resizeWindow(lectern, width, 800);
      const bounds = () =>
        page.evaluate(() => {
          const view = document.querySelector('.article')?.getBoundingClientRect();
          const box = document.querySelector('.find-bar')?.getBoundingClientRect();
          const isWithin = view && box && box.left >= view.left && box.right <= view.right;
          return { width: innerWidth, isWithin };
        });
      await expect.poll(bounds).toEqual({ width, isWithin: true });
    }
    await resizeWindow(lectern, 1440, 900);
    await page.keyboard.press('Escape');
  });

  it('asked for from the search, leaves that shut when it is closed', async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+f');
    await field().fill('legal');
    await page.keyboard.press('Escape');
    await bar().waitFor({ state: 'detached' });
    expect(await page.locator('.search-sheet').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest('.search') === null)).toBe(true);
  });

  it('finds in Compare, in Notes and in Reference what is shown there, and no more', async () => {
    await page.keyboard.press('Control+2');
    await page.locator('.comparison').waitFor();
    await page.keyboard.press('Control+F');
    await field().fill('troops');
    await expect.poll(() => marked('found')).not.toEqual([]);
    expect(new Set(await marked('found'))).toEqual(new Set(['troops']));
    await page.keyboard.press('F3');
    await expect.poll(isHereInSight).toBe(true);
    const inAll = Number(/ of (\d+)$/u.exec(await bar().getByRole('status').innerText())?.[1]);
    await page.getByText('Only gaps', { exact: true }).click();
    const hidden = bar().getByText(/ (?:is|are) hidden by the filters$/u);
    await hidden.waitFor();
    expect((await hidden.innerText()).trim()).toBe(`${inAll} are hidden by the filters`);
    await page.getByText('All topics', { exact: true }).click();
    await hidden.waitFor({ state: 'detached' });
    await field().focus();
    await page.keyboard.press('F3');
    await page.keyboard.press('Escape');
    await expect.poll(focusedId).toMatch(/^cell\./u);

    await page.keyboard.press('Control+3');
    await page.keyboard.press('Control+F');
    await field().fill('treaty');
    await says('1 of 2');
    await expect.poll(() => marked('found')).toEqual(['treaty', 'treaty']);
    expect(await findThemedProblems(page)).toEqual([]);
    await page.locator('.notes-find input').fill('quoted');
    await bar().getByText('Not found here').waitFor();
    await page.locator('.notes-find input').fill('');
    await says('1 of 2');
    await field().focus();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+5');
    await page.getByRole('link', { name: 'Gaps', exact: true }).click();
    await page.keyboard.press('Control+F');
    await field().fill('ratif');
    await expect.poll(() => marked('found')).toContain('ratification');
    await page.keyboard.press('Control+4');
    await bar().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+F');
    await page.getByText('Find works in Read, Compare, Notes and Reference.').waitFor();
    expect(await lectern.problems()).toEqual([]);
  });
});

describe('what was looked for last', () => {
  it('is gone on with by F3 after the bar was closed, and offered by Control F to be typed over', async () => {
    await page.keyboard.press('Control+1');
    await page.locator('#S1').focus();
    await page.keyboard.press('Control+F');
    await field().fill('troops');
    await says('1 of 4');
    await page.keyboard.press('F3');
    await says('2 of 4');
    await page.keyboard.press('Escape');
    await bar().waitFor({ state: 'detached' });
    expect(await marked('found')).toEqual([]);
    await page.keyboard.press('F3');
    await says('3 of 4');
    expect(await field().inputValue()).toBe('troops');
    expect(await marked('found-here')).toEqual(['troops']);
    // The keyboard is on the words, not in the field.
    expect(await focusedId()).toMatch(/^S\d+$/u);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+G');
    await says('2 of 4');
    await page.keyboard.press('Escape');
    // Another one, from where one is now.
    await page.locator('#S1').focus();
    await page.keyboard.press('Control+F');
    await expect
      .poll(() => field().evaluate((input: HTMLInputElement) => [input.value, input.selectionEnd]))
      .toEqual(['troops', 6]);
    await page.keyboard.type('legal');
    await bar()
      .getByRole('status')
      .getByText(/^1 of /u)
      .waitFor();
    await page.keyboard.press('Escape');
    expect(await lectern.problems()).toEqual([]);
  });
});

describe('a very long article', () => {
  it('shows the first place and goes on to the next before all are counted, and counts while the window answers', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
    const briefing = await writeGeneratedBriefing(join(userData, 'briefings'), 12_000);
    await using long = await launchLectern({ userData, args: ['--briefing', briefing] });
    await long.page.locator('.sentence').first().waitFor();
    // What is said of the count, and which words are marked, each time either changes.
    await long.page.evaluate(() => {
      const seen: string[] = [];
      const note = (): void => {
        const count = document.querySelector('.find-count')?.textContent ?? '';
        const [range] = CSS.highlights.get('found-here') ?? [];
        const place = range?.startContainer.parentElement?.closest('.sentence')?.id ?? '';
        const now = `${count.slice(0, 1)} ${place}`;
        if (seen.at(-1) !== now) seen.push(now);
      };
      new MutationObserver(note).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      Object.assign(window, { seen });
    });
    await long.page.locator('.sentence').first().focus();
    await long.page.keyboard.press('Control+F');
    await long.page.keyboard.insertText('c');
    await long.page.keyboard.press('F3');
    const count = long.page.locator('.find-count');
    await count.filter({ hasText: /^2 of \d/u }).waitFor();
    const seen = await long.page.evaluate(() => Reflect.get(window, 'seen') as readonly string[]);
    expect(seen.some((each) => /^… S\d/u.test(each))).toBe(true);
    const total = Number(/\d+$/u.exec((await count.innerText()).replaceAll(',', ''))?.[0]);
    const inTexts = await long.page.evaluate(
      () =>
        document.querySelector('.article')?.textContent?.match(/(?<![\p{L}\p{N}])c[\p{L}]*/giu)?.length ?? 0,
    );
    expect(total).toBeGreaterThan(500);
    expect(total).toBeLessThanOrEqual(inTexts);
    expect(await long.problems()).toEqual([]);
  }, 90_000);
});
