import { copyFileSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStore } from '../../src/main/store/store';
import { listNotes } from '../../src/main/notes/notes';
import { briefingId, writeNote } from '../main/notes/written-notes';
import {
  fillDisk,
  freeDisk,
  letWrite,
  noSmallDisk,
  readOnlyView,
  remount,
  smallDisk,
} from '../main/small-disk';
import { temporaryFolder } from '../main/temporary-folder';
import { findAccessProblems } from './axe';
import { type Launched, launchLectern, startAgain } from './launch';

const bodies = ['The first of three.', 'The second of three.', 'The third of three.'] as const;

/** Three notes as a program leaves them that was closed, or, with SQLite’s log, as one that was killed. */
function leaveNotes(folder: string, how: 'closed' | 'killed'): void {
  const from = join(temporaryFolder(), 'notes.db');
  const store = createStore(from);
  for (const body of bodies) writeNote(store.database(), { body });
  if (how === 'closed') store.close();
  for (const end of ['', '-wal', '.journal'])
    if (existsSync(`${from}${end}`)) copyFileSync(`${from}${end}`, join(folder, `notes.db${end}`));
  store.close();
}

function bodiesIn(folder: string): readonly string[] {
  const store = createStore(join(folder, 'notes.db'));
  try {
    return listNotes(store.database(), briefingId).map(({ body }) => body);
  } finally {
    store.close();
  }
}

async function start(userData: string): Promise<Launched> {
  const lectern = await launchLectern({ userData, args: ['--briefing', briefingId] });
  onTestFinished(() => lectern.close().catch(() => undefined));
  return lectern;
}

/** The lines above the view. */
function linesOf(page: Page) {
  return page.getByRole('main').locator('.notices').getByRole('alert');
}

async function seeNotes(page: Page, shown: readonly string[] = bodies): Promise<void> {
  for (const body of shown) await page.getByText(body).first().waitFor();
}

async function writeAndSave(page: Page, words: string): Promise<void> {
  const panel = page.getByRole('complementary');
  await page.getByRole('link', { name: 'Go to sentence 9', exact: true }).click();
  await page.keyboard.press('n');
  await panel.getByRole('textbox', { name: 'Note', exact: true }).fill(words);
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
}

const sessionFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('lectern-session-'));

