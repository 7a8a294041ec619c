/**
 * An error as the log has it: what kind it is and where in the program it happened. Its words are left out, for they may hold
 * what the reader wrote, or the name of a file.
 */

export interface Fault {
  /** The kind of error, such as `TypeError`. */
  readonly name: string;
  /** The system's or SQLite's code, where there is one. */
  readonly code: string | null;
  /** Where it happened: function, file of the program, line and column. */
  readonly frames: readonly string[];
}

const mostFrames = 12;
const mostCauses = 3;

/** The error, and what it was caused by. Never throws, whatever was thrown. */
export function faultsOf(error: unknown): readonly Fault[] {
  const faults: Fault[] = [];
  let next = error;
  while (faults.length <= mostCauses && next !== undefined && next !== null) {
    faults.push(faultOf(next));
    next = next instanceof Error ? next.cause : null;
  }
  return faults;
}

/** Of an error that came from a window as its parts. */
export function faultIn({
  name,
  message,
  stack,
}: Readonly<Record<'name' | 'message' | 'stack', string>>): Fault {
  return { name: plain(name, kindPattern) ?? 'Error', code: null, frames: framesIn(stack, message) };
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, code: null, frames: [] };
  const code = 'code' in error ? plain(String(error.code), /^[A-Z][A-Z0-9_]{0,60}$/u) : null;
  return {
    ...faultIn({ name: error.name, message: error.message, stack: error.stack ?? '' }),
    code,
  };
}

/** What kinds of error are called; a window could give any word for one. */
const kindPattern = /^(?:[A-Z][A-Za-z]{0,40})?(?:Error|Exception)$/u;

/** The engine puts the words before the places: only what follows them is read, and of that only what is a place of ours. */
function framesIn(stack: string, message: string): readonly string[] {
  const wordsAt = message === '' ? -1 : stack.indexOf(message);
  const places = wordsAt === -1 ? stack : stack.slice(wordsAt + message.length);
  return places
    .split('\n')
    .flatMap((line) => {
      const { what, file, line: row, column } = framePattern.exec(line)?.groups ?? {};
      return file === undefined ? [] : [`at ${what ?? '(nameless)'} (${file}:${row}:${column})`];
    })
    .slice(0, mostFrames);
}

/** Of a path its last part alone, which is a file of the program's own. */
const framePattern =
  /^ {4}at (?:(?:async )?(?<what>[\w$.<> ]{1,80}) (?:\[as [\w$]{1,40}\] )?\()?(?:[a-z]+:)?(?:[^()]*\/)?(?<file>[\w.-]{1,80}):(?<line>\d{1,7}):(?<column>\d{1,7})\)?$/u;

function plain(text: string, pattern: RegExp): string | null {
  return pattern.test(text) ? text : null;
}
