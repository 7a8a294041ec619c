/** MiniSearch, as shipped and with our analyser. */
import { readFile, writeFile } from 'node:fs/promises';
import MiniSearch, { type Options, type Query, type SearchOptions } from 'minisearch';
import { analyse, isStopWord, stem } from '../../../src/shared/search/words/analyser';
import { type Ask, type Engine, type Index, type Passage } from './engine';
import { holdsPhrase } from './phrase-in-text';

interface Row extends Passage {
  readonly id: number;
}

const shipped: Options<Row> = {
  fields: ['title', 'text'],
  // The text as well, because phrases are looked for in it.
  storeFields: ['kind', 'text'],
  searchOptions: { boost: { title: 2 } },
};

/** Its usual recipe: the last word as a prefix while it is typed, a fifth of a word's letters wrong when misspelt. */
export const miniSearch: Engine = engineOf('MiniSearch', shipped, ({ text, isPrefix, isMisspelt, mode }) => [
  text,
  {
    combineWith: mode === 'any' ? 'OR' : 'AND',
    prefix: (_term, place, terms) => isPrefix && place === terms.length - 1,
    fuzzy: isMisspelt ? 0.2 : false,
  },
]);

export const miniSearchAnalysed: Engine = engineOf(
  'MiniSearch, our analyser',
  {
    ...shipped,
    tokenize: (text) => analyse(text).map(({ word }) => word),
    processTerm: stem,
    // Our length and repetition constants, and plain BM25; not tuned any further for it.
    searchOptions: { boost: { title: 2 }, bm25: { k: 1.5, b: 0.7, d: 0 } },
  },
  ({ text, isPrefix, isMisspelt, mode }) => {
    const tokens = analyse(text).filter((token) => !isStopWord(token));
    const last = tokens.at(-1);
    const whole = { queries: tokens.map(({ word }) => word), fuzzy: isMisspelt ? 0.2 : false };
    const combineWith = mode === 'any' ? 'OR' : 'AND';
    if (!isPrefix || !last) return [{ ...whole, combineWith }, {}];
    const begun: Query = {
      combineWith: 'OR',
      queries: [last.word, { queries: [last.word], prefix: true, processTerm: (term) => term }],
    };
    return [{ combineWith, queries: [...tokens.slice(0, -1).map(({ word }) => word), begun] }, {}];
  },
);

function engineOf(
  name: string,
  options: Options<Row>,
  recipe: (ask: Ask) => readonly [Query, SearchOptions],
): Engine {
  const indexOf = (index: MiniSearch<Row>): Index => {
    const search = (ask: Ask): ReturnType<MiniSearch<Row>['search']> => {
      const found = index.search(...recipe(ask));
      return ask.mode === 'phrase'
        ? found.filter((hit) => holdsPhrase(String(hit['text']), ask.text))
        : found;
    };
    return {
      best: (ask, limit) =>
        search(ask)
          .slice(0, limit)
          .map(({ id }) => Number(id)),
      rows: (ask) => search(ask).map(({ id }) => Number(id)),
      countKinds: (ask) => {
        const counts = new Map<string, number>();
        for (const hit of search(ask)) {
          const kind = String(hit['kind']);
          counts.set(kind, (counts.get(kind) ?? 0) + 1);
        }
        return counts;
      },
      change: (id, passage) => {
        index.replace({ id, ...passage });
      },
      save: (file) => writeFile(file, JSON.stringify(index)),
    };
  };
  return {
    name,
    build: (passages) => {
      const index = new MiniSearch<Row>(options);
      index.addAll(passages.map((passage, id) => ({ id, ...passage })));
      return Promise.resolve(indexOf(index));
    },
    load: async (file) => indexOf(MiniSearch.loadJSON<Row>(await readFile(file, 'utf8'), options)),
  };
}
