import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdfPlaces } from '../../src/main/pack/pdf-destinations';
import { isGap } from '../../src/shared/briefing/comparison';
import { withoutMarks } from '../../src/shared/briefing/emphasis';
import { treatInferred } from '../../src/shared/briefing/inferred';
import { clearLens, type Lens, lookThrough } from '../../src/shared/briefing/lens';
import { lookUp } from '../../src/shared/briefing/lookup';
import { kinds } from '../../src/shared/briefing/statement';
import { packSections } from '../../src/shared/pack/pack';
import { searchBriefing } from '../../src/shared/search/search-briefing';
import { openBundledBriefing } from '../main/bundled-briefing';
import { findAccessProblems } from './axe';
import { launchLectern, type Launched } from './launch';
import { resizeWindow, windowSizes } from './window-size';
import { changeSettings } from '../../src/main/store/settings-store';
import { listNotes } from '../../src/main/notes/notes';
import { createStore } from '../../src/main/store/store';
import {
  lonelyHeadings,
  lookAt,
  type PackAnswer,
  type PrintedInk,
  readPages,
  readWords,
  runPack,
  type SeedNote,
  seedNotes,
  tool,
} from './packed';

const briefing = await openBundledBriefing();
const lookup = lookUp(briefing);
const folder = mkdtempSync(join(tmpdir(), 'lectern-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What searches found is in no pack that was not asked for any. */
const usualSections = packSections.filter((section) => section !== 'found');

const marking = 'OFFICIAL "SENSITIVE" \\ {for} <eyes>';

/** Packs into the folder and answers what the command said; fails with its words when it failed. */
async function pack(name: string, args: readonly string[] = [], userData = 'empty'): Promise<PackAnswer> {
  const file = join(folder, `${name}.pdf`);
  const { code, stdout, stderr } = await runPack([
    briefing.id,
    '--out',
    file,
    '--json',
    '--user-data',
    join(folder, userData),
    ...args,
  ]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return JSON.parse(stdout) as PackAnswer;
}

/** Whether the first element of the one kind lies, in part, over the first of the other, within the window. */
const overlaps = (page: Page, one: string, other: string): Promise<boolean> =>
  page.evaluate(
    ([first = '', second = '']) => {
      const a = document.querySelector(first)?.getBoundingClientRect();
      const b = document.querySelector(second)?.getBoundingClientRect();
      if (!a || !b) throw new Error(`There is no ${first} or no ${second}.`);
      const right = Math.min(a.right, b.right, innerWidth);
      const bottom = Math.min(a.bottom, b.bottom, innerHeight);
      return Math.max(a.left, b.left) < right && Math.max(a.top, b.top) < bottom;
    },
    [one, other],
  );

/** When a pack says that it was packed. */
const packedWhen = /\d{4}-\d\d-\d\d \d\d:\d\d UTC/gu;

/** Without any white space: where lines break is no part of the words. */
const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '');

describe.each(['A4', 'Letter'] as const)('a pack on %s', (paper) => {
  let answer: PackAnswer;
  let pages: readonly string[];
  beforeAll(async () => {
    answer = await pack(paper, ['--paper', paper, '--marking', marking]);
    pages = await readPages(answer.file);
  });

  test('has the index of the article’s two dozen sentences on one page', () => {
    const index = answer.sections.find(({ section }) => section === 'sentence-index');
    expect(index?.last).toBe(index?.first);
  });

  test('bears the marking in the head and the foot of every page, and which page of how many', () => {
    expect(pages).toHaveLength(answer.pages);
    for (const [index, page] of pages.entries()) {
      const lines = page.split('\n').filter((line) => line.trim() !== '');
      expect(lines[0]).toContain(marking);
      expect(lines[0]).toContain(briefing.title.text);
      // Two lines of small letters beside two of large ones.
      const foot = lines.slice(-4).join('\n');
      for (const word of marking.split(' ')) expect(foot).toContain(word);
      expect(foot).toContain(`Page ${index + 1} of ${answer.pages}`);
      expect(foot).toContain(`Edition ${briefing.edition}`);
      expect(foot).toContain(briefing.article.sha256.slice(0, 8));
      expect(foot).toContain(briefing.editionHash.slice(0, 8));
      expect(foot).toMatch(packedWhen);
    }
  });

  test('is well-formed, tagged, titled, outlined, of the right size and without drawn fonts', async () => {
    await tool('qpdf', ['--check', answer.file]);
    const info = await tool('pdfinfo', [answer.file]);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toContain(`${briefing.title.text}: briefing pack`);
    expect(info).toMatch(paper === 'A4' ? /Page size:.*\(A4\)/ : /Page size:.*\(letter\)/);
    const fonts = await tool('pdffonts', [answer.file]);
    expect(fonts).not.toContain('Type 3');
    for (const line of fonts.trim().split('\n').slice(2)) expect(line).toMatch(/TrueType.* yes yes yes /);
    const file = readFileSync(answer.file, 'latin1');
    expect(file).toContain(`/Lang (${briefing.language})`);
    expect(file).toContain('/Outlines');
  });

  test('prints in its contents the pages on which the sections really begin', async () => {
    const named = await namedDestinations(answer.file);
    const contents = pages[0] ?? '';
    const printed = answer.sections.map(({ section, first }) => {
      const line = new RegExp(`${titles[section] ?? section}\\s.*?(\\d+)\\s*$`, 'm').exec(contents);
      // The cover is where the contents stand; they do not name it.
      return [section, section === 'cover' ? first : Number(line?.[1])];
    });
    expect(printed).toEqual(usualSections.map((section) => [section, named.get(`section-${section}`)]));
    expect(answer.sections.map(({ section, first }) => [section, first])).toEqual(printed);
    expect(answer.sections.at(-1)?.last).toBe(answer.pages);
  });

  test('draws the map on one landscape page, with its topics, and the codebook on one page with every kind', async () => {
    for (const section of ['map', 'codebook']) {
      const own = answer.sections.find((each) => each.section === section);
      expect({ section, last: own?.last }).toEqual({ section, last: own?.first });
    }
    const pageOf = (name: string): string =>
      pages[(answer.sections.find(({ section }) => section === name)?.first ?? 0) - 1] ?? '';
    for (const { label } of briefing.topics) expect(squeezed(pageOf('map'))).toContain(squeezed(label));
    for (const kind of kinds) expect(pageOf('codebook')).toContain(kind);
    // The last thing that its key explains stands on the line of the first: the key has two lines.
    const key = pageOf('map').split('\n');
    expect(key.filter((line) => /someone else\s*$/u.test(line)).join()).toMatch(/^\s*asserted\s/u);
    expect(readFileSync(answer.file, 'latin1')).toContain('/Alt (Map of the article, ');
  });

  test('leaves no heading alone at the foot of a page, wherever the pages break', async () => {
    expect(await lonelyHeadings(answer.file)).toEqual([]);
    // Of these few the glossary would begin in the last line of the first page.
    const few = ['notes', 'who-says-so', 'glossary', 'sentence-index'];
    const { file } = await pack(`few-${paper}`, ['--paper', paper, '--sections', few.join(',')]);
    expect(await lonelyHeadings(file)).toEqual([]);
  });

  test('reads the named places as the PDF tools do', async () => {
    const named = await namedDestinations(answer.file);
    const { places, pages: count } = readPdfPlaces(readFileSync(answer.file));
    expect(count).toBe(answer.pages);
    expect(new Map([...places].map(([name, { page }]) => [name, page]))).toEqual(named);
    expect(named.size).toBeGreaterThan(usualSections.length + lookup.sentences.size - 1);
  });

  test('holds every sentence of the article, word for word', async () => {
    const { first, last } = rangeOf(answer, 'annotated-text');
    const text = squeezed(
      await tool('pdftotext', ['-raw', '-f', String(first), '-l', String(last), answer.file, '-']),
    );
    const missing = [...lookup.sentences.values()].filter(
      (sentence) => !text.includes(squeezed(withoutMarks(sentence.text))),
    );
    expect(missing).toEqual([]);
  });

  test('says who is not named as expecting something, and what changes without an assumption', async () => {
    const textOf = async (section: string): Promise<string> => {
      const { first, last } = rangeOf(answer, section);
      const range = ['-f', String(first), '-l', String(last)];
      return squeezed(await tool('pdftotext', ['-raw', ...range, answer.file, '-']));
    };
    const said = (words: string, text: string): number => text.split(squeezed(words)).length - 1;
    const who = await textOf('who-says-so');
    expect(said('Who expects it? The article does not say.', who)).toBe(3);
    expect(said('Who holds it possible? The article does not say.', who)).toBe(1);
    const assumptions = await textOf('assumptions');
    expect(said('moves from Document 2 to the agreement', assumptions)).toBe(3 + 7);
    expect(said('Document 2 falls silent.', assumptions)).toBe(2 + 5);
    expect(said('in the editor’s words:', assumptions)).toBe(briefing.assumptions.length);
  });

  test('says silence in words: each silent cell, and each gap with its question', async () => {
    const compared = rangeOf(answer, 'comparison');
    const comparison = pages.slice(compared.first - 1, compared.last).join('\n');
    const silent = briefing.topics.flatMap((topic) => Object.values(topic.cells).filter(isGap));
    expect(comparison.match(/The article does not say/g)).toHaveLength(silent.length);
    const { first, last } = rangeOf(answer, 'gaps');
    const range = ['-f', String(first), '-l', String(last)];
    const gaps = squeezed(await tool('pdftotext', ['-raw', ...range, answer.file, '-']));
    const missing = lookup.gaps.filter(({ gap }) => !gaps.includes(squeezed(gap.question)));
    expect(missing).toEqual([]);
  });

  test('splits no row of the comparison, and repeats its head on each of its pages', () => {
    const { first, last } = rangeOf(answer, 'comparison');
    for (const page of pages.slice(first - 1, last)) {
      expect(page).toMatch(/Topic\s+Document 1/);
      expect(page).toContain(briefing.agreement.label);
    }
  });

  test('leaves no tension alone on a page', () => {
    const { first, last } = rangeOf(answer, 'tensions');
    for (const page of pages.slice(first - 1, last)) {
      expect(page.match(/Tension \d/g)?.length).toBeGreaterThan(1);
    }
  });

  test('never shows sentence 17 without a way to sentence 20', () => {
    const { first, last } = rangeOf(answer, 'annotated-text');
    expect(pages.slice(first - 1, last).join('\n')).toMatch(/against\s+20/);
  });

  test('says in one line that there are no notes', () => {
    expect(answer.notes).toBe(0);
    expect(pages.join('\n')).toContain('There are no notes on this briefing.');
  });
});

describe('notes on paper', () => {
  const long = Array.from({ length: 2_000 }, (_, index) => `word${index}`).join(' ');
  const words = [...lookup.sentences.values()].flatMap((sentence) => withoutMarks(sentence.text).split(' '));
  const phrases = words.filter((word, index) => word.length > 7 && words.indexOf(word) === index);
  const sixty: readonly SeedNote[] = Array.from({ length: 60 }, (_, index) => ({
    on: phrases[index] ?? 'agreement',
    body: `Remark-${index}-end ${'more of it '.repeat(index % 9)}`,
    tags: index % 2 === 0 ? ['even'] : [],
  }));

  test('one note is beside its words and in the list, with the page of its sentence and the reader’s name for its label', async () => {
    await seedNotes(join(folder, 'one'), [
      { on: 'legally binding under international law', body: 'Binding-by-what?', colour: 'rose' },
    ]);
    const store = createStore(join(folder, 'one', 'notes.db'));
    changeSettings(store.database(), { labelNames: { rose: 'Minister' } });
    store.close();
    const answer = await pack('one', [], 'one');
    const text = (await readPages(answer.file)).join('\n');
    expect(text.match(/Binding-by-what\?/g)).toHaveLength(2);
    expect(text.match(/Minister/g)).toHaveLength(2);
    const named = await namedDestinations(answer.file);
    expect(text).toContain(`page ${named.get('S17')}`);
    expect(answer.notes).toBe(1);
  });

  test('of sixty notes and one of 2,000 words none is lost, cut or without its number', async () => {
    await seedNotes(join(folder, 'many'), [
      ...sixty,
      { on: 'within weeks', body: long },
      { target: { kind: 'cell', topicId: 'funding', columnId: 'doc2' }, body: 'On-a-cell' },
      { target: { kind: 'topic', topicId: 'funding' }, body: 'On-a-topic' },
      { target: { kind: 'tension', tensionId: 'T4' }, body: 'On-a-tension' },
      { target: { kind: 'article' }, body: 'On-the-article' },
      {
        target: {
          kind: 'passage',
          passage: { blockId: 'B1', start: 0, end: 4, exact: 'Gone', prefix: '', suffix: '' },
        },
        body: 'Lost-its-place',
      },
    ]);
    const answer = await pack('many', ['--marking', 'TLP:RED'], 'many');
    const pages = await readPages(answer.file);
    const { first, last } = rangeOf(answer, 'notes');
    const listed = pages.slice(first - 1, last).join('\n');
    for (let index = 0; index < 60; index += 1) expect(listed).toContain(`Remark-${index}-end`);
    const seen = new Set(listed.match(/word\d+/g));
    expect(seen.size).toBe(2_000);
    for (const body of ['On-a-cell', 'On-a-topic', 'On-a-tension', 'On-the-article', 'Lost-its-place']) {
      expect(listed).toContain(body);
    }
    // Every note on words of the article has its number raised there, which leads to it in the list.
    const { places } = readPdfPlaces(readFileSync(answer.file));
    const numbers = Array.from({ length: 61 }, (_, index) => index + 1);
    expect(numbers.filter((number) => !places.has(`note-${number}`))).toEqual([]);
    for (const page of pages) expect(page.match(/TLP:RED/g)).toHaveLength(2);
    expect(answer.notes).toBe(66);
  });

  test('only the notes of a tag print when a tag is chosen, and none when none', async () => {
    await seedNotes(join(folder, 'tagged'), sixty.slice(0, 4));
    const tagged = await pack('tagged', ['--notes', 'tag:even', '--sections', 'notes'], 'tagged');
    const text = (await readPages(tagged.file)).join('\n');
    expect(tagged.notes).toBe(2);
    expect(text).toContain('Remark-0-end');
    expect(text).not.toContain('Remark-1-end');
    const none = await pack('none', ['--notes', 'none', '--sections', 'notes'], 'tagged');
    expect((await readPages(none.file)).join('\n')).toContain('No notes are included in this pack.');
  });

  test('only those chosen by their ids print, with what answers them, and an id that is none is said', async () => {
    const userData = join(folder, 'chosen');
    await seedNotes(userData, sixty.slice(0, 3));
    const store = createStore(join(userData, 'notes.db'));
    const [first, second] = listNotes(store.database(), briefing.id);
    store.close();
    if (!first || !second) throw new Error('There are no notes.');
    await seedNotes(userData, [{ target: { kind: 'note', noteId: second.id }, body: 'So-it-is' }]);
    const args = ['--sections', 'cover,notes', '--notes', `chosen:${second.id}`];
    const answer = await pack('chosen', args, 'chosen');
    const text = (await readPages(answer.file)).join('\n');
    expect(answer.notes).toBe(2);
    expect(text).toMatch(/Notes included\s+2 chosen/);
    expect(text).toContain('So-it-is');
    expect(text).toContain(second.body.split(' ')[0]);
    expect(text).not.toContain(first.body.split(' ')[0]);
    const none = '00000000-0000-7000-8000-000000000000';
    const out = join(folder, 'no-such-note.pdf');
    const chosen = `chosen:${second.id},${none}`;
    const refused = await runPack([briefing.id, '--out', out, '--user-data', userData, '--notes', chosen]);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain(none);
    expect(existsSync(out)).toBe(false);
  });

  test('on a topic, a silent cell and a tension raise their numbers there', async () => {
    await seedNotes(join(folder, 'raised'), [
      { on: 'within weeks', body: 'On-words' },
      { target: { kind: 'topic', topicId: 'funding' }, body: 'On-a-topic' },
      { target: { kind: 'cell', topicId: 'funding', columnId: 'doc2' }, body: 'On-a-cell' },
      { target: { kind: 'tension', tensionId: 'T4' }, body: 'On-a-tension' },
    ]);
    const sections = ['--sections', 'comparison,tensions,notes'];
    const { file } = await pack('raised', sections, 'raised');
    const pages = await readWords(file);
    const listed = (await readPages(file)).join('\n');
    const tension = briefing.tensions.find(({ id }) => id === 'T4');
    const on = [
      ['On-a-topic', 'Funding'],
      ['On-a-cell', 'say'],
      ['On-a-tension', tension?.title.split(' ').at(-1) ?? ''],
    ] as const;
    for (const [body, word] of on) {
      // In the list the number stands at the left of the line above the note's words.
      const number = new RegExp(`^\\s*(\\d+)\\s[^\\n]*\\n\\s*${body}`, 'mu').exec(listed)?.[1];
      const raised = pages.flatMap((page) =>
        page.filter((each) =>
          page.some(
            (before) =>
              each.text === number &&
              before.text === word &&
              Math.abs(each.left - before.right) < 3 &&
              each.top < before.top &&
              each.bottom < before.bottom &&
              each.bottom > before.top,
          ),
        ),
      );
      expect([body, raised.length]).toEqual([body, 1]);
    }
  });

  describe.each(['A4', 'Letter'] as const)('in the margin on %s', (paper) => {
    /** Ten on one sentence, and long ones on those that follow; each word of them is written nowhere else. */
    const crowd = [
      'dramatic, late-night, Berlin, United States, European Union, Ukrainian authorities, historic, landmark',
      'reshaping, geopolitical, multiple sources, escalating, legal commitment, roadmap, cyber defense',
      'cautious optimism, critics, within weeks, more hopeful',
    ]
      .flatMap((places) => places.split(', '))
      .map((on, note): SeedNote => ({
        on,
        body: Array.from({ length: note === 13 ? 120 : 28 }, (_, word) => `n${note}w${word}.`).join(' '),
      }));
    const written = crowd.flatMap(({ body }) => body.split(' '));
    beforeAll(() => seedNotes(join(folder, `crowd-${paper}`), crowd));

    test.each([
      ['with a list', 'annotated-text,notes'],
      ['without one', 'annotated-text,glossary'],
    ])('no word is lost or printed over another and no page is left half white, %s', async (_, sections) => {
      const name = `crowd-${paper}`;
      const answer = await pack(name, ['--paper', paper, '--sections', sections], name);
      const pages = await readWords(answer.file);
      const words = pages.flat();
      const isListed = sections.includes('notes');
      const text = rangeOf(answer, 'annotated-text');
      const height = paper === 'A4' ? 842 : 792;
      const counts = new Map<string, number>();
      for (const word of words) counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
      for (const word of written) {
        expect([word, counts.get(word)]).toEqual([word, isListed ? expect.toBeOneOf([1, 2]) : 1]);
      }
      for (const [index, page] of pages.entries()) {
        for (const word of page) {
          expect(word.bottom).toBeLessThan(height);
          const over = page.filter(
            (other) =>
              other !== word &&
              Math.abs(other.bottom - word.bottom) < 6 &&
              Math.min(other.right, word.right) - Math.max(other.left, word.left) > 1,
          );
          expect(over).toEqual([]);
        }
        // Above the foot's own line, on all pages of the text but its last.
        const lowest = Math.max(...page.map(({ bottom }) => bottom).filter((bottom) => bottom < height - 70));
        if (index + 1 < text.last) expect(lowest).toBeGreaterThan(height * 0.65);
      }
      if (!isListed) return;
      // What has room for no more beside its words says truly where it is listed; of others the number in the text leads there.
      const { places } = readPdfPlaces(readFileSync(answer.file));
      const raw = await tool('pdftotext', ['-raw', answer.file, '-']);
      const pointers = [...raw.matchAll(/(\d+) listed on page (\d+)/g)];
      expect(pointers.length).toBeGreaterThan(0);
      for (const [, number, page] of pointers) {
        expect([number, places.get(`note-${number}`)?.page]).toEqual([number, Number(page)]);
      }
      const full = crowd.filter(({ body }) => counts.get(body.split(' ')[0] ?? '') === 2);
      expect(full.length).toBeGreaterThan(pointers.length);
      expect(full.length + pointers.length).toBeLessThanOrEqual(crowd.length);
    });
  });

  test('the cover and the answer count the notes that print, and a note below its sentence is in one piece', async () => {
    const body = `Begins-here ${'and goes on '.repeat(60)} ends-here`;
    await seedNotes(join(folder, 'below'), [
      ...phrases.slice(0, 24).map((on) => ({ on, body })),
      { target: { kind: 'article' }, body: 'On-the-article' },
    ]);
    const count = async (name: string, args: readonly string[]) => {
      const answer = await pack(name, args, 'below');
      const pages = await readPages(answer.file);
      const said = /Notes included\s+(.*\S)/.exec(pages[0] ?? '')?.[1];
      return { notes: answer.notes, said, pages };
    };
    expect(await count('no-text', ['--sections', 'cover,gaps'])).toMatchObject({ notes: 0, said: 'None' });
    const listed = ['--sections', 'cover,annotated-text', '--notes-place', 'listed'];
    expect(await count('no-place', listed)).toMatchObject({ notes: 0, said: 'None' });
    expect(await count('list', ['--sections', 'cover,notes'])).toMatchObject({ notes: 25, said: 'All 25' });
    const beside = await count('beside', ['--sections', 'cover,annotated-text']);
    expect(beside).toMatchObject({ notes: 24, said: '24 of 25' });
    // What is in none of the sections is told: as a sentence, and with the answer.
    for (const ending of ['pdf', 'md']) {
      const out = join(folder, `left-out.${ending}`);
      const asked = [briefing.id, '--out', out, '--user-data', join(folder, 'below'), '--json'];
      const told = await runPack([...asked, '--sections', 'annotated-text']);
      expect(told.stderr).toContain('1 note is in none of the sections: add notes to --sections');
      expect(JSON.parse(told.stdout)).toMatchObject({ notes: 24, notesInNoSection: 1 });
      const whole = await runPack([...asked, '--sections', 'annotated-text,notes']);
      expect(whole.stderr).not.toContain('in none of the sections');
      expect(JSON.parse(whole.stdout)).toMatchObject({ notes: 25, notesInNoSection: 0 });
    }
    expect(beside.pages.join('\n').match(/Begins-here/g)).toHaveLength(24);
    for (const page of beside.pages) {
      expect(page.match(/Begins-here/g)?.length).toBe(page.match(/ends-here/g)?.length);
    }
  });

  describe('in other inks, on other sheets', () => {
    /** One letter each; a flag; a keycap; skin and hair; families and professions, joined. */
    const signs = '😀 🚀 ⚠️ ❤️ 👍🏽 🇩🇪 1️⃣ 👨‍👩‍👧‍👦 👩‍🚀 🏴‍☠️ 🦄'.split(' ');
    const body = `Seen-so ${signs.join(' ')} *upright* **heavy 🔥** \`incode\` [words](https://example.org/address)`;
    const sixtyLetters = 'OFFICIAL-SENSITIVE: HANDLE WITH CARE, AND WITHIN THE MEMBERS';
    let coloured: PackAnswer;
    let plain: PackAnswer;
    beforeAll(async () => {
      const colour = 'rose';
      await seedNotes(join(folder, 'inks'), [{ on: 'legally binding', body, colour, tags: ['😀'] }]);
      const sections = ['--sections', 'map,comparison,codebook,annotated-text,notes'];
      const marked = ['--marking', sixtyLetters];
      coloured = await pack(
        'coloured',
        [...sections, ...marked, '--no-greyscale', '--binding', 'two-sided'],
        'inks',
      );
      plain = await pack('plain', [...sections, ...marked, '--ink-saving', '--binding', 'none'], 'inks');
    });

    test('prints every emoji in letters of one colour, and its text says which it is', async () => {
      const raw = squeezed(await tool('pdftotext', ['-raw', plain.file, '-']));
      const bare = (text: string): string => text.replaceAll(/\u200D|\uFE0F/gu, '');
      // Beside the text, and listed.
      for (const sign of signs) {
        const count = bare(raw).split(bare(sign)).length - 1;
        expect([sign, count]).toEqual([sign, expect.toSatisfy((found: number) => found >= 2)]);
      }
      const fonts = await tool('pdffonts', [plain.file]);
      expect(fonts).toContain('NotoEmoji');
      // None of the machine's own, and none drawn.
      for (const line of fonts.trim().split('\n').slice(2))
        expect(line).toMatch(/\+(?:IBMPlex|Literata|NotoEmoji)\S* .*TrueType.* yes yes yes /);
    });

    test('prints no word under 9 points, and no element that its PDF does not know', async () => {
      const qdf = join(folder, 'plain.qdf');
      await tool('qpdf', ['--qdf', '--object-streams=disable', plain.file, qdf]);
      const content = readFileSync(qdf, 'latin1');
      expect(content).toMatch(/\/S \/Code\b/);
      expect(content).not.toMatch(/\/S \/(?:Em|Strong)\b/);
      const spoken = await tool('pdftotext', ['-bbox', plain.file, '-']);
      // What a word of 9 points is high, as printed in the foot.
      const height = (word: string): readonly number[] =>
        [...spoken.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</gu)]
          .filter(([, , , text]) => text?.includes(word))
          .map(([, top, bottom]) => Number(bottom) - Number(top));
      const [small = 0] = height('codebook');
      for (const word of ['incode', 'https']) {
        const printed = height(word);
        expect([word, printed.length]).toEqual([word, expect.toSatisfy((count: number) => count >= 2)]);
        for (const each of printed) expect(each).toBeGreaterThan(small - 0.05);
      }
    });

    test('prints an emoji of the marking in the head and the foot as it does in the text: none is drawn', async () => {
      const marking = 'LE SECRET 🔒 🇩🇪';
      const { file } = await pack('sealed', ['--sections', 'cover,lines-to-take', '--marking', marking]);
      const fonts = await tool('pdffonts', [file]);
      expect(fonts).toContain('NotoEmoji');
      for (const line of fonts.trim().split('\n').slice(2))
        expect(line).toMatch(/\+(?:IBMPlex|Literata|NotoEmoji)\S* .*TrueType.* yes yes yes /);
      const text = await tool('pdftotext', ['-raw', file, '-']);
      expect(text.split('🔒').length - 1).toBeGreaterThanOrEqual(4);
    });

    test('keeps a marking of sixty letters at least 14 points from the edges of every sheet', async () => {
      const boxes = (await tool('pdftotext', ['-bbox', coloured.file, '-'])).split('<page').slice(1);
      for (const [index, words] of (await readWords(coloured.file)).entries()) {
        const height = Number(/height="([\d.]+)"/u.exec(boxes[index] ?? '')?.[1]);
        expect(words.filter(({ text }) => text === 'OFFICIAL-SENSITIVE:')).toHaveLength(2);
        const [top, bottom] = [
          Math.min(...words.map((each) => each.top)),
          Math.max(...words.map((each) => each.bottom)),
        ];
        expect([index, top >= 14, height - bottom >= 14]).toEqual([index, true, true]);
      }
    });

    test('prints labels in their colours only when not greyscale, and less ink when it is to be saved', async () => {
      const inks = async ({ file, pages }: PackAnswer): Promise<readonly PrintedInk[]> =>
        Promise.all(Array.from({ length: pages }, (_, index) => lookAt(file, index + 1)));
      const [colours, greys] = [await inks(coloured), await inks(plain)];
      expect(colours.reduce((sum, each) => sum + each.coloured, 0)).toBeGreaterThan(20);
      expect(greys.map((each) => each.coloured)).toEqual(greys.map(() => 0));
      // The squares of the map are filled, or only outlined.
      expect(greys[0]?.ink).toBeLessThan((colours[0]?.ink ?? 0) - 50);
    });

    test('binds two-sided sheets at the inner edge, and leaves both edges equal where none are bound', async () => {
      const edges = async (answer: PackAnswer): Promise<readonly (readonly [number, number])[]> => {
        const { first, last } = rangeOf(answer, 'notes');
        const text = rangeOf(answer, 'annotated-text').first;
        return (await readWords(answer.file))
          .map((words, index): [number, number] => [index + 1, Math.min(...words.map(({ left }) => left))])
          .filter(([page]) => page >= Math.min(first, text) && page <= last);
      };
      // 25 mm on the odd pages and 18 mm on the even ones; 21.5 mm.
      const points = (millimetres: number): number => (millimetres / 25.4) * 72;
      const bound = await edges(coloured);
      expect(new Set(bound.map(([page]) => page % 2)).size).toBe(2);
      for (const [page, left] of bound)
        expect([page, left]).toEqual([page, expect.closeTo(points(page % 2 ? 25 : 18), 0)]);
      for (const [page, left] of await edges(plain))
        expect([page, left]).toEqual([page, expect.closeTo(points(21.5), 0)]);
    });
  });

  test('the same notes and choices give the same pages but for the time that they say', async () => {
    await seedNotes(join(folder, 'same'), sixty.slice(0, 9));
    const args = ['--sections', 'comparison,annotated-text,notes,sentence-index'];
    const [first, second] = [await pack('same-1', args, 'same'), await pack('same-2', args, 'same')];
    expect(second.sections).toEqual(first.sections);
    const timeless = async ({ file }: PackAnswer): Promise<readonly string[]> =>
      (await readPages(file)).map((page) => page.replaceAll(packedWhen, ''));
    expect(await timeless(second)).toEqual(await timeless(first));
  });
});

describe('lectern pack', () => {
  test('breaks words that are longer than their place, and scales nothing for them', async () => {
    const word = 'W'.repeat(60);
    const usual = await pack('usual', ['--sections', 'cover']);
    const marked = ['--marking', word, '--date', word];
    const named = ['--prepared-for', word + word, '--prepared-by', word + word];
    const long = await pack('long-words', ['--sections', 'cover', ...marked, ...named]);
    const sizes = async (file: string): Promise<readonly [number, number]> => {
      const boxes = await tool('pdftotext', ['-bbox', file, '-']);
      const word = /yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">Briefing</.exec(boxes);
      const rights = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, right]) => Number(right));
      return [Number(word?.[2]) - Number(word?.[1]), Math.max(...rights)];
    };
    const [height, right] = await sizes(long.file);
    expect(height).toBeCloseTo((await sizes(usual.file))[0], 2);
    // A4 is 595 points wide, and its right edge 51; letters are spaced, so that the last box reaches into it.
    expect(right).toBeLessThan(595 - 45);
    for (const [index, page] of (await readPages(long.file)).entries()) {
      expect(page).toContain(`Page ${index + 1} of ${long.pages}`);
    }
  });

  test('names the bookmarks of the file with the words of the headings, parted, and nothing else', async () => {
    const { file } = await pack('bookmarks');
    const json = await tool('qpdf', ['--json', '--json-key=outlines', file]);
    const names = [...json.matchAll(/"title": "(.*)"/g)].map(([, name]) => name);
    expect(names).toContain(briefing.title.text);
    expect(names).toContain('Bottom line');
    expect(names).toContain('Contents');
    for (const tension of briefing.tensions) {
      expect(names).toContain(`Tension ${tension.id.slice(1)} ${tension.title}`);
    }
  });

  test('prints no section but those that were asked for, in that order', async () => {
    const answer = await pack('two', ['--sections', 'glossary,gaps']);
    expect(answer.sections.map(({ section }) => section)).toEqual(['glossary', 'gaps']);
    expect(answer.sections[0]?.first).toBe(1);
  });

  test('prints what searches find, as text, in the order of the search, and silence as the answer', async () => {
    const queries = ['ratification', 'troops -combat kind:provision', 'garantee', 'provenance'];
    const answer = await pack('found', [
      '--sections',
      'glossary',
      ...queries.flatMap((query) => ['--found', query]),
    ]);
    expect(answer.sections.map(({ section }) => section)).toEqual(['found', 'glossary']);
    const text = squeezed(await tool('pdftotext', ['-raw', answer.file, '-']));
    expect(text).toContain(squeezed('On ratification, the article does not say. Not said under Status.'));
    expect(text).toContain(squeezed('With “troops”. Without “combat”. Kind: provision.'));
    expect(text).toContain(squeezed('Nothing is spelt “garantee”. Shown instead: “guarantees”.'));
    let from = 0;
    for (const query of queries) {
      from = text.indexOf(squeezed(query), from);
      expect(from).not.toBe(-1);
      for (const { entry } of searchBriefing(briefing, [], query).groups.flatMap(({ hits }) => hits)) {
        // A page may end between two lines, but no line is parted.
        const line = squeezed(`${entry.fields.title} ${entry.fields.text}`);
        const at = text.indexOf(line, from);
        expect([entry.id, at]).not.toEqual([entry.id, -1]);
        from = at + line.length;
      }
    }
    const fonts = await tool('pdffonts', [answer.file]);
    expect(fonts).not.toContain('Type 3');
  });

  test.each([
    ['no file', [briefing.id], '--out'],
    ['no briefing', ['--out', 'x.pdf'], 'briefing'],
    ['a search section without a search', [briefing.id, '--out', 'x.pdf', '--sections', 'found'], '--found'],
    ['a section that is none', [briefing.id, '--out', 'x.pdf', '--sections', 'cover,maps'], 'maps'],
    ['a paper that is none', [briefing.id, '--out', 'x.pdf', '--paper', 'A3'], 'A3'],
    [
      'a marking too long for a head',
      [briefing.id, '--out', 'x.pdf', '--marking', 'x'.repeat(61)],
      'marking',
    ],
  ])('refuses %s with code 2 and a word on what is wrong', async (_, args, word) => {
    const { code, stdout, stderr } = await runPack(args);
    expect(code).toBe(2);
    expect(stderr).toContain(word);
    expect(stdout).toBe('');
  });

  test('prints through a lens that is said in the words of the window, and says which it is', async () => {
    const sections = ['--sections', 'cover,map,comparison,annotated-text'];
    const { file } = await pack('lens', [
      ...sections,
      '--lens',
      'kind:criticism',
      '--lens',
      'document:D1,D2',
    ]);
    const lens = { ...clearLens, kind: ['criticism'], document: ['doc1', 'doc2'] } satisfies Lens;
    const { size } = lookThrough(lens, lookup).statements;
    const text = (await readPages(file)).join('\n').replaceAll(/\s+/gu, ' ');
    const [one, two] = briefing.documents.map(({ label }) => label);
    const said = `Through the lens criticism, ${one} or ${two}: ${size} of ${lookup.statements.size} statements`;
    // On the cover, the map, the comparison and the article.
    expect(text.split(said).length - 1).toBeGreaterThanOrEqual(3);
    expect(text).toContain(`as the article has them. ${said}`);
  });

  test('fails with code 1 and names what there is for a lens through which nothing of the briefing is seen', async () => {
    for (const ending of ['pdf', 'md']) {
      const out = join(folder, `unseen.${ending}`);
      const { code, stderr } = await runPack([briefing.id, '--out', out, '--lens', 'label:Nobody at all']);
      expect(code).toBe(1);
      expect(stderr).toContain('label:Nobody at all');
      expect(stderr).toContain(briefing.statements[0]?.sourceLabel ?? '');
      expect(existsSync(out)).toBe(false);
    }
  });

  test('fails with code 1 and a sentence when the file cannot be written, before any work', async () => {
    const out = join(folder, 'not', 'there.pdf');
    const { code, stderr } = await runPack([briefing.id, '--out', out]);
    expect(code).toBe(1);
    expect(stderr).toContain(out);
    expect(existsSync(out)).toBe(false);
  });

  test('fails with code 1 and a sentence for a briefing that is not there', async () => {
    const { code, stderr } = await runPack(['no-such-briefing', '--out', join(folder, 'never.pdf')]);
    expect(code).toBe(1);
    expect(stderr).toContain('no-such-briefing');
    expect(existsSync(join(folder, 'never.pdf'))).toBe(false);
  });
});

