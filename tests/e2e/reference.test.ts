import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAccessProblems, findThemedProblems } from './axe';
import { launchLectern } from './launch';
import { shareLectern } from './shared-program';
import { overflowOf, resizeWindow, windowSizes } from './window-size';

const begin = shareLectern();

const pages = ['Who says so', 'Numbers and times', 'Assumptions', 'Glossary', 'Codebook'] as const;
type PageName = (typeof pages)[number] | 'Tensions' | 'Sentence index' | 'Map' | 'Gaps';

/** The titles of the pages that the links to them name otherwise. */
const titles: Readonly<Partial<Record<PageName, string>>> = {
  Map: 'The article on one page',
  Gaps: 'What the article does not say',
};

/** Goes to a page of reference and answers its part below the links to the pages. */
async function openPage(page: Page, name: PageName) {
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('link', { name: 'Reference', exact: true })
    .click();
  await page
    .getByRole('navigation', { name: 'Pages of reference' })
    .getByRole('link', { name, exact: true })
    .click();
  const here = page.getByRole('region', { name: titles[name] ?? name, exact: true });
  await here.waitFor();
  return here;
}

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe('who says so', () => {
  it('lists each source in the article’s terms, what kind it is, how many statements and which sentences', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const here = await openPage(page, 'Who says so');
    const table = here.getByRole('table', { name: 'Sources' });
    expect(await table.getByRole('row').count()).toBe(1 + 8);
    const row = table.getByRole('row', { name: /^critics/u });
    for (const name of ['an unnamed organisation or group', '1', 'Sentence 20']) {
      expect(await row.getByRole('cell', { name, exact: true }).count()).toBe(1);
    }
    await row.getByRole('link', { name: 'Sentence 20' }).click();
    await page.getByRole('region', { name: 'Article' }).waitFor();
    await expect.poll(() => focusedId(page)).toBe('S20');
    expect(await lectern.problems()).toEqual([]);
  });

  it('lets one look at a source’s statements alone, in the text, and no other’s', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const here = await openPage(page, 'Who says so');
    await here.getByRole('button', { name: 'Look at these alone: Ukrainian officials' }).click();
    await page.getByRole('region', { name: 'Article' }).waitFor();
    await expect.poll(() => focusedId(page)).toBe('S5');
    await page.locator('.lens-line').getByText('1 of 51 statements, in 1 of 24 sentences').waitFor();
  });

  it('asks of what is expected by whom, and lists the words that are quoted', async () => {
    const lectern = await begin();
    const here = await openPage(lectern.page, 'Who says so');
    const holders = here.getByRole('table', { name: 'Who expects it?' });
    const rows = await holders.getByRole('row').allInnerTexts();
    expect(rows).toHaveLength(1 + 4);
    expect(rows.filter((row) => row.includes('Who expects it? The article does not say.'))).toHaveLength(3);
    expect(
      rows.filter((row) => row.includes('Who holds it possible? The article does not say.')),
    ).toHaveLength(1);
    await holders
      .getByRole('row', {
        name: /^is expected to create a formidable buffer zone that could .*14 is expected to create/u,
      })
      .waitFor();
    const quoted = here.getByRole('region', { name: 'The words that the article quotes' });
    expect(await quoted.getByRole('listitem').locator('q').allInnerTexts()).toEqual([
      '‘general principles,’',
      '‘game-changer,’',
      '‘strategic shield’',
    ]);
    expect(await quoted.getByRole('listitem').count()).toBe(3);
    await quoted.getByText('Ukrainian defense officials').last().waitFor();
  });
});

it('numbers and times stand in reading order, as the article words them, with what they are compared with', async () => {
  const lectern = await begin();
  const { page } = lectern;
  const here = await openPage(page, 'Numbers and times');
  const table = here.getByRole('table', { name: 'Numbers and times' });
  expect(await table.getByRole('rowheader').allInnerTexts()).toEqual([
    'late-night',
    'two landmark security guarantees',
    'multiple sources',
    'prolonged',
    'an attack on one member is an attack on all',
    'previously',
    'any aggression',
    'no longer',
    'approximately 800,000 well-trained troops',
    'several NATO countries',
    'a first in the conflict’s history',
    'real-time',
    'all parties',
    'in the coming years',
    'future',
    'previous',
    'the first wave',
    'within weeks',
    'the first shipments',
    'already',
    'never',
  ]);
  const troops = table.getByRole('row', { name: /^approximately 800,000/u });
  await troops.getByText('a quantity, not exact').waitFor();
  await troops.getByText('compared with the combined strength of several NATO countries').waitFor();
  expect(await here.getByText('compared with', { exact: false }).count()).toBe(1);
  await here.getByText('The article has no date, so none of its times can be tied to a day.').waitFor();
  expect(await here.getByText('from no stated date').count()).toBe(0);
  await troops.getByRole('link', { name: 'Sentence 9' }).click();
  await expect.poll(() => focusedId(page)).toBe('S9');
});

