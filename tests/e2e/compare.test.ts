import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAccessProblems, findThemedProblems } from './axe';
import { launchLectern } from './launch';
import { shareLectern } from './shared-program';
import { resizeWindow, windowSizes } from './window-size';

const begin = shareLectern();

const title = 'Comparison of the two documents';

async function openComparison(page: Page) {
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('link', { name: 'Compare', exact: true })
    .click();
  const table = page.getByRole('table', { name: title, exact: true });
  await table.waitFor();
  const cell = (topic: string, column: 1 | 2 | 3) =>
    table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: topic }) })
      .getByRole('cell')
      .nth(column - 1);
  const peek = page.getByRole('region', { name: 'The chosen cell' });
  return { table, cell, peek };
}

/** True when the whole cell stands in the window, covered neither by the heads nor by what stands below the table. */
async function isInSight(cell: Locator): Promise<boolean> {
  return cell.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const corners = [
      [box.left + 4, box.top + 4],
      [box.right - 4, box.top + 4],
      [box.left + 4, box.bottom - 4],
      [box.right - 4, box.bottom - 4],
    ] as const;
    return corners.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
  });
}

/** The name of the row and the number of the column that hold the focus. */
async function focusedCell(page: Page): Promise<string> {
  return page.evaluate(() => {
    const cell = document.activeElement?.closest('td, th');
    const name = cell?.closest('tr')?.querySelector('.topic-name')?.textContent ?? '';
    return cell instanceof HTMLTableCellElement ? `${name}, ${cell.cellIndex}` : '';
  });
}

