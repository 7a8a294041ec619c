/** What a command line needs of the program, seen from its words alone. */
import { parseArgs } from 'node:util';
import { isPath } from './command-line';

/** Asking for help or the version needs no window, whatever it is asked of. */
const questions: ReadonlySet<string> = new Set(['help', 'h', 'version', 'V']);

/**
 * Whether a window is all that is wanted; or the program without one, for a pack; or an answer of the command line,
 * which also knows whether there is a briefing of that id.
 */
export function needOf(args: readonly string[]): 'window' | 'hidden' | 'answer' {
  const { tokens } = parseArgs({
    args: [...args],
    options: { 'user-data': { type: 'string' }, briefing: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (tokens.some((token) => token.kind === 'option' && questions.has(token.name))) return 'answer';
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (words[0] === 'pack') return 'hidden';
  const [word, ...more] = words[0] === 'open' ? words.slice(1) : words;
  return more.length === 0 && (word === undefined || isPath(word)) ? 'window' : 'answer';
}
