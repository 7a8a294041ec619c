/** Several windows on one store. The tests of a group go on from each other, in one program. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchSwitches, programEnvironment } from '../../scripts/launch-settings.mjs';
import { program } from '../../scripts/project.mjs';
import { writeVariant } from '../main/briefing-variant';
import { launchLectern, type Launched } from './launch';
import { seedNotes } from './packed';
import { toFront as bringToFront } from './to-front';

const bundled = 'Two security guarantees for Ukraine';
const harbour = 'The harbour concession';

let lectern: Launched;
let first: Page;
let second: Page;
beforeAll(async () => {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
  writeVariant(join(userData, 'briefings', 'harbour'), { id: 'harbour', title: harbour });
  await seedNotes(userData, [
    { on: 'explicit language', body: 'None is quoted.' },
    { on: 'legally binding', body: 'Binding by what instrument?' },
  ]);
  lectern = await launchLectern({ userData });
  first = lectern.page;
  lectern.app.context().setDefaultTimeout(30_000);
});
afterAll(() => lectern.close());

const list = (page: Page) => page.getByRole('list', { name: 'Notes', exact: true });
const row = (page: Page, words: string) => list(page).getByRole('button', { name: words });
const pane = (page: Page) => page.getByRole('complementary', { name: 'Chosen note' });
const textbox = (page: Page) => pane(page).getByRole('textbox', { name: 'Note', exact: true });
const bar = (page: Page, title: string) =>
  page.getByRole('button', { name: `Library: ${title}`, exact: true });

async function ready(page: Page): Promise<Page> {
  await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached' });
  return page;
}

const toFront = (page: Page) => bringToFront(lectern.app, page);

/** Presses a key in the window of this page, which comes to the front for it: keys go nowhere else. */
async function press(page: Page, key: string): Promise<void> {
  await toFront(page);
  await page.keyboard.press(key);
}

/** Starts the program once more, which hands over to the one that runs and ends. */
async function startAgain(...args: readonly string[]): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    [...launchSwitches(process.execPath), '--log-level=3', program, '--user-data', lectern.userData, ...args],
    { env: programEnvironment(process.env), timeout: 20_000 },
  );
}

const menuLabel = (id: string) =>
  lectern.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.label, id);

