import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isGap } from '../../src/shared/briefing/comparison';
import { withoutMarks } from '../../src/shared/briefing/emphasis';
import { lookUp } from '../../src/shared/briefing/lookup';
import { openKept } from '../cases/every-briefing';
import { findAccessProblems, findThemedProblems } from './axe';
import { launchLectern } from './launch';
import { type PackAnswer, runPack, tool } from './packed';
import { shareLectern } from './shared-program';
import { resizeWindow } from './window-size';

/** What each briefing shows that another does not; see tests/fixtures/briefings. */
const kept = [
  {
    id: 'harbour-accords',
    table: 'Comparison of the three documents',
    counts: '13 topics · 1 with gaps only · 0 hidden',
    filters: ['All topics', 'All documents speak', 'All silent', 'Only gaps'],
    bracket:
      'Bracket: Charter (solid), Schedule (solid; dashed where inferred), Sealed annex (dashed, inferred). Square: your note.',
    given: 'Maëlle Thorrn-Åby, The Karrow Tidings, The ninth of Thaw, in the year 212 of the Sound',
    facts: '21 sentences, 30 statements.',
    code: /^provision, Sealed annex, inferred, /u,
    found: { typed: 'boldest', sentence: 21, mark: 'boldest' },
    about: 'About the documents, not in them',
    paper: /Charter, Schedule, Sealed annex, the Harbour Accords/u,
  },
  {
    id: 'ostrivna-uhoda',
    table: 'What is said of the document',
    counts: '7 topics · 1 with gaps only · 0 hidden',
    filters: ['All topics', 'The document speaks', 'The document is silent', 'Only gaps'],
    bracket: 'Bracket: Хартія (solid). Square: your note.',
    given: null,
    facts:
      'Editor’s title; the article has no headline, author, outlet or date. 10 sentences, 10 statements.',
    code: /^provision, Хартія, asserted/u,
    found: { typed: 'СТЕРНОВИХ', sentence: 4, mark: 'стернових' },
    about: 'About the document, not in it',
    paper:
      /No sentences were found that pull[^]*Nothing in this briefing rests on[^]*This briefing explains no terms/u,
  },
  {
    id: 'heskem-ha-iyim',
    table: 'Comparison of the two documents',
    counts: '8 topics · 0 with gaps only · 0 hidden',
    filters: ['All topics', 'Both documents speak', 'Both silent', 'Only gaps'],
    bracket: 'Bracket: אמנת המים (solid), לוח האגרות (solid). Square: your note.',
    given: null,
    facts: 'The article has no author, outlet or date. 10 sentences, 11 statements.',
    code: /^provision, אמנת המים, asserted/u,
    found: { typed: 'המגדלורים', sentence: 3, mark: 'המגדלורים' },
    about: 'About the documents, not in them',
    paper: /against 7/u,
  },
] as const;

const folders = fileURLToPath(new URL('../fixtures/briefings/', import.meta.url));

/** A data folder whose library holds the briefing. */
function shelve(id: string): string {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-other-'));
  cpSync(join(folders, id), join(userData, 'briefings', id), { recursive: true });
  return userData;
}

const opened = (id: string) => ({ userData: shelve(id), args: ['--briefing', id] });
const launch = (id: string) => launchLectern(opened(id));
const article = (page: Page) => page.getByRole('region', { name: 'Article' });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Explanation' });
const sentence = (page: Page, number: number) =>
  article(page).getByRole('group', { name: new RegExp(`^Sentence ${number} `, 'u') });
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);
/** Without what only keeps directions apart. */
const bare = (text: string): string => text.replaceAll(/[\u2066-\u2069\u200e\u200f\u202a-\u202e]/gu, '');

async function goTo(page: Page, view: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('link', { name: view, exact: true })
    .click();
}

async function openReference(page: Page, name: string): Promise<void> {
  await goTo(page, 'Reference');
  await page
    .getByRole('navigation', { name: 'Pages of reference' })
    .getByRole('link', { name, exact: true })
    .click();
}

/** The language and direction in which the element's words are set, wherever these were written. */
async function setIn(page: Page, selector: string): Promise<readonly [string | undefined, string]> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => [
      element.closest<HTMLElement>('[lang]')?.lang,
      getComputedStyle(element).direction,
    ]);
}

/**
 * `LECTERN_BRIEFINGS=all` for the one in a single document too, which shows little that the others do not, and for what one from
 * the right shows as well in the one of three documents.
 */
