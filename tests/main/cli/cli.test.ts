import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { withoutMarks } from '../../../src/shared/briefing/emphasis';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { searchBriefing } from '../../../src/shared/search/search-briefing';
import { bundledFolder, openBundledBriefing } from '../bundled-briefing';
import { bundleCommandLine } from './cli-run';
import { temporaryFolder } from '../temporary-folder';

const { lectern } = bundleCommandLine();
const bundled = join(bundledFolder, 'berlin-guarantees');

describe('wrong usage', () => {
  const userData = join(tmpdir(), `lectern-unused-${process.pid}`);
  test.concurrent.each([
    ['', 'Usage: lectern'],
    ['nosuch', "unknown command 'nosuch'"],
    ['--nosuch', "unknown option '--nosuch'"],
    ['briefings --nosuch', "unknown option '--nosuch'"],
    ['briefings extra', "too many arguments for 'briefings'"],
    ['briefings --user-data', "option '--user-data <folder>' argument missing"],
    ['briefings --user-data=', 'Name a folder.'],
    ['show', "missing required argument 'briefing'"],
    ['validate', "missing required argument 'path'"],
    ['search', "missing required argument 'query'"],
    ['search two words', "too many arguments for 'search'"],
    ['search troops --limti 3', "unknown option '--limti'"],
    ['search --troops', 'write it after two hyphens: lectern search -- "--word"'],
    ['search x --limit 0', 'The limit is a whole number from 1.'],
    ['search x --limit many', 'The limit is a whole number from 1.'],
    ['search x --in text,nosuch', 'There is no “nosuch” to search in.'],
    ['notes', 'Usage: lectern notes'],
    ['notes nosuch', "unknown command 'nosuch'"],
    ['notes add --text x', "required option '--sentence <id>' not specified"],
    ['notes add --sentence S6', "required option '--text <words>' not specified"],
    ['notes add --sentence S6 --text x --colour red', 'There is no such label. Use: straw'],
    ['notes add --sentence S6 --text x --tag a,b', 'A tag is one line'],
    ['notes add --sentence S6 --text x --tag=#law', 'A tag is one line'],
    ['notes export', "required option '--format <format>' not specified"],
    ['notes export --format pdf', 'Allowed choices are markdown, docx, html, csv, annotations, jsonld'],
    ['notes import', "missing required argument 'file'"],
    ['open one two', "too many arguments for 'open'"],
    ['pack', "missing required argument 'briefing'"],
    ['pack berlin-guarantees', "required option '--out <file>' not specified"],
    [
      'pack berlin-guarantees --out x.pdf --notes status:done',
      'The status of a question is open or resolved.',
    ],
    ['pack berlin-guarantees --out x.pdf --paper A3', 'Allowed choices are A4, Letter'],
    ['pack berlin-guarantees --out x.pdf --sections nosuch', 'There is no section nosuch.'],
    ['pack berlin-guarantees --out x.pdf --notes some', 'Say all, none, chosen:ID,ID, or a filter'],
    ['pack berlin-guarantees --out x.pdf --notes chosen:7', 'After chosen: stand ids of notes'],
    [
      `pack berlin-guarantees --out x.pdf --marking ${'W'.repeat(61)}`,
      'A marking has 60 letters at most; this one has 61.',
    ],
    ['pack No/Slug --out x.pdf', 'error: briefing: lower-case letters, digits and hyphens'],
  ])('lectern %s: 2, said on stderr alone', async (line, said) => {
    const { code, stdout, stderr } = await lectern(line.split(' ').filter(Boolean), { userData });
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    // What cannot be understood has not been begun.
    expect(existsSync(userData)).toBe(false);
  });
});

