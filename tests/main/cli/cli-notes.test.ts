import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { createStore } from '../../../src/main/store/store';
import { briefingId, newNote, originAt, placementOn } from '../notes/written-notes';
import { undoNotes } from '../../../src/main/notes/note-history';
import { createNote, listNotes } from '../../../src/main/notes/notes';
import { authorNotGiven } from '../../../src/shared/notes/creator';
import { type NoteFormat, noteFormats } from '../../../src/shared/note-export/request';
import { openBundledBriefing } from '../bundled-briefing';
import { bundleCommandLine } from './cli-run';
import { temporaryFolder } from '../temporary-folder';

const { lectern } = bundleCommandLine();
const add = ['notes', 'add', '--sentence', 'S6', '--quote', 'the signatories'] as const;

async function listed(userData: string): Promise<readonly Record<string, unknown>[]> {
  const { code, stdout, stderr } = await lectern(['notes', 'list', '--json'], { userData });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('lectern notes add', () => {
  test.skipIf(process.platform === 'win32')(
    'makes a folder and files that no other account of the computer can read',
    async () => {
      const before = process.umask(0o022);
      const userData = join(temporaryFolder(), 'new', 'lectern');
      try {
        expect((await lectern([...add, '--text', 'Ours.'], { userData })).code).toBe(0);
      } finally {
        process.umask(before);
      }
      const modes = readdirSync(userData, { recursive: true, withFileTypes: true }).map(
        (each) => [each.name, statSync(join(each.parentPath, each.name)).mode & 0o077] as const,
      );
      expect(modes.map(([name]) => name)).toEqual(expect.arrayContaining(['notes.db', 'notes.db.journal']));
      expect(modes.filter(([, others]) => others !== 0)).toEqual([]);
      expect(statSync(userData).mode & 0o077).toBe(0);
    },
  );

  test('writes a note on the very words, with tags and label, and answers what the disk holds', async () => {
    const userData = temporaryFolder();
    const { code, stdout, stderr } = await lectern(
      [
        ...add,
        '--text',
        'Who are they?\nAsk.',
        '--tag',
        'law',
        '--tag',
        'who',
        '--colour',
        'Quote',
        '--json',
      ],
      { userData },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const note = JSON.parse(stdout);
    expect(note).toMatchObject({
      briefingId: 'berlin-guarantees',
      breadcrumb: 'Sentence 6',
      motivation: 'commenting',
      colour: 'sky',
      tags: ['law', 'who'],
      body: 'Who are they?\nAsk.',
      rev: 1,
      deletedMs: null,
      target: { kind: 'passage', passage: { exact: 'the signatories' } },
    });
    const { blockId, start, end } = note.target.passage;
    const block = (await openBundledBriefing()).blocks.find(({ id }) => id === blockId);
    expect(block?.text.slice(start, end)).toBe('the signatories');
    expect(await listed(userData)).toEqual([note]);
  });

  test('answers the id alone without --json, and takes a sentence by its number and as a whole', async () => {
    const userData = temporaryFolder();
    const { stdout } = await lectern(['notes', 'add', '--sentence', '24', '--text', 'The end.'], {
      userData,
    });
    const [note] = await listed(userData);
    expect(stdout).toBe(`${String(note?.['id'])}\n`);
    expect(note).toMatchObject({ breadcrumb: 'Sentence 24' });
  });

  test.each([
    ['to The New York Times, marks', 'to *The New York Times*, marks'],
    ['The New York Times', 'The New York Times'],
    ['*The New York Times*', '*The New York Times*'],
  ])('takes “%s” as it is shown, and keeps the article’s own words', async (quote, exact) => {
    const userData = temporaryFolder();
    const args = ['notes', 'add', '--sentence', 'S2', '--quote', quote, '--text', 'Who?', '--json'];
    const { stdout } = await lectern(args, { userData });
    const { passage } = JSON.parse(stdout).target;
    expect(passage.exact).toBe(exact);
    const block = (await openBundledBriefing()).blocks.find(({ id }) => id === passage.blockId);
    expect(block?.text.slice(passage.start, passage.end)).toBe(exact);
  });

  test.each([
    [
      'words that are not in it',
      ['--sentence', 'S6', '--quote', 'the signatoriez'],
      'Sentence 6 does not hold the words “the signatoriez”',
    ],
    [
      'words of another sentence',
      ['--sentence', 'S7', '--quote', 'the signatories'],
      'Sentence 7 does not hold the words “the signatories”',
    ],
    [
      'words it holds twice',
      ['--sentence', 'S6', '--quote', 'the'],
      'Sentence 6 holds the words “the” more than once',
    ],
    ['no words', ['--sentence', 'S6', '--quote', ''], 'Sentence 6 does not hold the words “”'],
    [
      'a sentence that is not there',
      ['--sentence', 'S99'],
      'There is no sentence “S99”. Sentences run from S1 to S24.',
    ],
    [
      'a briefing that is not there',
      ['--sentence', 'S6', '--briefing', 'nosuch'],
      'There is no briefing “nosuch”',
    ],
    [
      'too long a text',
      ['--sentence', 'S6', '--text', 'x'.repeat(100_001)],
      'The note was not written. body:',
    ],
  ])('refuses %s, says so, and writes nothing', async (_what, args, said) => {
    const userData = temporaryFolder();
    const { code, stdout, stderr } = await lectern(['notes', 'add', '--text', 'Why?', ...args], { userData });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(await listed(userData)).toEqual([]);
  });

  test('writes while the store is open in the reader, which sees it and can take it back', async () => {
    const userData = temporaryFolder();
    const database = openDatabase(join(userData, 'notes.db'));
    try {
      const { code } = await lectern([...add, '--text', 'Beside the window.'], { userData });
      expect(code).toBe(0);
      expect(listNotes(database, 'berlin-guarantees').map(({ body }) => body)).toEqual([
        'Beside the window.',
      ]);
      undoNotes(database, 'berlin-guarantees', Date.now());
      expect(await listed(userData)).toEqual([]);
    } finally {
      database.close();
    }
  });

  test('is refused by a store that is not ours, which stays as it is to the byte', async () => {
    const userData = temporaryFolder();
    const file = join(userData, 'notes.db');
    writeFileSync(file, 'Not a database, but somebody’s work.');
    const { code, stderr } = await lectern([...add, '--text', 'Why?'], { userData });
    expect(code).toBe(1);
    expect(stderr.trimEnd()).toMatch(/^The notes in [^\n]+ are damaged and could not be read[^\n]+$/u);
    expect(readFileSync(file, 'utf8')).toBe('Not a database, but somebody’s work.');
  });
});

describe('lectern notes list', () => {
  test('gives the notes in the article’s order, numbered, and leaves nothing behind when there are none', async () => {
    const userData = temporaryFolder();
    expect(await lectern(['notes', 'list'], { userData })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(existsSync(join(userData, 'notes.db'))).toBe(false);
    await lectern(['notes', 'add', '--sentence', 'S17', '--text', 'Later.'], { userData });
    await lectern([...add, '--text', 'Sooner.', '--tag', 'law'], { userData });
    const { stdout } = await lectern(['notes', 'list'], { userData });
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe('1  Sentence 6  “the signatories”  Sooner.  #law');
    expect(lines[1]).toMatch(/^2  Sentence 17 .+ Later\.$/u);
  });
});

describe('lectern notes export and import', () => {
  test.each(noteFormats)('%s: the same notes to stdout and to a file', async (format) => {
    const userData = temporaryFolder();
    await lectern([...add, '--text', 'Who are they?'], { userData });
    const told = await lectern(['notes', 'export', '--format', format], { userData });
    expect({ code: told.code, stderr: told.stderr }).toEqual({ code: 0, stderr: '' });
    const out = join(temporaryFolder(), `notes.${format}`);
    const written = await lectern(['notes', 'export', '--format', format, '--out', out], { userData });
    expect(written).toEqual({ code: 0, stdout: `${out}\n`, stderr: '' });
    const bytes = readFileSync(out);
    if (isArchive(format)) {
      const names = Object.keys(unzipSync(bytes));
      expect(names).toContain(format === 'docx' ? 'word/comments.xml' : 'annotations.json');
      expect(told.stdout.startsWith('PK')).toBe(true);
      return;
    }
    expect(told.stdout).toContain('Who are they?');
    const timeless = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, 'then');
    expect(timeless(bytes.toString('utf8'))).toBe(timeless(told.stdout));
  });

  test('says as JSON which file holds how many notes, and asks for its name', async () => {
    const userData = temporaryFolder();
    await lectern([...add, '--text', 'Who are they?'], { userData });
    const out = join(userData, 'notes.md');
    const told = await lectern(['notes', 'export', '--format', 'markdown', '--out', out, '--json'], {
      userData,
    });
    expect(JSON.parse(told.stdout)).toEqual({ file: out, format: 'markdown', notes: 1 });
    expect(await lectern(['notes', 'export', '--format', 'csv', '--json'], { userData })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'With --json the answer says which file was written: name it with --out FILE.\n',
    });
  });

  test('uses the reader’s own template, and says where it is broken; what was there before stays', async () => {
    const userData = temporaryFolder();
    await lectern([...add, '--text', 'Who are they?'], { userData });
    const asked = await lectern(['notes', 'template', '--json'], { userData });
    const { yours, isYours } = JSON.parse(asked.stdout);
    expect([yours, isYours]).toEqual([join(userData, 'templates', 'notes.mustache'), false]);
    const usual = await lectern(['notes', 'template'], { userData });
    expect(usual.stdout).toContain('{{#notes}}');
    mkdirSync(join(userData, 'templates'));
    writeFileSync(yours, '{{#notes}}{{number}}: {{note}}{{/notes}}\n');
    const out = join(userData, 'notes.md');
    const write = () => lectern(['notes', 'export', '--format', 'markdown', '--out', out], { userData });
    expect((await write()).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe('1: Who are they?\n');
    writeFileSync(yours, '{{#notes}}\n{{mood}}\n{{/notes}}\n');
    const broken = await write();
    expect(broken.code).toBe(1);
    expect(broken.stderr).toMatch(
      /notes\.mustache, line 2: there is no “mood” in this place\. Here are: number, /u,
    );
    expect(readFileSync(out, 'utf8')).toBe('1: Who are they?\n');
  });

  test.each(['jsonld', 'annotations'] as const)('%s: comes back whole, and once', async (format) => {
    const [here, there] = [temporaryFolder(), temporaryFolder()];
    await lectern([...add, '--text', 'Who are they?', '--tag', 'law', '--colour', 'rose'], {
      userData: here,
    });
    const out = join(here, format === 'jsonld' ? 'notes.json' : 'notes.annotations');
    await lectern(['notes', 'export', '--format', format, '--out', out], { userData: here });
    const first = await lectern(['notes', 'import', out, '--json'], { userData: there });
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({
      format,
      counts: { added: 1 },
      items: [{ outcome: 'added', place: 'Sentence 6', status: 'exact', reasons: [] }],
    });
    const second = await lectern(['notes', 'import', out], { userData: there });
    expect(second.stdout).toMatch(/\nThe same {2}urn:uuid:\S+ {2}Sentence 6 .*\nThe same: 1\n$/u);
    // “You” is somebody else there, who gave no name.
    const theirs = (await listed(here)) as readonly object[];
    expect(await listed(there)).toEqual(theirs.map((note) => ({ ...note, creator: authorNotGiven })));
  });

  test('an item that cannot be taken in is told with its reason, the others are in, and the code is 1', async () => {
    const [here, there] = [temporaryFolder(), temporaryFolder()];
    await lectern([...add, '--text', 'Who are they?'], { userData: here });
    const { stdout } = await lectern(['notes', 'export', '--format', 'jsonld'], { userData: here });
    const { first } = JSON.parse(stdout);
    const file = join(here, 'set.json');
    writeFileSync(file, JSON.stringify({ ...first, items: [42, ...first.items] }));
    const report = await lectern(['notes', 'import', file, '--json'], { userData: there });
    expect(report.code).toBe(1);
    expect(JSON.parse(report.stdout).items).toMatchObject([
      { id: 'item 1', outcome: 'refused', reasons: [expect.stringMatching(/\S/u)] },
      { outcome: 'added' },
    ]);
    expect(await listed(there)).toHaveLength(1);
    const again = await lectern(['notes', 'import', file], { userData: there });
    expect(again.stdout.trimEnd().split('\n').at(-1)).toBe('The same: 1, Refused: 1');
  });

  test('with --dry-run says what would become of each note, and leaves not even a store behind', async () => {
    const [here, there] = [temporaryFolder(), temporaryFolder()];
    await lectern([...add, '--text', 'Who are they?'], { userData: here });
    const file = join(here, 'notes.jsonld');
    await lectern(['notes', 'export', '--format', 'jsonld', '--out', file], { userData: here });
    const { code, stdout } = await lectern(['notes', 'import', file, '--dry-run'], { userData: there });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^notes\.jsonld, W3C annotations from Lectern\nTo be added {2}/u);
    expect(existsSync(join(there, 'notes.db'))).toBe(false);
  });

  test('of two folders that take in each other’s export both hold the same notes', async () => {
    const [here, there] = [temporaryFolder(), temporaryFolder()];
    await lectern([...add, '--text', 'Mine'], { userData: here });
    await lectern([...add, '--text', 'Yours'], { userData: there });
    const [one, other] = [join(here, 'one.annotations'), join(there, 'other.annotations')];
    await lectern(['notes', 'export', '--format', 'annotations', '--out', one], { userData: here });
    await lectern(['notes', 'export', '--format', 'annotations', '--out', other], { userData: there });
    await lectern(['notes', 'import', other], { userData: here });
    await lectern(['notes', 'import', one], { userData: there });
    const bodies = async (userData: string) =>
      (await listed(userData)).map((note) => String(note['body'])).toSorted();
    expect(await bodies(here)).toEqual(['Mine', 'Yours']);
    expect(await bodies(there)).toEqual(['Mine', 'Yours']);
  });

  test('files that cannot be read or written are named, in one line', async () => {
    const userData = temporaryFolder();
    const nowhere = join(userData, 'nosuch', 'notes.json');
    const folder = join(userData, 'folder');
    const garbage = join(userData, 'garbage.json');
    mkdirSync(folder);
    writeFileSync(garbage, 'not JSON');
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['import', nowhere], `There is no file ${nowhere}.\n`],
      [['import', folder], `${folder} cannot be read: it is not a file.\n`],
      [
        ['import', garbage],
        `${garbage} was not imported. It is called .json, but it is not JSON. Lectern takes in notes as W3C or EPUB annotations, and from Hypothesis and Readwise.\n`,
      ],
      [
        ['export', '--format', 'csv', '--out', nowhere],
        `${nowhere} cannot be written: there is no such folder.\n`,
      ],
      [['export', '--format', 'csv', '--out', folder], `${folder} cannot be written: it is a folder.\n`],
    ];
    for (const [args, stderr] of cases) {
      expect(await lectern(['notes', ...args], { userData })).toEqual({ code: 1, stdout: '', stderr });
    }
  });
});

