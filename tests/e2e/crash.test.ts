import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { briefingId } from '../main/notes/written-notes';
import { findAccessProblems } from './axe';
import { type Launched, launchLectern } from './launch';

/** Answers every question of the system's dialogs with this button from now on, and remembers what was asked. */
function answerDialogs({ app }: Launched, response: number): Promise<void> {
  return app.evaluate(({ app: running, dialog }, button) => {
    const asked: string[] = [];
    Object.assign(running, { asked });
    Object.assign(dialog, {
      showMessageBox: async (...given: unknown[]) => {
        asked.push((given.at(-1) as { message: string }).message);
        return { response: button, checkboxChecked: false };
      },
    });
  }, response);
}

function asked({ app }: Launched): Promise<readonly string[]> {
  return app.evaluate(({ app: running }) => (running as unknown as { asked: string[] }).asked);
}

function click({ app }: Launched, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => void Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}

function logIn(userData: string): string {
  const folder = join(userData, 'logs');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
}

const secret = 'zyxsecret';

describe('a crash', () => {
  it('of a window, of a process of the system or of the program itself costs no word, is told and logged without any', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'lectern-crash-'));
    const file = join(userData, `${secret}.json`);
    writeFileSync(file, `{"${secret}": [`);
    const lectern = await launchLectern({ userData, args: ['--briefing', briefingId] });
    onTestFinished(() => lectern.close().catch(() => undefined));
    const { app, page } = lectern;

    // Recognisable words everywhere: a note, a tag, a name, a search, a label, and a file that cannot be imported.
    await page.evaluate(
      async ({ of, word }) => {
        const { editionHash } = await window.lectern.openBriefing(of);
        await window.lectern.createNote({
          briefingId: of,
          target: { kind: 'article' },
          seenIn: editionHash,
          motivation: 'commenting',
          colour: null,
          tags: [word],
          body: `${word} in a note`,
          workflow: null,
          links: [],
        });
        await window.lectern.signNotes({ name: `${word} name`, isBorneToo: true });
        await window.lectern.changeSettings({ labelNames: { rose: `${word} label` } });
        const shown = { briefingId: of, editionHash, inferred: 'assigned' as const };
        await window.lectern.searchBriefing(shown, `${word} OR "`, { limit: 5, in: ['notes'], facets: true });
        await window.lectern.openBriefing(`${word}-briefing`).catch(() => undefined);
        const call = window.lectern.openBriefing as (...given: unknown[]) => Promise<unknown>;
        await call(`../${word}`, word).catch(() => undefined);
        setTimeout(() => {
          throw new TypeError(`${word} thrown`);
        });
        void Promise.reject(new RangeError(`${word} rejected`));
      },
      { of: briefingId, word: secret },
    );
    await app.evaluate(({ dialog }, path) => {
      Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [path] }) });
    }, file);
    await click(lectern, 'import-notes');
    await page.getByRole('dialog').getByText('was not imported').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Go to sentence 6', exact: true }).click();
    await page.keyboard.press('n');
    const words = `${secret}: half a sentence, and then`;
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill(words);
    const kept = () => {
      const database = new DatabaseSync(join(userData, 'notes.db'), { readOnly: true });
      const rows = database.prepare('SELECT draft FROM draft').all();
      database.close();
      return rows.map((row) => String(row['draft'])).join('');
    };
    await expect.poll(kept).toContain(words);

    // One that stands still for a while is waited for, where that is the answer.
    await answerDialogs(lectern, 1);
    const emit = (event: 'unresponsive' | 'responsive') =>
      app.evaluate(
        ({ BrowserWindow }, name) => void BrowserWindow.getAllWindows()[0]?.webContents.emit(name),
        event,
      );
    await emit('unresponsive');
    await expect.poll(() => asked(lectern)).toEqual(['This window does not answer.']);
    await emit('responsive');
    expect(app.windows()).toHaveLength(1);

    await answerDialogs(lectern, 0);
    const gpu = await app.evaluate(({ app: running }) => {
      const found = running.getAppMetrics().find(({ type }) => type === 'GPU');
      if (found) process.kill(found.pid, 'SIGKILL');
      return found !== undefined;
    });
    const opened = app.waitForEvent('window');
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    const after = await opened;
    await after.locator('[data-app-state="ready"]').waitFor({ state: 'attached' });
    expect(await asked(lectern)).toEqual(['This window has stopped working.']);
    expect(app.windows()).toHaveLength(1);
    await after.getByRole('link', { name: 'Go to sentence 6', exact: true }).click();
    const drafts = await after.evaluate((of) => window.lectern.listDrafts(of), briefingId);
    expect(drafts.map(({ body }) => body)).toEqual([words]);
    await after.getByText(words).first().waitFor();

    // Faults of the main process: at one the reader goes on, at another the program ends and is to start again.
    const fail = (kind: 'thrown' | 'rejected') =>
      app.evaluate(
        (_, { what, word }) => {
          if (what === 'rejected') void Promise.reject(new Error(`${word} rejected in main`));
          else
            setTimeout(() => {
              throw new Error(`${word} in main`);
            });
        },
        { what: kind, word: secret },
      );
    await answerDialogs(lectern, 1);
    await fail('rejected');
    await expect.poll(() => asked(lectern)).toEqual(['Something went wrong in Lectern.']);
    await after.getByText(words).first().waitFor();
    await app.evaluate(
      ({ app: running }, file) => {
        Object.assign(running, {
          relaunch: () => process.getBuiltinModule('node:fs').writeFileSync(file, 'yes'),
        });
      },
      join(userData, 'relaunched'),
    );
    await answerDialogs(lectern, 0);
    const ended = app.waitForEvent('close');
    await fail('thrown').catch(() => undefined);
    await ended;
    expect(readFileSync(join(userData, 'relaunched'), 'utf8')).toBe('yes');

    const log = logIn(userData);
    expect(log).toMatch(/started: Lectern .*\n/u);
    expect(log).toContain('call failed: openBriefing: Error');
    expect(log).toContain('error in a window: TypeError');
    expect(log).toContain('error in a window: RangeError');
    expect(log).toContain('error in the program: Error');
    expect(log).toContain('gone: a window, ');
    if (gpu) expect(log).toContain('gone: GPU, killed');
    expect(log).toContain('a window does not answer');
    expect(log).toContain('the window answers again');
    expect(log).toContain('a window was opened again');
    expect(log).not.toMatch(/zyx/iu);
    expect(log).not.toContain(userData);
  });
});