describe('help and version', () => {
  test('are answers: on stdout, with 0', async () => {
    const version = await lectern(['--version']);
    expect(version).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
    const help = await lectern(['--help']);
    expect({ code: help.code, stderr: help.stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of ['briefings', 'show', 'validate', 'search', 'notes', 'open', 'pack']) {
      expect(help.stdout).toMatch(new RegExp(`^  ${command} `, 'mu'));
    }
  });

  test('the presets of packs are an answer, with a briefing or without, and leave nothing behind', async () => {
    const userData = temporaryFolder();
    const listed = await lectern(['pack', '--presets'], { userData });
    expect(listed).toEqual({
      code: 0,
      stdout: 'Whole pack\nShort brief\nFor annotation by hand\n',
      stderr: '',
    });
    const { stdout } = await lectern(['pack', 'berlin-guarantees', '--presets', '--json'], { userData });
    expect(JSON.parse(stdout)).toMatchObject([
      { name: 'Whole pack', own: false },
      { choices: { sections: ['cover', 'comparison'] } },
      {},
    ]);
    expect(readdirSync(userData)).toEqual([]);
  });

  test.each([
    ['pack --help', '--marking'],
    ['notes add --help', '--sentence'],
    ['help search', '--limit'],
  ])('lectern %s names its options', async (line, option) => {
    const { code, stdout } = await lectern(line.split(' '));
    expect(code).toBe(0);
    expect(stdout).toContain(option);
  });
});

describe('what the program goes on with', () => {
  const env = { LECTERN_START_PROGRAM: '86' };
  const ownBriefing = (): string => {
    const userData = temporaryFolder();
    copyBriefing(userData, 'mine');
    return userData;
  };

  test.each([['open'], ['open', 'berlin-guarantees'], ['open', 'mine'], ['mine'], ['berlin-guarantees']])(
    'lectern %s %s is right, and the program is to be started',
    async (...args) => {
      expect(await lectern(args, { userData: ownBriefing(), env })).toEqual({
        code: 86,
        stdout: '',
        stderr: '',
      });
    },
  );

  test('a pack that can be written is right, and nothing is written yet', async () => {
    const out = join(temporaryFolder(), 'mine.pdf');
    const asked = await lectern(['pack', 'mine', '--out', out], { userData: ownBriefing(), env });
    expect(asked).toEqual({ code: 86, stdout: '', stderr: '' });
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    ['docx', 'PK'],
    ['html', '<!doctype html>'],
    ['md', '# '],
  ])('a pack as %s needs no program: it is written at once', async (format, start) => {
    const out = join(temporaryFolder(), `mine.${format.toUpperCase()}`);
    const args = ['pack', 'mine', '--out', out, '--sections', 'cover,notes', '--json'];
    const { code, stdout, stderr } = await lectern(args, { userData: ownBriefing(), env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      file: out,
      format,
      sections: ['cover', 'notes'],
      notes: 0,
      notesInNoSection: 0,
    });
    expect(readFileSync(out, 'utf8').startsWith(start)).toBe(true);
  });

  test.each([
    [['open', 'nope'], 'There is no briefing “nope” in the library.\n'],
    [['pack', 'nope', '--out', 'x.pdf'], 'There is no briefing “nope” in the library.\n'],
    [
      ['pack', 'berlin-guarantees', '--out', '/nosuch/x.pdf'],
      '/nosuch/x.pdf cannot be written: there is no such folder.\n',
    ],
    [['pack', 'berlin-guarantees', '--out', '/'], '/ cannot be written: it is a folder.\n'],
    [
      ['pack', 'berlin-guarantees', '--out', '/tmp/x.odt'],
      'A pack is written as .pdf, .docx, .html or .md, and the ending of its name says which: /tmp/x.odt has none of these.\n',
    ],
  ])('lectern %j fails in a sentence before it starts', async (args, stderr) => {
    expect(await lectern(args, { userData: temporaryFolder(), env })).toEqual({
      code: 1,
      stdout: '',
      stderr,
    });
  });

  test('asked of the command line alone, it says what to run', async () => {
    const { code, stdout, stderr } = await lectern(['open'], { userData: temporaryFolder() });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('run it as “lectern”');
  });
});

describe('lectern briefings', () => {
  test('lists what is at hand, a line each, and as JSON with the numbers of each', async () => {
    const userData = temporaryFolder();
    const text = await lectern(['briefings'], { userData });
    expect(text).toEqual({
      code: 0,
      stdout:
        'berlin-guarantees  Two security guarantees for Ukraine  edition 1, 24 sentences, 51 statements\n',
      stderr: '',
    });
    const json = await lectern(['briefings', '--json'], { userData });
    expect(JSON.parse(json.stdout)).toEqual([
      {
        id: 'berlin-guarantees',
        title: 'Two security guarantees for Ukraine',
        titleBy: 'editor',
        language: 'en',
        direction: 'ltr',
        edition: '1',
        editionHash: expect.stringMatching(/^[0-9a-f]{64}$/u),
        sentences: 24,
        statements: 51,
        documents: 2,
        topics: 22,
        where: 'bundled',
        folder: bundled,
      },
    ]);
    expect(existsSync(join(userData, 'notes.db'))).toBe(false);
  });

  test('finds those in the reader’s own folder; the option wins over the variable', async () => {
    const userData = temporaryFolder();
    const copy = copyBriefing(userData, 'copy');
    const asked = ['briefings', '--json', '--user-data', userData];
    const { stdout } = await lectern(asked, { userData: temporaryFolder() });
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'berlin-guarantees' }, { id: 'copy', folder: copy }]);
  });
});