const isAll = process.env['LECTERN_BRIEFINGS'] === 'all';
const shown = kept.filter(({ id }) => id !== 'ostrivna-uhoda' || isAll);

describe.each(shown)('the briefing $id', ({ id, ...expected }) => {
  const begin = shareLectern(opened(id), id);
  const isWhole = isAll || id === 'heskem-ha-iyim';
  const briefing = openKept(id);
  const lookup = lookUp(briefing);
  const itsOwn = [briefing.language, briefing.direction];
  const ours = ['en', 'ltr'];

  it('is read: headings, numbered sentences, words in their own language, our margins in ours', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await sentence(page, 1).waitFor();
    const headings = briefing.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text);
    const shown = article(page).getByRole('heading', { level: 2 });
    expect(await shown.allInnerTexts()).toEqual(headings);
    expect(await article(page).locator('.block-text').allTextContents()).toEqual(
      briefing.blocks.map(({ text }) => text),
    );
    expect(await setIn(page, '.article-title')).toEqual(itsOwn);
    expect(await setIn(page, '.sentence')).toEqual(itsOwn);
    for (const selector of ['.block-margin', '.article-write', '.rail', '.panel-head', '.key']) {
      expect({ selector, set: await setIn(page, selector) }).toEqual({ selector, set: ours });
    }
    expect(await page.locator('.article-facts').allInnerTexts()).toEqual(
      expected.given === null ? [expected.facts] : [expected.given, expected.facts],
    );
    expect(bare(await page.locator('.rail-foot').innerText())).toBe(expected.bracket);
    const codes = await article(page).locator('.margin-code').evaluateAll(names);
    expect(codes).toHaveLength(briefing.statements.length);
    expect(codes.map(bare).filter((name) => expected.code.test(name))).not.toEqual([]);
    expect(await lectern.problems()).toEqual([]);
  });

  it('offers a lens for each facet it has values of, and names no other', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await page.keyboard.press('l');
    const facets = page.getByRole('group', { name: 'Lenses', exact: true }).getByRole('group');
    const offered = await facets.evaluateAll((all) =>
      all.map((facet) => [facet.querySelector('h3')?.textContent, facet.querySelectorAll('button').length]),
    );
    expect(offered.map(([name]) => name)).toEqual(expect.arrayContaining(['Kind', 'Document', 'How sure']));
    expect(offered.filter(([, values]) => values === 0)).toEqual([]);
    // Only where a class of sources has several names are these told apart.
    const hasTerms = offered.some(([name]) => name === 'In the article’s terms');
    expect({ id, hasTerms }).toEqual({ id, hasTerms: id === 'harbour-accords' });
  });

  it('keeps the words of every cell within the cell in a narrow window', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await goTo(page, 'Compare');
    const table = page.getByRole('table', { name: expected.table, exact: true });
    await table.waitFor();
    await resizeWindow(lectern, 1024, 700);
    for (const columns of ['all of them', 'the documents alone']) {
      if (columns !== 'all of them') await page.getByRole('checkbox', { name: /only$/u }).check();
      for (const topic of briefing.topics) {
        const row = table.locator(`[data-near-id="${topic.id}"]`);
        await row.scrollIntoViewIfNeeded();
        // A row out of sight has its words only; one in sight says of each cell which column it is in.
        await row.locator('.cell-column').first().waitFor({ state: 'attached' });
        const beyond = await row.locator('td').evaluateAll((cells) =>
          cells.flatMap((cell) => {
            const { left, right } = cell.getBoundingClientRect();
            return [...cell.querySelectorAll('*:not(.unseen)')]
              .filter((part) =>
                [...part.getClientRects()].some((box) => box.left < left - 0.5 || box.right > right + 0.5),
              )
              .map((part) => part.textContent);
          }),
        );
        expect({ columns, topic: topic.id, beyond }).toEqual({ columns, topic: topic.id, beyond: [] });
      }
    }
  });

  it('has its numbers and codes beside their lines, none over another, wide and narrow', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await sentence(page, 1).waitFor();
    const offsets = [...lookup.statements.values()].map(({ id: statement, sentence: of, quote }) => ({
      statement,
      block: lookup.sentences.get(of)?.blockId ?? '',
      start: quote.start,
    }));
    for (const [width, height] of sizes) {
      await resizeWindow(lectern, width, height);
      await expect
        .poll(async () => {
          const { apart, far } = await measureMargins(page, offsets);
          return { width, close: apart.filter((gap) => gap < 14), far };
        })
        .toEqual({ width, close: [], far: [] });
    }
  });

  it.runIf(isWhole)('is walked with the keys in reading order, and explained', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await sentence(page, 1).focus();
    await page.keyboard.press('Home');
    const walked = [await focusedId(page)];
    for (let step = 1; step < lookup.sentences.size; step += 1) {
      await page.keyboard.press('ArrowDown');
      await panel(page)
        .getByRole('heading', { name: `Sentence ${step + 1}`, exact: true })
        .waitFor();
      walked.push(await focusedId(page));
    }
    expect(walked).toEqual([...lookup.sentences.keys()]);
    // Right goes on to the next statement and left back, however the words run.
    await page.keyboard.press('Home');
    for (let step = 1; step < lookup.statements.size; step += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => focusedId(page)).toBe([...lookup.sentences.keys()].at(-1));
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focusedId(page)).toBe([...lookup.sentences.keys()].at(-2));
    for (const tension of briefing.tensions) {
      const [first] = tension.sentences;
      await article(page).locator(`#${first}-number`).click();
      const card = panel(page).locator('.tension').filter({ hasText: tension.title });
      await card.waitFor();
      if ((await card.getAttribute('open')) === null) await card.locator('summary').click();
      await card.getByText(tension.question).waitFor();
    }
    if (briefing.tensions.length === 0) expect(await panel(page).locator('.tension').count()).toBe(0);
    await article(page).locator('#S6-number').click();
    await expect.poll(() => setIn(page, '.panel-quote, .panel-statement > :last-child')).toEqual(itsOwn);
    expect(await setIn(page, '.panel .facts dt')).toEqual(ours);
    expect(await lectern.problems()).toEqual([]);
  });

  it('is compared: its documents head the columns, and silence is said in words', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await goTo(page, 'Compare');
    const table = page.getByRole('table', { name: expected.table, exact: true });
    await table.waitFor();
    const heads = await table.locator('thead').getByRole('columnheader').allInnerTexts();
    expect(heads.map((head) => head.split('\n')[0])).toEqual([
      'Topic',
      ...briefing.documents.map(({ label }) => label),
      briefing.agreement.label,
    ]);
    await page.getByText(expected.counts).waitFor();
    const filters = page.getByRole('radiogroup', { name: 'Topics shown' }).locator('label');
    expect(await filters.allInnerTexts()).toEqual(expected.filters);
    await table.getByText(expected.about).waitFor();
    const cells = await table.getByRole('cell').allInnerTexts();
    expect(cells).toHaveLength(briefing.topics.length * lookup.columns.length);
    expect(cells.filter((text) => text.trim() === '')).toEqual([]);
    const silent = briefing.topics.flatMap((topic) => Object.values(topic.cells).filter(isGap));
    expect(cells.filter((text) => text.trim() === 'The article does not say')).toHaveLength(silent.length);
    expect(await setIn(page, '.comparison')).toEqual(ours);
    expect(await setIn(page, '.cell-words')).toEqual(itsOwn);
    expect(await setIn(page, '.topic-name')).toEqual(itsOwn);

    // The first cell has the focus; right goes to the right, also where words run to the left.
    const column = () =>
      page.evaluate(() => document.activeElement?.closest<HTMLTableCellElement>('td, th')?.cellIndex);
    await expect.poll(column).toBe(1);
    for (const at of lookup.columns.keys()) {
      await expect.poll(column).toBe(at + 1);
      await page.keyboard.press('ArrowRight');
    }
    await expect.poll(column).toBe(lookup.columns.length);
    await page.keyboard.press('Home');
    await expect.poll(column).toBe(0);
    await page.keyboard.press('g');
    const peek = page.getByRole('region', { name: 'The chosen cell' });
    await peek.getByText(silent[0]?.gap.question ?? '').waitFor();
    const lines = table.locator('.cell-line');
    const opened = await lines.first().getAttribute('href');
    await lines.first().click();
    await expect.poll(() => focusedId(page)).toBe(opened?.slice(1));
    await page.keyboard.press('Escape');
    await expect.poll(column).toBe(1);
    expect(await lectern.problems()).toEqual([]);
  });

  it('has its gaps and assumptions in their own language and direction, with what is ours in ours', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openReference(page, 'Gaps');
    await page
      .getByText(lookup.gaps[0]?.gap.question ?? '')
      .first()
      .waitFor();
    for (const selector of ['.gap-question', '.gap-subject > [lang]', '.gap-topic .section-head [lang]']) {
      expect({ selector, set: await setIn(page, selector) }).toEqual({ selector, set: itsOwn });
    }
    expect(await setIn(page, '.gap-nearest')).toEqual(ours);
    if (id === 'heskem-ha-iyim') {
      await openReference(page, 'Sentence index');
      await page.getByText('All 11 statements stand in the comparison.').waitFor();
    }
    if (briefing.assumptions.length === 0) return;
    await openReference(page, 'Assumptions');
    for (const selector of ['.assumption-text [lang]', '.assumption-without']) {
      expect({ selector, set: await setIn(page, selector) }).toEqual({ selector, set: itsOwn });
    }
  });

  it('calls the agreement what the briefing calls it, on the map and among the assumptions', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openReference(page, 'Map');
    const counts = page.locator('a[data-kind="count"]');
    await counts.first().waitFor();
    const called = (await counts.evaluateAll(names)).filter((name) =>
      name.includes(briefing.agreement.label),
    );
    expect(called).toHaveLength(briefing.topics.length);
    await page.getByRole('radio', { name: 'Table' }).check();
    await page.getByRole('columnheader', { name: briefing.agreement.label }).waitFor();
    await openReference(page, 'Assumptions');
    await page.getByRole('rowheader', { name: briefing.agreement.label }).waitFor();
    expect(await setIn(page, '.counts tbody [lang]')).toEqual(itsOwn);
  });

  it('takes notes on a sentence and on a cell, and lists them with their words', async () => {
    await using lectern = await launch(id);
    const { page } = lectern;
    await sentence(page, 1).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('n');
    await panel(page).getByRole('textbox', { name: 'Note' }).fill('Ask 2 people: שאלה, питання.');
    await page.keyboard.press('Control+Enter');
    await article(page)
      .getByRole('button', { name: /^Note 1 /u })
      .waitFor();
    await goTo(page, 'Compare');
    const [topic] = briefing.topics;
    await page.getByRole('table').getByRole('cell').first().focus();
    await page.keyboard.press('n');
    const peek = page.getByRole('region', { name: 'The chosen cell' });
    const heading = await peek.getByRole('heading', { name: /^Note on/u }).innerText();
    expect(bare(heading)).toBe(`Note on ${topic?.label}, ${briefing.documents[0]?.label}`);
    await peek.getByRole('textbox', { name: 'Note' }).fill('On the first cell.');
    await page.keyboard.press('Control+Enter');
    await peek.getByText('On the first cell.').waitFor();

    await goTo(page, 'Notes');
    const rows = page.locator('.note-row');
    await expect.poll(() => rows.count()).toBe(2);
    const quotes = (await rows.locator('.note-quote').allInnerTexts()).map(bare);
    const words = lookup.statementsOf.get('S2')?.[0]?.quote.exact.slice(0, 12) ?? '';
    expect(quotes.filter((quote) => quote.includes(words))).toHaveLength(1);
    expect(quotes.filter((quote) => quote.startsWith(`${topic?.label}, `))).toHaveLength(1);
    await rows.filter({ hasText: 'Ask 2 people' }).getByRole('button').first().click();
    const pane = page.getByRole('complementary', { name: 'Chosen note' });
    await expect.poll(() => setIn(page, '.note-context .marked')).toEqual(itsOwn);
    expect(await pane.count()).toBe(1);
    expect(await findAccessProblems(page)).toEqual([]);
    expect(await lectern.problems()).toEqual([]);
  });

  it('is searched in its own script', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { typed, sentence: number, mark } = expected.found;
    const box = page.getByLabel('Search everything');
    await box.click();
    await box.fill(typed);
    const sentences = page.getByRole('group', { name: /^Sentences/u });
    await expect.poll(() => sentences.locator('mark').allInnerTexts()).toEqual([mark]);
    expect(await setIn(page, '.search-result-text')).toEqual(itsOwn);
    expect(await findAccessProblems(page, 'search')).toEqual([]);
    await sentences.getByRole('option').first().click();
    await expect.poll(() => focusedId(page)).toBe(`S${number}`);
    expect(await lectern.problems()).toEqual([]);
  });

  it('is packed: every sentence is on paper, and what is empty says so', async () => {
    const userData = shelve(id);
    const file = join(userData, 'pack.pdf');
    const { code, stdout, stderr } = await runPack([id, '--out', file, '--json', '--user-data', userData]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const answer = JSON.parse(stdout) as PackAnswer;
    const text = bare(await tool('pdftotext', ['-raw', file, '-']));
    const squeezed = wordsIn(text);
    const lost = [...lookup.sentences.values()].filter((each) => {
      const words = wordsIn(withoutMarks(each.text));
      // The tool puts words that run to the left in another order: each is looked for by itself.
      return briefing.direction === 'rtl'
        ? words.some((word) => !squeezed.includes(word))
        : !squeezed.join(' ').includes(words.join(' '));
    });
    expect(lost).toEqual([]);
    expect(text.replaceAll(/\s+/gu, ' ')).toMatch(expected.paper);
    expect(text).toContain(expected.about);
    const silent = briefing.topics.flatMap((topic) => Object.values(topic.cells).filter(isGap));
    const said = text.replaceAll(/\s+/gu, ' ').match(/The article does not say/gu) ?? [];
    expect(said.length).toBeGreaterThanOrEqual(silent.length);
    await tool('qpdf', ['--check', answer.file]);
  });

  it.runIf(isWhole)('has no fault in any view, light or dark, wide or narrow', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await sentence(page, 1).waitFor();
    for (const [width, height] of sizes) {
      await resizeWindow(lectern, width, height);
      for (const view of ['Read', 'Compare', 'Notes', 'Pack']) {
        await goTo(page, view);
        await (view === 'Read'
          ? article(page).locator('#S5-number').click()
          : page.getByRole('main').getByRole('heading').first().waitFor());
        if (view === 'Pack') await page.getByText(/^\d+ pages$/u).waitFor();
        const where = { width, view };
        expect({ ...where, overflow: await findOverflow(page) }).toEqual({ ...where, overflow: [] });
        expect({ ...where, problems: await findThemedProblems(page) }).toEqual({ ...where, problems: [] });
      }
    }
    expect(await lectern.problems()).toEqual([]);
  });
});

