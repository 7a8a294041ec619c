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
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { writeVariant } from '../main/briefing-variant';
import { findAccessProblems } from './axe';
import { dropFiles } from './drop';
import { launchLectern, type Launched } from './launch';
import { whileHeld } from './while-held';

const harbour = 'The harbour concession';
const bundled = 'Two security guarantees for Ukraine';

const list = (page: Page) => page.getByRole('list', { name: 'Briefings', exact: true });
const row = (page: Page, title: string) => list(page).getByRole('button', { name: new RegExp(`^${title}`) });
const bar = (page: Page, title: string) =>
  page.getByRole('button', { name: `Library: ${title}`, exact: true });
const report = (page: Page) => page.getByRole('region', { name: /^Report/ });
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
    const asked = globalThis as { hasAnswered?: boolean };
    asked.hasAnswered = false;
    dialog.showOpenDialog = () => {
      asked.hasAnswered = true;
      return Promise.resolve({ canceled: filePath === null, filePaths: filePath === null ? [] : [filePath] });
    };
  }, folder);
}

/** The dialog is closed, and the window knows: what it is told next comes after that. */
async function dialogAnswered({ app, page }: Launched): Promise<void> {
  await expect
    .poll(() => app.evaluate(() => (globalThis as { hasAnswered?: boolean }).hasAnswered))
    .toBe(true);
  await page.evaluate(() => window.lectern.readSettings());
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
  const userData = dataFolder({ id: 'harbour', title: harbour, edition: '3' });
  const said = (page: Page) => page.getByText('Inferred is treated as unassigned: 6 statements');
  const goTo = (page: Page, view: string) => page.getByRole('link', { name: view, exact: true }).click();
  let lectern: Launched;
  let page: Page;
  const start = async (): Promise<void> => {
    lectern = await launchLectern({ userData });
    page = lectern.page;
  };
  beforeAll(start);
  afterAll(() => lectern.close());

  it('lead back to where one was when the one that is open is chosen', async () => {
    await goToSentence(page, 9);
    await bar(page, bundled).click();
    await row(page, bundled).click();
    await explained(page, 9);
    await page.keyboard.press('Alt+ArrowLeft');
    await list(page).waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await explained(page, 9);
  });

  it('are listed, and each keeps its place and its notes when the other is opened, all by keyboard', async () => {
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
  });

  it('each has its own assumptions switch, said in Read where it is off', async () => {
    await goTo(page, 'Read');
    await bar(page, harbour).click();
    await row(page, bundled).click();
    await articleTitle(page, bundled).waitFor();
    const box = page.getByRole('checkbox', { name: 'Treat inferred as unassigned' });
    await goTo(page, 'Compare');
    await box.check();
    await said(page).waitFor();
    await goTo(page, 'Read');
    await said(page).waitFor();

    await bar(page, bundled).click();
    await row(page, harbour).click();
    await articleTitle(page, harbour).waitFor();
    expect(await said(page).count()).toBe(0);
    await goTo(page, 'Compare');
    expect(await box.isChecked()).toBe(false);

    await bar(page, harbour).click();
    await row(page, bundled).click();
    await articleTitle(page, bundled).waitFor();
    await said(page).waitFor();
  });

  it('lose no word that is being written in the one when the other is opened', async () => {
    await goToSentence(page, 6);
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Half a thought');
    await page.keyboard.press('Control+Shift+O');
    await row(page, harbour).click();
    await bar(page, harbour).waitFor();
    expect(await page.getByText('Half a thought').count()).toBe(0);
    await bar(page, harbour).click();
    await row(page, bundled).click();
    await page.getByRole('button', { name: /^Note \d+ .*Half a thought/su }).waitFor();
  });

  it('are not changed for one another while words can be kept nowhere', async () => {
    await goToSentence(page, 8);
    await page.keyboard.press('n');
    await whileHeld(userData, async () => {
      await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Words that must not go');
      await page.keyboard.press('Control+Shift+O');
      await row(page, harbour).click();
      await report(page).getByText(`“${harbour}” was not opened. What you wrote could not be kept`).waitFor();
      await bar(page, bundled).waitFor();
    });
    await row(page, harbour).click();
    await bar(page, harbour).waitFor();
    await bar(page, harbour).click();
    await row(page, bundled).click();
    await page.getByRole('link', { name: 'Notes', exact: true }).click();
    await page.getByRole('list', { name: 'Notes' }).getByText('Words that must not go').waitFor();
  });

  it('are there again after a restart, the one read last in front; of one that is another edition now it is said how its notes stand', async () => {
    await bar(page, bundled).click();
    await row(page, harbour).click();
    await bar(page, harbour).waitFor();
    await goTo(page, 'Compare');
    await page.getByRole('table', { name: 'Comparison of the two documents' }).waitFor();
    expect(await lectern.problems()).toEqual([]);
    await lectern.close();
    writeVariant(join(userData, 'briefings', 'harbour'), { id: 'harbour', title: harbour, edition: '4' });

    await start();
    await page
      .getByRole('status')
      .getByText('The one note in edition 4: 1 stands as before, none has moved or changed, none is lost.')
      .waitFor();
    await bar(page, harbour).waitFor();
    await page.getByRole('table', { name: 'Comparison of the two documents' }).waitFor();
    await bar(page, harbour).click();
    await row(page, bundled).click();
    await bar(page, bundled).waitFor();
    await goTo(page, 'Read');
    await said(page).waitFor();
    await bar(page, bundled).click();
    await row(page, harbour).click();
    await page.getByRole('table', { name: 'Comparison of the two documents' }).waitFor();
    expect(await lectern.problems()).toEqual([]);
    await lectern.close();
  });

  it('of which the one read last was taken out of the library by hand: that is said, with the one that is open instead', async () => {
    rmSync(join(userData, 'briefings', 'harbour'), { recursive: true });
    await start();
    const told = page.getByRole('status').getByText('is no longer in the library');
    expect(((await told.textContent()) ?? '').replaceAll(/[\u2068\u2069]/gu, '')).toBe(
      `“${harbour}” is no longer in the library; “${bundled}” is open instead.`,
    );
    await bar(page, bundled).waitFor();
  });
});