describe('a library of one’s own', () => {
  test('tells which briefing is left out, why, and where to read more, in one line', async () => {
    const userData = temporaryFolder();
    const folder = copyBriefing(userData, 'mine');
    writeFileSync(join(folder, 'briefing.json'), '{');
    const { code, stdout, stderr } = await lectern(['briefings'], { userData });
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^[^\n]+\n$/u);
    expect(
      stderr.startsWith(`${folder} is left out. briefing.json line 1, column 2: The file is not JSON`),
    ).toBe(true);
    expect(stderr.endsWith(`lectern validate ${folder}\n`)).toBe(true);
  });

  test('tells which briefing is hidden, and behind which', async () => {
    const userData = temporaryFolder();
    const folder = copyBriefing(userData, 'berlin-guarantees');
    const { code, stderr } = await lectern(['briefings'], { userData });
    expect(code).toBe(0);
    expect(stderr).toBe(
      `${folder} is left out. Its id, berlin-guarantees, is that of the briefing in ${bundled}, which comes before it.\n`,
    );
  });

  test('names the briefing of each result when there are several', async () => {
    const userData = temporaryFolder();
    copyBriefing(userData, 'mine');
    const { stdout } = await lectern(['search', 'troops', '--limit', '1'], { userData });
    const lines = stdout.split('\n');
    expect(lines.filter((line) => /^(?:berlin-guarantees|mine) {2}Two security/u.test(line))).toHaveLength(2);
    const one = await lectern(['search', 'troops', '--limit', '1', '--briefing', 'mine'], { userData });
    expect(one.stdout).not.toContain('Two security guarantees');
  });
});

describe('a folder for notes that cannot be one', () => {
  test.each([
    [['notes', 'list']],
    [['notes', 'add', '--sentence', 'S6', '--text', 'Why?']],
    [['search', 'troops']],
  ])('is told by %j: a file, and what is below a file', async (args) => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await lectern(args, { userData: file })).toEqual({
      code: 1,
      stdout: '',
      stderr: `${file} is not a folder. Notes and settings are kept in a folder.\n`,
    });
    const below = join(file, 'below');
    expect(await lectern([...args, '--user-data', below])).toEqual({
      code: 1,
      stdout: '',
      stderr: `There is no folder ${below}, and none can be made there.\n`,
    });
  });

  test.runIf(process.platform === 'linux')(
    'never keeps one waiting, even where no folder can be',
    async () => {
      const args = ['notes', 'add', '--sentence', 'S6', '--text', 'Why?', '--user-data', '/proc/nope'];
      expect(await lectern(args)).toEqual({
        code: 1,
        stdout: '',
        stderr: 'There is no folder /proc/nope, and none can be made there.\n',
      });
    },
  );
});

