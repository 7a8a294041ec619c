import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { writeVariant } from '../main/briefing-variant';
import { findAccessProblems } from './axe';
import { dropFiles } from './drop';
import { launchLectern } from './launch';

const harbour = 'The harbour concession';
const bundled = 'Two security guarantees for Ukraine';

const list = (page: Page) => page.getByRole('list', { name: 'Briefings', exact: true });
const row = (page: Page, title: string) => list(page).getByRole('button', { name: new RegExp(`^${title}`) });
const bar = (page: Page, title: string) =>
  page.getByRole('button', { name: `Library: ${title}`, exact: true });
const report = (page: Page) => page.getByRole('region', { name: /^What became of it/ });
const articleTitle = (page: Page, title: string) => page.getByRole('heading', { name: title, level: 1 });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** A data folder whose own library holds these briefings, each in a folder that bears its id. */
function dataFolder(...variants: readonly Parameters<typeof writeVariant>[1][]): string {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
  for (const variant of variants) writeVariant(join(userData, 'briefings', variant?.id ?? 'same'), variant);
  return userData;
}

/** A briefing somewhere on the computer. */
function given(variant: Parameters<typeof writeVariant>[1]): string {
  return writeVariant(join(mkdtempSync(join(tmpdir(), 'lectern-given-')), 'given'), variant);
}

/** From now on the system's dialog answers this folder. */
function answerDialog(app: ElectronApplication, folder: string | null): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: filePath === null, filePaths: filePath === null ? [] : [filePath] });
  }, folder);
}

async function goToSentence(page: Page, number: number): Promise<void> {
  await page.getByRole('link', { name: `Go to sentence ${number}`, exact: true }).click();
  await explained(page, number);
}

const explained = (page: Page, number: number) =>
  page
    .getByRole('complementary', { name: 'Explanation' })
    .getByRole('heading', { name: `Sentence ${number}`, exact: true })
    .waitFor();

