/** Locked notes on the command line: the passphrase comes from the terminal or from a file, never from an argument. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { say } from '../say';
import { unwrapKeyAtOnce } from '../store/lock/key-file';
import { holdKey } from '../store/lock/keyring';
import { lockStateOf } from '../store/lock/lock-state';

/** True when the notes are encrypted: what is written from them is plain, and is said to be. */
export function isLocked(notesFile: string): boolean {
  const { kind } = lockStateOf(notesFile);
  return kind === 'locked' || kind === 'open';
}

/** Opens locked notes; others are left. `passphraseFile` is asked instead of the terminal. Throws with a sentence. */
export function unlockNotes(notesFile: string, passphraseFile: string | undefined): void {
  const state = lockStateOf(notesFile);
  if (state.kind !== 'locked') return;
  const passphrase = passphraseFile === undefined ? askTerminal() : passphraseIn(passphraseFile);
  const key = unwrapKeyAtOnce(state.wrapped, passphrase);
  if (!key) throw new Error(say('cli.locked.wrong'));
  holdKey(notesFile, key);
}

/** What the file holds, without the line's end that editors put there. */
function passphraseIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/u, '');
  } catch (error) {
    throw new Error(say('cli.locked.no-file', { file }), { cause: error });
  }
}

/** Asks on the terminal itself, whatever answers are sent to, without showing what is typed. */
function askTerminal(): string {
  const terminal = openTerminal();
  if (terminal === null) throw new Error(say('cli.locked.no-terminal'));
  const isSilent = setEcho(terminal, '-echo');
  try {
    // Where what is typed would be seen it is not asked for.
    if (!isSilent) throw new Error(say('cli.locked.no-terminal'));
    writeSync(terminal, `${say('cli.locked.ask')} `);
    return readLine(terminal);
  } finally {
    if (isSilent) setEcho(terminal, 'echo');
    writeSync(terminal, '\n');
    closeSync(terminal);
  }
}

function openTerminal(): number | null {
  try {
    return process.platform === 'win32' ? null : openSync('/dev/tty', 'r+');
  } catch {
    return null;
  }
}

function setEcho(terminal: number, how: 'echo' | '-echo'): boolean {
  return spawnSync('stty', [how], { stdio: [terminal, 'ignore', 'ignore'] }).status === 0;
}

function readLine(terminal: number): string {
  const piece = Buffer.alloc(4096);
  const parts: Buffer[] = [];
  for (;;) {
    const length = readSync(terminal, piece, 0, piece.length, null);
    parts.push(Buffer.from(piece.subarray(0, length)));
    if (length === 0 || piece.subarray(0, length).includes(10)) break;
  }
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/\r?\n[^]*$/u, '');
}