function isArchive(format: NoteFormat): boolean {
  return format === 'docx' || format === 'annotations';
}

describe('lectern notes list after another edition', () => {
  test('gives each note where it now stands, and says in words what is not exact', async () => {
    const userData = temporaryFolder();
    const folder = join(userData, 'briefings/harbour-accords');
    cpSync('tests/fixtures/briefings/harbour-accords', folder, { recursive: true });
    const note = (sentence: string, quote: string, text: string) =>
      lectern(
        [
          'notes',
          'add',
          '--briefing',
          'harbour-accords',
          '--sentence',
          sentence,
          '--quote',
          quote,
          '--text',
          text,
        ],
        { userData },
      );
    await note('12', 'The Schedule leaves the keeping of the seven lighthouses', 'Who pays?');
    await note('4', 'The talks had twice broken down over the herring grounds', 'Which talks?');
    cpSync('tests/fixtures/editions/harbour-accords-3', folder, { recursive: true });
    const { stdout, code } = await lectern(['notes', 'list', '--briefing', 'harbour-accords'], { userData });
    expect({ code, lines: stdout.trimEnd().split('\n') }).toEqual({
      code: 0,
      lines: [
        '1  Sentence 12  “The Schedule entrusts the care of the seven lighthouses”  (stands on words that were edited)  Who pays?',
        '2  Sentence 4  “The talks had twice broken down over the herring grounds”  (has lost its place: something like it stands elsewhere)  Which talks?',
      ],
    });
    const json = await lectern(['notes', 'list', '--briefing', 'harbour-accords', '--json'], { userData });
    expect(JSON.parse(json.stdout)).toMatchObject([
      {
        target: { passage: { exact: 'The Schedule leaves the keeping of the seven lighthouses' } },
        anchor: { status: 'edited', target: { passage: { blockId: 'B4' } } },
      },
      {
        anchor: {
          status: 'suggested',
          target: null,
          suggestions: [{ target: { passage: { blockId: 'B9' } } }],
        },
      },
    ]);
  });
});

