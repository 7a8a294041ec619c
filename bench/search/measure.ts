/** Measures the search and a plain scan, each query in turn, and prints one table. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Searchable } from '../../src/shared/search/searchable';
import { buildIndex, searchIndex, type SearchIndex } from '../../src/shared/search/search-index';
import { makePassages, seeded } from './corpus';

const rounds = 5;

interface Times {
  readonly search: number[];
  readonly scan: number[];
  /** Queries for which the search, and the scan, found nothing. */
  searchEmpty: number;
  scanEmpty: number;
}

/** Queries of one kind. */
type Queries = Readonly<Record<string, readonly string[]>>;

const bundled = articlePassages();
print([
  'passages',
  'built ms',
  'queries',
  'search p50',
  'p95',
  'scan p50',
  'p95',
  'p50 ratio',
  'empty',
  'scan empty',
]);
for (const { entries, words } of [bundled, makePassages(1_000, 1), makePassages(10_000, 2)]) {
  const started = performance.now();
  const index = buildIndex(entries);
  const built = performance.now() - started;
  const texts = entries.map((entry) => entry.fields.text.toLowerCase());
  for (const [kind, queries] of Object.entries(queriesOf(words))) {
    const times = measure(index, texts, queries);
    print([
      String(entries.length),
      built.toFixed(0),
      kind,
      ...[quantile(times.search, 0.5), quantile(times.search, 0.95)].map(milliseconds),
      ...[quantile(times.scan, 0.5), quantile(times.scan, 0.95)].map(milliseconds),
      (quantile(times.search, 0.5) / quantile(times.scan, 0.5)).toFixed(2),
      `${times.searchEmpty}/${queries.length}`,
      `${times.scanEmpty}/${queries.length}`,
    ]);
  }
}

function measure(index: SearchIndex, texts: readonly string[], queries: readonly string[]): Times {
  const times: Times = { search: [], scan: [], searchEmpty: 0, scanEmpty: 0 };
  for (let round = 0; round <= rounds; round += 1) {
    for (const query of queries) {
      const first = performance.now();
      const found = searchIndex(index, query, { limit: 20 }).total;
      const second = performance.now();
      const scanned = texts.filter((text) => text.includes(query.toLowerCase())).length;
      const third = performance.now();
      // The first round warms up and counts what is empty.
      if (round === 0) {
        times.searchEmpty += found === 0 ? 1 : 0;
        times.scanEmpty += scanned === 0 ? 1 : 0;
      } else {
        times.search.push(second - first);
        times.scan.push(third - second);
      }
    }
  }
  return times;
}

/** Every keystroke of words picked by their share, and whole queries of several kinds. */
function queriesOf(words: readonly string[]): Queries {
  const random = seeded(3);
  const pick = (): string => words[Math.floor(words.length ** random()) - 1] ?? '';
  const picked = Array.from({ length: 30 }, pick);
  const keystrokes = picked.flatMap((word) =>
    Array.from({ length: word.length }, (_, end) => word.slice(0, end + 1)),
  );
  return {
    'one letter': keystrokes.filter((typed) => typed.length === 1),
    typing: keystrokes.filter((typed) => typed.length > 1),
    'third word': keystrokes
      .filter((typed) => typed.length > 1)
      .map((typed) => `${pick()} ${pick()} ${typed}`),
    phrase: Array.from({ length: 30 }, () => `"${pick()} ${pick()}"`),
    misspelt: picked.filter((word) => word.length > 5).map((word) => `${word.slice(0, 3)}${word.slice(4)} `),
  };
}

function articlePassages(): { readonly entries: readonly Searchable[]; readonly words: readonly string[] } {
  const file = join(process.cwd(), 'resources/briefings/berlin-guarantees/article.txt');
  const texts = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const entries = texts.map((text, row) => ({
    id: `S${row + 1}`,
    group: 'sentences' as const,
    place: { kind: 'sentence' as const, sentence: `S${row + 1}` },
    fields: { title: '', text, more: '' },
    by: 'article' as const,
    facets: {},
  }));
  return { entries, words: [...new Set(texts.join(' ').match(/[\p{L}\p{N}]+/gu))] };
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function milliseconds(value: number): string {
  return value.toFixed(3);
}

function print(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell, index) => cell.padStart(index === 2 ? 11 : 10)).join(' ')}\n`);
}