describe('the backups and the diagnostics', () => {
  it('are in the menu: a backup is restored in every window while the program runs, and what is in the way is said', async () => {
    await using lectern = await launchLectern({ args: ['--briefing', briefingId] });
    const { app, page, userData } = lectern;
    const bookmark = async (number: number): Promise<void> => {
      await page.getByRole('link', { name: `Go to sentence ${number}`, exact: true }).click();
      await page.keyboard.press('b');
    };
    const count = (at = page) =>
      at.evaluate(async (of) => (await window.lectern.listNotes(of)).length, briefingId);
    await bookmark(6);
    await expect.poll(() => count()).toBe(1);
    await click(lectern, 'back-up');
    await page.getByRole('status').getByText('Backed up: 1 note.').waitFor();
    await bookmark(9);
    await expect.poll(() => count()).toBe(2);
    const opened = app.waitForEvent('window');
    await click(lectern, 'new-window');
    const second = await opened;
    await second.locator('[data-app-state="ready"]').waitFor({ state: 'attached' });
    await page.bringToFront();
    // The search reads the notes beside the program.
    await page.evaluate(async (of) => {
      const { editionHash } = await window.lectern.openBriefing(of);
      const shown = { briefingId: of, editionHash, inferred: 'assigned' as const };
      await window.lectern.searchBriefing(shown, 'trust', { limit: 5, in: ['notes'], facets: true });
    }, briefingId);

    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().at(-1)?.focus());
    await click(lectern, 'restore-backup');
    const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
    const dialogs = [page, second].map((each) => each.getByRole('dialog', { name: 'Restore a backup' }));
    await Promise.any(dialogs.map((each) => each.waitFor()));
    const [at, shown] = (await dialog.isVisible()) ? [page, dialogs[0]] : [second, dialogs[1]];
    const row = shown?.getByRole('list', { name: 'Backups' }).getByRole('listitem').first();
    await row?.getByText('1 note', { exact: true }).waitFor();
    expect(await findAccessProblems(at, 'dialog')).toEqual([]);
    await row?.getByRole('button', { name: /^Restore the backup of / }).click();
    await at.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
    const restored = at.getByRole('status').getByText('Restored: 1 note.', { exact: false });
    const told = /What was there before, 2 notes, is the backup of (.*:\d\d:\d\d.*)\.$/u.exec(
      await restored.innerText(),
    );
    for (const each of [page, second]) {
      const views = each.getByRole('navigation', { name: 'Views' });
      await expect.poll(() => views.textContent()).toContain('Notes1');
    }

    // What cannot be restored or made is said beside the button.
    await page.bringToFront();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
    await click(lectern, 'restore-backup');
    await Promise.any(dialogs.map((each) => each.waitFor()));
    const [over, shownAgain] = (await dialog.isVisible()) ? [page, dialog] : [second, dialogs[1] ?? dialog];
    const last = shownAgain.getByRole('listitem').last();
    await last.waitFor();
    // What the sentence named is there under that very name.
    await shownAgain
      .getByRole('listitem')
      .filter({ hasText: '2 notes' })
      .getByRole('button', { name: `Restore the backup of ${told?.[1]}`, exact: true })
      .waitFor();
    const [oldest = ''] = readdirSync(join(userData, 'backups')).toSorted();
    renameSync(join(userData, 'backups', oldest), join(userData, oldest));
    await last.getByRole('button', { name: /^Restore the backup of / }).click();
    await over.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
    await last.getByRole('alert').getByText('That backup is not there any more.', { exact: false }).waitFor();
    expect(await findAccessProblems(over, 'dialog')).toEqual([]);
    renameSync(join(userData, oldest), join(userData, 'backups', oldest));
    await last.getByRole('button', { name: /^Restore the backup of / }).click();
    await over.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
    await over.getByRole('status').getByText('Restored: ', { exact: false }).waitFor();

    // A file in the place of the folder is in the way of a backup.
    renameSync(join(userData, 'backups'), join(userData, 'backups-away'));
    writeFileSync(join(userData, 'backups'), '');
    await click(lectern, 'back-up');
    await page.getByRole('alert').getByText('The backup could not be made.').waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    rmSync(join(userData, 'backups'));
    renameSync(join(userData, 'backups-away'), join(userData, 'backups'));
    await click(lectern, 'back-up');
    await page.getByRole('alert').waitFor({ state: 'detached' });

    await second.close();
    await click(lectern, 'diagnostics');
    const diagnostics = page.getByRole('dialog', { name: 'Diagnostics' });
    await diagnostics.getByText(/^Whole to the last row: 1 note, /u).waitFor();
    expect(await findAccessProblems(page, 'dialog')).toEqual([]);
    await diagnostics.getByRole('button', { name: 'Copy' }).click();
    const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(copied).toMatch(/^Lectern, diagnostics of .*\n[\s\S]*backed up to change/u);
    const folder = join(userData, 'saved');
    mkdirSync(folder);
    await app.evaluate(
      ({ dialog: system }, path) => {
        Object.assign(system, { showSaveDialog: async () => ({ canceled: false, filePath: path }) });
      },
      join(folder, 'diagnostics.txt'),
    );
    await diagnostics.getByRole('button', { name: 'Save…' }).click();
    await expect.poll(() => readdirSync(folder)).toEqual(['diagnostics.txt']);
    expect(readFileSync(join(folder, 'diagnostics.txt'), 'utf8')).toBe(await copied());
    expect(await lectern.problems()).toEqual([]);
  });
});
