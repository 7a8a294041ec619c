/** Control characters in the editor's words: they cannot be seen, and a terminal or a printer may obey them. */
import { type Finding, type Path, shown } from './problem';

/** All but tab and line ends, which are white space. */
const control = /[^\P{Cc}\t\n\r]/u;

/** One finding for each string that holds one. The article's own words are kept as given and are left alone. */
export function controlFindings(file: unknown): readonly Finding[] {
  return [...strings(file, [])]
    .filter(([path, words]) => path[0] !== 'blocks' && path.at(-1) !== 'exact' && control.test(words))
    .map(([path, words]) => ({
      path,
      message: `The words ${shown(words)} hold a control character.`,
      remedy: 'Remove it, or write it out in words.',
    }));
}

function* strings(value: unknown, path: Path): Generator<readonly [Path, string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  const items = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, item] of items) yield* strings(item, [...path, key]);
}