it('words that run from the right begin at one edge: in a column of the comparison, and in a tension’s card', async () => {
  await using lectern = await launch('heskem-ha-iyim');
  const { page } = lectern;
  await goTo(page, 'Compare');
  await page.locator('.cell-words').first().waitFor();
  const byColumn = await page.evaluate(() =>
    [...document.querySelectorAll('td:has(.cell-words)')].map((cell) => [
      (cell as HTMLTableCellElement).cellIndex,
      ...[...cell.querySelectorAll('.cell-words')].map((words) => {
        const range = document.createRange();
        range.selectNodeContents(words);
        return Math.round(Math.max(...[...range.getClientRects()].map(({ right }) => right)));
      }),
    ]),
  );
  for (const column of new Set(byColumn.map(([index]) => index))) {
    const edges = byColumn.filter(([index]) => index === column).flatMap(([, ...edges]) => edges);
    expect({ column, edges: new Set(edges).size }).toEqual({ column, edges: 1 });
  }
  const edgesOf = () =>
    page
      .locator('.tension')
      .first()
      .evaluate((card) =>
        [...card.querySelectorAll('[dir="rtl"]')].map((words) => {
          const range = document.createRange();
          range.selectNodeContents(words);
          return Math.round(Math.max(...[...range.getClientRects()].map(({ right }) => right)));
        }),
      );
  await openReference(page, 'Tensions');
  await page.locator('.tension').first().waitFor();
  const edges = await edgesOf();
  expect(edges).toHaveLength(5);
  expect(new Set(edges).size).toBe(1);
  await page.locator('.facing-ref a').first().click();
  await panel(page).locator('.tension').waitFor();
  const inPanel = await edgesOf();
  expect(inPanel).toHaveLength(5);
  expect(new Set(inPanel).size).toBe(1);
});

