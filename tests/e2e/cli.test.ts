import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
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

  it('writes a note beside an open window, which shows it as soon as the reader comes back', async () => {
    await using reader = await launchLectern();
    const { app, page } = reader;
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
    await app.evaluate(({ app: program }) => program.emit('browser-window-focus'));
    await page.getByRole('list', { name: 'Notes' }).getByText('Who decides?').waitFor();
  });
});
