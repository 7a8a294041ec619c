/** Our own search. Every call that the benches make of it stands here. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Hit } from '../../../src/shared/search/find/results';
import { searchIndex } from '../../../src/shared/search/find/search-index';
import { buildSegment } from '../../../src/shared/search/index/build-segment';
import { digest } from '../../../src/shared/search/index/digest';
import { createLiveEntries } from '../../../src/shared/search/index/live-entries';
import { indexOf, withoutRows } from '../../../src/shared/search/index/search-index';
import type { Segment } from '../../../src/shared/search/index/segment';
import { readSegment, writeSegment } from '../../../src/shared/search/index/segment-file';
import type { Searchable } from '../../../src/shared/search/searchable';
import type { Ask, Engine, Index, Passage } from './engine';

export const lectern: Engine = {
  name: 'Lectern',
  build: async (passages) => {
    const entries = passages.map(entryOf);
    return indexOver(buildSegment(entries), entries);
  },
  readTexts: async (file) => {
    // What a page has built in, Node loads when it is first asked for.
    await digest(new Uint8Array());
    return (JSON.parse(await readFile(textsBeside(file), 'utf8')) as readonly Passage[]).map(entryOf);
  },
  load: async (file, entries) => {
    const segment = await readSegment(await readFile(file), entries);
    if (!segment) throw new Error(`${file} is not what was saved.`);
    return indexOver(segment, entries);
  },
};

const textsBeside = (file: string): string => `${file}.texts`;

function indexOver(segment: Segment, entries: readonly Searchable[]): Index {
  let base: Parameters<typeof withoutRows>[0] = { segment, dead: null };
  const live = createLiveEntries();
  const changed = new Map<string, Searchable>();
  let index = indexOf([base]);
  const hitsOf = (ask: Ask, limit: number): readonly Hit[] =>
    searchIndex(index, typed(ask), { limit, in: ['sentences'] }).groups.flatMap((group) => group.hits);
  // Passages with all the words come first and the others after them: of those that need all, only the first count.
  const wanted = (ask: Ask): readonly Hit[] =>
    hitsOf(ask, Number.MAX_SAFE_INTEGER).filter((hit) => ask.mode === 'any' || hit.hasAllWords);
  return {
    fillsUp: true,
    best: (ask, limit) => hitsOf(ask, limit).map(rowOf),
    rows: (ask) => wanted(ask).map(rowOf),
    countKinds: (ask) =>
      searchIndex(index, typed(ask), { limit: 0, facets: true }).facets.get('kind') ?? new Map(),
    change: (row, passage) => {
      base = withoutRows(base, [row]);
      changed.set(String(row), entryOf(passage, row));
      live.take([...changed.values()]);
      index = indexOf([base, ...live.parts()]);
    },
    save: async (file) => {
      await writeFile(file, await writeSegment(segment, entries));
      const texts = entries.map(({ fields, facets }) => ({ ...fields, kind: facets.kind?.[0] }));
      await writeFile(textsBeside(file), JSON.stringify(texts));
    },
  };
}

/** A finished word is followed by a space. */
function typed({ text, mode, isPrefix }: Ask): string {
  if (mode === 'phrase') return `"${text}"`;
  return isPrefix ? text : `${text} `;
}

/** A passage as what can be found. */
export function entryOf({ title, text, kind }: Passage, row: number): Searchable {
  const id = String(row);
  return {
    id,
    group: 'sentences',
    place: { kind: 'sentence', sentence: id },
    fields: { title, text, more: '' },
    by: 'article',
    facets: { kind: [kind] },
  };
}

function rowOf(hit: Hit): number {
  return Number(hit.entry.id);
}