describe('another window', () => {
  it('opens beside the first on the same briefing, with a place and a way back of its own', async () => {
    const opened = lectern.app.waitForEvent('window');
    await press(first, 'Control+Shift+N');
    second = await ready(await opened);
    await bar(second, bundled).waitFor();
    const [a, b] = await Promise.all(
      [first, second].map(async (page) =>
        (await lectern.app.browserWindow(page)).evaluate((window) => window.getNormalBounds()),
      ),
    );
    expect([b?.width, b?.height]).toEqual([a?.width, a?.height]);
    expect([b?.x, b?.y]).not.toEqual([a?.x, a?.y]);
    await press(second, 'Control+2');
    await second.getByRole('table').first().waitFor();
    expect(await first.getByRole('table').count()).toBe(0);
    await press(first, 'Alt+ArrowLeft');
    await first.getByRole('region', { name: 'Article' }).waitFor();
    await press(second, 'Alt+ArrowLeft');
    await second.getByRole('region', { name: 'Article' }).waitFor();
  });

  it('is as closed as the first', async () => {
    const preferences = await lectern.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        const contents = window.webContents as unknown as {
          getLastWebPreferences: () => Electron.WebPreferences;
        };
        const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
          contents.getLastWebPreferences();
        return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
      }),
    );
    const shut = {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    };
    expect(preferences).toEqual([shut, shut]);
    const bridges = await Promise.all(
      [first, second].map((page) => page.evaluate(() => Object.keys(window.lectern).toSorted())),
    );
    expect(bridges[1]).toEqual(bridges[0]);
    await expect(second.evaluate(() => window.lectern.readPaper(1))).rejects.toThrow(
      /readPaper is not for this window/,
    );
    expect(await second.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
    expect(lectern.app.windows()).toHaveLength(2);
  });

  it('shows at once what the other writes, changes, takes back and deletes', async () => {
    for (const page of [first, second]) await press(page, 'Control+3');
    await row(first, 'None is quoted.').click();
    await toFront(first);
    await textbox(first).fill('None is quoted, in either.');
    await press(first, 'Control+Enter');
    await row(second, 'None is quoted, in either.').waitFor();
    await expect.poll(() => menuLabel('undo')).toBe('Undo change of note');

    // The last step on the briefing is taken back, whichever window took it.
    await row(second, 'Binding by what instrument?').focus();
    await press(second, 'Control+Z');
    for (const page of [first, second]) await row(page, 'None is quoted.').waitFor();
    await press(second, 'Control+Shift+Z');
    for (const page of [first, second]) await row(page, 'None is quoted, in either.').waitFor();

    await row(second, 'Binding by what instrument?').focus();
    await press(second, 'Delete');
    await row(first, 'Binding by what instrument?').waitFor({ state: 'detached' });
    await press(first, 'Escape');
    await row(first, 'None is quoted, in either.').focus();
    await press(first, 'Control+Z');
    for (const page of [first, second]) await row(page, 'Binding by what instrument?').waitFor();
    // The other window's offer to undo would now take back another step than it names.
    await second.getByRole('status').getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
  });

  it('has the settings, grades and ticks of the other', async () => {
    await second.evaluate(() => window.lectern.changeSettings({ theme: 'dark' }));
    for (const page of [first, second]) await page.locator('html[data-theme="dark"]').waitFor();
    await second.evaluate(() => window.lectern.changeSettings({ theme: 'light' }));
    for (const page of [first, second]) await page.locator('html[data-theme="light"]').waitFor();
    for (const page of [first, second]) {
      await press(page, 'Control+5');
      await page.getByRole('link', { name: /^Gaps/ }).click();
    }
    const box = (page: Page) => page.locator('.page-scroll').getByRole('checkbox').first();
    await box(first).check();
    await expect.poll(() => box(second).isChecked()).toBe(true);
    await box(second).uncheck();
    await expect.poll(() => box(first).isChecked()).toBe(false);
  });

  it('shows a change of the other beside what is being written here, and loses neither', async () => {
    for (const page of [first, second]) {
      await press(page, 'Control+3');
      await row(page, 'Binding by what instrument?').click();
    }
    await toFront(first);
    await textbox(first).fill('Binding by what instrument? Ask Legal.');
    await pane(first).getByText('Draft kept').waitFor();
    await toFront(second);
    await textbox(second).fill('Binding by which treaty?');
    await pane(second)
      .getByRole('alert')
      .getByText(/being written in another window too/)
      .waitFor();
    await press(second, 'Control+Enter');
    const alert = pane(first).getByRole('alert');
    await alert.getByText('Binding by which treaty?').waitFor();
    expect(await textbox(first).inputValue()).toBe('Binding by what instrument? Ask Legal.');
    // The draft of the first is on disk still: saving in the second did not take it away.
    const store = new DatabaseSync(join(lectern.userData, 'notes.db'), { readOnly: true });
    const drafts = store.prepare('SELECT draft FROM draft').all();
    store.close();
    expect(drafts.map((row) => String(row['draft'])).join()).toContain('Ask Legal.');
    await alert.getByRole('button', { name: /^Keep/ }).first().click();
    await row(second, 'Binding by what instrument? Ask Legal.').waitFor();
  });

  it('keeps the words written on a note that the other deleted, and restores it with them', async () => {
    const written = 'Binding by what instrument? Ask Legal. PRECIOUS';
    await row(first, 'Ask Legal.').click();
    await toFront(first);
    await textbox(first).fill(written);
    await pane(first).getByText('Draft kept').waitFor();
    await row(second, 'Ask Legal.').focus();
    await press(second, 'Delete');
    const alert = pane(first).getByRole('alert');
    await alert.getByText('This note was deleted in another window').waitFor();
    expect(await textbox(first).inputValue()).toBe(written);
    expect(await textbox(first).evaluate((field) => field === document.activeElement)).toBe(true);

    // Gone on to another note, the words wait in the list, and why is said.
    await row(first, 'None is quoted, in either.').click();
    await first.getByText('deleted in another window, or its writing was undone. Your words').waitFor();
    await row(second, written).waitFor();
    await row(first, written).click();
    await alert.getByText('This note was deleted in another window').waitFor();
    expect(await textbox(first).inputValue()).toBe(written);
    await alert.getByRole('button', { name: 'Restore the note with these words' }).click();
    for (const page of [first, second]) await row(page, written).waitFor();
    await expect.poll(() => row(first, 'Ask Legal.').count()).toBe(1);
    await alert.waitFor({ state: 'detached' });
  });

  it('keeps two new notes that are written on one sentence at once', async () => {
    for (const page of [first, second]) {
      await press(page, 'Control+1');
      await page.getByRole('link', { name: 'Go to sentence 9' }).click();
      await page.getByRole('complementary').getByText('Sentence 9').first().waitFor();
    }
    const field = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true });
    for (const page of [first, second]) {
      await press(page, 'n');
      await field(page).waitFor();
    }
    await toFront(first);
    await field(first).fill('Who counted them?');
    await first.getByText('Draft kept').waitFor();
    await toFront(second);
    await field(second).fill('Counted when?');
    await press(second, 'Control+Enter');
    await press(first, 'Control+Enter');
    for (const page of [first, second]) {
      await press(page, 'Control+3');
      await row(page, 'Who counted them?').waitFor();
      await row(page, 'Counted when?').waitFor();
    }
  });
});

describe('a pack', () => {
  it('is laid out in two windows at once, and neither calls the other off', async () => {
    for (const page of [first, second]) await press(page, 'Control+4');
    for (const page of [first, second]) {
      await page.getByRole('region', { name: /^Page 1 of/ }).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    }
  });
});

