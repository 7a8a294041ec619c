import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchLectern } from './launch';

const root = join(import.meta.dirname, '../..');

/** The command as a person types it: plain Node, the launcher, the built program. */
function lectern(userData: string, ...args: readonly string[]) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync('node', [join(root, 'bin/lectern.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, LECTERN_USER_DATA: userData },
  });
  return { code: status, out: stdout, err: stderr };
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'lectern-cli-'));
}

/** Words, beginnings, phrases, filters, near spellings, and the note. */
const sameEverywhere = [
  'guarant',
  '"the agreement"',
  'legally binding troops',
  'war -peace',
  'kind:criticism',
  'decides',
  'garantees',
  'well-trained',
  'provenance',
  'in:reference guarantee',
  'S9',
  't',
];

interface Answer {
  readonly groups: readonly {
    readonly group: string;
    readonly hits: readonly {
      readonly place: Readonly<Record<string, string | number | null>>;
      readonly hasAllWords: boolean;
    }[];
  }[];
}

function readAnswers(json: string): readonly Answer[] {
  return JSON.parse(json);
}

/** Whether the rows are the first of each group, in the order of the answer, and none is without its group. */
function isBeginningOf(rows: readonly string[], answer: Answer | undefined): boolean {
  const parts = ['all', 'some'].flatMap((part) =>
    (answer?.groups ?? []).map(({ group, hits: found }) => ({
      rows: rows.flatMap((id) => id.split(`${part}:${group}:`).slice(1)),
      found: found.filter(({ hasAllWords }) => hasAllWords === (part === 'all')),
    })),
  );
  return (
    parts.some((part) => part.rows.length > 0) &&
    parts.every(({ rows: ids, found }) => ids.every((id, place) => isOf(id, found[place]?.place ?? {})))
  );
}

/** Whether a row, by what its id has after the group, leads to the place. */
function isOf(id: string, place: Readonly<Record<string, string | number | null>>): boolean {
  const { sentence, statement, topicId, columnId, tensionId, part, number, noteId, kind } = place;
  switch (kind) {
    case 'sentence':
      return id === sentence;
    case 'statement':
      return id === statement;
    case 'topic':
      return columnId === null ? id === topicId : id.startsWith(`${topicId}:${columnId}:`);
    case 'gap':
      return id === `${topicId}:${columnId ?? 'topic'}`;
    case 'tension':
      return id === tensionId;
    case 'reference':
      return id === `${part}:${number}`;
    default:
      return id === noteId;
  }
}

describe('the command lectern', () => {
  it('answers on stdout, keeps quiet on stderr and says by its code how it went', () => {
    const userData = folder();
    expect(lectern(userData, 'validate', 'resources/briefings/berlin-guarantees')).toEqual({
      code: 0,
      out: '24 of 24 sentences carry a statement\n',
      err: '',
    });
    const silent = lectern(userData, 'search', 'ratification');
    expect(silent).toMatchObject({ code: 0, err: '' });
    expect(silent.out).toMatch(/^On ratification, the article does not say\./);
    expect(lectern(userData, 'show', 'nope')).toMatchObject({ code: 1, out: '' });
    expect(lectern(userData, 'bogus')).toMatchObject({ code: 2, out: '' });
  });

  it('writes a note beside an open window, which shows and finds it, and finds all else in the same order', async () => {
    // As a briefing of very many passages: the window has it searched on disk, the command line searches in memory.
    await using reader = await launchLectern({ env: { LECTERN_MOST_IN_MEMORY: '0' } });
    const { page } = reader;
    await page.getByRole('link', { name: 'Notes', exact: true }).click();
    await page.getByRole('heading', { name: 'No notes yet.' }).waitFor();
    const added = lectern(
      reader.userData,
      ...'notes add --sentence S6 --quote'.split(' '),
      'any aggression against the country',
      '--text',
      'Who decides?',
    );
    expect(added).toMatchObject({ code: 0, err: '' });
    // It is noticed while the window is in sight, without the reader coming to it.
    await page.getByRole('list', { name: 'Notes' }).getByText('Who decides?').waitFor();

    const kept = join(reader.userData, 'search', 'berlin-guarantees.fts');
    await expect.poll(() => existsSync(kept)).toBe(true);
    const withoutIndex = folder();
    for (const name of readdirSync(reader.userData).filter((each) => each.startsWith('notes.db')))
      cpSync(join(reader.userData, name), join(withoutIndex, name));
    const box = page.getByLabel('Search everything');
    await box.click();
    for (const query of sameEverywhere) {
      const answer = lectern(withoutIndex, 'search', query, '--json').out;
      const [expected] = readAnswers(answer);
      await box.fill(query);
      await expect
        .poll(async () => {
          const shown = await page.getByRole('option').evaluateAll((rows) => rows.map(({ id }) => id));
          return { query, isSame: isBeginningOf(shown, expected) };
        })
        .toEqual({ query, isSame: true });
      if (query === 'decides') expect(lectern(reader.userData, 'search', query, '--json').out).toBe(answer);
    }
    await box.fill('decides');
    await expect
      .poll(() => page.getByRole('option').first().locator('mark').allInnerTexts())
      .toEqual(['decides']);
    expect(await reader.problems()).toEqual([]);
  });
});