describe('the Pack view', () => {
  let lectern: Launched;
  let page: Page;
  beforeAll(async () => {
    const userData = join(folder, 'view');
    await seedNotes(userData, [
      { on: 'Berlin', body: 'In-which-house?' },
      { on: 'legally binding under international law', body: 'Binding-by-what?' },
      { target: { kind: 'article' }, body: 'Whose-article?' },
    ]);
    lectern = await launchLectern({ userData });
    ({ page } = lectern);
  });
  afterAll(() => lectern.close());
  const open = (view: string) =>
    page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();

  test('prints the notes that are chosen in Notes, and says and takes back what that changes', async () => {
    await open('Notes');
    const list = page.getByRole('list', { name: 'Notes', exact: true });
    const row = (words: string) => list.getByRole('button', { name: words });
    const toast = page.getByRole('status').filter({ has: page.locator('.toast') });
    const bar = page.getByRole('toolbar', { name: 'Selected notes' });
    const beside = page.getByRole('checkbox', { name: 'Print this note beside sentence 17' });
    const listed = page.getByRole('checkbox', { name: 'Print this note in the list of notes' });

    // All are printed: nothing is added, and it is offered to print only these.
    await row('Binding-by-what?').click();
    expect(await beside.isChecked()).toBe(true);
    await list.getByRole('checkbox').nth(1).check();
    await bar.getByRole('button', { name: 'Add to pack' }).click();
    await toast.getByText('This note is in the pack already.').waitFor();
    await toast.getByRole('button', { name: 'Print only these' }).click();
    await toast.getByText('The pack now prints one chosen note.').waitFor();
    await row('Whose-article?').click();
    await listed.waitFor();
    expect(await listed.isChecked()).toBe(false);
    await toast.getByRole('button', { name: 'Print as before' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.note-pane-pack input')?.checked,
    );

    // Left out beside the note itself: the others are chosen.
    await listed.uncheck();
    await toast.getByText('The pack now prints 2 chosen notes.').waitFor();
    expect(await findAccessProblems(page, '.notes')).toEqual([]);

    // The pack says so, prints these, and leads back to choose.
    await open('Pack');
    const form = page.getByRole('form', { name: 'Briefing pack' });
    expect(await form.getByRole('radio', { name: 'Chosen (2)' }).isChecked()).toBe(true);
    await form.getByText('2 of 3').waitFor();
    // What was done is said beside the form, at no width over it, and pages are in sight at each.
    await toast.getByRole('button', { name: 'Print as before' }).focus();
    await page.locator('.pack-sheet').first().waitFor();
    for (const [width, height] of windowSizes) {
      await resizeWindow(lectern, width, height);
      expect(await overlaps(page, '.toast', '.pack-form')).toBe(false);
      expect(await overlaps(page, '.pack-sheet', '.pack-pages')).toBe(true);
    }
    await resizeWindow(lectern, 1440, 900);
    await page
      .locator('.pdf-text', { hasText: /2 chosen/ })
      .first()
      .waitFor({ state: 'attached' });
    // While others print, which were chosen is kept.
    await form.getByRole('radio', { name: 'None' }).check();
    await form.getByText('0 of 3').waitFor();
    await form.getByRole('radio', { name: 'Chosen (2)' }).check();
    await form.getByRole('link', { name: 'Choose in Notes' }).click();
    await row('Whose-article?').click();
    await listed.check();
    await open('Pack');
    await form.getByText('3 of 3').waitFor();

    // Taken out again several at once; what is printed then is kept when the window begins anew.
    await open('Notes');
    if (!(await bar.isVisible())) await list.getByRole('checkbox').nth(1).check();
    await bar.getByRole('button', { name: 'Take out of pack' }).click();
    await toast.getByText('Note taken out of the pack. It prints 2 chosen notes.').waitFor();
    await bar.getByRole('button', { name: 'Take out of pack' }).click();
    await toast.getByText('This note is not in the pack.').waitFor();
    await open('Pack');
    await form.getByText('2 of 3').waitFor();
    await page.reload();
    await form.getByText('2 of 3').waitFor();
    expect(await form.getByRole('radio', { name: 'Chosen (2)' }).isChecked()).toBe(true);
    await form.getByRole('radio', { name: 'All' }).check();
    expect(await lectern.problems()).toEqual([]);
  });

  test('prints what a search finds, alone or with the pack, in the order of the box', async () => {
    const { app } = lectern;
    const box = page.getByLabel('Search everything');
    const form = page.getByRole('form', { name: 'Briefing pack' });
    const toast = page.getByRole('status').filter({ has: page.locator('.toast') });
    await box.fill('ratification');
    await page.getByRole('button', { name: 'Add to pack' }).click();
    await toast.getByText(/The pack now prints what “.?ratification.?” finds/).waitFor();
    await page.getByRole('button', { name: 'In the pack', pressed: true }).click();
    await toast.getByText(/The pack no longer prints what “.?ratification.?” finds/).waitFor();
    await page.getByRole('button', { name: 'Add to pack' }).click();
    await page.getByRole('button', { name: 'In the pack', pressed: true }).waitFor();
    // It is in the pack also after the program was left.
    await page.reload();
    await open('Pack');
    await form.getByLabel('Search to print').fill('legal force');
    await page.keyboard.press('Enter');
    const searches = form.getByRole('button', { name: /^Leave out the search/ });
    await expect.poll(() => searches.count()).toBe(2);
    await form.locator('.pack-section', { hasText: /^Found in the search\d+/ }).waitFor();
    await form.getByRole('button', { name: 'Leave out the search legal force' }).click();
    await expect.poll(() => searches.count()).toBe(1);
    expect(await findAccessProblems(page, '.pack')).toEqual([]);

    await box.fill('binding');
    const rows = page.getByRole('option').locator('.search-result-text');
    await rows.first().waitFor();
    const found = await rows.allInnerTexts();
    await page.getByRole('button', { name: 'Print these results…' }).click();
    await form.getByRole('heading', { name: 'What was found' }).waitFor();
    const file = join(folder, 'found-alone.pdf');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await form.getByRole('button', { name: 'Save as PDF…' }).click();
    await form.getByText(`Saved as ${file}`).waitFor();
    const text = squeezed(await tool('pdftotext', ['-raw', file, '-']));
    expect(text).toContain(squeezed('With “binding”.'));
    expect(found.join()).toContain('Binding-by-what?');
    let from = 0;
    for (const line of found.map((words) => squeezed(words.split('\n')[0] ?? ''))) {
      const at = text.indexOf(line, from);
      expect([line, at]).not.toEqual([line, -1]);
      from = at + line.length;
    }
    // Back leads to the results, and from there again what goes on in the next sentence says so on paper, too.
    await page.keyboard.press('Alt+ArrowLeft');
    await rows.first().waitFor();
    expect(await box.inputValue()).toBe('binding');
    await box.fill('"Russia. The first"');
    await page.getByText('goes on in sentence 4').waitFor();
    const print = page.getByRole('button', { name: 'Print these results…' });
    const kinds = page.getByRole('navigation', { name: 'Kinds of result' });
    await kinds.getByRole('button', { name: 'Notes 0' }).click();
    await print.waitFor({ state: 'detached' });
    // One group alone is printed as it is listed.
    await kinds.getByRole('button', { name: 'Sentences 1' }).click();
    await print.click();
    await form.getByRole('heading', { name: 'What was found' }).waitFor();
    await form.getByRole('button', { name: 'Save as PDF…' }).click();
    await expect
      .poll(async () => tool('pdftotext', ['-raw', file, '-']))
      .toMatch(/in:text .*[\s\S]*goes on in sentence 4/);
    // The pack is as it was.
    await form.getByRole('button', { name: 'Back to the pack' }).click();
    await expect.poll(() => searches.count()).toBe(1);
    await searches.click();
    expect(await lectern.problems()).toEqual([]);
  });

  test('shows the very pages that are saved, follows each choice, and says why it cannot print', async () => {
    const { app } = lectern;
    await open('Pack');
    const form = page.getByRole('form', { name: 'Briefing pack' });
    await page.getByRole('region', { name: /^Page 1 of/ }).waitFor();

    await form.getByLabel('Marking').fill('TLP:GREEN');
    await page.locator('.pdf-text', { hasText: 'TLP:GREEN' }).first().waitFor({ state: 'attached' });
    await form.getByRole('checkbox', { name: /^Comparison/ }).uncheck();
    await form.getByRole('radio', { name: 'Letter' }).check();
    // Its pages go when the pack without it has been laid out.
    await form.locator('.pack-section', { hasText: /^Comparison$/ }).waitFor();

    const file = join(folder, 'saved.pdf');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await form.getByRole('button', { name: 'Save as PDF…' }).click();
    await form.getByText(`Saved as ${file}`).waitFor();
    const pages = await readPages(file);
    await page.getByRole('region', { name: `Page 1 of ${pages.length}` }).waitFor();
    expect(await tool('pdfinfo', [file])).toMatch(/\(letter\)/);
    expect(pages[0]).toContain('TLP:GREEN');

    // What was saved is no longer what is on screen.
    await form.getByLabel('Prepared for').fill('the committee');
    await form.getByText(/^\d+ pages$/).waitFor();
    expect(await form.getByText(`Saved as ${file}`).count()).toBe(0);

    // The keyboard reaches the pages and turns them.
    const preview = page.getByRole('region', { name: 'Pages', exact: true });
    await preview.focus();
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => (document.querySelector('.pack-pages')?.scrollTop ?? 0) > 0);

    // No machine that runs tests has a printer; where one has, the system's own dialog would open.
    await app.evaluate(({ BrowserWindow, app: program }) => {
      const hide = ({ webContents }: Electron.BrowserWindow): void => {
        webContents.getPrintersAsync = async () => [];
      };
      program.on('browser-window-created', (_event, window) => hide(window));
      for (const window of BrowserWindow.getAllWindows()) hide(window);
    });
    await form.getByRole('button', { name: 'Print…' }).click();
    await form.getByRole('alert').getByText('No printer was found.').waitFor();
    await form.getByRole('button', { name: 'Save as PDF instead…' }).click();
    await form.getByText(`Saved as ${file}`).waitFor();
    expect(await form.getByLabel('Marking').inputValue()).toBe('TLP:GREEN');

    for (const name of packSections.filter((section) => section !== 'comparison')) {
      await form.getByRole('checkbox', { name: new RegExp(`^${titles[name] ?? name}`) }).uncheck();
    }
    await form.getByText('Choose at least one section.').waitFor();
    // No page of the choices before is left to be taken for one of these.
    await preview.getByText('Choose at least one section.').waitFor();
    expect(await preview.getByRole('region', { name: /^Page 1 of/ }).count()).toBe(0);
    expect(await form.getByRole('button', { name: 'Save as PDF…' }).isDisabled()).toBe(true);
    expect(await findAccessProblems(page, '.pack')).toEqual([]);
    expect(await lectern.problems()).toEqual([]);
  });
});

