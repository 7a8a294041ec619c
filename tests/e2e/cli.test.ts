import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { out as bundles } from '../../scripts/project.mjs';

const root = join(import.meta.dirname, '../..');
const bundled = join(root, 'resources/briefings/berlin-guarantees');

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built command line, as the command `lectern` starts it. */
function lectern(userData: string, ...args: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(bundles, 'main/cli.js'), '--user-data', userData, ...args],
    { encoding: 'utf8', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, cwd: root },
  );
  return { code: status, out: stdout, err: stderr };
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'lectern-cli-'));
}

describe('the command line', () => {
  it('lists the bundled briefing and shows all of it as data', () => {
    const userData = folder();
    const list = JSON.parse(lectern(userData, 'briefings', '--json').out);
    expect(list).toMatchObject([{ id: 'berlin-guarantees', sentences: 24 }]);
    const shown = JSON.parse(lectern(userData, 'show', 'berlin-guarantees', '--json').out);
    expect(shown.blocks).toHaveLength(24);
    expect(shown.topics).toHaveLength(22);
  });

  it('finds 800,000 in sentence 9 and answers for ratification that the article does not say', () => {
    const userData = folder();
    const [numbers] = JSON.parse(lectern(userData, 'search', '800,000', '--in', 'text', '--json').out);
    expect(numbers.groups[0].hits[0].place).toEqual({ kind: 'sentence', sentence: 'S9' });
    const silent = lectern(userData, 'search', 'ratification');
    expect(silent.out).toMatch(/^On ratification, the article does not say\./);
    expect(silent.code).toBe(0);
  });

  it('writes a note that is listed, found, exported and taken in elsewhere, once', () => {
    const userData = folder();
    const added = lectern(
      userData,
      ...'notes add --sentence S6 --tag legal --tag trigger --colour Raise --json'.split(' '),
      '--quote',
      'any aggression against the country',
      '--text',
      'Who decides?',
    );
    const note = JSON.parse(added.out);
    expect(note).toMatchObject({
      colour: 'rose',
      tags: ['legal', 'trigger'],
      rev: 1,
      breadcrumb: 'Sentence 6',
    });
    expect(JSON.parse(lectern(userData, 'notes', 'list', '--json').out)).toEqual([note]);
    const [found] = JSON.parse(lectern(userData, 'search', 'decides', '--in', 'notes', '--json').out);
    expect(found.total).toBe(1);

    const file = join(userData, 'notes.jsonld');
    expect(lectern(userData, 'notes', 'export', '--format', 'jsonld', '--out', file).code).toBe(0);
    const other = folder();
    const report = JSON.parse(lectern(other, 'notes', 'import', file, '--json').out);
    expect(report).toMatchObject([{ status: 'added' }]);
    expect(JSON.parse(lectern(other, 'notes', 'import', file, '--json').out)).toMatchObject([
      { status: 'same' },
    ]);
    expect(JSON.parse(lectern(other, 'notes', 'list', '--json').out)[0].body).toBe('Who decides?');
  });

  it.each(['jsonld', 'annotations', 'markdown', 'csv', 'html'])(
    'exports %s with the quoted words',
    (format) => {
      const userData = folder();
      lectern(
        userData,
        'notes',
        'add',
        '--sentence',
        '17',
        '--quote',
        'legally binding',
        '--text',
        'By what?',
      );
      const { out, code } = lectern(userData, 'notes', 'export', '--format', format);
      expect(code).toBe(0);
      expect(out).toContain('legally binding');
      expect(out).toContain('By what?');
    },
  );

  it('is silent about a right briefing, and names the place and the remedy in a broken one', () => {
    const userData = folder();
    expect(lectern(userData, 'validate', bundled)).toEqual({ code: 0, out: '', err: '' });
    const broken = join(folder(), 'broken');
    cpSync(bundled, broken, { recursive: true });
    const file = join(broken, 'briefing.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"sentence": "S11"', '"sentence": "S99"'));
    const { code, out } = lectern(userData, 'validate', broken);
    expect(code).toBe(1);
    expect(out).toMatch(/S99/);
    for (const line of out.trim().split('\n')) expect(line).toMatch(/^\S.*: .+\. .+\.$/);
  });

  const refused: readonly (readonly [string, number, RegExp, readonly string[]])[] = [
    ['an unknown command', 2, /unknown command/, ['bogus']],
    ['a missing argument', 2, /missing required argument/, ['show']],
    ['a missing option', 2, /--sentence/, ['notes', 'add', '--text', 'x']],
    ['an unknown option', 2, /unknown option/, ['briefings', '--nope']],
    ['a group that is none', 2, /There is no “x” to search in/, ['search', 'war', '--in', 'x']],
    ['a limit that is none', 2, /whole number/, ['search', 'war', '--limit', '0']],
    ['a format that is none', 2, /Allowed choices/, ['notes', 'export', '--format', 'pdf']],
    [
      'a label that is none',
      2,
      /no such label/,
      ['notes', 'add', '--sentence', 'S1', '--text', 'x', '--colour', 'red'],
    ],
    ['a briefing that is not there', 1, /There is no briefing “nope”/, ['show', 'nope']],
    [
      'a sentence that is not there',
      1,
      /Sentences run from S1 to S24/,
      ['notes', 'add', '--sentence', 'S25', '--text', 'x'],
    ],
    [
      'a quote that is not in its sentence',
      1,
      /Sentence 1 does not hold the words “nope”/,
      ['notes', 'add', '--sentence', 'S1', '--quote', 'nope', '--text', 'x'],
    ],
    ['a file that is not there', 1, /no such file/, ['notes', 'import', '/nowhere.json']],
  ];
  it.each(refused)('refuses %s with exit code %i and one clear line', (_, code, words, args) => {
    const answer = lectern(folder(), ...args);
    expect(answer.code).toBe(code);
    expect(answer.err).toMatch(words);
    expect(answer.out).toBe('');
    expect(answer.err).not.toMatch(/\n\s+at /);
  });
});
