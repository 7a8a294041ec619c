import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './project.mjs';

/**
 * @typedef {object} Plan how a command line is run
 * @property {'window' | 'hidden' | 'node'} kind the program with a window, without one, or only Electron's Node
 * @property {readonly string[]} args
 * @property {readonly string[] | null} ask what the command line is asked first; the program is started when it
 *   answers `startProgram`. Null when there is nothing to ask.
 */

/** How the command line answers that all it was asked is right and that the rest is for the program. */
export const startProgram = 86;

/** Asking for help or the version needs no window, whatever it is asked of. */
const questions = new Set(['help', 'h', 'version', 'V']);

/**
 * Decides what a command line needs: `pack` and `open` the program, everything else (help and mistakes included)
 * only Electron's Node. No words at all, or the name of a briefing or a path alone, mean `open`. What can be wrong with a
 * name or an option is asked of the command line before the program starts.
 * @param {readonly string[]} args
 * @returns {Plan}
 */
export function planCommand(args) {
  /** @type {Plan} */
  const inNode = { kind: 'node', args, ask: null };
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { 'user-data': { type: 'string' }, 'passphrase-file': { type: 'string' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  if (options.some((name) => questions.has(name))) return inNode;
  const [first, ...rest] = positionals;
  if (first === 'pack') return { kind: 'hidden', args, ask: args };

  const words = first === 'open' ? rest : positionals;
  const [briefing] = words;
  const folder = values['user-data'];
  const isUnderstood = words.length <= 1 && options.every((name) => name === 'user-data');
  if (!isUnderstood || folder === true || folder === '') return inNode;
  return {
    kind: 'window',
    args: [
      ...(typeof folder === 'string' ? ['--user-data', folder] : []),
      ...(briefing === undefined ? [] : isPath(briefing) ? [briefing] : ['--briefing', briefing]),
    ],
    // A window opens sooner when nothing is asked about what is known to be right.
    ask: briefing === undefined || isPath(briefing) || isBundled(briefing) ? null : args,
  };
}

/**
 * No id has a dot or a slash. What is wrong with a file the window tells.
 * @param {string} word
 */
function isPath(word) {
  return /[./\\]/.test(word);
}

/** @param {string} word */
function isBundled(word) {
  return /^[a-z0-9-]+$/.test(word) && existsSync(join(root, 'resources', 'briefings', word, 'briefing.json'));
}
