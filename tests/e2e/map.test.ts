import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { certainties, kinds, sources } from '../../src/shared/briefing/statement';
import { type Plan, writeBriefing } from '../renderer/parts/map/planned-briefing';
import { openBundledBriefing } from '../main/bundled-briefing';
import { findAccessProblems, findThemedProblems } from './axe';
import { launchLectern } from './launch';
import { shareLectern } from './shared-program';
import { resizeWindow } from './window-size';

const begin = shareLectern();

const briefing = await openBundledBriefing();
const training = 'Sentence 10, Training: provision, Document 2, inferred, asserted';

async function openMap(page: Page) {
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('link', { name: 'Reference', exact: true })
    .click();
  await page.getByRole('heading', { name: 'The article on one page' }).waitFor();
  const mark = (name: string | RegExp) => page.getByRole('link', { name, exact: true });
  return { mark, view: page.getByRole('region', { name: 'The article on one page' }) };
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement;
    return active?.getAttribute('aria-label') ?? active?.querySelector('.unseen')?.textContent ?? '';
  });
}

/** The names of all links in the view that stand for marks, by kind. */
async function namesByKind(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const marks = await page.locator('a[data-kind]').evaluateAll((links) =>
    links.map((link) => {
      const name = link.getAttribute('aria-label') ?? link.querySelector('.unseen')?.textContent ?? '';
      return [link.getAttribute('data-kind') ?? '', name] as const;
    }),
  );
  const names: Record<string, string[]> = {};
  for (const [kind, name] of marks) (names[kind] ??= []).push(name);
  for (const each of Object.values(names)) each.sort();
  return names;
}

/** Whether a mark is where the one of the same number was. Dimmed words are lighter, and so a hair narrower. */
const isAt =
  (before: readonly { readonly x: number; readonly y: number }[]) =>
  ({ x, y }: { readonly x: number; readonly y: number }, index: number): boolean =>
    Math.abs(x - (before[index]?.x ?? 0)) < 4 && Math.abs(y - (before[index]?.y ?? 0)) < 1;

