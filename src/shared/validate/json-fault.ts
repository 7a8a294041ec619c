/** Where a text ceases to be JSON, and what it needs there. The engine names a place for some faults only. */
export interface JsonFault {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly needed: string;
}

/** The first fault of a text that is not JSON. A string that is not closed, or holds a forbidden letter, is one at its start. */
export function findJsonFault(text: string): JsonFault {
  const closers: string[] = [];
  let at = 0;
  let awaits: Awaited = 'value';
  for (;;) {
    at = after(/[ \t\n\r]*/y, text, at) ?? at;
    const next = step(text, at, awaits, closers);
    if (next === null) return placed(text, at, needs[awaits]);
    [at, awaits] = next;
  }
}

/** What may come next; the list or object that is open last is closed by the last of `closers`. */
type Awaited = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma' | 'nothing';

const needs: Readonly<Record<Awaited, string>> = {
  value: 'a value is needed: words in quotation marks, a number, a list, an object, true, false or null',
  'value or end': 'a value or a closing bracket is needed',
  key: 'a key in quotation marks is needed',
  'key or end': 'a key in quotation marks or a closing brace is needed',
  colon: 'a colon is needed',
  comma: 'a comma or the end of the list or object is needed',
  nothing: 'the file goes on after its end',
};

// What was once taken of a run of plain letters is not given back (the look-ahead): else a long string that is not closed
// would be tried in every way of cutting it up, without end.
const string = /"(?:(?=([^"\\\p{Cc}]+))\1|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Takes one token: where it ends and what is awaited then; null where it may not stand. */
function step(
  text: string,
  at: number,
  awaits: Awaited,
  closers: string[],
): readonly [number, Awaited] | null {
  const letter = text[at];
  const rest = (): Awaited => (closers.length > 0 ? 'comma' : 'nothing');
  const mayEnd = awaits === 'comma' || awaits === 'value or end' || awaits === 'key or end';
  if (mayEnd && letter !== undefined && letter === closers.at(-1)) {
    closers.pop();
    return [at + 1, rest()];
  }
  if (awaits === 'value' || awaits === 'value or end') {
    if (letter === '{' || letter === '[') {
      closers.push(letter === '{' ? '}' : ']');
      return [at + 1, letter === '{' ? 'key or end' : 'value or end'];
    }
    const end = after(string, text, at) ?? after(plain, text, at);
    return end === null ? null : [end, rest()];
  }
  if (awaits === 'key' || awaits === 'key or end') {
    const end = after(string, text, at);
    return end === null ? null : [end, 'colon'];
  }
  if (awaits === 'colon') return letter === ':' ? [at + 1, 'value'] : null;
  if (awaits === 'comma' && letter === ',') return [at + 1, closers.at(-1) === '}' ? 'key' : 'value'];
  return null;
}

function after(token: RegExp, text: string, at: number): number | null {
  token.lastIndex = at;
  return token.test(text) ? token.lastIndex : null;
}

function placed(text: string, at: number, needed: string): JsonFault {
  const before = text.slice(0, at).split(/\r\n|\r|\n/u);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, needed };
}