it('the glossary finds a term while one types, and counts what it shows and hides', async () => {
  await using lectern = await launchLectern();
  const here = await openPage(lectern.page, 'Glossary');
  await here.getByText('25 shown · 0 hidden').waitFor();
  await here.getByText('Editor’s words: North Atlantic Treaty Organization.').waitFor();
  const find = here.getByRole('searchbox', { name: 'Find a term' });
  await find.fill('kyiv');
  await here.getByText('1 shown · 24 hidden').waitFor();
  expect(await here.getByRole('link').count()).toBe(3);
  for (const name of ['Sentence 2', 'Sentence 5', 'Sentence 15']) {
    await here.getByRole('link', { name, exact: true }).waitFor();
  }
  await find.fill('helsinki');
  await here.getByText('No term has these words. Every term is hidden.').waitFor();
  await here.getByText('0 shown · 25 hidden').waitFor();
  await find.fill('');
  await here.getByText('25 shown · 0 hidden').waitFor();
});

describe('the assumptions', () => {
  const item = /^2 “The second part of the agreement”/u;

  it('say which lines move and which cells fall silent without them, and lead to the topic', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const here = await openPage(page, 'Assumptions');
    expect(await here.getByRole('article').count()).toBe(10);
    const third = here.getByRole('article', { name: /^3 “This initiative”/u });
    const size = third.getByRole('listitem').filter({ hasText: 'Size of Ukraine’s forces' });
    await size
      .getByText(/approximately 800,000 well-trained troops moves from Document 2 to the agreement/u)
      .waitFor();
    await size.getByText('Document 2 falls silent.').waitFor();
    await here
      .getByRole('article', { name: item })
      .getByText(/^Document 2 falls silent only if what is inferred from sentence Sentence 9 moves too/u)
      .waitFor();
    // Each says whether the check box takes it back.
    await third.getByText('“Treat inferred as unassigned” takes it back.').waitFor();
    const fourth = here.getByRole('article', { name: /^4 “The document” in sentence 6/u });
    await fourth.getByText('“Treat inferred as unassigned” does not take it back.').waitFor();
    // What rests on no inference is said in the editor’s words alone.
    const first = here.getByRole('article', { name: /^1 The two security guarantees/u });
    await first.getByText('Editor’s words').waitFor();
    expect(await first.getByText('What it changes').count()).toBe(0);
    await size.getByRole('link', { name: 'Size of Ukraine’s forces' }).click();
    await page.getByRole('table', { name: 'Comparison of the two documents' }).waitFor();
    await page.getByRole('region', { name: 'The chosen cell' }).getByText('800,000').first().waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  it('are switched off as one: codes, counts and the comparison change, what would change stays told', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const here = await openPage(page, 'Assumptions');
    const box = here.getByRole('checkbox', { name: 'Treat inferred as unassigned' });
    const counts = here.getByRole('table', { name: 'What the check box changes' });
    const second = here.getByRole('article', { name: item });
    const figures = () =>
      counts.getByRole('row').filter({ hasText: 'Document 2' }).getByRole('cell').allInnerTexts();
    expect(await box.isChecked()).toBe(false);
    expect(await figures()).toEqual(['6', '0']);
    await counts.getByRole('columnheader', { name: 'Inferred assigned shown now' }).waitFor();
    await second.getByText('provision, Document 2, inferred, asserted').first().waitFor();

    await box.check();
    await counts.getByRole('columnheader', { name: 'Inferred unassigned shown now' }).waitFor();
    await second.getByText('provision, the agreement, not identified, asserted').first().waitFor();
    expect(await second.getByText('inferred, asserted').count()).toBe(0);
    expect(await figures()).toEqual(['6', '0']);
    await second.getByText('moves from Document 2 to the agreement').first().waitFor();

    await page
      .getByRole('navigation', { name: 'Views' })
      .getByRole('link', { name: 'Compare', exact: true })
      .click();
    const table = page.getByRole('table', { name: 'Comparison of the two documents' });
    const silent = table.getByRole('cell').filter({ hasText: 'The article does not say' });
    await expect.poll(() => silent.count()).toBe(34 + 8 - 3);

    const codebook = await openPage(page, 'Codebook');
    const documents = codebook.getByRole('region', { name: 'Document and basis: what it is said of' });
    await documents.getByText('As it was coded.').waitFor();
    expect(await documents.getByText('None in this briefing.').count()).toBe(0);
    await documents
      .getByText('The editors infer that it is said of this document, and say so at each statement.')
      .waitFor();
    expect(await documents.getByText('6 statements, the first:').count()).toBe(2);

    const again = await openPage(page, 'Assumptions');
    await again.getByRole('checkbox', { name: 'Treat inferred as unassigned' }).uncheck();
    await second.getByText('provision, Document 2, inferred, asserted').first().waitFor();
    expect(await lectern.problems()).toEqual([]);
  });
});

