/** Another edition comes over one that has notes: they stand where they now stand, or wait to be looked at. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createStore } from '../../src/main/store';
import { writeNote } from '../../src/main/write-note';
import type { Target } from '../../src/shared/note';
import { describePassage } from '../../src/shared/passage';
import { openKept } from '../cases/every-briefing';
import { newNote } from '../main/written-notes';
import { findAccessProblems } from './axe';
import { launchLectern } from './launch';
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
    'An old ferry.': quoting('Ostrin will keep the old ferry'),
  };
  for (const [index, [body, target]] of Object.entries(targets).entries()) {
    writeNote(
      store.database(),
      old,
      newNote({ briefingId: old.id, target, body }),
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
  for (let rows = 0; rows < 6; rows += 1) {
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
  expect(text.match(/This note has lost its place/gu)).toHaveLength(1);
});

it('each note that is not exact waits in the list, with old and new words, and is accepted, put elsewhere or kept by keyboard', async () => {
  const userData = nextEditionOverNotes();
  const start = () => launchLectern({ userData, args: ['--briefing', old.id] });
  const first = await start();
  const { page } = first;
  await openNotes(page);
  await group(page, 'To look at, in this edition').waitFor();
  await expect.poll(() => review(page).count()).toBe(4);
  // What stays as it was is not asked about.
  expect(await row(page, 'This stays.').locator('..').getByRole('group').count()).toBe(0);
  const shown = async (): Promise<string> => (await review(page).allInnerTexts()).join('\n');
  expect(await shown()).toContain('leaves the keeping of the seven lighthouses');
  expect(await shown()).toContain('entrusts the care of the seven lighthouses');
  expect(await shown()).toMatch(/40 boats[^]*36 boats/u);
  expect(await shown()).toContain('The talks had broken down twice over the herring grounds');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findAccessProblems(page)).toEqual([]);
  }

  // Accepted: the note on edited words.
  await walkTo(page, 'Who pays the keepers?');
  await tabTo(page, '^Accept: where note');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Note put there').waitFor();
  await expect.poll(() => review(page).count()).toBe(3);
  // One step to undo, and to do again.
  await page.keyboard.press('Control+z');
  await expect.poll(() => review(page).count()).toBe(4);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => review(page).count()).toBe(3);

  // Kept as it is: the note on a number that changed.
  await walkTo(page, 'Forty of what size?');
  await tabTo(page, '^Keep as it is: note');
  await page.keyboard.press('Enter');
  await expect.poll(() => review(page).count()).toBe(2);
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
  await expect.poll(() => review(page).count()).toBe(1);
  expect(await row(page, 'Which talks?').innerText()).toContain('The talks');
  expect(await first.problems()).toEqual([]);
  await first.close();

  await using second = await start();
  await openNotes(second.page);
  await expect.poll(() => review(second.page).count()).toBe(1);
  expect(await review(second.page).innerText()).toContain('The same words stand elsewhere.');
  expect(await row(second.page, 'Who pays the keepers?').innerText()).toContain('entrusts the care');
  await list(second.page).getByText('It said something else when you wrote').waitFor();
  expect(await second.problems()).toEqual([]);
});

it('a note that moved with its words, or whose words were edited, is painted where they now stand', async () => {
  await using lectern = await launchLectern({
    userData: nextEditionOverNotes(),
    args: ['--briefing', old.id],
  });
  const { page } = lectern;
  await page.locator('#S20').waitFor();
  const painted = () =>
    page.evaluate(() =>
      ['note-none', 'note-straw', 'note']
        .flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
        .flatMap((range) => (range instanceof Range ? range.toString() : []))
        .toSorted(),
    );
  await expect
    .poll(painted)
    .toEqual(
      expect.arrayContaining([
        'Ostrin will keep the old ferry',
        'The Schedule entrusts the care of the seven lighthouses to Ostrin',
        'eleven years of quarrels',
      ]),
    );
  expect((await painted()).join()).not.toContain('herring');
});
