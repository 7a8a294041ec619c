import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBriefing } from '../../src/main/briefings/library';
import { exportNotes } from '../../src/main/export/notes-export';
import { listNotes } from '../../src/main/notes/notes';
import { openDatabaseReadOnly } from '../../src/main/store/database';
import type { LecternBridge } from '../../src/shared/contract/api';
import { writeWordy } from '../cases/hostile-briefing';
import { hostileWords } from '../cases/hostile-words';
import { dropFiles } from './drop';
import { launchLectern, type Launched } from './launch';
import { tool } from './packed';

declare global {
  interface Window {
    readonly lectern: LecternBridge;
    broken?: string;
  }
}

/** Harmless words that use every mark that words may use, as many as the hostile ones. */
const plainWords: readonly string[] = hostileWords.map((_, index) =>
  (
    [
      'plain N',
      '*emphasis N*',
      '**strong N**',
      '`code N`',
      '[words N](https://example.org/a "title")',
      '- list N',
      '1. list N',
      '> quote N',
      '# head N',
      '```code N```',
      'עברית N',
    ][index % 11] ?? ''
  ).replace('N', String(index)),
);

let userData: string;
let lectern: Launched;
let hostile: Page;
/** The elements and their attributes in every view, of a harmless briefing and of the hostile one. */
const seen = { plain: new Set<string>(), hostile: new Set<string>() };
let text = '';

beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'lectern-hostile-words-'));
  const library = join(userData, 'briefings');
  writeWordy(join(library, 'plain'), 'plain', inEights(plainWords));
  writeWordy(join(library, 'hostile'), 'hostile', inEights(hostileWords));
  lectern = await launchLectern({ userData, args: ['--briefing', 'plain'] });
  await fill(lectern.page, 'plain', plainWords);
  const plain = await open('plain', plainWords[0] ?? '');
  await look(plain, seen.plain);
  await plain.close();
  await fill(lectern.page, 'hostile', hostileWords);
  hostile = await open('hostile', hostileWords[0] ?? '');
  text = await look(hostile, seen.hostile);
});
afterAll(() => lectern.close());

describe('hostile words, wherever the program shows words', () => {
  it('bring no element and no attribute with them that harmless words do not', () => {
    expect([...seen.hostile].filter((kind) => !seen.plain.has(kind))).toEqual([]);
    expect(seen.hostile.size).toBeGreaterThan(50);
  });

  it('are shown as the words that they are', () => {
    // Asterisks and underscores are emphasis, and so are not shown.
    const unseen = hostileWords.filter((words) => !/[*_]/.test(words) && !text.includes(words));
    expect(unseen).toEqual([]);
  });

  it('do nothing when they are looked for, and when they are found', async () => {
    const box = hostile.getByRole('combobox', { name: 'Search everything' });
    for (const words of hostileWords.filter((_, index) => index % 100 === 0)) await box.fill(words);
    await box.fill('broken');
    const results = hostile.getByRole('listbox');
    await results.getByRole('option').first().waitFor();
    expect(await results.textContent()).toContain('<');
    expect((await kindsIn(results)).filter((kind) => outright.test(kind))).toEqual([]);
    await box.fill('');
    await box.press('Escape');
    await results.waitFor({ state: 'detached' });
  });

  it('do nothing when they come with somebody’s file of notes', async () => {
    const file = join(userData, 'theirs.jsonld');
    writeFileSync(file, await notesOfSomebody());
    await dropFiles(hostile, [file], () => hostile.getByText('or a file of notes to import them').waitFor());
    const dialog = hostile.getByRole('dialog');
    await dialog.getByText('theirs.jsonld', { exact: false }).first().waitFor();
    expect(await dialog.textContent()).toContain('<');
    expect((await kindsIn(dialog)).filter((kind) => outright.test(kind))).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  it('are laid out on paper as words: in the PDF nothing runs and nothing leads out', async () => {
    await expect.poll(async () => (await longestPack()).length, { timeout: 30_000 }).toBeGreaterThan(100_000);
    const bytes = await longestPack();
    const [file, plain] = [join(userData, 'pack.pdf'), join(userData, 'plain.pdf')];
    writeFileSync(file, Uint8Array.from(bytes));
    await tool('qpdf', ['--qdf', '--object-streams=disable', file, plain]);
    const objects = readFileSync(plain, 'latin1').replaceAll(/stream\n[^]*?endstream/g, '');
    expect(objects).toContain('/Title');
    expect(objects.match(leadsOut)).toBeNull();
    const letters = (text: string): string => text.replaceAll(/[^a-z\d]/gi, '');
    const words = letters(await tool('pdftotext', ['-raw', file, '-']));
    for (const each of [
      '<script>globalThis.broken=1</script>',
      '<img src=x onerror=globalThis.broken=1>',
      '{{constructor',
    ])
      expect(words).toContain(letters(each));
  });

  it('run nothing and ask for nothing: not even the policy has anything to refuse', async () => {
    for (const page of lectern.app.windows())
      expect(await page.evaluate(() => window.broken)).toBeUndefined();
    // But for packs that were looked for by a number that none has.
    const problems = (await lectern.problems()).filter((said) => !said.includes('status of 404'));
    expect(problems).toEqual([]);
    expect(await hostile.evaluate(() => window.lectern.readRefusals())).toEqual({ listed: [], unlisted: 0 });
  });
});

/** What no words may ever bring, wherever they are. */
const outright =
  /^(?:script|iframe|object|embed|base|style|video|audio|math|meta|link|template)\b| on\w+$|^\S+ (?:srcdoc|action|formaction)/;

/** What makes a PDF do something. */
const leadsOut = /\/(?:JS|JavaScript|URI|Launch|SubmitForm|GoToR|EmbeddedFile|AA|OpenAction|RichMedia)\b/g;

/** The bytes of the longest pack there is: of the whole one, once it is there, and before it of the page that is shown first. */
function longestPack(): Promise<readonly number[]> {
  return hostile.evaluate(async () => {
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, id) => fetch(`lectern://app/preview/${id + 1}.pdf`)),
    );
    const files = await Promise.all(answers.filter(({ ok }) => ok).map((answer) => answer.arrayBuffer()));
    const [whole] = files.toSorted((one, other) => other.byteLength - one.byteLength);
    return [...new Uint8Array(whole ?? new ArrayBuffer())];
  });
}