it('inferred treated as unassigned is said over every view, also after a restart, and leads to the assumptions', async () => {
  const first = await launchLectern();
  const assumptions = await openPage(first.page, 'Assumptions');
  const said = (page: Page) =>
    page.getByRole('status').getByRole('link', { name: 'Inferred treated as unassigned' });
  expect(await said(first.page).count()).toBe(0);
  await assumptions.getByRole('checkbox', { name: 'Treat inferred as unassigned' }).check();
  await said(first.page).waitFor();
  await first.close();

  await using second = await launchLectern({ userData: first.userData });
  const { page } = second;
  for (const [width, height] of windowSizes) {
    await resizeWindow(second, width, height);
    for (const view of ['Read', 'Compare', 'Notes', 'Pack', 'Reference']) {
      await page
        .getByRole('navigation', { name: 'Views' })
        .getByRole('link', { name: view, exact: true })
        .click();
      const box = await said(page).boundingBox();
      expect({ view, width, isInside: box !== null && box.x >= 0 && box.x + box.width <= width }).toEqual({
        view,
        width,
        isInside: true,
      });
    }
    expect(await overflowOf(page)).toBe(0);
  }
  expect(await findAccessProblems(page, '.inferred-notice')).toEqual([]);
  await said(page).click();
  const box = page.getByRole('checkbox', { name: 'Treat inferred as unassigned' });
  await box.uncheck();
  await said(page).waitFor({ state: 'detached' });
  expect(await second.problems()).toEqual([]);
});

describe('the codebook', () => {
  it('gives each word its test, how often it is used and the first example', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const here = await openPage(page, 'Codebook');
    await here.getByText('codebook version 1').waitFor();
    const kinds = here.getByRole('region', { name: 'Kind: what sort of claim' });
    expect(await kinds.getByRole('term').allInnerTexts()).toHaveLength(8);
    await kinds
      .getByText('signaling a commitment to not only bolster Kyiv’s military capabilities')
      .waitFor();
    await here
      .getByRole('region', { name: 'Certainty: how sure' })
      .getByText('the United States has ruled out sending its own combat troops to Ukraine')
      .waitFor();
    const grade = here.getByRole('region', { name: 'Your own grade of a source' });
    for (const words of [
      'Judge the two apart from each other',
      'A grade is empty until you give one.',
      'Never a percentage',
    ]) {
      await grade.getByText(words).waitFor();
    }
    expect((await grade.getByRole('term').allInnerTexts()).join(' ')).toBe(
      'A B C D E F 1 2 3 4 5 6 low moderate high',
    );
    await kinds.getByRole('link', { name: 'Sentence 20' }).click();
    await expect.poll(() => focusedId(page)).toBe('S20');
  });

  it('begins with its contents, which lead to each part and take the keyboard there', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const here = await openPage(page, 'Codebook');
    const contents = here.getByRole('navigation', { name: 'Parts of the codebook' });
    expect(await contents.getByRole('link').count()).toBe(11);
    for (const part of ['What the marks mean', 'Certainty: how sure']) {
      await contents.getByRole('link', { name: part }).click();
      const heading = here.getByRole('heading', { name: part });
      await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
      await expect
        .poll(() => heading.evaluate((element) => element.getBoundingClientRect().top < innerHeight / 2))
        .toBe(true);
    }
    expect(await lectern.problems()).toEqual([]);
  });
});

