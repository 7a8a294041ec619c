import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStore } from '../../src/main/store/store';
import { briefingId, writeNote } from '../main/notes/written-notes';
import { fillDisk, freeDisk, noSmallDisk, smallDisk } from '../main/small-disk';
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

describe.skipIf(noSmallDisk !== null)(
  `while it runs${noSmallDisk === null ? '' : ` (${noSmallDisk})`}`,
  () => {
    it('a full disk, a locked journal and damage are said with what to do, and saving goes on by itself when the cause is gone', async () => {
      const userData = smallDisk(96);
      const lectern = await launchLectern({ userData, args: ['--briefing', briefingId] });
      onTestFinished(() => lectern.close().catch(() => undefined));
      const { app, page } = lectern;
      const file = join(userData, 'notes.db');
      const rows = (sql: string): readonly string[] => {
        const database = new DatabaseSync(file, { readOnly: true });
        const found = database.prepare(sql).all();
        database.close();
        return found.map((row) => String(Object.values(row)[0]));
      };
      const notes = () => rows('SELECT body FROM note ORDER BY seq');
      const panel = page.getByRole('complementary');
      const field = panel.getByRole('textbox', { name: 'Note', exact: true });
      const alert = panel.getByRole('alert');
      const clickMenu = (id: string) =>
        app.evaluate(({ Menu }, item) => void Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
      const write = async (number: number, words: string): Promise<void> => {
        await page.getByRole('link', { name: `Go to sentence ${number}`, exact: true }).click();
        await page.keyboard.press('n');
        await field.fill(words);
      };

      // A full disk: the draft, then the note, then a backup and an export.
      fillDisk(userData);
      await write(3, `Words on a full disk. ${'word '.repeat(2000)}`);
      await alert.getByText('the disk is full. Make some room on it.', { exact: false }).waitFor();
      await panel.getByRole('button', { name: 'Save', exact: true }).click();
      await alert.getByText('It is tried again by itself.', { exact: false }).waitFor();
      expect(await field.inputValue()).toMatch(/^Words on a full disk\./u);
      expect(await findAccessProblems(page)).toEqual([]);
      await clickMenu('back-up');
      await page.getByRole('alert').getByText('The backup could not be made.').waitFor();
      await app.evaluate(
        ({ dialog }, path) => {
          Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath: path }) });
        },
        join(userData, 'out.csv'),
      );
      const refused = await page.evaluate(
        (of) =>
          window.lectern
            .exportComparison({
              briefingId: of,
              format: 'csv',
              topics: ['funding'],
              columns: ['doc1'],
              inferred: 'assigned',
              filter: 'all',
              kind: 'any',
            })
            .then(String, String),
        briefingId,
      );
      expect(refused).toMatch(/full|no topic|not/iu);
      expect(readdirSync(userData).filter((name) => name.includes('out.csv'))).toEqual([]);
      expect(notes()).toEqual([]);
      freeDisk(userData);
      await expect
        .poll(notes, { timeout: 15_000 })
        .toMatchObject([expect.stringMatching(/^Words on a full disk/u)]);
      await alert.waitFor({ state: 'detached' });
      await clickMenu('back-up');
      await page.getByRole('main').getByRole('alert').waitFor({ state: 'detached' });

      // A journal that cannot be written any more.
      const journal = `${file}.journal`;
      renameSync(journal, `${journal}-away`);
      mkdirSync(journal);
      await write(9, 'Words without a journal.');
      await alert.getByText('cannot be written', { exact: false }).waitFor();
      rmdirSync(journal);
      renameSync(`${journal}-away`, journal);
      await expect
        .poll(() => rows('SELECT draft FROM draft').join(''), { timeout: 15_000 })
        .toContain('Words without a journal.');
      await panel.getByRole('button', { name: 'Save', exact: true }).click();
      await expect.poll(() => notes().length).toBe(2);

      // The computer goes to sleep before what was typed is kept by itself.
      await page.getByRole('link', { name: 'Go to sentence 12', exact: true }).click();
      await page.keyboard.press('n');
      await page.evaluate(() => {
        const later = window.setTimeout.bind(window);
        Object.assign(window, { later, setTimeout: () => 0 });
      });
      await field.fill('Words before sleep.');
      expect(rows('SELECT draft FROM draft').join('')).not.toContain('before sleep');
      await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
      await expect.poll(() => rows('SELECT draft FROM draft').join('')).toContain('Words before sleep.');
      await page.evaluate(() =>
        Object.assign(window, { setTimeout: (window as unknown as { later: unknown }).later }),
      );
      await panel.getByRole('button', { name: 'Save', exact: true }).click();
      await expect.poll(() => notes().length).toBe(3);

      // A letter goes bad in a row, unseen by SQLite, before the note is changed.
      const other = new DatabaseSync(file);
      other.exec("UPDATE note SET body = 'Wards before sleep.' WHERE body = 'Words before sleep.'");
      other.close();
      await page.evaluate(async (of) => {
        const [note] = (await window.lectern.listNotes(of)).toReversed();
        if (note) await window.lectern.deleteNotes([note.id]).catch(() => undefined);
        await window.lectern.readSettings();
      }, briefingId);
      const notice = page.getByRole('main').getByRole('alert');
      await notice.getByText('Your notes were damaged on the disk, and have been put right.').waitFor();
      await notice.getByText('Nothing that was saved is lost.', { exact: false }).waitFor();
      expect(notes().at(-1)).toBe('Words before sleep.');
      expect(await findAccessProblems(page)).toEqual([]);

      // And writing goes on.
      await write(17, 'Words after damage.');
      await panel.getByRole('button', { name: 'Save', exact: true }).click();
      await expect.poll(() => notes().length).toBe(4);
      await lectern.close();
    }, 120_000);
  },
);

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