describe('the comparison', () => {
  it('is one table of 22 topics and 66 cells under four heads, none of its cells empty', async () => {
    const lectern = await begin();
    const { table } = await openComparison(lectern.page);
    for (const name of [
      'Topic',
      'Document 1',
      'Document 2',
      'Said of the agreement, document not identified',
    ]) {
      await expect.poll(() => table.getByRole('columnheader', { name, exact: true }).count()).toBe(1);
    }
    const cells = await table.getByRole('cell').allInnerTexts();
    expect(cells).toHaveLength(66);
    expect(cells.filter((text) => text.trim() === '')).toEqual([]);
    expect(cells.filter((text) => text.trim() === 'The article does not say')).toHaveLength(34);
    expect(await table.getByRole('rowgroup').count()).toBe(3);
    await lectern.page.getByText('22 topics · 2 with gaps only · 0 hidden').waitFor();
  });

  it('leads from a line to its sentence, and Esc back to the very cell', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { cell } = await openComparison(page);
    await cell('European troops', 3)
      .getByRole('link', { name: /mandates the deployment/u })
      .click();
    await page.getByRole('region', { name: 'Article' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S11');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedCell(page)).toBe('European troops, 3');

    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S10');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedCell(page)).toBe('Weapons, 2');
    expect(await lectern.problems()).toEqual([]);
  });

  it('is walked over with the keys: cells, ends, gaps, and the lines within a cell', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { table, peek } = await openComparison(page);
    await expect.poll(() => focusedCell(page)).toBe('Name and form, 1');
    const walk: readonly (readonly [string, string])[] = [
      ['ArrowRight', 'Name and form, 2'],
      ['ArrowDown', 'Parties and signatories, 2'],
      ['End', 'Parties and signatories, 3'],
      ['ArrowRight', 'Parties and signatories, 3'],
      ['Home', 'Parties and signatories, 0'],
      ['g', 'Status, 1'],
      ['g', 'Status, 2'],
      ['g', 'Trigger, 2'],
      ['Shift+G', 'Status, 2'],
      ['Control+End', 'Timing, 3'],
      ['g', 'Status, 1'],
      ['Control+Home', 'Name and form, 0'],
      ['ArrowUp', 'Name and form, 0'],
      ['End', 'Name and form, 3'],
    ];
    for (const [key, arrived] of walk) {
      await page.keyboard.press(key);
      await expect.poll(async () => `${key}: ${await focusedCell(page)}`).toBe(`${key}: ${arrived}`);
    }
    // One cell takes the focus from Tab; its lines follow it.
    expect(await table.locator('[tabindex="0"]:is(td, th)').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await peek.getByText('the final text of the agreement').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S17');
  });

  it('says of a gap what one would ask, as the editor’s words, with the nearest sentences', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { cell, peek } = await openComparison(page);
    await cell('Funding', 2).click();
    await peek.getByText('Who pays for 800,000 troops, their weapons and their training?').waitFor();
    await peek.getByText('Editor’s words').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await peek.getByText('Who pays for the guarantees, how much, from what budget').waitFor();
    await peek.getByRole('link', { name: 'Sentence 22' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S22');
  });

  it('shows the exact sentence of a line, and what its document was inferred from', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { cell, peek } = await openComparison(page);
    await cell('Core obligation', 2).focus();
    await peek.getByText(/^The second part of the agreement focuses on/u).waitFor();
    await peek.getByText('Document 2 inferred from ‘The second part of the agreement’').waitFor();
  });

  it('hides topics by filter, counts them, and keeps the filter on the way to a sentence and back', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { table, cell } = await openComparison(page);
    const cases: readonly (readonly [string, string, number])[] = [
      ['Both documents speak', '4 topics · 0 with gaps only · 18 hidden', 12],
      ['Both silent', '8 topics · 2 with gaps only · 14 hidden', 24],
      ['Only gaps', '2 topics · 2 with gaps only · 20 hidden', 6],
    ];
    for (const [filter, counts, cells] of cases) {
      await page.getByRole('radio', { name: filter }).check();
      await page.getByText(counts).waitFor();
      expect(await table.getByRole('cell').count()).toBe(cells);
      expect(await page.getByRole('radio', { name: filter }).evaluate((e) => e.matches(':focus'))).toBe(true);
    }
    await cell('Consultation', 1).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S6');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedCell(page)).toBe('Consultation and joint bodies, 1');
    await page.getByText('2 topics · 2 with gaps only · 20 hidden').waitFor();
  });

  it('takes a note on a cell, counts it in the cell, changes it, deletes it and takes that back', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    const { cell, peek } = await openComparison(page);
    await cell('Funding', 1).focus();
    await page.keyboard.press('n');
    await peek.getByRole('heading', { name: 'Note on Funding, Document 1' }).waitFor();
    await peek.getByRole('textbox', { name: 'Note' }).fill('Ask the treasury about g, c and n.');
    expect(await findAccessProblems(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    const count = cell('Funding', 1).getByRole('button', { name: '1 note on this cell' });
    await count.waitFor();
    await expect.poll(() => focusedCell(page)).toBe('Funding, 1');
    await peek.getByText('Ask the treasury').waitFor();

    await peek.getByRole('button', { name: 'Edit note 1' }).click();
    await peek.getByRole('textbox', { name: 'Note' }).fill('Ask the treasury.');
    await page.keyboard.press('Escape');
    await peek.getByText('Ask the treasury.', { exact: true }).waitFor();
    await expect.poll(() => focusedCell(page)).toBe('Funding, 1');
    // Another cell has its own notes, and none is this one.
    await page.keyboard.press('ArrowDown');
    await peek.getByText('Ask the treasury.').waitFor({ state: 'hidden' });
    await count.click();
    await peek.getByRole('button', { name: 'Delete note 1' }).click();
    await count.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^Undo/u }).click();
    await count.waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  it('takes a note on a topic as a whole, beside its name, and another place ends the writing', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    const { table, cell, peek } = await openComparison(page);
    const topic = table.getByRole('rowheader', { name: 'Funding' });
    await topic.focus();
    await page.keyboard.press('n');
    await peek.getByRole('heading', { name: 'Note on Funding, the topic as a whole' }).waitFor();
    await peek.getByRole('textbox', { name: 'Note' }).fill('Nobody names a sum.');
    expect(await findAccessProblems(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    const count = topic.getByRole('button', { name: '1 note on this topic' });
    await count.waitFor();
    await expect.poll(() => focusedCell(page)).toBe('Funding, 0');
    const [note] = await page.evaluate(() => window.lectern.listNotes('berlin-guarantees'));
    expect(note).toMatchObject({
      target: { kind: 'topic', topicId: 'funding' },
      breadcrumb: 'Funding, the topic as a whole',
    });
    // Its cells have notes of their own; what is being written is saved when one goes to one of them.
    await peek.getByRole('button', { name: 'Edit note 1' }).click();
    await peek.getByRole('textbox', { name: 'Note' }).fill('Nobody names any sum.');
    await cell('Funding', 1).click();
    await peek.getByText('Nobody names').waitFor({ state: 'hidden' });
    await count.click();
    await peek.getByText('Nobody names any sum.').waitFor();
    await peek.getByRole('button', { name: 'Delete note 1' }).click();
    await page.getByText('Note on Funding, the topic as a whole deleted').waitFor();
    await count.waitFor({ state: 'hidden' });
    expect(await lectern.problems()).toEqual([]);
  });

  it('copies a cell as text with its sentence numbers', async () => {
    const lectern = await begin();
    const { app, page } = lectern;
    const { cell } = await openComparison(page);
    await cell('Weapons', 2).focus();
    await page.keyboard.press('c');
    await page.getByText('Cell copied').waitFor();
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
      [
        'Weapons · Document 2',
        '“long-range precision missiles, drones, and cyber defense systems” (sentence 10: provision, Document 2, inferred, asserted)',
        '— Two security guarantees for Ukraine, edition 1',
      ].join('\n'),
    );
  });

  it('says what was copied, a topic as well as a cell', async () => {
    const lectern = await begin();
    const { app, page } = lectern;
    const { table, cell } = await openComparison(page);
    await cell('Weapons', 2).focus();
    await page.keyboard.press('c');
    await page.getByText('Cell copied with its sentence numbers: Weapons, Document 2').waitFor();
    await table.getByRole('rowheader', { name: 'Funding' }).focus();
    await page.keyboard.press('c');
    await page.getByText('Topic copied: Funding').waitFor();
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(
      /^Funding\nThe article does not say: .+\n— Two security guarantees for Ukraine, edition 1$/u,
    );
  });

  it('shows the topics with a line of one kind, with the topic filter, and counts the hidden ones', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { table, cell } = await openComparison(page);
    const kind = page.getByRole('combobox', { name: 'Kind' });
    const options = await kind.getByRole('option').allInnerTexts();
    expect(options[0]).toBe('Any kind (22)');
    // What a kind says of its topics is what it leaves.
    await kind.focus();
    for (const option of options.slice(1)) {
      await kind.selectOption({ label: option });
      const [, count = ''] = /\((\d+)\)$/u.exec(option) ?? [];
      const hidden = 22 - Number(count);
      await page
        .getByText(new RegExp(`^${count} topics? · \\d+ with gaps only · ${hidden} hidden$`, 'u'))
        .waitFor();
      expect(await table.getByRole('cell').count()).toBe(3 * Number(count));
    }
    expect(await kind.evaluate((element) => element.matches(':focus'))).toBe(true);
    // In the list a letter is no key of the table.
    await kind.selectOption('criticism');
    await page.keyboard.press('g');
    expect(await kind.evaluate((element) => element.matches(':focus'))).toBe(true);

    await kind.selectOption('provision');
    await page.getByRole('radio', { name: 'Both documents speak' }).check();
    await page.getByText(/^4 topics · 0 with gaps only · 18 hidden$/u).waitFor();
    await cell('Core obligation', 1).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S6');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedCell(page)).toBe('Core obligation, 1');
    expect(await kind.inputValue()).toBe('provision');
    await page.getByText(/^4 topics · 0 with gaps only · 18 hidden$/u).waitFor();
    // A link leads to a topic that is hidden.
    await searchFor(page, 'Funding');
    await expect.poll(() => focusedCell(page)).toMatch(/^Funding/u);
    expect(await kind.inputValue()).toBe('any');
    await page.getByText(/^22 topics · 2 with gaps only · 0 hidden$/u).waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  it('treats inferred as unassigned when told, says so in words, and keeps the chosen cell', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { table, cell, peek } = await openComparison(page);
    await cell('Weapons', 2).focus();
    await page.getByRole('checkbox', { name: 'Treat inferred as unassigned' }).check();
    await page
      .getByText(
        'Inferred is treated as unassigned: 6 statements that the editors infer to be of Document 2 stand',
      )
      .waitFor();
    await cell('Weapons', 2).getByText('The article does not say').waitFor();
    await cell('Weapons', 3)
      .getByRole('link', { name: /long-range precision missiles/u })
      .waitFor();
    expect(await cell('Weapons', 2).getAttribute('aria-current')).toBe('true');
    await peek.getByText('Nearest sentence: ').getByRole('link', { name: 'Sentence 10' }).waitFor();
    const head = table.getByRole('columnheader', { name: 'Document 2', exact: true });
    expect(await head.innerText()).toMatch(/, treated as unassigned$/u);
    expect(await table.getByText('inferred', { exact: true }).count()).toBe(0);
    expect(await findAccessProblems(page)).toEqual([]);

    // Where the switch hides the chosen cell, the filter stays and another cell is chosen.
    await page.getByRole('checkbox', { name: 'Treat inferred as unassigned' }).uncheck();
    await page.getByText('Inferred is treated as unassigned').waitFor({ state: 'hidden' });
    await page.getByRole('radio', { name: 'Both documents speak' }).check();
    await cell('Core obligation', 2).focus();
    await page.getByRole('checkbox', { name: 'Treat inferred as unassigned' }).check();
    await page.getByText('No topic is like that. Every topic is hidden.').waitFor();
    await page.getByText('0 topics · 0 with gaps only · 22 hidden').waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all topics' }).click();
    expect(await table.getByRole('cell').count()).toBe(66);
    expect(await lectern.problems()).toEqual([]);
  });

  it('judges what a topic is by all columns, whatever is hidden, and so does the file', async () => {
    const lectern = await begin();
    const { app, page } = lectern;
    const { table } = await openComparison(page);
    await page.getByRole('button', { name: 'Columns' }).click();
    const columns = page.getByRole('group', { name: 'Columns' });
    await columns.getByRole('checkbox', { name: 'Document 1' }).uncheck();
    await columns.getByRole('checkbox', { name: 'Document 2' }).uncheck();
    await page.keyboard.press('Escape');
    const cases: readonly (readonly [string, string])[] = [
      ['All topics', '22 topics · 2 with gaps only, also in hidden columns · 0 hidden · 2 columns hidden'],
      [
        'Both documents speak',
        '4 topics · 0 with gaps only, also in hidden columns · 18 hidden · 2 columns hidden',
      ],
      ['Both silent', '8 topics · 2 with gaps only, also in hidden columns · 14 hidden · 2 columns hidden'],
      ['Only gaps', '2 topics · 2 with gaps only, also in hidden columns · 20 hidden · 2 columns hidden'],
    ];
    for (const [filter, counts] of cases) {
      await page.getByRole('radio', { name: filter }).check();
      await page.getByText(counts).waitFor();
    }
    expect(await table.locator('.topic-name').allInnerTexts()).toEqual([
      'Funding',
      'Consultation and joint bodies',
    ]);
    await page.getByRole('button', { name: 'Export…' }).click();
    const popover = page.getByRole('group', { name: 'Export the comparison' });
    const html = join(mkdtempSync(join(tmpdir(), 'lectern-export-')), 'gaps.html');
    await saveAs(app, html);
    await popover.getByRole('button', { name: 'As HTML…' }).click();
    await popover.getByText(`Saved as ${html}`).waitFor();
    const written = readFileSync(html, 'utf8');
    expect([...written.matchAll(/<th scope="row"[^>]*>(.+?)<\/th>/gu)].map(([, name]) => name)).toEqual([
      'Funding',
      'Consultation and joint bodies',
    ]);
    expect(written).toContain('Topics shown: “Only gaps”. 20 topics are hidden: ');
    expect(written).toMatch(/2 columns are hidden: <bdi [^>]+>[^<]+<\/bdi>; <bdi /u);
    expect(await lectern.problems()).toEqual([]);
  });

  it('says where the inferred stand, and that this column is not shown when it is not', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { cell } = await openComparison(page);
    const line = page.getByRole('status').filter({ hasText: 'Inferred is treated as unassigned' });
    const shown = /stand under “.*Said of the agreement, document not identified.*”\.$/u;
    const hidden =
      /stand under “.*Said of the agreement, document not identified.*”, which is not shown here\.$/u;
    await page.getByRole('checkbox', { name: 'Treat inferred as unassigned' }).check();
    await expect.poll(() => line.innerText()).toMatch(shown);
    const only = page.getByRole('checkbox', { name: 'Two documents only' });
    await only.check();
    await expect.poll(() => line.innerText()).toMatch(hidden);
    await cell('Weapons', 2).getByText('The article does not say').waitFor();
    await only.uncheck();
    await expect.poll(() => line.innerText()).toMatch(shown);
    await page.getByRole('button', { name: 'Columns' }).click();
    const column = page.getByRole('checkbox', { name: 'Said of the agreement, document not identified' });
    await column.uncheck();
    await expect.poll(() => line.innerText()).toMatch(hidden);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+1');
    await page.getByRole('region', { name: 'Article' }).waitFor();
    await expect.poll(() => line.innerText()).toMatch(shown);
    expect(await lectern.problems()).toEqual([]);
  });

  it('keeps the chosen cell in sight when other topics or columns are shown, or the window changes', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { cell } = await openComparison(page);
    const isChosenInSight = (): Promise<boolean> =>
      page.evaluate(() => {
        const chosen = document.querySelector('.comparison [aria-current]')?.getBoundingClientRect();
        const sight = document.querySelector('.compare-scroll')?.getBoundingClientRect();
        return !!chosen && !!sight && chosen.bottom > sight.top + 60 && chosen.top < sight.bottom - 10;
      });
    await cell('Weapons', 3).focus();
    await expect.poll(() => focusedCell(page)).toBe('Weapons, 3');
    const only = page.getByRole('checkbox', { name: 'Two documents only' });
    await only.check();
    await expect.poll(isChosenInSight).toBe(true);
    await only.uncheck();
    await expect.poll(isChosenInSight).toBe(true);
    for (const [width, height] of [
      [480, 800],
      [1024, 700],
      [1440, 900],
    ] as const) {
      await resizeWindow(lectern, width, height);
      await expect
        .poll(async () => ({ width, isInSight: await isChosenInSight() }))
        .toEqual({
          width,
          isInSight: true,
        });
    }
    expect(await lectern.problems()).toEqual([]);
  });

  it('shows all topics again from where none is like that, by keyboard, and leads to the first cell', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openComparison(page);
    const kind = page.getByRole('combobox', { name: 'Kind' });
    await page.getByRole('radio', { name: 'Only gaps' }).check();
    await kind.selectOption('provision');
    await page.getByText('No topic is like that. Every topic is hidden.').waitFor();
    expect(await findThemedProblems(page)).toEqual([]);
    const again = page.getByRole('button', { name: 'Show all topics' });
    await kind.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => again.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText(/^22 topics · 2 with gaps only · 0 hidden$/u).waitFor();
    expect(await kind.inputValue()).toBe('any');
    expect(await page.getByRole('radio', { name: 'All topics' }).isChecked()).toBe(true);
    await again.waitFor({ state: 'hidden' });
    await expect.poll(() => focusedCell(page)).toBe('Name and form, 1');
    expect(await lectern.problems()).toEqual([]);
  });

  it('goes a screenful of topics down and up in the same column, to the ends and no further', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { table, cell } = await openComparison(page);
    const names = await table.locator('.topic-name').allInnerTexts();
    const rowAt = async (): Promise<number> => names.indexOf((await focusedCell(page)).replace(/, 2$/u, ''));
    await cell('Name and form', 2).focus();
    let at = 0;
    while (at < names.length - 1) {
      const before = at;
      await page.keyboard.press('PageDown');
      await expect.poll(rowAt).toBeGreaterThan(before);
      at = await rowAt();
      expect(at - before).toBeLessThan(12);
      const box = await table.locator('[aria-current]').boundingBox();
      const sight = await page.locator('.compare-scroll').boundingBox();
      expect(box && sight && box.y >= sight.y && box.y < sight.y + sight.height).toBe(true);
    }
    await page.keyboard.press('PageDown');
    expect(await focusedCell(page)).toBe('Timing, 2');
    await page.keyboard.press('PageUp');
    await expect.poll(rowAt).toBeLessThan(names.length - 1);
    for (let press = 0; press < names.length; press += 1) await page.keyboard.press('PageUp');
    await expect.poll(() => focusedCell(page)).toBe('Name and form, 2');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('A screenful of topics up or down').waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  it('keeps the chosen cell in sight when other columns are shown, or the window changes', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { cell, table } = await openComparison(page);
    const chosen = table.locator('[aria-current]');
    const documentsOnly = page.getByRole('checkbox', { name: 'Two documents only' });
    await cell('Timing', 2).focus();
    await documentsOnly.check();
    await expect.poll(() => isInSight(chosen)).toBe(true);
    await cell('European troops', 2).focus();
    await documentsOnly.uncheck();
    await expect.poll(() => isInSight(chosen)).toBe(true);
    for (const [width, height] of [...windowSizes, [720, 900], [720, 450], [1440, 900]] as const) {
      await resizeWindow(lectern, width, height);
      await expect.poll(() => isInSight(chosen), { message: `${width} × ${height}` }).toBe(true);
      expect(await chosen.getAttribute('id')).toBe('cell.european-troops.doc2');
      // Head, filters and topics have their margin beside the rail, or the window's edge, however far the cells are scrolled.
      const margins = await page.evaluate(() => {
        const rail = document.querySelector('.rail')?.getBoundingClientRect();
        const edge = rail && rail.height > rail.width ? rail.right : 0;
        return ['.compare-head h1', '.compare-filters .choice', '.comparison tbody th'].map(
          (each) => (document.querySelector(each)?.getBoundingClientRect().left ?? 0) - edge,
        );
      });
      for (const margin of margins) expect(margin).toBeGreaterThanOrEqual(16);
    }
  });

  it.each([
    [720, 450],
    [512, 350],
  ])('scrolls as a whole in a short window of %i × %i, lens and switch on', async (width, height) => {
    const lectern = await begin();
    const { page } = lectern;
    const { table, peek } = await openComparison(page);
    const chosen = table.locator('[aria-current]');
    const box = page.getByRole('checkbox', { name: 'Treat inferred as unassigned' });
    await box.check();
    await page.keyboard.press('l');
    await page
      .getByRole('group', { name: 'Lenses', exact: true })
      .getByRole('button', { name: /^X?prediction/u })
      .click();
    await page.keyboard.press('Escape');
    await resizeWindow(lectern, width, height);
    await table.getByRole('cell').first().focus();
    for (const key of ['Control+Home', 'ArrowRight', 'ArrowRight', 'Control+End', 'ArrowUp']) {
      await page.keyboard.press(key);
      // What is higher than the room for rows takes up all of it.
      const isSeen = () =>
        chosen.evaluate((element) => {
          const box = element.getBoundingClientRect();
          const top = document.querySelector('.compare-page')?.getBoundingClientRect().top ?? 0;
          const bottom = document.querySelector('.lens-line')?.getBoundingClientRect().top ?? 0;
          const seen = Math.min(box.bottom, bottom) - Math.max(box.top, top);
          return seen >= Math.min(box.height, bottom - top) - 4;
        });
      await expect.poll(isSeen, { message: key }).toBe(true);
    }
    // The filters scroll back into sight, and nothing lies over them.
    await box.click();
    expect(await box.isChecked()).toBe(false);
    const fault = await page.evaluate(() => {
      const wide = [...document.querySelectorAll('.compare-page, .compare-scroll')].some(
        (element) => element.scrollWidth > element.clientWidth,
      );
      const line = document.querySelector('.lens-line')?.getBoundingClientRect();
      const foot = document.querySelector('.peek')?.getBoundingClientRect();
      const view = document.querySelector('.view')?.getBoundingClientRect();
      if (!line || !foot || !view || wide) return 'wider than it is shown';
      if (line.bottom > foot.top || foot.bottom > view.bottom) return 'drawn over one another';
      return line.top - view.top < 80 ? 'no room for rows' : null;
    });
    expect(fault).toBeNull();
    await peek.getByRole('link').first().waitFor();
    expect(await findThemedProblems(page)).toEqual([]);
    expect(await lectern.problems()).toEqual([]);
  });

  it('copies the chosen cell with Ctrl+C too, and the words where some are selected', async () => {
    const lectern = await begin();
    const { app, page } = lectern;
    const { cell } = await openComparison(page);
    const clipboard = () => app.evaluate(({ clipboard: board }) => board.readText());
    await cell('Weapons', 2).focus();
    await page.keyboard.press('Control+C');
    await page.getByText('Cell copied with its sentence numbers: Weapons, Document 2').waitFor();
    expect(await clipboard()).toMatch(/^Weapons · Document 2\n“long-range precision missiles/u);

    await page.evaluate(() => {
      const words = document.querySelector('.topic-name');
      if (words) window.getSelection()?.selectAllChildren(words);
    });
    await page.keyboard.press('Control+C');
    await expect.poll(clipboard).toBe('Name and form');
    expect(await lectern.problems()).toEqual([]);
  });

  it('hides columns, counts them, walks over those that are left, and shows one again that a link leads to', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { table, cell } = await openComparison(page);
    await cell('Status', 2).focus();
    await page.getByRole('button', { name: 'Columns' }).click();
    const columns = page.getByRole('group', { name: 'Columns' });
    await columns.getByRole('checkbox', { name: 'Document 2' }).uncheck();
    await page
      .getByText('22 topics · 2 with gaps only, also in hidden columns · 0 hidden · 1 column hidden')
      .waitFor();
    expect(await table.getByRole('cell').count()).toBe(44);
    expect(await table.getByRole('columnheader', { name: 'Document 2', exact: true }).count()).toBe(0);
    await columns.getByRole('checkbox', { name: 'Document 1' }).uncheck();
    await page
      .getByText('22 topics · 2 with gaps only, also in hidden columns · 0 hidden · 2 columns hidden')
      .waitFor();
    const last = columns.getByRole('checkbox', { name: 'Said of the agreement, document not identified' });
    expect([await last.isChecked(), await last.isDisabled()]).toEqual([true, true]);
    await columns.getByRole('checkbox', { name: 'Document 1' }).check();
    await page.keyboard.press('Escape');
    await columns.waitFor({ state: 'hidden' });

    // The chosen cell was hidden with its column; one of its row that is shown has taken its place.
    await table.locator('[aria-current]').focus();
    expect(await focusedCell(page)).toBe('Status, 2');
    const walk: readonly (readonly [string, string])[] = [
      ['ArrowRight', 'Status, 2'],
      ['ArrowLeft', 'Status, 1'],
      ['ArrowRight', 'Status, 2'],
      ['g', 'Trigger, 2'],
      ['g', 'Response, 2'],
    ];
    for (const [key, arrived] of walk) {
      await page.keyboard.press(key);
      await expect.poll(async () => `${key}: ${await focusedCell(page)}`).toBe(`${key}: ${arrived}`);
    }
    // Another view and back: the column stays hidden.
    await page.keyboard.press('Control+1');
    await page.getByRole('region', { name: 'Article' }).waitFor();
    await page.keyboard.press('Control+2');
    await page.getByText('· 1 column hidden').waitFor();
    await searchFor(page, 'missiles');
    await expect.poll(() => focusedCell(page)).toBe('Weapons, 2');
    await page.getByText(/^22 topics · 2 with gaps only · 0 hidden$/u).waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  it('shows the documents alone as whole sentences side by side, with the same keys and heads', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { table, cell, peek } = await openComparison(page);
    const only = page.getByRole('checkbox', { name: 'Two documents only' });
    await only.check();
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      expect.stringMatching(/^Topic\b/u),
      expect.stringMatching(/^Document 1\b/u),
      expect.stringMatching(/^Document 2\b/u),
      // The head of the topics about the documents.
    ]);
    await page
      .getByText('22 topics · 2 with gaps only, also in hidden columns · 0 hidden · 1 column hidden')
      .waitFor();
    const passage = cell('Core obligation', 1).getByRole('link');
    expect((await passage.innerText()).replaceAll(/\s+/gu, ' ')).toMatch(
      /^Sentence 6 The document outlines a legal commitment .+ Western response\. provision$/u,
    );
    expect(await passage.locator('.painted-words').allInnerTexts()).toEqual([
      'a legal commitment from the signatories to protect Ukraine’s sovereignty',
    ]);
    // Two answers of one sentence are marked in it, and it is read once.
    expect(await cell('Purpose and expected effect', 1).getByRole('link').count()).toBe(1);
    expect(await cell('Purpose and expected effect', 1).locator('.painted-words').count()).toBe(2);
    await cell('Status', 1).getByText('The article does not say').waitFor();

    await cell('Core obligation', 1).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focusedCell(page)).toBe('Core obligation, 2');
    await page.keyboard.press('ArrowRight');
    expect(await focusedCell(page)).toBe('Core obligation, 2');
    await peek.getByText('Document 2 inferred from').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('S8');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedCell(page)).toBe('Core obligation, 2');
    expect(await only.isChecked()).toBe(true);
    expect(await findThemedProblems(page)).toEqual([]);
    // What is said of the agreement has no place here; a link to it brings the table back.
    await searchFor(page, 'mandates');
    await expect.poll(() => focusedCell(page)).toBe('European troops, 3');
    expect(await only.isChecked()).toBe(false);
    expect(await lectern.problems()).toEqual([]);
  });

  it('writes what is shown as CSV and as HTML where the reader says, and why it could not', async () => {
    const lectern = await begin();
    const { app, page } = lectern;
    await openComparison(page);
    const folder = mkdtempSync(join(tmpdir(), 'lectern-export-'));
    await page.getByRole('radio', { name: 'Both documents speak' }).check();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Said of the agreement, document not identified' }).uncheck();
    await page.getByRole('button', { name: 'Export…' }).click();
    const popover = page.getByRole('group', { name: 'Export the comparison' });
    await popover.getByText('The 4 topics shown, in the 2 columns shown').waitFor();

    const csv = join(folder, 'table.csv');
    await saveAs(app, csv);
    await popover.getByRole('button', { name: 'As CSV…' }).click();
    await popover.getByText(`Saved as ${csv}`).waitFor();
    expect(await askedFor(app)).toBe('berlin-guarantees-comparison.csv');
    const text = readFileSync(csv, 'utf8');
    expect(text.startsWith('\uFEFFNumber,Topic,Document 1,Document 2,Not said of the topic\r\n')).toBe(true);
    expect(text).toContain(
      '“military collaboration plan” (sentence 8: provision, Document 2, inferred, asserted)',
    );
    expect(text).toContain('Topics shown: “Both documents speak”.\n18 topics are hidden: Status; ');
    expect(text).toContain('\n1 column is hidden: Said of the agreement, document not identified.\n');

    const html = join(folder, 'table.html');
    await saveAs(app, html);
    await popover.getByRole('button', { name: 'As HTML…' }).click();
    await popover.getByText(`Saved as ${html}`).waitFor();
    const shown = readFileSync(html, 'utf8');
    expect(shown.match(/<th scope="row"/gu)).toHaveLength(4);
    expect(shown).toContain('Topics shown: “Both documents speak”. 18 topics are hidden: ');
    expect(await findThemedProblems(page)).toEqual([]);

    const taken = join(folder, 'taken.csv');
    mkdirSync(taken);
    await saveAs(app, taken);
    await popover.getByRole('button', { name: 'As CSV…' }).click();
    await popover.getByRole('alert').getByText(`${taken} cannot be written: it is a folder.`).waitFor();
    await saveAs(app, null);
    await popover.getByRole('button', { name: 'As CSV…' }).click();
    await popover.getByRole('alert').waitFor({ state: 'hidden' });
    expect(existsSync(join(folder, 'berlin-guarantees-comparison.csv'))).toBe(false);
    expect(await lectern.problems()).toEqual([]);
  });

  it('keeps every tool within reach at every width, and its popovers within the window', async () => {
    const lectern = await begin();
    const { page } = lectern;
    await openComparison(page);
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
      [480, 800],
    ] as const) {
      await resizeWindow(lectern, width, height);
      const isInside = async (name: string, role: 'button' | 'checkbox' | 'combobox' | 'group') => {
        const box = await page.getByRole(role, { name, exact: true }).boundingBox();
        expect({ name, width, inside: box && box.x >= 0 && box.x + box.width <= width }).toEqual({
          name,
          width,
          inside: true,
        });
      };
      await isInside('Treat inferred as unassigned', 'checkbox');
      await isInside('Two documents only', 'checkbox');
      await isInside('Kind', 'combobox');
      for (const [button, popover] of [
        ['Columns', 'Columns'],
        ['Export…', 'Export the comparison'],
      ] as const) {
        await isInside(button, 'button');
        await page.getByRole('button', { name: button, exact: true }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('group', { name: popover }).waitFor();
        await isInside(popover, 'group');
        const problems = await findThemedProblems(page);
        expect({ width, popover, problems }).toEqual({ width, popover, problems: [] });
        await page.keyboard.press('Escape');
        await page.getByRole('group', { name: popover }).waitFor({ state: 'hidden' });
        // Escape closed the popover and nothing else.
        await page.getByRole('table', { name: title }).waitFor();
      }
    }
  });

  it('is a table to assistive technology at every width, in every theme without a fault', async () => {
    const lectern = await begin();
    const { page } = lectern;
    const { cell } = await openComparison(page);
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
      [480, 800],
    ] as const) {
      await resizeWindow(lectern, width, height);
      for (const choice of await page.getByRole('radiogroup').locator('label').all()) {
        const box = await choice.boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
      }
      await cell('Core obligation', 2).focus();
      // What the browser tells a screen reader, not what the elements are called.
      expect({ width, ...(await rolesInTable(page)) }).toEqual({
        width,
        cell: 66,
        columnheader: 4,
        row: 24,
        rowheader: 23,
      });
      const overflow = await page
        .getByRole('table', { name: title })
        .evaluate(
          (table) => (table.parentElement?.scrollWidth ?? 0) - (table.parentElement?.clientWidth ?? 0),
        );
      expect({ width, overflow }).toEqual({ width, overflow: 0 });
      for (const theme of ['light', 'dark', 'sepia']) {
        await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
        expect({ width, theme, problems: await findAccessProblems(page) }).toEqual({
          width,
          theme,
          problems: [],
        });
      }
    }
  });
});

/** Goes to the first cell that holds the words by way of the search, as any link to it does. */
async function searchFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByLabel('Search everything').fill(words);
  await page
    .getByRole('group', { name: /^Comparison/u })
    .getByRole('option')
    .first()
    .click();
}

/** The reader's answer to the next question where to save; `null` cancels. */
async function saveAs(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async (...asked: readonly unknown[]) => {
      (globalThis as { asked?: unknown }).asked = asked.at(-1);
      return filePath === null ? { canceled: true, filePath: '' } : { canceled: false, filePath };
    };
  }, filePath);
}

/** The file's name that the last question where to save proposed. */
async function askedFor(app: ElectronApplication): Promise<unknown> {
  return app.evaluate(() => (globalThis as { asked?: { defaultPath?: unknown } }).asked?.defaultPath);
}

async function rolesInTable(page: Page): Promise<Readonly<Record<string, number>>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const counts: Record<string, number> = {};
  for (const { role, ignored } of nodes) {
    const name = String(role?.value);
    if (!ignored && ['cell', 'columnheader', 'row', 'rowheader'].includes(name)) {
      counts[name] = (counts[name] ?? 0) + 1;
    }
  }
  return counts;
}