describe('lectern show', () => {
  test('gives the whole briefing as data', async () => {
    const { code, stdout } = await lectern(['show', 'berlin-guarantees', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      ...JSON.parse(JSON.stringify(await openBundledBriefing())),
      $schema: undefined,
    });
    expect(stdout).not.toContain('$schema');
  });

  test('gives it as text: every sentence, statement and topic, and silence in words', async () => {
    const { code, stdout } = await lectern(['show', 'berlin-guarantees']);
    expect(code).toBe(0);
    const briefing = await openBundledBriefing();
    const wanted = [
      ...[...lookUp(briefing).sentences.values()].map(
        ({ number, text }) => `${number}  ${withoutMarks(text)}\n`,
      ),
      ...briefing.statements.map(({ quote }) => `“${withoutMarks(quote.exact)}”`),
      ...briefing.topics.map(({ label }, index) => `Topic ${index + 1}  ${label}\n`),
      ...briefing.tensions.map(({ question }) => `${question}\n`),
    ];
    expect(wanted.filter((words) => !stdout.includes(words))).toEqual([]);
    expect(stdout.match(/The article does not say: /gu)).toHaveLength(34);
  });

  test('fails with a sentence for a briefing that is not there', async () => {
    expect(await lectern(['show', 'nosuch'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no briefing “nosuch” in the library.\n',
    });
  });

  test('ends quietly when nobody reads on', async () => {
    const { code, stderr } = await lectern(['show', 'berlin-guarantees', '--json'], { stopsReading: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('lectern validate', () => {
  test('with an earlier edition tells what its notes would lose, in lines and as JSON', async () => {
    const [older, newer] = ['briefings/harbour-accords', 'editions/harbour-accords-3'].map((path) =>
      join('tests/fixtures', path),
    );
    if (!older || !newer) throw new Error('There are two editions.');
    expect(await lectern(['validate', newer, '--against', older])).toMatchObject({ code: 0, stderr: '' });
    const refused = await lectern(['validate', older, '--against', newer]);
    expect(refused).toMatchObject({ code: 1, stderr: '' });
    expect(refused.stdout).toContain('“S4” was given up before the edition “3”. Ids are permanent');
    const json = await lectern(['validate', older, '--against', newer, '--json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      problems: [
        { place: 'redirects' },
        { place: 'redirects' },
        { place: 'redirects' },
        { place: /S4/u },
      ].map(({ place }) => ({ place: expect.stringMatching(place), remedy: expect.any(String) })),
    });
    const missing = await lectern(['validate', newer, '--against', 'no-such-folder']);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toMatch(/There is no folder .*no-such-folder\./u);
  });

  test('says of a briefing that is right how many of its sentences carry a statement', async () => {
    expect(await lectern(['validate', bundled])).toEqual({
      code: 0,
      stdout: '24 of 24 sentences carry a statement\n',
      stderr: '',
    });
    const json = await lectern(['validate', bundled, '--json']);
    expect(JSON.parse(json.stdout)).toEqual({
      problems: [],
      coverage: { covered: 24, all: 24, uncovered: [] },
    });
  });

  test('gives each problem a line with its place and remedy, and fails', async () => {
    const folder = temporaryFolder();
    cpSync(bundled, folder, { recursive: true });
    const file = join(folder, 'briefing.json');
    const briefing = JSON.parse(readFileSync(file, 'utf8'));
    briefing.statements[4].quote.exact = 'words that stand nowhere';
    writeFileSync(file, JSON.stringify(briefing));
    const text = await lectern(['validate', folder]);
    expect(text.code).toBe(1);
    expect(text.stderr).toBe('');
    const json = await lectern(['validate', folder, '--json']);
    expect(json.code).toBe(1);
    const { problems, coverage } = JSON.parse(json.stdout);
    // The blocks and the statements can be read, so how far they reach can be told.
    expect(coverage).toEqual({ covered: 24, all: 24, uncovered: [] });
    expect(problems.length).toBeGreaterThan(0);
    const lines = text.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(problems.length + 1);
    expect(lines.at(-1)).toBe('24 of 24 sentences carry a statement');
    for (const problem of problems) {
      expect(problem).toEqual({
        place: expect.stringMatching(/\S/u),
        message: expect.stringMatching(/\S/u),
        remedy: expect.stringMatching(/\S/u),
      });
      expect(text.stdout).toContain(problem.place);
      expect(text.stdout).toContain(problem.remedy);
    }
    expect(text.stdout).toContain('statements');
  });

  test('says so of a folder that is not there, and of a file, in one line', async () => {
    const folder = join(temporaryFolder(), 'nosuch');
    const missing = { code: 1, stdout: '', stderr: `There is no folder ${folder}.\n` };
    expect(await lectern(['validate', folder])).toEqual(missing);
    const file = join(bundled, 'article.txt');
    expect(await lectern(['validate', file])).toEqual({
      code: 1,
      stdout: '',
      stderr: `${file} is not a folder.\n`,
    });
  });

  test('follows no link out of a library into a loop', async () => {
    const userData = temporaryFolder();
    mkdirSync(join(userData, 'briefings'));
    symlinkSync(userData, join(userData, 'briefings', 'round'), 'dir');
    const { code } = await lectern(['briefings'], { userData });
    expect(code).toBe(0);
  });
});

describe('lectern search', () => {
  test.each([
    'legally binding',
    'funding',
    'kind:criticism',
    'troops -european',
    'provenance',
    '"by our inference"',
    'in:reference troops',
    'zxqv',
  ])('%s: the results of the search box, in its order', async (query) => {
    const briefing = await openBundledBriefing();
    const expected = searchBriefing(briefing, [], query);
    const { code, stdout } = await lectern(['search', query, '--json']);
    expect(code).toBe(0);
    const [found] = JSON.parse(stdout);
    expect(found).toMatchObject({ briefing: 'berlin-guarantees', query, total: expected.total });
    expect(
      found.groups.map((group: { group: string; total: number; hits: { place: unknown }[] }) => ({
        group: group.group,
        total: group.total,
        places: group.hits.map(({ place }) => place),
      })),
    ).toEqual(
      expected.groups.map(({ group, total, hits }) => ({
        group,
        total,
        places: hits.map(({ entry }) => JSON.parse(JSON.stringify(entry.place))),
      })),
    );
  });

  test('answers that the article does not say, with the nearest sentences', async () => {
    const { stdout } = await lectern(['search', 'funding', '--json']);
    const [{ answer }] = JSON.parse(stdout);
    expect(answer.words).toContain('the article does not say');
    expect(answer.nearest.length).toBeGreaterThan(0);
    const text = await lectern(['search', 'funding']);
    const [first, second] = text.stdout.split('\n');
    expect(first).toBe(answer.words);
    expect(second).toMatch(/^The nearest sentences? (?:is|are) \d/u);
    for (const sentence of answer.nearest) expect(second).toContain(sentence.slice(1));
  });

  test('looks only where it is asked to, for as many as it is asked', async () => {
    const { stdout } = await lectern(['search', 'troops', '--in', 'text,gaps', '--limit', '1', '--json']);
    const [{ groups }] = JSON.parse(stdout);
    const names = groups.map(({ group }: { group: string }) => group);
    expect(names.filter((name: string) => !['sentences', 'gaps'].includes(name))).toEqual([]);
    for (const { hits } of groups) expect(hits.length).toBeLessThanOrEqual(1);
  });

  test('says that there is nothing, and that is no failure', async () => {
    expect(await lectern(['search', 'zxqv'])).toEqual({
      code: 0,
      stdout: 'Nothing holds “zxqv” here, or a word spelt like it.\n',
      stderr: '',
    });
  });

  test.each([
    [['-kind:event troops']],
    [['--limit', '2', '-kind:event troops', '--json']],
    [['-"combat troops" troops', '--briefing', 'berlin-guarantees']],
    [['--', '-kind:event troops']],
  ])('%j is taken with the query that begins with a minus', async (args) => {
    const { code, stdout, stderr } = await lectern(['search', ...args]);
    const query = args.find((arg) => arg.includes('troops')) ?? '';
    const turned = await lectern(['search', ...args.map((arg) => (arg === query ? ` ${query}` : arg))]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.replace('"query":"-', '"query":" -').replace('"query": "-', '"query": " -')).toBe(
      turned.stdout,
    );
    expect(stdout).toContain('troops');
  });

  test('parts what holds all the words from what holds some, with the counts of the box', async () => {
    const { stdout } = await lectern(['search', '+troops European']);
    const results = searchBriefing(await openBundledBriefing(), [], '+troops European');
    const [all = '', some = ''] = stdout.split('With some of the words\n');
    const counts = (text: string) =>
      [...text.matchAll(/^[A-Z]\w+ (\d+)$/gmu)].map(([, count]) => Number(count));
    const total = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0);
    expect(results.withAllWords).toBeLessThan(results.total);
    expect(total(counts(all))).toBe(results.withAllWords);
    expect(total(counts(some))).toBe(results.total - results.withAllWords);
  });

  test.each([
    ['Ukrane', 'Nothing is spelt “Ukrane”. Shown instead: “Ukraine”.'],
    ['troops zxqv', 'Nothing holds “zxqv” here.'],
    [
      'troops drones combat',
      'Nothing here holds all the words near each other. Shown is what holds some of them.',
    ],
    ['"legaly binding"', 'Nothing holds “legaly binding” here.'],
    ['"legaly binding"', 'Did you mean "legally binding"?'],
    ['"troops zxqv"', '"troops zxqv" as words that may stand apart: '],
    ['zxqv "legaly binding"', 'Nothing holds “zxqv” and “legaly binding” here.'],
    ['NOT troops', 'Nothing was asked for. Type a word to look for before what to leave out'],
  ])('of %j it says, and has among the data: %s', async (query, said) => {
    expect((await lectern(['search', query])).stdout).toContain(said);
    const [found] = JSON.parse((await lectern(['search', query, '--json'])).stdout);
    expect(found.said.join('\n')).toContain(said);
  });

  test('says where a phrase goes on', async () => {
    const query = '"Russia. The first"';
    expect((await lectern(['search', query])).stdout).toMatch(/^ {2}3 {2}.* \(goes on in sentence 4\)$/mu);
    const [found] = JSON.parse((await lectern(['search', query, '--json'])).stdout);
    expect(found.groups[0].hits[0].goesOnIn).toBe('S4');
  });

  test.each(['', '  '])('of %j it says what to type', async (query) => {
    const { code, stdout, stderr } = await lectern(['search', query]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('It is empty. Type a word to look for');
  });

  test('names what the briefing says beside its article, with the sentences that it rests on', async () => {
    const { stdout } = await lectern(['search', '"never cite"']);
    expect(stdout).toMatch(
      /^Reference 1\n {2}Warning 1 {2}Never cite “legally binding” alone: .* {2}\(17, 20\)$/mu,
    );
    const [found] = JSON.parse((await lectern(['search', '"never cite"', '--json'])).stdout);
    expect(found.groups[0]).toMatchObject({ group: 'reference', hits: [{ restsOn: ['S17', 'S20'] }] });
    const alone = await lectern(['search', 'guarantees', '--in', 'reference']);
    expect(alone.stdout).toMatch(/^ {2}Title {2}Two security guarantees for Ukraine$/mu);
  });

  test('names lines of the comparison by their topic, never by an id', async () => {
    const { topics } = await openBundledBriefing();
    const { stdout } = await lectern(['search', 'forces', '--in', 'comparison,gaps']);
    const lines = stdout.split('\n').filter((line) => line.startsWith('  '));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => !topics.some(({ label }) => line.includes(label)))).toEqual([]);
    expect(topics.filter(({ id }) => id.includes('-') && stdout.includes(id))).toEqual([]);
  });

  test('fails for a briefing that is not there', async () => {
    const { code, stdout, stderr } = await lectern(['search', 'troops', '--briefing', 'nosuch']);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no briefing “nosuch” in the library.\n',
    });
  });
});

/** The bundled briefing under another id, in a reader's own library. Answers its folder. */
function copyBriefing(userData: string, id: string): string {
  const folder = join(userData, 'briefings', id);
  cpSync(bundled, folder, { recursive: true });
  const file = join(folder, 'briefing.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), id }));
  return folder;
}
