/** Measures ours and the plain matcher on the same passages and prints one table. */
import { parseArgs } from 'node:util';
import { add, anchorAll, type Answers, makeTrial, matchAllPlainly, type Tally, tally } from './trial';

const { values } = parseArgs({
  options: {
    quotes: { type: 'string', default: '1000' },
    only: { type: 'string' },
    show: { type: 'boolean' },
  },
});
const wanted = Number(values.quotes);

interface Cell {
  readonly tally: Tally;
  readonly ms: number;
}

/** A text of 10 kB holds few blocks: several texts make up the number of passages. */
const sizes = [
  { name: '10 kB', characters: 10_000, texts: 10 },
  { name: '100 kB', characters: 100_000, texts: 4 },
  { name: '500 kB', characters: 500_000, texts: 1 },
  { name: '1 MB', characters: 1_000_000, texts: 1 },
].filter(({ name }) => values.only === undefined || values.only === name);

const times = new Map<string, number>();
print([
  'text',
  'matcher',
  'passages',
  'right',
  'near',
  'wrong',
  'lost',
  'gone',
  'falsely',
  'undecided',
  'ms',
  'ratio',
]);
for (const { name, characters, texts } of sizes) {
  const trials = Array.from({ length: texts }, (_, index) =>
    makeTrial(characters, Math.ceil(wanted / texts), 100 + index),
  );
  const measure = (match: (trial: (typeof trials)[number]) => Answers): Cell =>
    trials
      .map((trial): Cell => {
        const started = performance.now();
        const answers = match(trial);
        return { ms: performance.now() - started, tally: tally(trial.fates, answers) };
      })
      .reduce((a, b) => ({ ms: a.ms + b.ms, tally: add(a.tally, b.tally) }));
  // Once to warm up.
  measure((trial) => anchorAll(trial).answers);
  // Ours is so short that another program's work shows in it: the median of three.
  const [, ours] = [1, 2, 3]
    .map(() => measure((trial) => anchorAll(trial).answers))
    .toSorted((a, b) => a.ms - b.ms);
  if (!ours) throw new Error('Nothing was measured.');
  const plain = measure(matchAllPlainly);
  times.set(name, ours.ms);
  row(name, 'lectern', ours, ours.ms / plain.ms);
  row(name, 'plain', plain, 1);
}
const [half, whole] = [times.get('500 kB'), times.get('1 MB')];
if (half !== undefined && whole !== undefined)
  process.stdout.write(`twice the text takes ${(whole / half).toFixed(2)} times as long\n`);

function row(name: string, matcher: string, { tally, ms }: Cell, ratio: number): void {
  const { standing, right, near, wrong, lost, gone, falsely, undecided } = tally;
  const all = standing + gone + undecided;
  print([
    name,
    matcher,
    String(all),
    share(right, standing),
    share(near, standing),
    share(wrong, standing),
    share(lost, standing),
    String(gone),
    share(falsely, gone),
    String(undecided),
    ms.toFixed(0),
    ratio.toFixed(3),
  ]);
}

function share(part: number, of: number): string {
  return `${((100 * part) / of).toFixed(1)} %`;
}

function print(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell) => cell.padStart(9)).join(' ')}\n`);
}