const titles: Readonly<Record<string, string>> = {
  cover: 'Cover and bottom line',
  map: 'Map of the article',
  comparison: 'Comparison',
  tensions: 'Tensions',
  gaps: 'Gaps and questions',
  found: 'Found in the search',
  'annotated-text': 'Annotated text',
  notes: 'Notes',
  'who-says-so': 'Who says so',
  'numbers-and-times': 'Numbers and times',
  assumptions: 'Assumptions and method',
  codebook: 'Codebook',
  glossary: 'Glossary',
  'sentence-index': 'Sentence index',
  'lines-to-take': 'Lines to take',
};

function rangeOf(answer: PackAnswer, section: string): { readonly first: number; readonly last: number } {
  const range = answer.sections.find((each) => each.section === section);
  if (!range) throw new Error(`The pack has no ${section}.`);
  return range;
}

/** The named destinations as poppler reads them: page by name. */
async function namedDestinations(file: string): Promise<ReadonlyMap<string, number>> {
  const lines = (await tool('pdfinfo', ['-dests', file])).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const match = /^\s*(\d+)\s+\[.*\]\s+"(.*)"/.exec(line);
      return match?.[1] !== undefined && match[2] !== undefined
        ? [[match[2], Number(match[1])] as const]
        : [];
    }),
  );
}

