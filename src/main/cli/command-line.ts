/** What the program was started with. Chromium's own switches may stand among ours and are passed over. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reasonOf } from '../../shared/reason-of';

export interface CommandLine {
  /** The folder for everything that is kept, absolute; null for the system's usual place. */
  readonly userData: string | null;
  /** The briefing to open, or null for the one that was read last. */
  readonly briefingId: string | null;
  /** The file or folder to take in, absolute, or null. */
  readonly file: string | null;
  /** The file that holds the passphrase of locked notes, absolute; null to ask for it. */
  readonly passphraseFile: string | null;
  /** What follows the word `pack`, or null when a window is wanted. */
  readonly pack: readonly string[] | null;
}

interface Start {
  /** What stands after the program itself, and after the application's folder where there is one. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly workingFolder: string;
}

/**
 * Reads the arguments: `[--user-data DIR] [--passphrase-file FILE] [--briefing ID] [[open] ID | [open] PATH | pack …]`. DIR
 * wins over LECTERN_USER_DATA; a word with a dot or a slash is a path, which no id has.
 * Throws with a sentence for standard error when an option lacks its value.
 */
export function readCommandLine({ args, env, workingFolder }: Start): CommandLine {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: {
      'user-data': { type: 'string' },
      'passphrase-file': { type: 'string' },
      briefing: { type: 'string' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words = tokens.filter((token) => token.kind === 'positional');
  const [command] = words;
  const isPack = command?.value === 'pack';
  const word = isPack ? undefined : (command?.value === 'open' ? words[1] : command)?.value;
  const isFile = word !== undefined && isPath(word);
  const userData = text(values['user-data'], '--user-data') ?? (env['LECTERN_USER_DATA'] || null);
  const passphraseFile = text(values['passphrase-file'], '--passphrase-file');
  return {
    passphraseFile: passphraseFile === null ? null : resolve(workingFolder, passphraseFile),
    userData: userData === null ? null : resolve(workingFolder, userData),
    briefingId: text(values['briefing'], '--briefing') ?? (isFile ? null : (word ?? null)),
    file: isFile ? resolve(workingFolder, word) : null,
    pack: isPack ? args.slice(command.index + 1) : null,
  };
}

/** True for a word that names a file or folder: it has a dot or a slash. */
export function isPath(word: string): boolean {
  return /[./\\]/.test(word);
}

/**
 * Electron started with a folder (`electron .`) has that folder as its first argument that is no switch. Switches of
 * Chromium's alone may stand before `--`, and everything after it is ours.
 */
export function ownArguments(argv: readonly string[], startedWithFolder: boolean): readonly string[] {
  const args = argv.slice(1);
  if (!startedWithFolder) {
    const end = args.indexOf('--');
    const areSwitches = end !== -1 && args.slice(0, end).every((arg) => arg.startsWith('-'));
    return areSwitches ? args.slice(end + 1) : args;
  }
  const isRequired = (at: number): boolean => /^(?:-r|--require)$/.test(args[at - 1] ?? '');
  const folder = args.findIndex((arg, at) => !arg.startsWith('-') && !isRequired(at));
  return [...args.slice(0, folder).filter((arg) => arg.startsWith('-')), ...args.slice(folder + 1)];
}

/** Reads the program's own arguments, or says on standard error what is wrong and answers null. */
export function readOwnCommandLine({
  argv,
  env,
  defaultApp,
}: Pick<NodeJS.Process, 'argv' | 'env'> & { readonly defaultApp?: boolean }): CommandLine | null {
  try {
    return readCommandLine({
      args: ownArguments(argv, defaultApp === true),
      env,
      workingFolder: process.cwd(),
    });
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    return null;
  }
}

function text(value: string | boolean | undefined, option: string): string | null {
  if (value === undefined) return null;
  if (typeof value !== 'string' || value === '') throw new Error(`${option} needs a value.`);
  return value;
}