describe.skipIf(noSmallDisk !== null)(
  `started where the disk is in the way${noSmallDisk === null ? '' : ` (${noSmallDisk})`}`,
  () => {
    it.each(['closed', 'killed'] as const)(
      'on a folder that cannot be written the window opens, shows the notes of a program that was %s, says why nothing is saved, and saves once it can',
      async (how) => {
        const before = sessionFolders();
        const userData = smallDisk(32);
        leaveNotes(userData, how);
        // What a program that was killed leaves of its claim on the folder.
        if (how === 'killed') symlinkSync(`${hostname()}-4194305`, join(userData, 'SingletonLock'));
        remount(userData, 'ro');
        const lectern = await start(userData);
        const { page } = lectern;
        await seeNotes(page);
        const line = linesOf(page);
        await line.getByText('Your notes can be read and not be changed.').waitFor();
        await line.getByText(`${userData} cannot be written.`, { exact: false }).waitFor();
        expect(await line.count()).toBe(1);
        expect(await findAccessProblems(page)).toEqual([]);
        await writeAndSave(page, 'Words for a folder that cannot be written.');
        await page
          .getByRole('complementary')
          .getByRole('alert')
          .getByText('It is tried again by itself.', { exact: false })
          .waitFor();
        remount(userData, 'rw');
        await line.waitFor({ state: 'detached' });
        await page.getByRole('complementary').getByRole('alert').waitFor({ state: 'detached' });
        await page.getByRole('link', { name: 'Notes', exact: true }).click();
        await seeNotes(page, [...bodies, 'Words for a folder that cannot be written.']);
        // From now on the folder is this program's, as that of any other start.
        expect(await startAgain(userData)).toBe(0);
        await lectern.close();
        expect(bodiesIn(userData)).toEqual([...bodies, 'Words for a folder that cannot be written.']);
        expect(sessionFolders()).toEqual(before);
      },
      60_000,
    );

    it('a second start where the folder cannot be written goes to the window that is open, and one on notes that another has opened since waits for its end', async () => {
      const userData = smallDisk(32);
      leaveNotes(userData, 'closed');
      const before = sessionFolders();
      const view = readOnlyView(userData);
      const early = await start(view);
      const first = await start(userData);
      const window = await first.app.browserWindow(first.page);
      await window.evaluate((shown) => shown.blur());
      const cameAgain = first.app.evaluate(
        ({ app }) => new Promise((resolve) => app.once('second-instance', () => resolve('came again'))),
      );
      expect(await startAgain(view)).toBe(0);
      expect(await cameAgain).toBe('came again');
      expect(await linesOf(first.page).count()).toBe(0);
      // The one for reading can write from now on, and there is another that does.
      letWrite(view);
      await linesOf(early.page).getByText('another Lectern has them open', { exact: false }).waitFor();
      await seeNotes(early.page);
      await first.close();
      await linesOf(early.page).waitFor({ state: 'detached' });
      await writeAndSave(early.page, 'Words once the other is closed.');
      await early.page.getByText('Words once the other is closed.').nth(1).waitFor();
      await early.close();
      expect(bodiesIn(userData)).toEqual([...bodies, 'Words once the other is closed.']);
      expect(sessionFolders()).toEqual(before);
    }, 60_000);

    it('on a full disk the notes are shown, the line says that the disk is full, and saving goes on by itself', async () => {
      const userData = smallDisk(12);
      leaveNotes(userData, 'closed');
      fillDisk(userData);
      const lectern = await start(userData);
      const { page } = lectern;
      await seeNotes(page);
      const line = linesOf(page);
      await line.getByText('Your notes can be read and not be changed.').waitFor();
      await line.getByText('the disk is full', { exact: false }).waitFor();
      expect(await line.count()).toBe(1);
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
      freeDisk(userData);
      await line.waitFor({ state: 'detached' });
      await writeAndSave(page, 'Words once there is room.');
      await page.getByText('Words once there is room.').nth(1).waitFor();
      await lectern.close();
      expect(bodiesIn(userData)).toEqual([...bodies, 'Words once there is room.']);
    }, 60_000);

    it.each(['closed', 'killed'] as const)(
      'damaged notes of a program that was %s on a full disk are told in one line that names their file, and put right as soon as there is room',
      async (how) => {
        const userData = smallDisk(12);
        leaveNotes(userData, how);
        const file = join(userData, 'notes.db');
        writeFileSync(file, readFileSync(file).fill(0, 0, 4096));
        // With its log, in which all the notes are.
        if (how === 'killed') writeFileSync(`${file}-wal`, readFileSync(`${file}-wal`).fill(0));
        fillDisk(userData);
        const lectern = await start(userData);
        const { page } = lectern;
        const line = linesOf(page);
        await line.getByText(`The notes in ${file} are damaged`, { exact: false }).waitFor();
        await line.getByText('the disk is full', { exact: false }).waitFor();
        await line.getByText('As soon as it can be written, they are put right', { exact: false }).waitFor();
        expect(await line.count()).toBe(1);
        expect(await findAccessProblems(page)).toEqual([]);
        freeDisk(userData);
        await line.getByText('Your notes were damaged on the disk, and have been put right.').waitFor();
        await line.getByText('Nothing that was saved is lost.', { exact: false }).waitFor();
        await seeNotes(page);
        expect(await line.count()).toBe(1);
        await lectern.close();
        expect(bodiesIn(userData)).toEqual(bodies);
      },
      60_000,
    );
  },
);