describe('a folder that cannot be opened', () => {
  it('shows every problem with its place and remedy, or that it holds no briefing.json; one that is hidden says behind which', async () => {
    const userData = dataFolder({ id: 'broken', firstSentence: 'S99' }, { edition: '9', title: 'A copy' });
    mkdirSync(join(userData, 'briefings', 'empty'), { recursive: true });
    await using lectern = await launchLectern({ userData });
    const { page } = lectern;
    await page.keyboard.press('Control+Shift+O');
    const broken = page.getByRole('region', { name: /^Cannot be opened/ });
    await broken.getByText('One problem in a folder of your own').waitFor();
    await broken.getByRole('cell', { name: 'It holds no briefing.json.' }).waitFor();
    const expected = await page.evaluate(() => window.lectern.surveyLibrary());
    const problems = expected.broken.find(({ folder }) => folder.endsWith('broken'))?.problems ?? [];
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
    // Put right by hand, it is there at once, and so is one that is put beside it.
    writeVariant(join(userData, 'briefings', 'broken'), { id: 'broken', title: harbour });
    await row(page, harbour).waitFor();
    const own = join(userData, 'briefings');
    const third = { id: 'put-in', title: 'Put in by hand', edition: '3' };
    writeVariant(join(own, 'put-in'), third);
    await row(page, 'Put in by hand').click();
    await page.getByRole('banner').getByText('Edition 3', { exact: true }).waitFor();
    // Another edition that is alone there now is not the one in the window.
    writeVariant(join(own, 'aaa'), { ...third, edition: '4' });
    rmSync(join(own, 'put-in'), { recursive: true });
    await page.keyboard.press('Control+Shift+O');
    await row(page, 'Put in by hand').getByText('Edition 3 of it is in the window').waitFor();
    expect(await row(page, 'Put in by hand').getByText('Open now').count()).toBe(0);
    // Beside an edition that bears the id it is hidden, and can take its place.
    writeVariant(join(own, 'put-in'), third);
    await page.getByRole('button', { name: 'Replace edition 3 with edition 4' }).click();
    await page.getByRole('button', { name: 'Replace it with edition 4' }).click();
    await page.getByText('edition 4 is in the library now').waitFor();
    await page.getByText(/is in the library already, in .*put-in\. This copy is not needed\./u).waitFor();
    await page.getByRole('banner').getByText('Edition 4', { exact: true }).waitFor();
  });
});

