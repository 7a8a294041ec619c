import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './project.mjs';

/**
 * @typedef {object} Plan how a command line is run
 * @property {'app' | 'node'} kind
 * @property {readonly string[]} args
 */

/** Asking for help or the version needs no window, whatever it is asked of. */
const questions = new Set(['help', 'h', 'version', 'V']);

/**
 * Decides what a command line needs: `pack` and `open` the program, everything else (help and mistakes included)
 * only Electron's Node. No words at all, or the name of a bundled briefing alone, mean `open`.
 * @param {readonly string[]} args
 * @returns {Plan}
 */
export function planCommand(args) {
  /** @type {Plan} */
  const inNode = { kind: 'node', args };
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { 'user-data': { type: 'string' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  if (options.some((name) => questions.has(name))) return inNode;
  const [first, ...rest] = positionals;
  if (first === 'pack') return { kind: 'app', args };

  const words = first === 'open' ? rest : positionals;
  const [briefing] = words;
  const means = first === undefined || first === 'open' || isBundled(first);
  const folder = values['user-data'];
  const isUnderstood = words.length <= 1 && options.every((name) => name === 'user-data') && folder !== true;
  if (!means || !isUnderstood) return inNode;
  return {
    kind: 'app',
    args: [
      ...(typeof folder === 'string' ? ['--user-data', folder] : []),
      ...(briefing === undefined ? [] : ['--briefing', briefing]),
    ],
  };
}

/** @param {string} word */
function isBundled(word) {
  return /^[a-z0-9-]+$/.test(word) && existsSync(join(root, 'resources', 'briefings', word, 'briefing.json'));
}