it('a copied cell holds the words alone, without marks of direction', async () => {
  await using lectern = await launch('heskem-ha-iyim');
  const { page, app } = lectern;
  await goTo(page, 'Compare');
  await page.locator('td:has(.cell-words)').first().focus();
  await page.keyboard.press('c');
  await page.getByText('Cell copied with its sentence numbers').waitFor();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('(sentence ');
  expect(copied).toBe(bare(copied));

  // What is found is marked in words that run from right to left, and the bar stands clear of it.
  await page.keyboard.press('Control+1');
  await article(page).waitFor();
  await page.keyboard.press('Control+F');
  await page.getByRole('textbox', { name: 'Find in this view' }).fill('המגדלור');
  await page.keyboard.press('Enter');
  const here = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('found-here') ?? [];
      const bar = document.querySelector('.find-bar')?.getBoundingClientRect();
      if (!(range instanceof Range) || !bar) return null;
      const { bottom, left } = range.getBoundingClientRect();
      return { words: range.toString(), isClear: bottom <= bar.top || left > bar.right };
    });
  await expect.poll(here).toEqual({ words: 'המגדלורים', isClear: true });
});

it('the agreement is called what the briefing calls it, in the gaps as in the lenses', async () => {
  await using lectern = await launch('harbour-accords');
  const { page } = lectern;
  const { label } = openKept('harbour-accords').agreement;
  await openReference(page, 'Gaps');
  await page.locator('.gap-column', { hasText: label }).first().waitFor();
  await page.keyboard.press('l');
  await page
    .getByRole('group', { name: 'Lenses', exact: true })
    .getByRole('button', { name: new RegExp(`^${label} `, 'u') })
    .waitFor();
  expect(await page.getByText(/agreement, not identified/iu).count()).toBe(0);
});

