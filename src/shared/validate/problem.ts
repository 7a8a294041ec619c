/** One thing that keeps a briefing from being opened: where it is, what it is, and what to do about it. */
export interface Problem {
  /** The path in `briefing.json`, with the id of each item on the way: `statements[12] a-S5-1 quote`. */
  readonly place: string;
  readonly message: string;
  /** An instruction in plain words. */
  readonly remedy: string;
}

/** A path of keys and positions, as zod gives it. */
export type Path = readonly PropertyKey[];

/** A problem whose place is still a path; it gets its words when the file is at hand. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
}

/**
 * The place a path stands for, in words that can be looked for in the file: positions count from 0, as in JSON, and
 * every item is followed by what names it. The path may lead to nothing; what is missing is named by its key.
 */
export function placeOf(file: unknown, path: Path): string {
  const words: string[] = [];
  let value = file;
  for (const key of path) {
    value = childOf(value, key);
    const last = words.length - 1;
    if (typeof key === 'number') words[last] = `${words[last] ?? ''}[${key}]`;
    else words.push(plainKey.test(String(key)) ? String(key) : shown(String(key)));
    const name = typeof key === 'number' ? nameOf(value) : undefined;
    if (name !== undefined) words.push(name);
  }
  return words.length === 0 ? 'the file' : words.join(' ');
}

/** The value at a path, or undefined when the path leads to nothing. */
export function valueAt(file: unknown, path: Path): unknown {
  let value = file;
  for (const key of path) value = childOf(value, key);
  return value;
}

/** A problem on one line: place, what is wrong, what to do. Whatever the file holds, nothing in it acts on a terminal. */
export function problemLine(problem: Problem): string {
  return spelt(`${problem.place}: ${problem.message} ${problem.remedy}`);
}

/** Words of a file inside a problem: on one line, cut when long, and letters that cannot be seen written as `\u001b`. */
export function shown(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return `“${spelt(line.length > shownLength ? `${line.slice(0, shownLength)}…` : line)}”`;
}

const shownLength = 80;

/** A name that can be shown as it is: an id, or a term of a few words. */
const plainName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,’'-]{0,59}$/u;

/** A key that can be shown as it is; any other may hold white space, marks or what imitates a report. */
const plainKey = /^[\w$-]{1,60}$/u;

/** Control and format letters, line separators and halves of a letter, each as its code: they would act and not show. */
function spelt(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

function childOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** What names an item of a list: its own id, or that of what it points to. */
function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return /^[\w-]{1,60}$/u.test(value) ? value : undefined;
  for (const key of ['id', 'statement', 'sentence', 'to', 'term']) {
    const name = childOf(value, key);
    if (typeof name === 'string') return plainName.test(name) ? name : shown(name);
  }
  return undefined;
}