/** A file of notes with hostile words for the words, the names and the tags. */
async function notesOfSomebody(): Promise<Uint8Array> {
  const briefing = await openBriefing([join(userData, 'briefings')], 'hostile');
  const store = openDatabaseReadOnly(join(userData, 'notes.db'));
  const notes = store ? listNotes(store, 'hostile') : [];
  store?.close();
  return exportNotes('jsonld', {
    notes: notes.map((note, index) => ({
      ...note,
      id: `01a20a4c-fbb7-7000-8000-${String(index).padStart(12, '0')}` as typeof note.id,
      creator: hostileWords[index]?.slice(0, 100) ?? '',
    })),
    lineages: new Map(),
    briefing,
    labelNames: {},
    templates: { bundled: '', yours: '' },
    atMs: 1_790_000_100_000,
  });
}

/** The elements within, and their attributes. */
function kindsIn(part: Locator): Promise<readonly string[]> {
  return part.evaluate((element) =>
    [...element.querySelectorAll('*')].flatMap((each) => [
      each.localName,
      ...each.getAttributeNames().map((name) => `${each.localName} ${name}`),
    ]),
  );
}

/** Eight words to a sentence: the article is as short as a real one. */
function inEights(words: readonly string[]): readonly string[] {
  return Array.from({ length: Math.ceil(words.length / 8) }, (_, index) =>
    words.slice(index * 8, index * 8 + 8).join(' '),
  );
}

/** Opens a window on the briefing, with what the query finds marked there. */
async function open(briefingId: string, query: string): Promise<Page> {
  const opened = lectern.app.waitForEvent('window');
  await lectern.page.evaluate((place) => window.lectern.openWindowAt(place), {
    briefingId,
    view: 'read',
    place: '',
    query,
  } as const);
  const page = await opened;
  await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached' });
  return page;
}

/** Writes notes, names, searches: every place for the reader's own words. */
async function fill(page: Page, briefingId: string, words: readonly string[]): Promise<void> {
  await page.evaluate(
    async ({ on, all }) => {
      const content = { motivation: 'questioning', colour: 'straw', workflow: null } as const;
      for (let index = 0; index < all.length; index += 20) {
        const some = all.slice(index, index + 20);
        const tags = some
          .map((each) => each.replaceAll(/[#,]/g, ' ').trim().slice(0, 60))
          .filter((each) => each !== '');
        const target = { kind: 'article' } as const;
        await window.lectern.createNote({
          briefingId: on,
          target,
          ...content,
          links: [],
          tags,
          body: some.join('\n\n'),
        });
      }
      await window.lectern.changeSettings({
        labelNames: { straw: all[0]?.slice(0, 20) ?? '', sky: all[12]?.slice(0, 20) ?? '' },
        savedSearches: [{ name: all[3]?.slice(0, 40) ?? '', query: all[4] ?? '' }],
        recentSearches: [all[5] ?? ''],
      });
    },
    { on: briefingId, all: words },
  );
}

/** Goes through every view, notes each element and attribute there is, and answers all the text. */
async function look(page: Page, kinds: Set<string>): Promise<string> {
  let all = '';
  const note = async () => {
    const found = await page.evaluate(async () => {
      await new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, 100);
        const watch = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 100);
        });
        watch.observe(document, { subtree: true, childList: true });
      });
      const leadsTo = (address: string): string =>
        address.startsWith('#') ? '#' : (/^[^:]*:/.exec(address)?.[0] ?? 'ours');
      const kindsOf = (element: Element): readonly string[] => [
        element.localName,
        ...element.getAttributeNames().map((name) => {
          const value = element.getAttribute(name) ?? '';
          return `${element.localName} ${name}${name === 'href' || name === 'src' ? leadsTo(value) : ''}`;
        }),
      ];
      return { kinds: [...document.querySelectorAll('*')].flatMap(kindsOf), text: document.body.textContent };
    });
    for (const kind of found.kinds) kinds.add(kind);
    all += found.text;
  };
  for (const view of ['Read', 'Compare', 'Notes', 'Reference', 'Pack']) {
    await page
      .getByRole('navigation', { name: 'Views' })
      .getByRole('link', { name: view, exact: true })
      .click();
    await note();
  }
  return all;
}