describe('several programs at once', () => {
  test('write to the same notes: what each was told is saved is there, and the clock has no say', async () => {
    const userData = temporaryFolder();
    const file = join(userData, 'notes.db');
    const window = openDatabase(file, undefined, 20_000);
    const times = [Date.now(), Date.now() - 24 * 3600_000, 0, Date.UTC(2100, 0, 1)];
    const writing = ['a', 'b', 'c', 'd'].map((text) => lectern([...add, '--text', text], { userData }));
    const own: string[] = [];
    for (let number = 0; number < 40; number += 1) {
      const atMs = times[number % times.length] ?? 0;
      const note = newNote({ body: `window ${number}` });
      own.push(createNote(window, note, { ...originAt(atMs), placement: placementOn(note.target) }).body);
      await new Promise(setImmediate);
    }
    const ran = await Promise.all(writing);
    expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual(ran.map(() => [0, '']));
    const bodies = listNotes(window, briefingId).map(({ body }) => body);
    expect(bodies.filter((body) => body.startsWith('window '))).toEqual(own);
    expect(bodies.filter((body) => body.length === 1).toSorted(compareText)).toEqual(['a', 'b', 'c', 'd']);
    window.close();
    const store = createStore(file);
    expect(listNotes(store.database(), briefingId)).toHaveLength(44);
    expect(store.recoveries()).toEqual([]);
    store.close();
  });
});