describe('the map', () => {
  it('says of every sentence what it is without cutting a word, and what is shown as a table', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openMap(page);
    await resizeWindow(lectern, 1440, 900);
    const peek = page.locator('.map-peek');
    const cut = () => peek.evaluate((element) => element.scrollHeight - element.clientHeight);
    for (const [number] of briefing.blocks.flatMap(({ sentences }) => sentences).entries()) {
      await page
        .getByRole('link', { name: new RegExp(`^Sentence ${number + 1}(,|$)`, 'u') })
        .first()
        .focus();
      await peek.getByText(new RegExp(`^Sentence ${number + 1}(,|$)`, 'u')).waitFor();
      expect([number + 1, await cut()]).toEqual([number + 1, 0]);
    }
    await page.getByText(/^Each column is a sentence/u).waitFor();
    await page.getByRole('radio', { name: 'Table' }).check();
    await page.getByText(/^Each row is a topic, each column a document/u).waitFor();
    expect(await page.getByText(/^Each column is a sentence/u).count()).toBe(0);
    expect(await lectern.problems()).toEqual([]);
  });

  it('says inferred beside every mark that is, also as a table where the heads have no room', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openMap(page);
    await page.getByRole('radio', { name: 'Table' }).check();
    for (const [width, height] of [
      [1440, 900],
      [480, 800],
    ] as const) {
      await resizeWindow(lectern, width, height);
      const marks = await page.locator('a[data-kind="entry"]').evaluateAll((links) =>
        links.map((link) => ({
          name: link.querySelector('.unseen')?.textContent?.includes('inferred') ?? false,
          shown: link.querySelector<HTMLElement>('.map-link-words .inferred')?.checkVisibility() ?? false,
        })),
      );
      expect(marks.some(({ name }) => name)).toBe(true);
      expect(marks.filter(({ name, shown }) => name !== shown)).toEqual([]);
    }
  });

  it('keeps its key in sight, and the mark that has the keyboard when the window gets smaller', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { mark } = await openMap(page);
    await resizeWindow(lectern, 1440, 900);
    const isSeen = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      const sight = element.closest('.map-box')?.getBoundingClientRect();
      return sight !== undefined && box.top >= sight.top && box.bottom <= sight.bottom + 1;
    };
    const key = page.getByRole('region', { name: 'Key to the map' });
    expect(await key.evaluate(isSeen)).toBe(true);
    await page.keyboard.press('l');
    await page
      .getByRole('group', { name: 'Lenses', exact: true })
      .getByRole('button', { name: /^criticism/u })
      .click();
    await page.keyboard.press('Escape');
    await page.locator('.lens-line').getByText('Through the lens: criticism').waitFor();
    const top = (element: Element): number => element.getBoundingClientRect().top;
    const bottom = (element: Element): number => element.getBoundingClientRect().bottom;
    expect(await key.evaluate(bottom)).toBeLessThanOrEqual(await page.locator('.lens-line').evaluate(top));
    // Chosen, it stays a drawing at every width.
    await page.getByRole('radio', { name: 'Table' }).check();
    await page.getByRole('radio', { name: 'Drawing' }).check();
    const last = mark(/^Sentence 17, said by the text/u);
    await last.focus();
    for (const [width, height] of [
      [1024, 700],
      [480, 800],
    ] as const) {
      await resizeWindow(lectern, width, height);
      await expect.poll(() => last.evaluate(isSeen), { message: `${width}` }).toBe(true);
    }
  });

  it('names the lens it is looked at through, and moves no mark for it', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openMap(page);
    for (const [width, height, form] of [
      [1440, 900, 'drawing'],
      [480, 800, 'drawing'],
      [480, 800, 'table'],
    ] as const) {
      await resizeWindow(lectern, width, height);
      await page.getByRole('radio', { name: form === 'drawing' ? 'Drawing' : 'Table' }).check();
      const places = () =>
        page.locator('a[data-kind]').evaluateAll((marks) =>
          marks.map((mark) => {
            const { x, y } = mark.getBoundingClientRect();
            return { x, y };
          }),
        );
      const before = await places();
      await page.keyboard.press('l');
      await page
        .getByRole('group', { name: 'Lenses', exact: true })
        .getByRole('button', { name: /^criticism/u })
        .click();
      await page.keyboard.press('Escape');
      const line = page.locator('.lens-line');
      await line.getByText('Through the lens: criticism').waitFor();
      await line.getByText('1 of 51 statements, in 1 of 24 sentences').waitFor();
      expect({ width, form, same: (await places()).every(isAt(before)) }).toEqual({
        width,
        form,
        same: true,
      });
      expect(await findAccessProblems(page)).toEqual([]);
      await line.getByRole('button', { name: 'Show everything' }).click();
      await line.getByText('Through the lens').waitFor({ state: 'detached' });
    }
    expect(await lectern.problems()).toEqual([]);
  });

  it('leads from every kind of mark to its place, and back to the very mark', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { mark } = await openMap(page);
    const isReading = (id: string) => () =>
      expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
    const isAtCell = (topic: string) => () =>
      expect
        .poll(() =>
          page.evaluate(
            () =>
              document.querySelector('[aria-current] .topic-name, tr:has(td[aria-current]) .topic-name')
                ?.textContent,
          ),
        )
        .toBe(topic);
    const leads: readonly (readonly [string, () => Promise<unknown>])[] = [
      [training, isReading('S10')],
      ['Sentence 3, outside the topics: context, of no document, asserted (1 of 2)', isReading('S3')],
      ['Sentence 24', isReading('S24')],
      [
        'Sentence 2, said by an outlet, citing sources (multiple sources, to The New York Times)',
        isReading('S2'),
      ],
      ['Topic 11 Weapons', isAtCell('Weapons')],
      ['Funding, Document 2: the article does not say', isAtCell('Funding')],
      ['Name and form, Document 2: 2 lines', isAtCell('Name and form')],
      [
        'Tension 6: sentence 6 against sentence 12',
        () => page.locator('a[aria-current="page"]', { hasText: 'Tensions' }).waitFor(),
      ],
    ];
    for (const [name, arrives] of leads) {
      const link = mark(name).first();
      await link.focus();
      await page.keyboard.press('Enter');
      await arrives();
      await page.keyboard.press('Alt+ArrowLeft');
      await expect.poll(() => focused(page)).toBe(name);
    }
    await mark(training).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S10');
    expect(await lectern.problems()).toEqual([]);
  });

  it('is walked over with the arrow keys, one mark at a time, and says in words what each stands for', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { mark, view } = await openMap(page);
    await mark('Sentence 1').focus();
    const walk: readonly (readonly [string, string])[] = [
      ['ArrowDown', 'Sentence 1, Name and form: event, the agreement, not identified, asserted'],
      ['ArrowRight', 'Sentence 4, Name and form: provision, Document 1, describer not given, asserted'],
      ['Home', 'Topic 1 Name and form'],
      ['End', 'Name and form, Said of the agreement, document not identified: 3 lines'],
      ['ArrowDown', 'Parties and signatories, Said of the agreement, document not identified: 1 line'],
      ['Control+Home', 'Tension 3: sentence 4 against sentence 6'],
      ['Control+End', 'Sentence 4, who says so: describer not given'],
    ];
    for (const [key, name] of walk) {
      await page.keyboard.press(key);
      await expect.poll(async () => `${key}: ${await focused(page)}`).toBe(`${key}: ${name}`);
    }
    expect(await view.locator('a[data-kind][tabindex="0"]').count()).toBe(1);
    await mark(training).focus();
    await view.getByText('training', { exact: false }).first().waitFor();
    expect(await view.locator('[aria-current="true"]').count()).toBe(1);
  });

  it('says as a table exactly what it says as a drawing, and comes back to the form one chose', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { mark } = await openMap(page);
    const drawn = await namesByKind(page);
    await page.getByRole('radio', { name: 'Table' }).check();
    const table = page.getByRole('table', { name: 'The article on one page' });
    await table.waitFor();
    const written = await namesByKind(page);
    for (const kind of ['entry', 'topic', 'saying', 'pull']) expect(written[kind]).toEqual(drawn[kind]);
    const isGap = (name: string): boolean => name.endsWith('the article does not say');
    expect(written['count']).toEqual(drawn['count']?.filter(isGap));
    // A cell of the table holds as many lines as the drawing counts.
    const lines = (drawn['count'] ?? []).filter((name) => !isGap(name));
    const counted = lines.reduce((sum, name) => sum + Number(/: (\d+) lines?$/u.exec(name)?.[1]), 0);
    expect(written['entry']?.filter((name) => !name.includes('outside the topics'))).toHaveLength(counted);
    const numbers = new Set(written['entry']?.map((name) => name.split(',')[0]));
    expect(numbers).toEqual(new Set(drawn['sentence']?.map((name) => name.split(',')[0])));
    expect(
      await table.getByRole('cell').evaluateAll((cells) => cells.filter((cell) => cell.textContent === '')),
    ).toEqual([]);

    await mark(training).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S10');
    await page.keyboard.press('Alt+ArrowLeft');
    await table.waitFor();
    await expect.poll(() => focused(page)).toBe(training);
    expect(await lectern.problems()).toEqual([]);
  });

  it('fits the page at every width, in every theme without a fault; narrow, it is a table first', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await resizeWindow(lectern, 480, 800);
    await openMap(page);
    await page.getByRole('table', { name: 'The article on one page' }).waitFor();
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
      [480, 800],
    ] as const) {
      await resizeWindow(lectern, width, height);
      for (const form of ['Drawing', 'Table']) {
        await page.getByRole('radio', { name: form }).check();
        await page.getByRole('link', { name: training }).focus();
        const overflow = await page.evaluate(() => {
          const over = (selector: string): number => {
            const element = document.querySelector(selector);
            return element ? element.scrollWidth - element.clientWidth : 0;
          };
          return { page: over('.page-scroll'), box: over('.map-box') };
        });
        expect({ width, form, page: overflow.page }).toEqual({ width, form, page: 0 });
        expect({ width, form, scrolls: overflow.box > 0 }).toEqual({
          width,
          form,
          scrolls: width === 480 && form === 'Drawing',
        });
        const problems = await findThemedProblems(page);
        expect({ width, form, problems }).toEqual({ width, form, problems: [] });
      }
    }
  });

  it('draws an article of three hundred sentences, which scrolls in its box under heads that stay', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
    const folder = join(userData, 'briefings', 'planned');
    mkdirSync(folder, { recursive: true });
    const { file, article } = writeBriefing(longPlan);
    writeFileSync(join(folder, 'briefing.json'), JSON.stringify(file));
    writeFileSync(join(folder, 'article.txt'), article);
    await using lectern = await launchLectern({ userData, args: ['--briefing', 'planned'] });
    const { page } = lectern;
    const { mark } = await openMap(page);
    await mark(/^Sentence 1, Document 1$/u).waitFor();
    expect(await page.locator('a[data-kind="sentence"]').count()).toBe(300);
    await page.keyboard.press('Tab');
    const far = mark(/^Sentence 300, Topic 40: /u).first();
    await far.focus();
    await far.scrollIntoViewIfNeeded();
    const places = await page.evaluate(() => {
      const box = document.querySelector('.map-box')?.getBoundingClientRect();
      const at = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      return {
        head: Math.round((at('.map-pane--head')?.top ?? 0) - (box?.top ?? 0)),
        labels: Math.round((at('.map-pane--labels')?.left ?? 0) - (box?.left ?? 0)),
        page: document.querySelector('.page-scroll')?.scrollLeft,
      };
    });
    expect(places).toEqual({ head: 0, labels: 0, page: 0 });
    expect(await lectern.problems()).toEqual([]);
  });
});

/** Three documents whose sentences alternate, forty topics, crossings of up to three letters. */
const longPlan: Plan = {
  sentences: Array.from({ length: 300 }, (_, s) => ({
    documents: s % 7 < 3 ? [Math.floor(s / 7) % 3] : [],
    statements: Array.from({ length: 1 + (s % 3) }, (_, nth) => ({
      kind: kinds[(s + nth) % kinds.length] ?? 'event',
      certainty: certainties[(s + nth) % certainties.length] ?? 'asserted',
      source: sources[s % sources.length] ?? 'writer',
      document: s + nth,
      topics: s === 299 ? [39] : [s % 40, (s * 7) % 40],
    })),
  })),
  documents: [{ basis: 'stated' }, { basis: 'inferred' }, { basis: 'stated' }],
  topics: Array.from({ length: 40 }, (_, t) => ({
    label: `Topic ${t + 1}`,
    block: t < 30 ? 'provisions' : 'about',
  })),
  contradictions: Array.from({ length: 24 }, (_, c) => [c * 3, (c * 37 + 11) % 300]).filter(
    ([a, b]) => a !== b,
  ),
};