describe('what comes into the library', () => {
  let lectern: Launched;
  beforeAll(async () => {
    lectern = await launchLectern();
  });
  afterAll(() => lectern.close());

  it('by a drop, which says what it will do, takes in each folder with a line, and changes nothing when it fails', async () => {
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

  it('is no file that the page made up: that names no place on the disk', async () => {
    const answer = await lectern.page.evaluate(() =>
      window.lectern.addDroppedBriefing(new File(['{}'], '/etc/briefing.json')).then(
        () => 'answered',
        (error: unknown) => String(error),
      ),
    );
    expect(answer).toMatch(/addBriefingAt was called wrongly/u);
  });

  it('by the system’s dialog, from key, button and menu, which opens what is chosen; closed, it changes nothing', async () => {
    const { app, page, userData } = lectern;
    await answerDialog(app, null);
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Open briefing folder…').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+O');
    await dialogAnswered(lectern);
    await answerDialog(app, given({ id: 'third', title: 'The third' }));
    await page.keyboard.press('Control+O');
    await articleTitle(page, 'The third').waitFor();
    expect(readdirSync(join(userData, 'briefings'))).toContain('third');

    await answerDialog(app, given({ id: 'fourth', title: 'The fourth' }));
    await bar(page, 'The third').click();
    await page.getByRole('button', { name: 'Open a briefing folder…' }).click();
    await articleTitle(page, 'The fourth').waitFor();

    // What is there already is just opened.
    await answerDialog(app, given({ id: 'third', title: 'The third' }));
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open-folder')?.click());
    await articleTitle(page, 'The third').waitFor();
    expect(readdirSync(join(userData, 'briefings')).toSorted()).toEqual([
      'fourth',
      'harbour',
      'second',
      'third',
    ]);
    expect(await lectern.problems()).toEqual([]);
  });
});

describe('a briefing of one’s own', () => {
  const userData = dataFolder({ id: 'harbour', title: harbour, edition: '3' });
  let lectern: Launched;
  beforeAll(async () => {
    lectern = await launchLectern({ userData, args: ['--briefing', 'harbour'] });
  });
  afterAll(() => lectern.close());

  it('is asked about before another edition is put in its place; notes are kept', async () => {
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
    await report(page).getByText('In the library: edition 3. Given: edition 4.').waitFor();
    expect(await report(page).getByText('is older').count()).toBe(0);
    const lost = 'Sentence 21, your grade: source D, not usually reliable';
    expect(await report(page).getByRole('listitem').getByRole('listitem').allInnerTexts()).toEqual([lost]);
    await expect.poll(() => focused(page)).toMatch(/^Report/u);
    expect(await findAccessProblems(page)).toEqual([]);
    await report(page).getByRole('button', { name: 'Keep edition 3' }).click();
    await report(page).waitFor({ state: 'detached' });
    expect(readFileSync(own).equals(before)).toBe(true);

    await page.keyboard.press('Control+O');
    await report(page).getByRole('button', { name: 'Replace it with edition 4' }).click();
    await report(page).getByText(`“${harbour}”: edition 4 is in the library now.`).waitFor();
    const standing = 'stands as before, none has moved or changed, none is lost.';
    await report(page).getByRole('status').getByText(`The one note in edition 4: 1 ${standing}`).waitFor();
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

    // Back to the one before: that is said, and a newer one was not called so.
    await answerDialog(app, given({ id: 'harbour', title: harbour, edition: '3' }));
    await page.keyboard.press('Control+O');
    await report(page).getByText('edition 3 came before edition 4.').waitFor();
    await report(page).getByRole('button', { name: 'Keep edition 4' }).click();

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

  it('is moved to the trash when it is removed, which asks with the focus on keeping; the bundled one never is', async () => {
    const { app, page } = lectern;
    await app.evaluate(({ shell }) => {
      shell.trashItem = (path) => {
        process.getBuiltinModule('node:fs').rmSync(path, { recursive: true });
        return Promise.resolve();
      };
    });
    await page.keyboard.press('Control+1');
    await explained(page, 5);
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

    // It comes back as another edition than the note was written on.
    await dropFiles(page, [given({ id: 'harbour', title: harbour })]);
    await report(page)
      .getByRole('status')
      .getByText('The one note in edition 1: 1 stands as before')
      .waitFor();
    await report(page)
      .getByRole('button', { name: `Open “${harbour}”` })
      .click();
    await explained(page, 5);
    await page.getByRole('button', { name: /^Note 1 / }).waitFor();
    expect(await lectern.problems()).toEqual([]);
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