it('the lenses name no facet that has nothing to choose', async () => {
  await using lectern = await launch('ostrivna-uhoda');
  const { page } = lectern;
  await article(page).waitFor();
  await page.keyboard.press('l');
  const lenses = page.getByRole('group', { name: 'Lenses', exact: true });
  await lenses.getByRole('heading', { name: 'Kind' }).waitFor();
  const empty = lenses.getByRole('group').filter({ hasNot: page.getByRole('button') });
  expect(await empty.count()).toBe(0);
  expect(await lenses.getByRole('heading', { name: 'In the article’s terms' }).count()).toBe(0);
});

const sizes = [
  [1440, 900],
  [480, 800],
] as const;

/** Letters and figures only, without points and accents that a tool may move. */
function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{Mn}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function names(elements: readonly (HTMLElement | SVGElement)[]): readonly string[] {
  return elements.map((element) => element.getAttribute('aria-label') ?? '');
}

/**
 * What is wider than its room: the page itself, and whatever would have to be scrolled sideways. Only a pack's pages are
 * meant to be, which lie beside each other in a narrow window.
 */
async function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('html, main, main *')]
      .filter(
        (element) =>
          !element.matches('.pack-pages') &&
          element.scrollWidth > element.clientWidth + 1 &&
          (element === document.documentElement || /auto|scroll/u.test(getComputedStyle(element).overflowX)),
      )
      .map((element) => `${element.localName}.${element.className}`),
  );
}