function compareText(a: string, b: string): number {
  return a < b ? -1 : 1;
}

test('damaged notes are said to be damaged by every command, with what to do, and nothing of them is shown or changed', async () => {
  const userData = temporaryFolder();
  for (const text of ['The first of them.', 'The second of them.'])
    expect((await lectern([...add, '--text', text], { userData })).code).toBe(0);
  const file = join(userData, 'notes.db');
  const whole = readFileSync(file);
  const said = {
    code: 1,
    stdout: '',
    stderr: `The notes in ${file} are damaged. Open Lectern: it will put them right.\n`,
  };
  const page = 4096;
  const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    [
      'a letter of a note is another',
      (bytes) => bytes.fill('X', bytes.indexOf('second'), bytes.indexOf('second') + 1),
    ],
    ['a page is zeroes', (bytes) => bytes.fill(0, page, 2 * page)],
    ['the head is zeroes', (bytes) => bytes.fill(0, 0, 100)],
    ['the half is gone', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ];
  for (const [damage, on] of damages) {
    const bytes = on(Buffer.from(whole));
    writeFileSync(file, bytes);
    for (const command of [
      ['notes', 'list'],
      [...add, '--text', 'More.'],
      ['search', 'note:second'],
      ['notes', 'export', '--format', 'csv'],
    ])
      expect({ damage, command, ...(await lectern(command, { userData })) }).toEqual({
        damage,
        command,
        ...said,
      });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  }
});
