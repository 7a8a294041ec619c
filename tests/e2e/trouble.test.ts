import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStore } from '../../src/main/store/store';
import { briefingId, writeNote } from '../main/notes/written-notes';
import { findAccessProblems } from './axe';
import { launchLectern } from './launch';

describe('when the notes are in trouble', () => {
  it('the briefing is read all the same, and why the notes cannot be read stands above it', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'lectern-trouble-'));
    writeFileSync(join(userData, 'notes.db'), 'not a database, but words that somebody may still want');
    await using lectern = await launchLectern({ userData });
    const { page } = lectern;
    await page.getByRole('alert').getByText('Your notes cannot be read.').waitFor();
    await page.locator('#S17').getByText('legally binding').first().waitFor();
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.getByRole('table', { name: 'Comparison of the two documents' }).waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    expect(await lectern.problems()).toEqual([]);
  });

  it('a damaged store is put right before anything is shown, and the window says so and where the old file lies', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'lectern-damaged-'));
    const file = join(userData, 'notes.db');
    const store = createStore(file);
    writeNote(store.database(), { body: 'A word that must not be lost.' });
    store.close();
    writeFileSync(file, readFileSync(file).fill(0, 0, 4096));
    await using lectern = await launchLectern({ userData, args: ['--briefing', briefingId] });
    const { page } = lectern;
    const alert = page.getByRole('alert');
    await alert.getByText('Nothing that was saved is lost.').waitFor();
    await alert.getByText(join(userData, 'damaged', '1')).waitFor();
    await page.getByText('A word that must not be lost.').first().waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    await alert.getByRole('button', { name: 'Hide' }).click();
    await alert.waitFor({ state: 'detached' });
    expect(await lectern.problems()).toEqual([]);
  });

  it('a store that another program holds leaves the window quick, and no error unseen', async () => {
    await using lectern = await launchLectern();
    const { page, userData } = lectern;
    const other = new DatabaseSync(join(userData, 'notes.db'));
    other.exec('BEGIN EXCLUSIVE');
    try {
      for (const number of [3, 9, 17]) {
        await page.getByRole('link', { name: `Go to sentence ${number}`, exact: true }).click();
        await page
          .getByRole('complementary')
          .getByText(`Sentence ${number}`)
          .first()
          .waitFor({ timeout: 4000 });
      }
    } finally {
      other.exec('ROLLBACK');
      other.close();
    }
    expect(await lectern.problems()).toEqual([]);
  });
});

describe('when a view cannot be drawn', () => {
  it('the window says so and what to do, and the other views and the notes are there', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    await page.getByRole('link', { name: 'Go to sentence 6', exact: true }).click();
    await page.keyboard.press('b');
    // What the program drew is taken away under it: leaving the view is then an error in the middle of drawing.
    await page.locator('main.view').evaluate((view) => view.replaceChildren());
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    const alert = page.getByRole('alert');
    await alert.getByRole('heading', { name: 'This could not be shown.' }).waitFor();
    await alert.getByText('What you saved is safe.').waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('table', { name: 'Comparison of the two documents' }).waitFor();
    await page.getByRole('link', { name: 'Notes', exact: true }).click();
    await page.getByRole('list', { name: 'Notes' }).getByRole('listitem').first().waitFor();
  });
});

describe('the Undo of a toast', () => {
  it('is gone once another step was taken, so that it never takes back what it does not name', async () => {
    await using lectern = await launchLectern();
    const { page } = lectern;
    const bookmark = async (number: number): Promise<void> => {
      await page.getByRole('link', { name: `Go to sentence ${number}`, exact: true }).click();
      await page.keyboard.press('b');
    };
    await bookmark(6);
    await page.getByRole('link', { name: 'Notes', exact: true }).click();
    const list = page.getByRole('list', { name: 'Notes' });
    await list.getByRole('listitem').first().click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const undo = page.getByRole('status').getByRole('button', { name: 'Undo' });
    await undo.waitFor();
    await page.getByRole('link', { name: 'Read', exact: true }).click();
    await bookmark(10);
    await undo.waitFor({ state: 'detached' });
  });
});