describe('two briefings', () => {
  it('are listed, and each keeps its place and its notes when the other is opened, all by keyboard', async () => {
    const userData = dataFolder({ id: 'harbour', title: harbour, edition: '3' });
    const first = await launchLectern({ userData });
    const { page } = first;
    await goToSentence(page, 17);
    await page.keyboard.press('b');
    await page.getByRole('button', { name: /^Note 1 / }).waitFor();

    await page.keyboard.press('Control+Shift+O');
    await row(page, bundled).waitFor();
    expect(await row(page, bundled).getAttribute('aria-current')).toBe('true');
    expect(await row(page, bundled).innerText()).toMatch(
      /Editor’s title.*Open now\s*Edition 1, 24 sentences, 51 statements, 2 documents, 22 topics, comes with the program/su,
    );
    expect(await row(page, harbour).innerText()).toContain('Edition 3');
    expect(await row(page, harbour).getAttribute('aria-current')).toBeNull();
    await list(page)
      .getByText(join(userData, 'briefings', 'harbour'), { exact: true })
      .waitFor();
    // The focus is on the briefing that is open; the next one is a step away.
    await expect.poll(() => focused(page)).toMatch(/^Two security/u);
    await page.keyboard.press('Tab');
    // The ring is the whole row's: it crosses none of its lines.
    expect(
      await row(page, harbour).evaluate((entry) => [
        getComputedStyle(entry).outlineStyle,
        getComputedStyle(entry, '::after').outlineStyle,
      ]),
    ).toEqual(['none', 'solid']);
    await page.keyboard.press('Enter');

    await articleTitle(page, harbour).waitFor();
    await bar(page, harbour).waitFor();
    expect(await page.title()).toBe(`${harbour} · Lectern`);
    expect(await page.getByRole('button', { name: /^Note 1 / }).count()).toBe(0);
    await goToSentence(page, 5);
    await page.keyboard.press('b');
    await page.getByRole('button', { name: /^Note 1 / }).waitFor();
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.getByRole('table', { name: 'Comparison of the two documents' }).waitFor();

    await bar(page, harbour).click();
    await row(page, bundled).click();
    await explained(page, 17);
    await page.getByRole('button', { name: /^Note 1 / }).waitFor();
    await bar(page, bundled).click();
    await row(page, harbour).click();
    await page.getByRole('table', { name: 'Comparison of the two documents' }).waitFor();
    expect(await first.problems()).toEqual([]);
    await first.close();

    // The one read last is the one to go on with.
    await using second = await launchLectern({ userData });
    await bar(second.page, harbour).waitFor();
    await second.page.getByRole('table', { name: 'Comparison of the two documents' }).waitFor();
  });

  it('each has its own assumptions switch, said in Read where it is off', async () => {
    const userData = dataFolder({ id: 'harbour', title: harbour });
    const first = await launchLectern({ userData });
    const { page } = first;
    const said = page.getByText('Inferred is treated as unassigned: 6 statements');
    const goTo = (view: string) => page.getByRole('link', { name: view, exact: true }).click();
    const box = page.getByRole('checkbox', { name: 'Treat inferred as unassigned' });
    await goTo('Compare');
    await box.check();
    await said.waitFor();
    await goTo('Read');
    await said.waitFor();

    await bar(page, bundled).click();
    await row(page, harbour).click();
    await articleTitle(page, harbour).waitFor();
    expect(await said.count()).toBe(0);
    await goTo('Compare');
    expect(await box.isChecked()).toBe(false);

    await bar(page, harbour).click();
    await row(page, bundled).click();
    await articleTitle(page, bundled).waitFor();
    await said.waitFor();
    expect(await first.problems()).toEqual([]);
    await first.close();

    // The program remembers it.
    await using second = await launchLectern({ userData });
    await second.page.getByText('Inferred is treated as unassigned: 6 statements').waitFor();
  });

  it('lead back to where one was when the one that is open is chosen', async () => {
    await using lectern = await launchLectern({ userData: dataFolder({ id: 'harbour', title: harbour }) });
    const { page } = lectern;
    await goToSentence(page, 9);
    await bar(page, bundled).click();
    await row(page, bundled).click();
    await explained(page, 9);
    await page.keyboard.press('Alt+ArrowLeft');
    await list(page).waitFor();
  });

  it('lose no word that is being written in the one when the other is opened', async () => {
    await using lectern = await launchLectern({ userData: dataFolder({ id: 'harbour', title: harbour }) });
    const { page } = lectern;
    await goToSentence(page, 6);
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Half a thought');
    await page.keyboard.press('Control+Shift+O');
    await row(page, harbour).click();
    await articleTitle(page, harbour).waitFor();
    expect(await page.getByRole('button', { name: /^Note 1 / }).count()).toBe(0);
    await bar(page, harbour).click();
    await row(page, bundled).click();
    await page.getByRole('button', { name: /^Note 1 .*Half a thought/su }).waitFor();
    expect(await lectern.problems()).toEqual([]);
  });

  it('are not changed for one another while words can be kept nowhere', async () => {
    await using lectern = await launchLectern({ userData: dataFolder({ id: 'harbour', title: harbour }) });
    const { page, userData } = lectern;
    await goToSentence(page, 6);
    await page.keyboard.press('n');
    const other = new DatabaseSync(join(userData, 'notes.db'), { timeout: 5000 });
    try {
      other.exec('BEGIN IMMEDIATE');
      await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Words that must not go');
      await page.keyboard.press('Control+Shift+O');
      await row(page, harbour).click();
      await report(page).getByText(`“${harbour}” was not opened. What you wrote could not be kept`).waitFor();
      await bar(page, bundled).waitFor();
      other.exec('ROLLBACK');
    } finally {
      other.close();
    }
    await row(page, harbour).click();
    await articleTitle(page, harbour).waitFor();
    await bar(page, harbour).click();
    await row(page, bundled).click();
    await page.getByRole('link', { name: 'Notes', exact: true }).click();
    await page.getByRole('list', { name: 'Notes' }).getByText('Words that must not go').waitFor();
  });
});

