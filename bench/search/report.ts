/** What the measured times and sizes say: tables, ratios of the same run, and the targets. */
import { printTable, printVerdict } from '../tools/print-table';
import { quantile } from '../tools/quantile';
import type { Footprint } from './memory';
import type { TimedKind, Timing } from './take-turns';

/** All that was measured with so many passages. */
export interface Measured {
  readonly passages: number;
  readonly timings: readonly Timing[];
  readonly footprints: ReadonlyMap<string, Footprint>;
}

const ours = 'Lectern';

export function printTimings({ passages, timings }: Measured): void {
  process.stdout.write(`\n${passages} passages, ms\n`);
  printTable(
    [
      'query',
      'engine',
      'warm p50',
      'p95',
      'cold p50',
      'p95',
      'p95 / ours',
      'asked',
      'empty',
      'by scan',
      'right',
    ],
    timings.map((timing) => {
      const reference = timings.find((each) => each.kind === timing.kind && each.engine === ours);
      return [
        timing.kind,
        timing.engine,
        ...[
          quantile(timing.warm, 0.5),
          p95(timing),
          quantile(timing.cold, 0.5),
          quantile(timing.cold, 0.95),
        ].map(milliseconds),
        reference ? (p95(timing) / p95(reference)).toFixed(1) : '-',
        `${timing.asked}/${timing.queries}`,
        String(timing.empty),
        String(timing.emptyByScan),
        `${timing.right}/${timing.asked}`,
      ];
    }),
    2,
  );
}

export function printFootprints({ passages, footprints }: Measured): void {
  process.stdout.write(`\n${passages} passages, each engine in a process of its own\n`);
  printTable(
    [
      'engine',
      'build s',
      'saved MB',
      'load ms',
      'first answer ms',
      'after load MB',
      'after queries MB',
      'one change ms',
    ],
    [...footprints].map(([engine, each]) => [
      engine,
      (each.build / 1_000).toFixed(2),
      megabytes(each.saved),
      wholeMilliseconds(each.load),
      wholeMilliseconds(each.firstAnswer),
      megabytes(each.afterLoad),
      megabytes(each.afterQueries),
      each.change === null ? 'all again' : milliseconds(each.change),
    ]),
    1,
  );
}

const typingWithin = [
  [1_000, 0.2],
  [10_000, 1],
  [100_000, 5],
] as const;
const timesFaster = [
  [10_000, 8],
  [100_000, 20],
] as const;
const othersWithin = [
  [10_000, 1],
  [100_000, 5],
] as const;
/** At 10,000 passages, in the units of a footprint. */
const footprintWithin = { saved: 3e6, load: 30, afterQueries: 50e6, change: 1 } as const;

/** Every target, also those that this run did not measure. */
export function printTargets(measured: readonly Measured[]): void {
  process.stdout.write('\nTargets\n');
  const find = (passages: number, kind: TimedKind, engine: string): Timing | undefined =>
    measured
      .find((each) => each.passages === passages)
      ?.timings.find((each) => each.kind === kind && each.engine === engine);
  for (const [passages, limit] of typingWithin) printWithin('typing', passages, limit);
  for (const [passages, factor] of timesFaster) {
    for (const peer of ['MiniSearch', 'FTS5, our analyser']) {
      const [mine, theirs] = [find(passages, 'typing', ours), find(passages, 'typing', peer)];
      const ratio = mine && theirs ? p95(theirs) / p95(mine) : null;
      printVerdict(
        ratio === null ? null : ratio >= factor,
        `typing p95 at ${passages} at least ${factor} times faster than ${peer}`,
        ratio === null ? '-' : ratio.toFixed(1),
      );
    }
  }
  for (const kind of ['question', 'phrase'] as const)
    for (const [passages, limit] of othersWithin) printWithin(kind, passages, limit);
  const footprint = measured.find((each) => each.passages === 10_000)?.footprints.get(ours);
  for (const [key, limit] of Object.entries(footprintWithin) as [keyof typeof footprintWithin, number][]) {
    const value = footprint?.[key] ?? null;
    const unit = limit >= 1e6 ? megabytes : milliseconds;
    printVerdict(
      value === null ? null : value <= limit,
      `${key} at 10000 at most ${unit(limit)}`,
      unit(value),
    );
  }
  const all = measured
    .flatMap((each) => each.timings)
    .filter((each) => each.engine === ours && each.kind !== 'typing');
  const wrong = all.reduce((sum, each) => sum + each.asked - each.right, 0);
  printVerdict(
    all.length === 0 ? null : wrong === 0,
    'every answer holds what a scan finds',
    `${wrong} do not`,
  );

  function printWithin(kind: TimedKind, passages: number, limit: number): void {
    const timing = find(passages, kind, ours);
    printVerdict(
      timing ? p95(timing) <= limit : null,
      `${kind} p95 at ${passages} at most ${limit} ms`,
      timing ? milliseconds(p95(timing)) : '-',
    );
  }
}

function p95(timing: Timing): number {
  return quantile(timing.warm.length > 0 ? timing.warm : timing.cold, 0.95);
}

function milliseconds(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

function wholeMilliseconds(value: number | null): string {
  return value === null ? '-' : value.toFixed(0);
}

function megabytes(bytes: number | null): string {
  return bytes === null ? '-' : (bytes / 1e6).toFixed(1);
}
