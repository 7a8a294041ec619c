/** Measures the engines with each number of passages in turn, and says at the end which targets were reached. */
import { parseArgs } from 'node:util';
import { makePassages } from './corpus';
import type { Engine } from './engines/engine';
import { flexSearch } from './engines/flexsearch';
import { fts5Analysed } from './engines/fts5';
import { lectern } from './engines/lectern';
import { lunrAsShipped } from './engines/lunr';
import { miniSearch } from './engines/minisearch';
import { doJob, type Footprint, type Job, measureFootprint } from './memory';
import { makeQueries, queryKinds } from './queries';
import { type Measured, printFootprints, printTargets, printTimings } from './report';
import { makeScan } from './scan';
import { type Contender, takeTurns, withTyping } from './take-turns';

const engines: readonly Engine[] = [lectern, lunrAsShipped, miniSearch, flexSearch, fts5Analysed];
const seed = 1;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '24,1000,10000,100000' },
    engines: { type: 'string', default: engines.map(({ name }) => name).join(';') },
    kinds: { type: 'string', default: queryKinds.join(',') },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '10' },
    job: { type: 'string' },
  },
});
if (values.job === undefined) {
  await measureAll();
} else {
  const job = JSON.parse(values.job) as Job;
  const engine = engines.find(({ name }) => name === job.engine);
  if (!engine) throw new Error(`There is no engine ${job.engine}.`);
  process.stdout.write(JSON.stringify(await doJob(job, engine)));
}

async function measureAll(): Promise<void> {
  const measured: Measured[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    const timings = await measureTimes(size);
    const footprints = new Map<string, Footprint>(
      // A footprint of a few kilobytes says nothing.
      size < 1_000 ? [] : chosenEngines().map(({ name }) => [name, measureFootprint(name, size, seed)]),
    );
    const found = { passages: size, timings, footprints };
    measured.push(found);
    printTimings(found);
    if (footprints.size > 0) printFootprints(found);
  }
  printTargets(measured);
}

async function measureTimes(size: number): Promise<Measured['timings']> {
  const passages = makePassages(size, seed);
  const letters = passages.reduce((sum, { text }) => sum + text.length, 0);
  process.stderr.write(`${size} passages of ${Math.round(letters / size)} characters\n`);
  const queries = makeQueries(passages, seed);
  const scan = makeScan(passages);
  const contenders: Contender[] = [];
  for (const engine of chosenEngines())
    contenders.push({ name: engine.name, index: await engine.build(passages) });
  const timings = queryKinds
    .filter((kind) => values.kinds.split(',').includes(kind))
    .flatMap((kind) => {
      process.stderr.write(`${kind}\n`);
      return takeTurns(contenders, {
        kind,
        queries: queries[kind],
        scanned: queries[kind].map(scan),
        rounds: Number(values.rounds),
        budget: Number(values.seconds) * 1_000,
      });
    });
  return withTyping(timings);
}

/** Those whose names begin with what was asked for. */
function chosenEngines(): readonly Engine[] {
  const names = values.engines.split(';').map((name) => name.trim().toLowerCase());
  return engines.filter((engine) => names.some((name) => engine.name.toLowerCase().startsWith(name)));
}
