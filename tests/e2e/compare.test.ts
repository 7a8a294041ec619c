import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAccessProblems } from './axe';
import { launchLectern } from './launch';

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
    await using lectern = await launchLectern();
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
    await lectern.page.getByText('22 topics · 2 only gaps · 0 hidden').waitFor();
  });

  it('leads from a line to its sentence, and Esc back to the very cell', async () => {
    await using lectern = await launchLectern();
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
    await using lectern = await launchLectern();
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
    await using lectern = await launchLectern();
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
    await using lectern = await launchLectern();
    const { page } = lectern;
    const { cell, peek } = await openComparison(page);
    await cell('Core obligation', 2).focus();
    await peek.getByText(/^The second part of the agreement focuses on/u).waitFor();
    await peek.getByText('Document 2 inferred from ‘The second part of the agreement’').waitFor();
  });

  it('hides topics by filter, counts them, and keeps the filter on the way to a sentence and back', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    const { table, cell } = await openComparison(page);
    const cases: readonly (readonly [string, string, number])[] = [
      ['Both documents speak', '4 topics · 0 only gaps · 18 hidden', 12],
      ['Both silent', '8 topics · 2 only gaps · 14 hidden', 24],
      ['Only gaps', '2 topics · 2 only gaps · 20 hidden', 6],
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
    await page.getByText('2 topics · 2 only gaps · 20 hidden').waitFor();
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
    await using lectern = await launchLectern();
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

  it('is a table to assistive technology at every width, in every theme without a fault', async () => {
    await using lectern = await launchLectern();
    const { app, page } = lectern;
    const { cell } = await openComparison(page);
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
      [480, 800],
    ] as const) {
      await app.evaluate(
        ({ BrowserWindow }, { width, height }) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.setMinimumSize(320, 320);
          window?.setContentSize(width, height);
        },
        { width, height },
      );
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
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