describe('a second start', () => {
  it('brings what is open to the front, and opens another briefing in a window of its own', async () => {
    const opened = lectern.app.waitForEvent('window');
    await startAgain('--briefing', 'harbour');
    const third = await ready(await opened);
    await bar(third, harbour).waitFor();
    await bar(first, bundled).waitFor();
    await startAgain('--briefing', 'harbour');
    await startAgain();
    expect(lectern.app.windows()).toHaveLength(3);
    await third.close();
  });

  it('leaves the menu to the window in front', async () => {
    const opened = lectern.app.waitForEvent('window');
    await startAgain('--briefing', 'harbour');
    const third = await ready(await opened);
    await toFront(third);
    await expect.poll(() => menuLabel('undo')).toBe('Undo');
    await lectern.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('about')?.click());
    await third.getByRole('dialog', { name: 'About Lectern' }).waitFor();
    expect(await first.getByRole('dialog').count()).toBe(0);
    // The menu opens a window beside the one in front, on its briefing.
    const beside = lectern.app.waitForEvent('window');
    await lectern.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click(),
    );
    const fourth = await ready(await beside);
    await bar(fourth, harbour).waitFor();
    await fourth.close();
    // The system gives the focus of a closed window to another when it comes to it: asked again until it stays.
    const inFront = async <Answer>(page: Page, look: () => Answer | Promise<Answer>): Promise<Answer> => {
      await toFront(page);
      return look();
    };
    await expect.poll(() => inFront(first, () => menuLabel('undo'))).toBe('Undo new note');
    // The place of the window used last is the one that a start begins with.
    const latest = () => {
      const store = new DatabaseSync(join(lectern.userData, 'notes.db'), { readOnly: true });
      const row = store.prepare('SELECT briefing_id FROM place ORDER BY seq DESC LIMIT 1').get();
      store.close();
      return row?.['briefing_id'];
    };
    await expect.poll(() => inFront(first, latest)).toBe('berlin-guarantees');
    await expect.poll(() => inFront(third, latest)).toBe('harbour');
    await third.close();
  });
});

describe('the library', () => {
  it('is the same in all windows, and one that shows what another removed says so', async () => {
    const opened = lectern.app.waitForEvent('window');
    await startAgain('--briefing', 'harbour');
    const third = await ready(await opened);
    await bar(third, harbour).waitFor();
    await press(first, 'Control+Shift+O');
    const entry = first.getByRole('list', { name: 'Briefings', exact: true }).getByRole('button', {
      name: new RegExp(`^${harbour}`),
    });
    await entry.waitFor();
    await lectern.app.evaluate(({ shell }) => {
      shell.trashItem = (path) => {
        process.getBuiltinModule('node:fs').rmSync(path, { recursive: true });
        return Promise.resolve();
      };
    });
    await second.evaluate(() => window.lectern.removeBriefing('harbour'));
    await third.getByText(`“${harbour}” was removed from the library in another window.`).waitFor();
    await third.getByRole('heading', { name: 'Library', level: 1 }).waitFor();
    await entry.waitFor({ state: 'detached' });
    await third.close();
  });
});

describe('closing a window', () => {
  it('makes a note of words that it could not keep as a draft', async () => {
    const opened = lectern.app.waitForEvent('window');
    await press(first, 'Control+1');
    await press(first, 'Control+Shift+N');
    const third = await ready(await opened);
    for (const page of [first, third]) {
      await toFront(page);
      await page.getByRole('link', { name: 'Go to sentence 14' }).click();
      await page.getByRole('complementary').getByText('Sentence 14').first().waitFor();
      await page.keyboard.press('n');
      await page
        .getByRole('textbox', { name: 'Note', exact: true })
        .fill(page === first ? 'Written here' : 'Written beside it');
      const kept = page === first ? 'Draft kept' : /being written in another window too/;
      await page.getByText(kept).waitFor();
    }
    await (await lectern.app.browserWindow(third)).evaluate((window) => window.close());
    // What is being written in the other is left as it was, and is no note unasked.
    await first.locator('.panel-notes').getByText('Written beside it').waitFor();
    expect(await first.getByRole('textbox', { name: 'Note', exact: true }).inputValue()).toBe('Written here');
    await first.getByText('Draft kept').waitFor();
    await press(first, 'Control+3');
    for (const words of ['Written here', 'Written beside it']) await row(first, words).waitFor();
  });

  it('leaves the others, and offers there what it was writing', async () => {
    await press(first, 'Control+1');
    await press(second, 'Control+1');
    await second.getByRole('link', { name: 'Go to sentence 12' }).click();
    await second.getByRole('complementary').getByText('Sentence 12').first().waitFor();
    await press(second, 'n');
    await second.getByRole('textbox', { name: 'Note', exact: true }).fill('Half a thought');
    await second.getByText('Draft kept').waitFor();
    expect(await lectern.problems()).toEqual([]);
    const closing = await lectern.app.browserWindow(second);
    const bounds = await closing.evaluate((window) => {
      window.setSize(1100, 760);
      return window.getNormalBounds();
    });
    await closing.evaluate((window) => window.close());
    await press(first, 'Control+3');
    await list(first).getByText('Half a thought').waitFor();
    expect(lectern.app.windows()).toHaveLength(1);
    const kept = JSON.parse(readFileSync(join(lectern.userData, 'window.json'), 'utf8'));
    expect(kept.bounds).toEqual(bounds);
  });
});