describe('a folder that cannot be opened', () => {
  it('without a briefing.json is listed with that problem', async () => {
    const userData = dataFolder();
    mkdirSync(join(userData, 'briefings', 'empty'), { recursive: true });
    await using lectern = await launchLectern({ userData });
    const { page } = lectern;
    await page.keyboard.press('Control+Shift+O');
    const broken = page.getByRole('region', { name: /^Cannot be opened/ });
    await broken.getByText('One problem in a folder of your own').waitFor();
    await broken.getByRole('cell', { name: 'It holds no briefing.json.' }).waitFor();
  });

  it('shows every problem with its place and remedy, and one that is hidden says behind which', async () => {
    const userData = dataFolder({ id: 'broken', firstSentence: 'S99' }, { edition: '9', title: 'A copy' });
    await using lectern = await launchLectern({ userData });
    const { page } = lectern;
    await page.keyboard.press('Control+Shift+O');
    await page.getByRole('region', { name: /^Cannot be opened/ }).waitFor();
    const expected = await page.evaluate(() => window.lectern.surveyLibrary());
    const problems = expected.broken[0]?.problems ?? [];
    expect(problems.length).toBeGreaterThan(4);
    const table = page.getByRole('table', {
      name: `What is wrong with ${join(userData, 'briefings', 'broken')}`,
    });
    await page.getByText(`${problems.length} problems in a folder of your own`).waitFor();
    expect(await table.getByRole('row').count()).toBe(5);
    const more = page.getByRole('button', { name: /^Show (?:all|the first)/ });
    await more.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Show the first 4 alone/u);
    const rows = await table
      .getByRole('row')
      .evaluateAll((found) => found.map((each) => [...each.children].map((cell) => cell.textContent)));
    expect(rows).toEqual([
      ['Place', 'What is wrong', 'What to do'],
      ...problems.map(({ place, message, remedy }) => [place, message, remedy]),
    ]);
    await page.getByText(/“A copy”, edition 9, has the id of a briefing that comes before it/u).waitFor();
    expect(await list(page).getByRole('listitem').count()).toBe(1);
    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate((chosen) => window.lectern.changeSettings({ theme: chosen }), theme);
      await page.locator(`html[data-theme="${theme}"]`).waitFor();
      expect(await findAccessProblems(page), `in ${theme}`).toEqual([]);
    }
    // Put right by hand, it is there when the reader comes back to the window.
    writeVariant(join(userData, 'briefings', 'broken'), { id: 'broken', title: harbour });
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await row(page, harbour).waitFor();
  });
});

describe('Open a briefing folder', () => {
  it('adds what is chosen and opens it, by key, button and menu; closed, it changes nothing', async () => {
    await using lectern = await launchLectern();
    const { app, page, userData } = lectern;
    await answerDialog(app, null);
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Open briefing folder…').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+O');
    await answerDialog(app, given({ id: 'harbour', title: harbour }));
    await page.keyboard.press('Control+O');
    await articleTitle(page, harbour).waitFor();
    expect(readdirSync(join(userData, 'briefings'))).toEqual(['harbour']);

    await answerDialog(app, given({ id: 'second', title: 'The second' }));
    await bar(page, harbour).click();
    await page.getByRole('button', { name: 'Open a briefing folder…' }).click();
    await articleTitle(page, 'The second').waitFor();

    // What is there already is just opened.
    await answerDialog(app, given({ id: 'harbour', title: harbour }));
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open-folder')?.click());
    await articleTitle(page, harbour).waitFor();
    expect(readdirSync(join(userData, 'briefings')).toSorted()).toEqual(['harbour', 'second']);
    expect(await lectern.problems()).toEqual([]);
  });

  it('asks before another edition is put in the place of one; notes are kept', async () => {
    const userData = dataFolder({ id: 'harbour', title: harbour, edition: '3' });
    await using lectern = await launchLectern({ userData, args: ['--briefing', 'harbour'] });
    const { app, page } = lectern;
    const own = join(userData, 'briefings', 'harbour', 'briefing.json');
    const before = readFileSync(own);
    await goToSentence(page, 5);
    await page.keyboard.press('b');
    await page.getByRole('button', { name: /^Note 1 / }).waitFor();
    for (const statementId of ['a-S20-1', 'a-S21-1'])
      await page.evaluate(
        (id) =>
          window.lectern.keepGrade({
            briefingId: 'harbour',
            grade: { statementId: id, source: 'D', information: null, confidence: null },
          }),
        statementId,
      );
    await answerDialog(app, given({ id: 'harbour', title: harbour, edition: '4', without: 'a-S21-1' }));
    await page.keyboard.press('Control+O');
    await report(page)
      .getByText(/In the library: edition 3 .* Given: edition 4/u)
      .waitFor();
    const lost = 'Sentence 21, your grade: source D, not usually reliable';
    expect(await report(page).getByRole('listitem').getByRole('listitem').allInnerTexts()).toEqual([lost]);
    await expect.poll(() => focused(page)).toMatch(/^What became of it/u);
    expect(await findAccessProblems(page)).toEqual([]);
    await report(page).getByRole('button', { name: 'Keep edition 3' }).click();
    await report(page).waitFor({ state: 'detached' });
    expect(readFileSync(own).equals(before)).toBe(true);

    await page.keyboard.press('Control+O');
    await report(page).getByRole('button', { name: 'Replace it with edition 4' }).click();
    await report(page).getByText(`“${harbour}”: edition 4 is in the library now.`).waitFor();
    expect(await report(page).getByRole('listitem').getByRole('listitem').allInnerTexts()).toEqual([lost]);
    await page.getByRole('banner').getByText('Edition 4').waitFor();
    expect(readdirSync(join(userData, 'briefings'))).toEqual(['harbour']);
    await row(page, harbour).click();
    await explained(page, 5);
    await page.getByRole('button', { name: /^Note 1 / }).waitFor();
    await page
      .getByRole('link', { name: /^Notes/u })
      .first()
      .click();
    const without = page.getByRole('region', { name: 'Grades without a statement' });
    expect(await without.getByRole('listitem').allInnerTexts()).toEqual([lost]);

    await answerDialog(app, given({ edition: '2' }));
    await page.keyboard.press('Control+O');
    await report(page)
      .getByText(/comes with the program, berlin-guarantees, which cannot be replaced/u)
      .waitFor();
    expect(
      await report(page)
        .getByRole('button', { name: /Replace/ })
        .count(),
    ).toBe(0);
  });
});

