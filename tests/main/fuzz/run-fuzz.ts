/**
 * Gives parsers changed inputs and looks how they take them: nothing is thrown but what was promised, no input takes more than a
 * second, and the memory stays bounded. An input is known by the seed of the run, its parser and its number alone.
 */
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type Chance, chanceFrom, seedOf } from './random';

export interface Parser<Input = never> {
  readonly name: string;
  /** How many of a hundred thousand inputs it gets. */
  readonly share: number;
  readonly make: (chance: Chance) => Input;
  /** Takes it as the program does. What it answers is nobody's; what it throws must be as promised. */
  readonly take: (input: Input) => unknown;
  /** It promises to take whatever comes; else it may refuse with a sentence. */
  readonly neverThrows?: true;
  /** What it may throw beside that. */
  readonly mayThrow?: (error: unknown) => boolean;
}

/** A parser of whatever input. */
export type AnyParser = { readonly [Key in keyof Parser]: Parser<unknown>[Key] };

export function parser<Input>(of: Parser<Input>): AnyParser {
  return of as unknown as AnyParser;
}

export interface FuzzCount {
  readonly parser: string;
  readonly inputs: number;
  /** How many of them were refused, as promised. */
  readonly refused: number;
  readonly slowestMs: number;
  /** Its number. */
  readonly slowest: number;
  readonly mostMegabytes: number;
}

/** One input may take so long, in milliseconds. */
const mostMs = 1000;
/** Beyond what the program had at the beginning. */
const mostMegabytes = 1500;
/** A parser that does not come back at all is ended with its name. */
const hangMs = 30_000;

/** Throws with everything that is needed to do it again, at the first input that is not taken as promised. */
export async function fuzz(
  of: AnyParser,
  inputs: number,
  seed: number,
  only: number | null = null,
): Promise<FuzzCount> {
  const watch = startWatch(of.name, seed);
  const atFirst = process.memoryUsage().rss;
  let refused = 0;
  let slowestMs = 0;
  let slowest = 0;
  let most = 0;
  try {
    for (let number = only ?? 0; number < (only === null ? inputs : only + 1); number += 1) {
      const input = of.make(chanceFrom(seedOf(seed, of.name, number)));
      const named = (what: string): string =>
        `${of.name}: ${what}. Input ${number} of seed ${seed}: LECTERN_FUZZ_SEED=${seed} LECTERN_FUZZ_ONLY='${of.name} ${number}'. ${shown(input)}`;
      watch.begin(number);
      const from = performance.now();
      const cpu = process.cpuUsage();
      try {
        await of.take(input);
      } catch (error) {
        const isAllowed = (of.neverThrows !== true && isPromised(error)) || of.mayThrow?.(error) === true;
        if (!isAllowed) throw new Error(named(`threw ${String(error).slice(0, 300)}`), { cause: error });
        refused += 1;
      }
      const ms = performance.now() - from;
      watch.end();
      if (ms > slowestMs) [slowest, slowestMs] = [number, ms];
      // Others may have the processor: only the time in which it worked counts.
      const { user, system } = process.cpuUsage(cpu);
      if (ms > mostMs && (user + system) / 1000 > mostMs) throw new Error(named(`took ${Math.round(ms)} ms`));
      if (number % 50 === 0) {
        most = Math.max(most, (process.memoryUsage().rss - atFirst) / 2 ** 20);
        if (most > mostMegabytes) throw new Error(named(`the memory grew by ${Math.round(most)} MB`));
        await new Promise(setImmediate);
      }
    }
  } finally {
    watch.stop();
  }
  return {
    parser: of.name,
    inputs,
    refused,
    slowest,
    slowestMs: Math.round(slowestMs),
    mostMegabytes: Math.round(most),
  };
}

/** A sentence for the reader, and no slip of the program: `TypeError`, `RangeError` and the like are never promised. */
function isPromised(error: unknown): boolean {
  if (!(error instanceof Error) || slips.some((slip) => error instanceof slip)) return false;
  if (error.name.startsWith('$Zod') || error.name === 'ZodError') return false;
  return error.message !== '' && error.message.length < 10_000;
}

const slips = [TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError] as const;

function shown(input: unknown): string {
  const text =
    input instanceof Uint8Array
      ? Buffer.from(input).toString('latin1')
      : typeof input === 'string'
        ? input
        : JSON.stringify(input);
  return `It has ${text?.length} letters and begins ${JSON.stringify(text?.slice(0, 300))}`;
}

/** Another thread, for a parser that hangs lets nothing else happen in its own. */
function startWatch(name: string, seed: number) {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(
    `const { workerData: { shared, name, seed, hangMs, pid } } = require('node:worker_threads');
     let last = -1, since = 0;
     setInterval(() => {
       const now = Atomics.load(shared, 0) === 0 ? -1 : Atomics.load(shared, 1);
       if (now === -1 || now !== last) { last = now; since = Date.now(); return; }
       if (Date.now() - since < hangMs) return;
       require('node:fs').writeSync(2, name + ': hangs at input ' + now + ' of seed ' + seed + '\\n');
       process.kill(pid, 'SIGKILL');
     }, 500);`,
    { eval: true, workerData: { shared, name, seed, hangMs, pid: process.pid } },
  );
  worker.unref();
  return {
    begin: (number: number) => {
      Atomics.store(shared, 1, number);
      Atomics.store(shared, 0, 1);
    },
    end: () => void Atomics.store(shared, 0, 0),
    stop: () => void worker.terminate(),
  };
}

/** One line for each parser. */
export function tell(count: FuzzCount): void {
  const { parser: name, inputs, refused, slowest, slowestMs, mostMegabytes: memory } = count;
  writeSync(
    1,
    `${name}: ${inputs} inputs, ${refused} refused, slowest ${slowestMs} ms (input ${slowest}), memory +${memory} MB\n`,
  );
}
