/** What the commands share: where things lie, the store, and the way an answer is given. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DatabaseSync } from '../store/engine';
import { checkUserData } from './cli-user-data';
import { readElsewhere } from '../store/read-elsewhere';
import { findFolders, type Folders } from '../folders';
import { say } from '../say';
import { isLocked, unlockNotes } from './unlock-notes';
import { createStore } from '../store/store';

/** What may be said of any command. */
export interface CliOptions {
  readonly userData?: string;
  readonly passphraseFile?: string;
}

export interface CliContext {
  readonly folders: () => Folders;
  /** The store for writing; made when there is none. */
  readonly store: () => DatabaseSync;
  /** The store for reading, or null when there is none yet: asking leaves nothing behind. Throws where it is damaged. */
  readonly reading: () => DatabaseSync | null;
  /** True when the notes need a passphrase. It is asked for when they are opened. */
  readonly isLocked: () => boolean;
  /** Says of a file that was written from locked notes that it is not encrypted. */
  readonly tellPlain: () => void;
  /** Gives an answer: as JSON, or as the lines of text. */
  readonly answer: (asJson: boolean | undefined, value: unknown, lines: () => readonly string[]) => void;
  /** The request was answered, and the answer is no: the exit code will be 1. */
  readonly fail: () => void;
  /** All that was asked is right, and the rest is for the program. Throws when nobody is there to start it. */
  readonly startProgram: () => void;
  readonly code: () => number;
  readonly close: () => void;
}

/** `options` gives what was said of every command, once the arguments have been read. */
export function createCliContext(options: () => CliOptions): CliContext {
  let code = 0;
  let read: DatabaseSync | null = null;
  const folders = (): Folders =>
    findFolders({
      bundle: import.meta.dirname,
      userData: resolve(options().userData ?? (process.env['LECTERN_USER_DATA'] || usualUserData())),
    });
  // The usual folder is the system's affair; only one that was named can be a slip of the pen.
  const checked = (): Folders => {
    const named = options().userData ?? process.env['LECTERN_USER_DATA'];
    if (named) checkUserData(resolve(named));
    return folders();
  };
  /** Where the notes lie, unlocked. */
  const notesFile = (): string => {
    const file = checked().notesFile;
    unlockNotes(file, options().passphraseFile);
    return file;
  };
  let store: ReturnType<typeof createStore> | null = null;
  return {
    folders,
    store: () => (store ??= createStore(notesFile(), { recovery: 'elsewhere' })).database(),
    reading: () => (read ??= readElsewhere(notesFile())),
    isLocked: () => isLocked(checked().notesFile),
    tellPlain: () => {
      if (isLocked(folders().notesFile)) process.stderr.write(`${say('lock.plain-file')}\n`);
    },
    answer: (asJson, value, lines) => {
      const text = asJson ? JSON.stringify(value, null, 2) : lines().join('\n');
      if (text !== '') process.stdout.write(`${text}\n`);
    },
    fail: () => {
      code = 1;
    },
    startProgram: () => {
      if (process.env['LECTERN_NO_DISPLAY']) throw new Error(say('cli.no-display'));
      // Whoever starts the program names the code by which it is told to.
      code = Number(process.env['LECTERN_START_PROGRAM'] ?? 0);
      if (code === 0) throw new Error(say('cli.needs-window'));
    },
    code: () => code,
    close: () => {
      store?.close();
      read?.close();
    },
  };
}

/** The folder that Electron itself would use, so that the window and the command line see the same notes. */
function usualUserData(): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'lectern');
    case 'win32':
      return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'lectern');
    default:
      return join(process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'lectern');
  }
}
