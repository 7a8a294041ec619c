/** Another edition comes over one that has notes: they stand where they now stand, or wait to be looked at. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '../../src/main/store/store';
import { writeNote } from '../../src/main/notes/write-note';
import type { Link, Target } from '../../src/shared/notes/note';
import { describePassage } from '../../src/shared/notes/passage';
import { openKept } from '../cases/every-briefing';
import {
  fates,
  firstEdition,
  keepersFirst,
  links,
  secondEdition,
  thirdEdition,
} from '../cases/keepers-notes';
import { type MadeEdition, writeMade } from '../cases/made-editions';
import { newNote } from '../main/notes/written-notes';
import { findAccessProblems } from './axe';
import { launchLectern, type Launched } from './launch';
import { whileHeld } from './while-held';
import { readPages, runPack } from './packed';

const fixtures = join(import.meta.dirname, '../fixtures');
const old = openKept('harbour-accords');

const list = (page: Page) => page.getByRole('list', { name: 'Notes', exact: true });
const row = (page: Page, words: string) => list(page).getByRole('button', { name: words });
const group = (page: Page, name: string) => list(page).getByRole('heading', { name });
const review = (page: Page) => list(page).getByRole('group', { name: /^Where note \d+ stands now$/u });
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );

/** The words that are painted as noted, in the order of the alphabet. */
const painted = (page: Page) =>
  page.evaluate(() =>
    ['note-none', 'note-straw', 'note']
      .flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
      .flatMap((range) => (range instanceof Range ? range.toString() : []))
      .toSorted(),
  );

function quoting(words: string): Target {
  const block = old.blocks.find(({ text }) => text.includes(words));
  if (!block) throw new Error(`The article does not say “${words}”.`);
  const start = block.text.indexOf(words);
  return { kind: 'passage', passage: describePassage(block, start, start + words.length) };
}

/** A folder with notes on the edition before, and the next one in its place. */
function nextEditionOverNotes(): string {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
  const store = createStore(join(userData, 'notes.db'));
  const targets: Readonly<Record<string, Target>> = {
    'This stays.': quoting('eleven years of quarrels'),
    'Who pays the keepers?': quoting('The Schedule leaves the keeping of the seven lighthouses to Ostrin'),
    'Which talks?': quoting('The talks had twice broken down over the herring grounds'),
    'Forty of what size?': { kind: 'statement', statementId: 'a-S7-1' },
    'Twice by whose count?': { kind: 'statement', statementId: 'a-S4-1' },
    'An old ferry.': quoting('Ostrin will keep the old ferry'),
  };
  const links = ['Who pays the keepers?', 'Which talks?', 'An old ferry.'].flatMap((body) => {
    const target = targets[body];
    return target ? [{ role: 'see-also', target } as const] : [];
  });
  for (const [index, [body, target]] of Object.entries(targets).entries()) {
    writeNote(
      store.database(),
      old,
      newNote({ briefingId: old.id, target, body, links: body === 'This stays.' ? links : [] }),
      1_790_000_000_000 + index,
    );
  }
  store.close();
  cpSync(join(fixtures, 'editions/harbour-accords-3'), join(userData, 'briefings', old.id), {
    recursive: true,
  });
  return userData;
}

async function openNotes(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Notes' }).click();
}