test('a pack prints inferred assignments as unassigned when it is asked to, and says so', async () => {
  const { file, sections } = await pack('unassigned', [
    '--inferred',
    'unassigned',
    '--sections',
    'cover,comparison,gaps,assumptions',
  ]);
  const pages = await readPages(file);
  // The editors' lines on the cover still speak of Document 2, and that is said.
  expect(squeezed(pages[0] ?? '')).toContain(squeezed('were written with the assumptions as made.'));
  const compared = sections.find(({ section }) => section === 'comparison');
  const comparison = pages.slice((compared?.first ?? 1) - 1, compared?.last).join('\n');
  const treated = treatInferred(briefing, 'unassigned');
  const silent = treated.topics.flatMap((topic) => Object.values(topic.cells).filter(isGap));
  expect(comparison.match(/The article does not say/g)).toHaveLength(silent.length);
  expect(squeezed(comparison)).toContain(squeezed('Inferred assignments are treated as unassigned.'));
  // No page's column head calls inferred what is not, and none names sentences that are not there.
  const rawOf = async (section: string): Promise<string> => {
    const range = sections.find((each) => each.section === section);
    const numbers = ['-f', String(range?.first), '-l', String(range?.last)];
    return squeezed(await tool('pdftotext', ['-raw', ...numbers, file, '-']));
  };
  const heads = await rawOf('comparison');
  const called = briefing.documents[1]?.calledBy[0]?.quote.exact ?? '';
  expect(heads.split(squeezed(`‘${called}’, treated as unassigned`))).toHaveLength(
    (compared?.last ?? 0) - (compared?.first ?? 0) + 2,
  );
  expect(heads).not.toMatch(/sentences:|inferred/u);
  const gaps = await rawOf('gaps');
  expect(gaps).toContain(squeezed('D2 Document 2; A Said of the agreement, document not identified'));
  expect(gaps).not.toContain(squeezed('Document 2, inferred'));
  expect(gaps).toContain(squeezed('a number with a letter: the program’s'));
  for (const { number, gap } of lookUp(treated, briefing).gaps) {
    expect(gaps).toContain(squeezed(gap.question));
    if (gap.id.endsWith('-unassigned')) expect(number).toMatch(/[a-z]$/u);
  }
  // What the assumptions change is told of the briefing as the editor has it.
  expect(squeezed(pages.join(' '))).toContain(squeezed('moves from Document 2 to the agreement'));
});
