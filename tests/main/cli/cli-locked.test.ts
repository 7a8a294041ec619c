import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dropKey } from '../../../src/main/store/lock/keyring';
import { createStoreLock } from '../../../src/main/store/lock/store-lock';
import { createStore } from '../../../src/main/store/store';
import { writeNote } from '../notes/written-notes';
import { filesWithWords } from '../store/lock/words-in-files';
import { temporaryFolder } from '../temporary-folder';
import { bundleCommandLine } from './cli-run';

const { lectern, file: commandLine } = bundleCommandLine();
const passphrase = 'correct horse battery';
const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null'], { stdio: 'ignore' }).status === 0;

async function lockedFolder(): Promise<{ readonly userData: string; readonly passphraseFile: string }> {
  const userData = join(temporaryFolder(), 'kept');
  const file = join(userData, 'notes.db');
  const store = createStore(file);
  writeNote(store.database(), { body: 'Kranichxylophon' });
  await createStoreLock({ store, file, cost: { n: 16, r: 8, p: 1 } }).set(passphrase);
  store.close();
  dropKey(file);
  const passphraseFile = join(temporaryFolder(), 'passphrase');
  writeFileSync(passphraseFile, `${passphrase}\n`);
  return { userData, passphraseFile };
}

/** Runs it on a terminal of its own and types the line when it is asked for. */
function runOnTerminal(args: readonly string[], userData: string, typed: string): Promise<string> {
  const words = [process.execPath, commandLine(), ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qec', words, '/dev/null'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', LECTERN_USER_DATA: userData },
  });
  let shown = '';
  let isTyped = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    if (isTyped || !shown.includes('Passphrase of the notes:')) return;
    isTyped = true;
    child.stdin.write(`${typed}\n`);
  });
  return new Promise((resolve) => child.on('close', () => resolve(shown)));
}

describe('the command line, where the notes are locked,', () => {
  test('says so where there is no terminal and no file, and gives nothing away', async () => {
    const { userData } = await lockedFolder();
    const ran = await lectern(['notes', 'list'], { userData });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('--passphrase-file FILE');
  });

  test('reads, writes and exports with the passphrase of a file, and says that the export is plain', async () => {
    const { userData, passphraseFile } = await lockedFolder();
    const given = ['--passphrase-file', passphraseFile];
    const listed = await lectern(['notes', 'list', ...given], { userData });
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    expect(listed.stdout).toContain('Kranichxylophon');
    const added = await lectern([...given, 'notes', 'add', '--sentence', 'S6', '--text', 'Kranichzither'], {
      userData,
    });
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(filesWithWords(userData, ['Kranich'])).toEqual([]);
    const out = join(temporaryFolder(), 'notes.md');
    const exported = await lectern(['notes', 'export', '--format', 'markdown', '--out', out, ...given], {
      userData,
    });
    expect(exported).toMatchObject({ code: 0, stderr: 'This file is not encrypted.\n' });
    expect(readFileSync(out, 'utf8')).toContain('Kranichzither');
  });

  test('is left to the byte by a wrong passphrase, and by a file that is not there', async () => {
    const { userData, passphraseFile } = await lockedFolder();
    const before = readFileSync(join(userData, 'notes.db'));
    writeFileSync(passphraseFile, 'another');
    const wrong = await lectern(['notes', 'list', '--passphrase-file', passphraseFile], { userData });
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toContain('does not open the notes');
    const missing = await lectern(['notes', 'list', '--passphrase-file', '/no/such/file'], { userData });
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toContain('/no/such/file');
    expect(readFileSync(join(userData, 'notes.db'))).toEqual(before);
  });

  test.runIf(hasTerminal)('asks on the terminal, and does not show what is typed', async () => {
    const { userData } = await lockedFolder();
    const right = await runOnTerminal(['notes', 'list'], userData, passphrase);
    expect(right).toContain('Kranichxylophon');
    expect(right).not.toContain('horse');
    const wrong = await runOnTerminal(['notes', 'list'], userData, 'no such horse');
    expect(wrong).toContain('does not open the notes');
    expect(wrong).not.toContain('horse');
  });
});