interface Offset {
  readonly statement: string;
  readonly block: string;
  readonly start: number;
}

/** How far each number is below the one before, and the codes that stand above their words or far below them. */
async function measureMargins(
  page: Page,
  offsets: readonly Offset[],
): Promise<{ readonly apart: readonly number[]; readonly far: readonly string[] }> {
  return page.evaluate((placed) => {
    const topOf = (block: string, start: number): number => {
      const text = document.querySelector(`[data-block-text="${block}"]`);
      const walker = document.createTreeWalker(text ?? document, NodeFilter.SHOW_TEXT);
      let at = 0;
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const length = node.textContent?.length ?? 0;
        if (start < at + length) {
          const range = document.createRange();
          range.setStart(node, start - at);
          range.setEnd(node, start - at + 1);
          return range.getBoundingClientRect().top;
        }
        at += length;
      }
      throw new Error(`${block} has no place ${start}.`);
    };
    const middles = [...document.querySelectorAll('.sentence-number')].map((element) => {
      const { top, height } = element.getBoundingClientRect();
      return top + height / 2;
    });
    return {
      apart: middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0)),
      far: placed.flatMap(({ statement, block, start }) => {
        const code = document.querySelector(`[data-margin="${statement}"]`);
        const below = (code?.getBoundingClientRect().top ?? 0) - topOf(block, start);
        return below < -12 || below > 90 ? [`${statement}: ${below}`] : [];
      }),
    };
  }, offsets);
}
