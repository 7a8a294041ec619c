/** Ranks every collection with every engine and prints one table for each, then what was reached. */
import { parseArgs } from 'node:util';
import { type Engine } from '../search/engines/engine';
import { flexSearch } from '../search/engines/flexsearch';
import { fts5Analysed, fts5Porter } from '../search/engines/fts5';
import { lectern } from '../search/engines/lectern';
import { lunrAsShipped } from '../search/engines/lunr';
import { miniSearch, miniSearchAnalysed } from '../search/engines/minisearch';
import { printTable, printVerdict } from '../tools/print-table';
import { type Collection, readCollections } from './collection';
import { ndcg } from './ndcg';
import { meanOf, pairedTest } from './paired-test';
import { type QuestionKind, questionKinds, questionsOf } from './questions';
import { targets } from './targets';

const depth = 10;
const trials = 20_000;
const significant = 0.05;
const peers: readonly Engine[] = [
  lunrAsShipped,
  miniSearch,
  miniSearchAnalysed,
  flexSearch,
  fts5Porter,
  fts5Analysed,
];

/** By kind of question, the score of each question. */
type Scores = Readonly<Record<QuestionKind, readonly number[]>>;

interface Ranked {
  readonly engine: string;
  readonly scores: Scores;
}

/** Ours beside the peer that was best at one kind of question. */
interface Compared {
  readonly kind: QuestionKind;
  readonly ours: number;
  readonly best: Ranked;
  readonly difference: number;
  readonly chance: number;
}

const { values } = parseArgs({ options: { collections: { type: 'string' } } });
if (values.collections === undefined)
  throw new Error('Say where the collections are: npm run bench -- relevance --collections FOLDER');
const { collections, skipped } = readCollections(values.collections);
for (const each of skipped) process.stdout.write(`skipped ${each}\n`);
if (collections.length === 0) throw new Error(`There are no collections in ${values.collections}.`);
const compared = new Map<Collection, readonly Compared[]>();
for (const collection of collections) {
  const ours = await rank(lectern, collection);
  const others: Ranked[] = [];
  for (const peer of peers) others.push(await rank(peer, collection));
  const comparisons = questionKinds.map((kind) => compare(kind, ours, others));
  compared.set(collection, comparisons);
  printCollection(collection, [ours, ...others], comparisons);
}
process.stdout.write('\nTargets\n');
for (const [{ name }, comparisons] of compared) printTargets(name, comparisons);

async function rank(engine: Engine, collection: Collection): Promise<Ranked> {
  const index = await engine.build(collection.docs.map(({ title, text }) => ({ title, text, kind: '' })));
  const questions = questionsOf(collection);
  const scoresOf = (kind: QuestionKind): readonly number[] =>
    questions[kind].map((asks, place) => {
      const gains = collection.qrels[collection.queries[place]?.id ?? ''] ?? {};
      return meanOf(
        asks.map((ask) => {
          const rows = index.best(ask, depth) ?? [];
          return ndcg(
            rows.map((row) => collection.docs[row]?.id ?? ''),
            gains,
            depth,
          );
        }),
      );
    });
  return {
    engine: engine.name,
    scores: {
      full: scoresOf('full'),
      short: scoresOf('short'),
      typed: scoresOf('typed'),
      misspelt: scoresOf('misspelt'),
    },
  };
}

function compare(kind: QuestionKind, ours: Ranked, others: readonly Ranked[]): Compared {
  const best = others.reduce((a, b) => (meanOf(b.scores[kind]) > meanOf(a.scores[kind]) ? b : a));
  const mean = meanOf(ours.scores[kind]);
  return {
    kind,
    ours: mean,
    best,
    difference: mean - meanOf(best.scores[kind]),
    chance: pairedTest(ours.scores[kind], best.scores[kind], { seed: 1, trials }),
  };
}

function printCollection(
  { name, docs, queries }: Collection,
  ranked: readonly Ranked[],
  comparisons: readonly Compared[],
): void {
  process.stdout.write(
    `\n${name}: ${docs.length} passages, ${queries.length} questions, nDCG@${depth}, any word may match\n`,
  );
  printTable(
    ['engine', ...questionKinds],
    [
      ...ranked.map(({ engine, scores }) => [
        engine,
        ...questionKinds.map((kind) => meanOf(scores[kind]).toFixed(3)),
      ]),
      ['ours less the best', ...comparisons.map(({ difference }) => signed(difference))],
      ['p by chance', ...comparisons.map(({ chance }) => chance.toFixed(4))],
      ['the best of the others', ...comparisons.map(({ best }) => best.engine)],
    ],
    1,
  );
}

function printTargets(name: string, comparisons: readonly Compared[]): void {
  const named = targets[name.toLowerCase()];
  for (const { kind, ours, best, difference, chance } of comparisons) {
    if (named) printVerdict(ours >= named[kind], `${name} ${kind} at least ${named[kind]}`, ours.toFixed(4));
    printVerdict(
      difference >= 0 || chance >= significant,
      `${name} ${kind} not significantly below the best`,
      `${signed(difference)} to ${best.engine}, p ${chance.toFixed(4)}`,
    );
  }
}

function signed(difference: number): string {
  return `${difference < 0 ? '-' : '+'}${Math.abs(difference).toFixed(3)}`;
}
