/** Measures the index on disk and the one in memory, each query in turn, and prints one table. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openDiskIndex } from '../../src/main/search/disk/open-disk-index';
import { writingDiskIndex } from '../../src/main/search/disk/write-disk-index';
import { searchIndex } from '../../src/shared/search/find/search-index';
import { buildSegment } from '../../src/shared/search/index/build-segment';
import { indexOf } from '../../src/shared/search/index/search-index';
import { writeSegment } from '../../src/shared/search/index/segment-file';
import { makePassages } from '../search/corpus';
import { entryOf } from '../search/engines/lectern';
import { contentWords } from '../search/queries';
import { pickOf, seeded } from '../tools/seeded';

const count = Number(process.env['PASSAGES'] ?? 100_000);

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** What is held in memory, in MB, when everything that is not needed is gone. */
function heldMb(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function timed<Result>(work: () => Result): { readonly result: Result; readonly ms: number } {
  const began = performance.now();
  return { result: work(), ms: performance.now() - began };
}

/** In a process of its own, which has built nothing: what the file costs that is only opened and asked. */
const openedFile = process.env['LECTERN_BENCH_FILE'];
if (openedFile === undefined) await compare();
else measureResident(openedFile);

/** Passages, and words of theirs: the more often one is used, the more often it is among them. */
function makeEntries() {
  const passages = makePassages(count, 3);
  const random = seeded(4);
  const words = Array.from(
    { length: 2000 },
    () => contentWords(pickOf(passages, random).text)[0] ?? 'treaty',
  );
  return { entries: passages.map(entryOf), words };
}

function measureResident(file: string): void {
  const { entries, words } = makeEntries();
  const residentMb = (): number => {
    collect();
    return process.memoryUsage().rss / 2 ** 20;
  };
  const before = residentMb();
  const opened = openDiskIndex(file, entries);
  if (!opened) throw new Error('The file was not believed.');
  const loaded = residentMb() - before;
  const disk = indexOf([{ segment: opened.segment, dead: null }]);
  const queries = Object.values(queriesOf(words)).flat();
  for (const query of queries) searchIndex(disk, query);
  const asked = residentMb() - before;
  say(
    `disk: resident ${loaded.toFixed(0)} MB after it is opened, ${asked.toFixed(0)} MB after ${queries.length} queries`,
  );
  opened.close();
}

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-search-disk-'));
  try {
    const file = join(folder, 'passages.fts');
    const { entries, words } = makeEntries();
    let longestStep = 0;
    const built = timed(() => {
      const steps = writingDiskIndex(file, entries);
      for (;;) {
        const step = timed(() => steps.next());
        longestStep = Math.max(longestStep, step.ms);
        if (step.result.done) return;
      }
    });
    say(
      `disk: built in ${(built.ms / 1000).toFixed(1)} s, longest step ${longestStep.toFixed(0)} ms, file ${(statSync(file).size / 1e6).toFixed(1)} MB`,
    );
    spawnSync(process.execPath, process.argv.slice(1), {
      stdio: 'inherit',
      env: { ...process.env, LECTERN_BENCH_FILE: file },
    });
    const before = heldMb();
    const opened = timed(() => openDiskIndex(file, entries));
    if (!opened.result) throw new Error('The file was not believed.');
    const disk = indexOf([{ segment: opened.result.segment, dead: null }]);
    say(`disk: opened in ${opened.ms.toFixed(0)} ms, holds ${(heldMb() - before).toFixed(1)} MB`);

    const queries = queriesOf(words);
    const coldTimes = Object.values(queries).flatMap((list) =>
      list.map((query) => timed(() => searchIndex(disk, query)).ms),
    );
    say(
      `disk: asked ${coldTimes.length} queries for the first time, p50 ${quantile(coldTimes, 0.5).toFixed(1)}, p95 ${quantile(coldTimes, 0.95).toFixed(1)} ms; then it holds ${(heldMb() - before).toFixed(1)} MB`,
    );

    const memoryBuilt = timed(() => buildSegment(entries));
    const memory = indexOf([{ segment: memoryBuilt.result, dead: null }]);
    const memoryFile = await writeSegment(memoryBuilt.result, entries);
    say(
      `memory: built in ${(memoryBuilt.ms / 1000).toFixed(1)} s, file ${(memoryFile.length / 1e6).toFixed(1)} MB`,
    );
    let same = 0;
    let all = 0;
    for (const [kind, list] of Object.entries(queries)) {
      const times: Readonly<Record<'disk' | 'memory', number[]>> = { disk: [], memory: [] };
      for (let round = 0; round < 2; round += 1) {
        for (const query of list) {
          const onDisk = timed(() => searchIndex(disk, query));
          const inMemory = timed(() => searchIndex(memory, query));
          times.disk.push(onDisk.ms);
          times.memory.push(inMemory.ms);
          all += 1;
          if (isDeepStrictEqual(onDisk.result, inMemory.result)) same += 1;
        }
      }
      const row = [times.disk, times.memory].map((list) =>
        [0.5, 0.95].map((part) => quantile(list, part).toFixed(2)).join(' / '),
      );
      say(`${kind.padEnd(20)} disk ${(row[0] ?? '').padEnd(18)} memory ${row[1] ?? ''} ms (p50 / p95)`);
    }
    say(`${same} of ${all} answers are the same in both`);
    opened.result.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function queriesOf(vocabulary: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const random = seeded(9);
  // As often as words are met with: the first of them are common.
  const word = (): string => vocabulary[Math.floor(random() ** 3 * vocabulary.length)] ?? 'a';
  const many = (make: () => string): readonly string[] => Array.from({ length: 40 }, make);
  return {
    'typing, 1 or 2': many(() => word().slice(0, 1 + Math.round(random()))),
    'typing, 3 and more': many(() => word().slice(0, 3 + Math.floor(random() * 4))),
    'one word': many(() => `${word()} `),
    'three, last typed': many(() => `${word()} ${word()} ${word().slice(0, 3)}`),
    phrase: many(() => `"${word()} ${word()}"`),
    question: many(() => `${Array.from({ length: 8 }, word).join(' ')} `),
    misspelt: many(() => `${word().slice(0, 3)}x${word().slice(3)} `),
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