/** Goes down the list, from its first row, to the note with these words. */
async function walkTo(page: Page, words: string): Promise<void> {
  await list(page).locator('.note-row-open').first().focus();
  for (let rows = 0; rows < 7; rows += 1) {
    if ((await focused(page)).includes(words)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No row says “${words}”; the last says “${await focused(page)}”.`);
}

/** Presses Tab until that is in the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    if (new RegExp(name, 'u').test(await focused(page))) return;
  }
  throw new Error(`Tab does not come to ${String(name)}; it is at “${await focused(page)}”.`);
}

it('paper says of each note that is not exact how it stands now', async () => {
  const userData = nextEditionOverNotes();
  const out = join(userData, 'notes.pdf');
  const { code, stderr } = await runPack([
    old.id,
    '--user-data',
    userData,
    '--sections',
    'notes',
    '--out',
    out,
  ]);
  expect([code, stderr]).toEqual([0, '']);
  const text = (await readPages(out)).join('\n').replace(/\s+/gu, ' ');
  expect(text.match(/The words have changed since the note was written\./gu)).toHaveLength(1);
  expect(text).toMatch(/When the note was written it said: .*40 boats/u);
  expect(text).toMatch(/An old ferry\. The same words stood elsewhere when the note was written\./u);
  expect(text.match(/This note has lost its place/gu)).toHaveLength(2);
  // Links, in turn: to edited words, to words that are gone, and to words that moved, of which nothing is to be said.
  const linked = text.replace(/[\u2068\u2069]/gu, '');
  expect(linked).toMatch(
    /See also sentence 12, “The Schedule entrusts [^”]*”, edited since it was linked to as “The Schedule leaves [^”]*”\./u,
  );
  expect(linked).toMatch(
    /See also “The talks had twice broken [^”]*”, a place that is not certain in this edition\./u,
  );
  expect(linked).toMatch(/See also sentence \d+, “Ostrin will keep the old ferry”\./u);
});

it('each note that is not exact is painted where it now stands and waits in the list, with old and new words, and is accepted, put elsewhere or kept by keyboard', async () => {
  const userData = nextEditionOverNotes();
  const start = () => launchLectern({ userData, args: ['--briefing', old.id] });
  const first = await start();
  const { page } = first;
  // In the article what moved or was edited is painted where its words now stand, and what is lost is nowhere.
  await page.locator('#S20').waitFor();
  await expect
    .poll(() => painted(page))
    .toEqual(
      expect.arrayContaining([
        'Ostrin will keep the old ferry',
        'The Schedule entrusts the care of the seven lighthouses to Ostrin',
        'eleven years of quarrels',
      ]),
    );
  expect((await painted(page)).join()).not.toContain('herring');
  await openNotes(page);
  await group(page, 'To look at, in this edition').waitFor();
  await expect.poll(() => review(page).count()).toBe(5);
  // What stays as it was is not asked about.
  expect(await row(page, 'This stays.').locator('..').getByRole('group').count()).toBe(0);
  const shown = async (): Promise<string> => (await review(page).allInnerTexts()).join('\n');
  expect(await shown()).toContain('leaves the keeping of the seven lighthouses');
  expect(await shown()).toContain('entrusts the care of the seven lighthouses');
  expect(await shown()).toMatch(/40 boats[^]*36 boats/u);
  // What differs is marked.
  await review(page).locator('del', { hasText: /^40$/u }).waitFor();
  await review(page).locator('ins', { hasText: /^36$/u }).waitFor();
  expect(await shown()).toContain('The talks had broken down twice over the herring grounds');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findAccessProblems(page)).toEqual([]);
  }

  // What can be done with a note stands in one row, in which it is next to what it is about.
  const deeds = await review(page)
    .first()
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((each) => each.getBoundingClientRect().top));
  expect(deeds.length).toBeGreaterThan(1);
  expect(new Set(deeds).size).toBe(1);
  // Of a statement that is gone the pane says what it said.
  await row(page, 'Twice by whose count?').click();
  await page.locator('.note-pane q', { hasText: /^The talks had twice .* grounds \(/u }).waitFor();

  // Accepted: the note on edited words.
  await walkTo(page, 'Who pays the keepers?');
  await tabTo(page, '^Accept: where note');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Accepted the new words').waitFor();
  await expect.poll(() => review(page).count()).toBe(4);
  // One step to undo, and to do again.
  await page.keyboard.press('Control+z');
  await expect.poll(() => review(page).count()).toBe(5);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => review(page).count()).toBe(4);

  // What it was written on is still said of it, and is an earlier state.
  await row(page, 'Who pays the keepers?').click();
  const pane = page.getByRole('complementary', { name: 'Chosen note' });
  await pane
    .getByText(/^Written on edition 2, Sentence 12: “.?The Schedule leaves the keeping of the seven/u)
    .waitFor();
  await pane.getByRole('button', { name: 'Earlier states (1)' }).click();
  await pane
    .getByText(
      /^Place: Sentence 12 in edition 2, “.?The Schedule leaves .*in edition 3, “.?The Schedule entrusts/u,
    )
    .waitFor();
  expect(await pane.getByRole('button', { name: /^Restore the state/u }).count()).toBe(0);

  // Kept as it is: the note on a number that changed.
  await walkTo(page, 'Forty of what size?');
  await tabTo(page, '^Keep as it is: note');
  await page.keyboard.press('Enter');
  await expect.poll(() => review(page).count()).toBe(3);
  await list(page).getByText('It said something else when you wrote').waitFor();

  // Put elsewhere: the note on words that are gone, word by word in the article.
  await walkTo(page, 'Which talks?');
  await tabTo(page, '^Put elsewhere…: note');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'A note to put elsewhere' }).waitFor();
  await page.locator('#S22').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('v');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Put the note here');
  expect(await findAccessProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await row(page, 'Which talks?').waitFor();
  await expect.poll(() => review(page).count()).toBe(2);
  expect(await row(page, 'Which talks?').innerText()).toContain('The talks');
  expect(await first.problems()).toEqual([]);
  await first.close();

  await using second = await start();
  await openNotes(second.page);
  await expect.poll(() => review(second.page).count()).toBe(2);
  await review(second.page).getByText('The same words stand elsewhere.').waitFor();
  expect(await row(second.page, 'Who pays the keepers?').innerText()).toContain('entrusts the care');
  await list(second.page).getByText('It said something else when you wrote').waitFor();

  // In yet another edition the words that were accepted are not said to be those that it was written on.
  await second.app.evaluate(
    ({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    },
    join(fixtures, 'briefings/harbour-accords'),
  );
  await second.page.keyboard.press('Control+O');
  await second.page.getByRole('button', { name: 'Replace it with edition 2' }).click();
  await second.page.getByText('edition 2 is in the library now').waitFor();
  await openNotes(second.page);
  const accepted = review(second.page).filter({ hasText: 'Edition 3, when you accepted them' });
  await accepted.getByText('Edition 2, when you wrote').first().waitFor();
  expect(await second.problems()).toEqual([]);
});

describe('another edition of a briefing of three hundred blocks', () => {
  const report = (page: Page) => page.getByRole('region', { name: /^Report/u });
  const edition = (page: Page, label: string) =>
    page.getByRole('banner').getByText(`Edition ${label}`, { exact: true });
  const given = (made: MadeEdition) =>
    writeMade(join(mkdtempSync(join(tmpdir(), 'lectern-given-')), 'given'), made);
  const editions = { 1: given(firstEdition), 2: given(secondEdition), 3: given(thirdEdition) };
  /** The notes that meet a fate, one that links, a reply, and the one that is written while the edition changes. */
  const written = Object.keys(fates).length + 3;
  let lectern: Launched;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    lectern = await launchLectern({ userData: keepersWithNotes(), args: ['--briefing', 'keepers'] });
    page = lectern.page;
    const opened = lectern.app.waitForEvent('window');
    await page.keyboard.press('Control+Shift+N');
    other = await opened;
    await other.locator('[data-app-state="ready"]').waitFor({ state: 'attached' });
  });
  afterAll(() => lectern.close());

  async function toFront(which: Page): Promise<void> {
    const window = await lectern.app.browserWindow(which);
    await window.evaluate((each) => each.focus());
    await expect.poll(() => window.evaluate((each) => each.isFocused())).toBe(true);
  }

  /** From now on the system's dialog answers this edition. */
  const choose = (label: keyof typeof editions) =>
    lectern.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    }, editions[label]);

  /** Puts the edition in the place of the one that is there, by hand. */
  async function replaceBy(label: keyof typeof editions): Promise<void> {
    await choose(label);
    await toFront(page);
    await page.keyboard.press('Control+O');
    await report(page)
      .getByRole('button', { name: `Replace it with edition ${String(label)}` })
      .click();
    await report(page)
      .getByText(`edition ${String(label)} is in the library now`)
      .waitFor();
    await edition(page, String(label)).waitFor();
  }

  const undoLabel = () =>
    lectern.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.label);
  const editionsOfNotes = () =>
    page.evaluate(async () => (await window.lectern.listNotes('keepers')).map((note) => note.edition.label));

  it('says in figures how the notes stand; no word that is being written in another window is lost', async () => {
    await toFront(other);
    await other.locator('#S160').click();
    await other.keyboard.press('n');
    const words = other.getByRole('textbox', { name: 'Note', exact: true });
    await words.waitFor();
    // While its words can be kept nowhere the other window stays in the edition that they are written on.
    await whileHeld(lectern.userData, async () => {
      await words.fill('A thought on what goes');
      await replaceBy(2);
      await other.getByRole('status').getByText('so this window stays as it is').waitFor();
      await edition(other, '1').waitFor();
    });
    await toFront(other);
    // Counted before or after the note that is being written in the other window has become one.
    const said =
      /^The 1[34] notes in edition 2: 2 stand as before, 7 have moved or changed, [45] are lost\./u;
    await report(page).getByRole('status').getByText(said).waitFor();
    await edition(other, '2').waitFor();
    await other.getByRole('status').getByText(said).waitFor();
    await toFront(other);
    await other.getByRole('button', { name: 'Look at them in Notes' }).click();
    // Its sentence is gone: it is a note on what the reader saw, and waits with those that are lost.
    await expect.poll(() => review(other).count()).toBe(12);
    await row(other, 'A thought on what goes').waitFor();
    expect(await editionsOfNotes()).toEqual(Array.from({ length: written }, () => '1'));
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findAccessProblems(page)).toEqual([]);
    }
  });

  it('leads to those that are to be looked at; all that are certain are accepted as one step, and the others stay', async () => {
    await toFront(page);
    await report(page).getByRole('button', { name: 'Look at them in Notes' }).click();
    await expect.poll(() => review(page).count()).toBe(12);
    await page.getByRole('button', { name: 'Accept all 3 that are certain' }).click();
    await page.getByRole('status').getByText('Accepted the new places of 3 notes').waitFor();
    await expect.poll(() => review(page).count()).toBe(9);
    await expect.poll(undoLabel).toBe('Undo accepting the new places of 3 notes');
    const moved = Array.from({ length: written }, () => '1');
    moved.splice(1, 3, '2', '2', '2');
    expect(await editionsOfNotes()).toEqual(moved);
    await page.keyboard.press('Control+z');
    await expect.poll(() => review(page).count()).toBe(12);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => review(page).count()).toBe(9);
    // The other window, which lists them too, follows.
    await expect.poll(() => review(other).count()).toBe(9);
    // A reply goes with what it answers: it is there, and asks for nothing.
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
    await row(page, 'Is nothing?').waitFor();
    expect(await review(page).count()).toBe(9);
  });

  it('is followed by links: to words that moved, to edited words with what they were; what is gone or not certain says so', async () => {
    await page.getByRole('searchbox', { name: 'Find in notes' }).fill('Linked');
    await row(page, 'Linked.').click();
    const linked = page.getByRole('complementary', { name: 'Chosen note' }).locator('.note-links li');
    const quiet = async () =>
      (await linked.allInnerTexts()).map((text) => text.replace(/[\u2068\u2069]|\s*Remove$/gu, ''));
    expect(await quiet()).toEqual([
      'See also Sentence 110: “trims the lamp”',
      'Supports Sentence 520: “the keeper of tower 20”',
      'Supports Sentence 130: “the keeper of tower 30 counts the seals at nightfall and …”, edited since it was linked to as “the keeper of tower 30 counts the seals at dusk and writes”',
      'Contradicts “Zinnias bloomed behind the chapel of Wexby while nobody …”, which is not in this edition',
      'See also “On Jask the keeper of tower 50 sweeps the quay at dusk and …”, whose place in this edition is not certain',
    ]);
    expect(await findAccessProblems(page)).toEqual([]);
    await linked.getByRole('link', { name: /^Sentence 520/u }).click();
    const panel = page.getByRole('complementary', { name: 'Explanation' });
    await panel.getByRole('heading', { name: 'Sentence 520', exact: true }).waitFor();
    // It is seen from its other end, there alone.
    await panel.getByRole('link', { name: /Linked\./u }).waitFor();
  });

  it('of several that come one soon after the other the last is shown in the other window, which says how the notes stand', async () => {
    for (const label of [3, 2, 3] as const) {
      await choose(label);
      await page.evaluate(async () => {
        const arrival = await window.lectern.openBriefingFolder();
        if (arrival.kind !== 'other-edition') throw new Error(arrival.kind);
        await window.lectern.replaceBriefing('keepers', arrival.briefing.edition.hash);
      });
    }
    await edition(other, '3').waitFor();
    await other
      .getByRole('status')
      .getByText('in edition 3: 5 stand as before, 4 have moved or changed, 5 are lost.')
      .waitFor();
    await toFront(other);
    await other.getByRole('button', { name: 'Look at them in Notes' }).click();
    await other.getByText('9 of 15').waitFor();
    await expect.poll(() => review(other).count()).toBe(9);
  });

  it('that was there before finds the notes as they were, and a step taken meanwhile is still taken back', async () => {
    await replaceBy(1);
    // Three were put where the words stood meanwhile: two are found by their words, a block has none of its own.
    await report(page)
      .getByText('in edition 1: 11 stand as before, 2 have moved or changed, 1 is lost.')
      .waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('status').getByText('3 notes are back in their old places').waitFor();
    await report(page).getByRole('button', { name: 'Look at them in Notes' }).click();
    await page.getByRole('button', { name: 'Show all', exact: true }).first().click();
    await expect.poll(() => review(page).count()).toBe(0);
    expect(await editionsOfNotes()).toEqual(Array.from({ length: written }, () => '1'));
    expect(await lectern.problems()).toEqual([]);
  });
});

/** A folder with the first edition, notes on it that meet every fate, a reply to one that will be lost, and one that links. */
function keepersWithNotes(): string {
  const userData = mkdtempSync(join(tmpdir(), 'lectern-e2e-'));
  writeMade(join(userData, 'briefings', 'keepers'), firstEdition);
  const store = createStore(join(userData, 'notes.db'));
  let atMs = 1_790_000_000_000;
  const write = (target: Target, body: string, some: readonly Link[] = []) =>
    writeNote(
      store.database(),
      keepersFirst,
      newNote({ briefingId: 'keepers', target, body, links: [...some] }),
      (atMs += 1000),
    );
  const written = Object.entries(fates).map(([body, [target]]) => write(target, body));
  write({ kind: 'article' }, 'Linked.', links);
  const lost = written.find(({ body }) => body === 'Nothing is left of it.');
  if (lost) write({ kind: 'note', noteId: lost.id }, 'Is nothing?');
  store.close();
  return userData;
}
