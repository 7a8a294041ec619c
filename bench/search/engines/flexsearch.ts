/** FlexSearch with a forward index: the beginning of every word is a key. */
import { readFile, writeFile } from 'node:fs/promises';
import { Index as FlexIndex } from 'flexsearch';
import { type Ask, countByKind, type Engine, type Index, type Passage } from './engine';
import { holdsPhrase } from './phrase-in-text';

/** Where no limit is wanted. */
const all = 10_000_000;
const options = { tokenize: 'forward' } as const;

interface Saved {
  readonly parts: Record<string, string>;
  readonly passages: Passage[];
}

export const flexSearch: Engine = {
  name: 'FlexSearch forward',
  build: (passages) => {
    const index = new FlexIndex(options);
    for (const [row, passage] of passages.entries()) index.add(row, textOf(passage));
    return Promise.resolve(indexOf(index, [...passages]));
  },
  load: async (file) => {
    const { parts, passages } = JSON.parse(await readFile(file, 'utf8')) as Saved;
    const index = new FlexIndex(options);
    for (const [key, part] of Object.entries(parts)) index.import(key, part);
    return indexOf(index, passages);
  },
};

function indexOf(index: FlexIndex, passages: Passage[]): Index {
  const rows = (ask: Ask, limit: number): readonly number[] => {
    const found = index.search(ask.text, {
      limit: ask.mode === 'phrase' ? all : limit,
      suggest: ask.mode === 'any',
    }) as number[];
    if (ask.mode !== 'phrase') return found;
    return found.filter((row) => holdsPhrase(passages[row]?.text ?? '', ask.text)).slice(0, limit);
  };
  const kinds = passages.map(({ kind }) => kind);
  return {
    best: rows,
    rows: (ask) => rows(ask, all),
    countKinds: (ask) => countByKind(rows(ask, all), kinds),
    change: (row, passage) => {
      index.update(row, textOf(passage));
      passages[row] = passage;
    },
    save: async (file) => {
      const parts: Record<string, string> = {};
      index.export((key: string, part: string) => {
        parts[key] = part;
      });
      await writeFile(file, JSON.stringify({ parts, passages }));
    },
  };
}

function textOf({ title, text }: Passage): string {
  return title === '' ? text : `${title} ${text}`;
}