it('what was gone to is brought into sight, marked, and has the keyboard; and one comes back', async () => {
  const lectern = await begin();
  const { page } = lectern;
  const here = await openPage(page, 'Who says so');
  await here.getByRole('link', { name: 'the writer, naming nobody' }).click();
  const codebook = page.getByRole('region', { name: 'Codebook', exact: true });
  const marked = codebook.locator('[aria-current="true"]');
  await marked.getByText('Nobody is named, so that the writer alone says so.').waitFor();
  expect(await marked.count()).toBe(1);
  await expect.poll(() => marked.evaluate((element) => element === document.activeElement)).toBe(true);
  const box = await marked.boundingBox();
  expect(box && box.y > 0 && box.y + box.height < 900).toBe(true);
  await page.keyboard.press('Alt+ArrowLeft');
  await here.waitFor();
});

it.each(['Sentence index', 'Assumptions', 'Codebook', 'Tensions', 'Who says so', 'Glossary'] as const)(
  '%s is come back to where one left it, on the very link',
  async (name) => {
    const lectern = await begin();
    const { page } = lectern;
    const here = await openPage(page, name);
    const links = here.getByRole('link', { name: /^Sentence \d+$/u });
    const link = links.nth((await links.count()) - 3);
    await link.scrollIntoViewIfNeeded();
    const scroller = here.locator('.page-scroll');
    const top = await scroller.evaluate((element) => element.scrollTop);
    expect(top).toBeGreaterThan(0);
    await link.click();
    await page.getByRole('region', { name: 'Article' }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await here.waitFor();
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await scroller.evaluate((element) => element.scrollTop)).toBe(top);
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByRole('region', { name: 'Article' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await scroller.evaluate((element) => element.scrollTop)).toBe(top);
  },
);

it.each(['Map', 'Gaps', 'Sentence index'] as const)(
  'in a short window %s scrolls as a whole, its head with it',
  async (name) => {
    const lectern = await begin();
    const { page } = lectern;
    for (const [width, height] of [
      [720, 450],
      [512, 350],
    ] as const) {
      await resizeWindow(lectern, width, height);
      await openPage(page, name);
      const whole = page.locator('.page');
      await whole.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      const seen = await page.locator('.page-scroll').evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const page = element.closest('.page')?.getBoundingClientRect();
        return page ? Math.min(bottom, page.bottom) - Math.max(top, page.top) : 0;
      });
      expect({ width, isEnough: seen > height / 2 }).toEqual({ width, isEnough: true });
      expect(await page.locator('.page-head').evaluate((e) => e.getBoundingClientRect().bottom)).toBeLessThan(
        100,
      );
      // Links above the window's edge would be taken for hidden ones.
      for (const scrolled of [whole, page.locator('.reference-pages')]) {
        await scrolled.evaluate((element) => element.scrollTo(0, 0));
      }
      expect({ width, problems: await findAccessProblems(page) }).toEqual({ width, problems: [] });
    }
    if (name !== 'Sentence index') return;
    // One comes back to where one left it.
    const link = page.getByRole('rowheader', { name: /^Sentence 20/u }).getByRole('link');
    await link.scrollIntoViewIfNeeded();
    const top = await page.locator('.page').evaluate((element) => element.scrollTop);
    await link.click();
    await page.getByRole('region', { name: 'Article' }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('.page').evaluate((element) => element.scrollTop)).toBe(top);
  },
);

it('every page is without fault in light and dark, and fits the window at every width', async () => {
  const lectern = await begin();
  const { page } = lectern;
  for (const [width, height] of windowSizes) {
    await resizeWindow(lectern, width, height);
    for (const name of pages) {
      const here = await openPage(page, name);
      const overflow = await here.evaluate((section) =>
        [section, ...section.querySelectorAll('*')]
          .filter((element) => getComputedStyle(element).overflowX === 'auto')
          .map((element) => element.scrollWidth - element.clientWidth),
      );
      expect({ width, name, overflow }).toEqual({ width, name, overflow: [0] });
      const problems = await findThemedProblems(page);
      expect({ width, name, problems }).toEqual({ width, name, problems: [] });
    }
  }
  expect(await lectern.problems()).toEqual([]);
}, 180_000);