describe('a drop', () => {
  it('says what it will do, takes in each folder with a line, and changes nothing when it fails', async () => {
    await using lectern = await launchLectern();
    const { page, userData } = lectern;
    const overlay = page.getByText('Drop a briefing folder to add it', { exact: true });
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    const bad = given({ id: 'bad', firstSentence: 'S99' });
    await dropFiles(page, [bad], () => overlay.waitFor());
    await overlay.waitFor({ state: 'detached' });
    await report(page).getByText(`${bad} was not added: it cannot be opened. Nothing was changed.`).waitFor();
    await report(page)
      .getByRole('cell', { name: 'Name a sentence that the briefing holds, or remove this.' })
      .first()
      .waitFor();
    expect(existsSync(join(userData, 'briefings'))).toBe(false);
    await bar(page, bundled).waitFor();

    const words = join(mkdtempSync(join(tmpdir(), 'lectern-given-')), 'words.txt');
    writeFileSync(words, 'words');
    const file = join(given({ id: 'harbour', title: harbour }), 'briefing.json');
    await dropFiles(page, [file, words, given({ id: 'second', title: 'The second' }), bad]);
    const lines = report(page).locator('.library-report-words');
    await expect
      .poll(() => lines.allInnerTexts())
      .toEqual([
        `“${harbour}”, edition 1, was added.`,
        expect.stringContaining('words.txt was not added'),
        '“The second”, edition 1, was added.',
        expect.stringContaining(`${bad} was not added`),
      ]);
    expect(readdirSync(join(userData, 'briefings')).toSorted()).toEqual(['harbour', 'second']);
    expect(await findAccessProblems(page)).toEqual([]);
    await report(page)
      .getByRole('button', { name: /^Show all \d+ problems/ })
      .click();
    await report(page)
      .getByRole('button', { name: `Open “${harbour}”` })
      .click();
    await articleTitle(page, harbour).waitFor();
    await bar(page, harbour).click();
    await list(page).waitFor();
    expect(await report(page).count()).toBe(0);
    expect(await lectern.problems()).toEqual([]);
  });

  it('of a file that the page made up names no place on the disk', async () => {
    await using lectern = await launchLectern();
    const answer = await lectern.page.evaluate(() =>
      window.lectern.addDroppedBriefing(new File(['{}'], '/etc/briefing.json')).then(
        () => 'answered',
        (error: unknown) => String(error),
      ),
    );
    expect(answer).toMatch(/addBriefingAt was called wrongly/u);
  });
});

