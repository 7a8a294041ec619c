/** Size, load time, memory and one change, each engine in processes of its own, so that none has another's garbage. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { makePassages } from './corpus';
import type { Engine, Index } from './engines/engine';
import { makeQueries, type Query } from './queries';
import { quantile } from '../tools/quantile';

/** Milliseconds and bytes; null is what the engine cannot do yet. */
export interface Footprint {
  readonly build: number;
  readonly saved: number | null;
  /** From the file to an index that can be asked. */
  readonly load: number | null;
  /** The first query after it, which in the program is one that nobody waits for. */
  readonly firstAnswer: number | null;
  /** Resident memory over that of the process before. */
  readonly afterLoad: number | null;
  readonly afterQueries: number | null;
  /** One passage changed and found, median of many. */
  readonly change: number | null;
}

export interface Job {
  readonly step: 'build' | 'load';
  readonly engine: string;
  readonly passages: number;
  readonly seed: number;
  readonly file: string;
}

const changes = 50;

/** Builds and saves in one process, loads and asks in a second one. Both are this bundle, told what to do. */
export function measureFootprint(engine: string, passages: number, seed: number): Footprint {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    const job = { engine, passages, seed, file: join(folder, 'index') };
    return { ...run({ ...job, step: 'build' }), ...run({ ...job, step: 'load' }) } as Footprint;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(job: Job): Partial<Footprint> {
  const child = spawnSync(process.execPath, [import.meta.filename, '--job', JSON.stringify(job)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
  });
  if (child.status !== 0) throw new Error(`${job.engine} could not ${job.step} ${job.passages} passages.`);
  return JSON.parse(child.stdout) as Partial<Footprint>;
}

/** The child's part. */
export async function doJob(job: Job, engine: Engine): Promise<Partial<Footprint>> {
  return job.step === 'build' ? buildAndSave(job, engine) : loadAndAsk(job, engine);
}

async function buildAndSave({ passages, seed, file }: Job, engine: Engine): Promise<Partial<Footprint>> {
  const texts = makePassages(passages, seed);
  const started = performance.now();
  const index = await engine.build(texts);
  const build = performance.now() - started;
  if (!index.save) return { build, saved: null, change: timeChanges(index, passages) };
  await index.save(file);
  return { build, saved: statSync(file).size, change: timeChanges(index, passages) };
}

/** Each change holds a word of its own; it is found when that word finds the row and no other. */
function timeChanges(index: Index, passages: number): number | null {
  if (!index.change) return null;
  const times: number[] = [];
  for (let count = 0; count < changes; count += 1) {
    const row = (count * 7919) % passages;
    const word = `zub${'aeiou'.charAt(count % 5)}${'bdgklmnprt'.charAt(Math.floor(count / 5))}o`;
    const started = performance.now();
    index.change(row, {
      title: '',
      kind: 'claim',
      text: `This sentence about guarantees was ${word} a moment ago.`,
    });
    const found = index.best(askForWord(word), 20);
    times.push(performance.now() - started);
    if (found?.length !== 1 || found[0] !== row) throw new Error(`What was changed is not found: ${word}.`);
  }
  return quantile(times, 0.5);
}

async function loadAndAsk({ passages, seed, file }: Job, engine: Engine): Promise<Partial<Footprint>> {
  const none = { load: null, firstAnswer: null, afterLoad: null, afterQueries: null };
  if (!engine.load) return none;
  const queries = askedOften(passages, seed);
  const [first] = queries;
  const before = residentMemory();
  const texts = (await engine.readTexts?.(file)) ?? [];
  const started = performance.now();
  const index = await engine.load(file, texts);
  const loaded = performance.now();
  if (first) index.best(first, 20);
  const answered = performance.now();
  const afterLoad = residentMemory() - before;
  for (const query of queries) index.best(query, 20);
  return {
    load: loaded - started,
    firstAnswer: answered - loaded,
    afterLoad,
    afterQueries: residentMemory() - before,
  };
}

/** The queries of every kind, worked out before anything is loaded. */
function askedOften(passages: number, seed: number): readonly Query[] {
  // Those of a smaller corpus use the same common words, and making them costs no memory that would be reused.
  const queries = makeQueries(makePassages(Math.min(passages, 1_000), seed), seed);
  return [...queries['one word'], ...Object.values(queries).flat()];
}

function askForWord(word: string): Query {
  return { text: word, words: [word], mode: 'all', isPrefix: false, isMisspelt: false, meant: '' };
}

/** Bytes, after what can be thrown away was. */
function residentMemory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage.rss();
}