describe('Remove', () => {
  it('asks with the focus on keeping, moves one’s own to the trash, and never offers the bundled one', async () => {
    const userData = dataFolder({ id: 'harbour', title: harbour });
    await using lectern = await launchLectern({ userData, args: ['--briefing', 'harbour'] });
    const { app, page } = lectern;
    await app.evaluate(({ shell }) => {
      shell.trashItem = (path) => {
        process.getBuiltinModule('node:fs').rmSync(path, { recursive: true });
        return Promise.resolve();
      };
    });
    await goToSentence(page, 5);
    await page.keyboard.press('b');
    await page.getByRole('button', { name: /^Note 1 / }).waitFor();
    await bar(page, harbour).click();
    await list(page).waitFor();
    const remove = page.getByRole('button', { name: /^Remove…/ });
    expect(await remove.count()).toBe(1);
    const asking = page.getByRole('alertdialog', { name: `Remove “${harbour}” from the library?` });
    await remove.focus();
    await page.keyboard.press('Enter');
    await asking.waitFor();
    await expect.poll(() => focused(page)).toBe('Keep it');
    expect(await findAccessProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await asking.waitFor({ state: 'detached' });
    expect(existsSync(join(userData, 'briefings', 'harbour'))).toBe(true);

    await remove.click();
    await asking.getByRole('button', { name: 'Move to the trash' }).click();
    await report(page).getByText(`“${harbour}” is in the system’s trash. Your notes on it stay`).waitFor();
    expect(readdirSync(join(userData, 'briefings'))).toEqual([]);
    // It was open: nothing is now, and the library stands in the place of every view.
    await page.getByRole('button', { name: 'Library', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Library', level: 1 }).waitFor();
    const views = page.getByRole('navigation', { name: 'Views' }).getByRole('link');
    expect(await views.evaluateAll((links) => links.map((link) => link.ariaDisabled))).toEqual(
      Array.from({ length: 5 }, () => 'true'),
    );
    expect(await findAccessProblems(page)).toEqual([]);
    await page.keyboard.press('Control+1');
    await page
      .getByRole('status')
      .getByText('No briefing is open. Choose one in the library first.')
      .waitFor();

    await dropFiles(page, [given({ id: 'harbour', title: harbour })]);
    await report(page)
      .getByRole('button', { name: `Open “${harbour}”` })
      .click();
    await explained(page, 5);
    await page.getByRole('button', { name: /^Note 1 / }).waitFor();
    expect(await lectern.problems()).toEqual([]);
  });
});

describe('a briefing that was taken out of the library by hand', () => {
  it('is named at the next start, with the one that is open in its place', async () => {
    const userData = dataFolder({ id: 'harbour', title: harbour });
    const first = await launchLectern({ userData, args: ['--briefing', 'harbour'] });
    await goToSentence(first.page, 5);
    await first.close();
    rmSync(join(userData, 'briefings', 'harbour'), { recursive: true });

    await using second = await launchLectern({ userData });
    const told = second.page.getByRole('status').getByText('is no longer in the library');
    expect(((await told.textContent()) ?? '').replaceAll(/[\u2068\u2069]/gu, '')).toBe(
      `“${harbour}” is no longer in the library; “${bundled}” is open instead.`,
    );
    await bar(second.page, bundled).waitFor();
  });
});

describe('a program without any briefing', () => {
  it('shows the library, says what a briefing is, and takes one in', async () => {
    const home = mkdtempSync(join(tmpdir(), 'lectern-home-'));
    for (const part of ['out', 'package.json'])
      cpSync(join(root, part), join(home, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'), 'dir');
    await using lectern = await launchLectern({ home });
    const { app, page } = lectern;
    await page.getByRole('heading', { name: 'Library', level: 1 }).waitFor();
    await page.getByText('There is no briefing here that can be opened.').waitFor();
    expect(await findAccessProblems(page)).toEqual([]);
    await answerDialog(app, given({ id: 'harbour', title: harbour }));
    await page.getByRole('button', { name: 'Open a briefing folder…' }).click();
    await articleTitle(page, harbour).waitFor();
    expect(await lectern.problems()).toEqual([]);
  });
});
