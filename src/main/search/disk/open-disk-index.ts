/** An index that lies on disk, as a segment: what is small is in memory, postings and entries are fetched when needed. */
import { DatabaseSync } from '../../store/engine';
import { listOf, longs, shorts } from '../../../shared/search/index/bytes';
import { entriesOf } from '../../../shared/search/index/entries-of';
import { positionSpan } from '../../../shared/search/index/growing-postings';
import { groupByStem, type Segment } from '../../../shared/search/index/segment';
import type { Searchable } from '../../../shared/search/searchable';
import { type SectionName, sectionNames, stampOf, tokenOf } from './disk-form';
import { createPostingShelf } from './posting-shelf';
import { isSealed } from './sealed-file';

export interface DiskIndex {
  /** Throws when the file has become unreadable since it was opened. */
  readonly segment: Segment;
  readonly close: () => void;
}

/**
 * The index in the file, when that is whole, of this program, and made of these very entries; else null, and who asked
 * makes it anew. Never throws. The entries are not kept.
 */
export function openDiskIndex(file: string, entries: readonly Searchable[], most?: number): DiskIndex | null {
  let database: DatabaseSync | null = null;
  try {
    if (!isSealed(file)) return null;
    database = new DatabaseSync(file, { readOnly: true });
    database.exec(`
      PRAGMA trusted_schema = OFF;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -8000;
      CREATE VIRTUAL TABLE temp.place USING fts5vocab(main, posting, instance);
    `);
    const segment = segmentIn(database, entries, most);
    if (!segment) {
      database.close();
      return null;
    }
    const opened = database;
    return { segment, close: () => opened.close() };
  } catch {
    database?.close();
    return null;
  }
}

function segmentIn(
  database: DatabaseSync,
  entries: readonly Searchable[],
  most: number | undefined,
): Segment | null {
  const sections = readSections(database);
  if (!Buffer.from(stampOf(entries)).equals(sections.stamp)) return null;
  const { groups, facets, isOrdered, size } = entriesOf(entries);
  const words = listOf(sections.words);
  const titles = shorts(sections.titles);
  const places = database.prepare(
    `SELECT json_group_array(doc * ${positionSpan} + "offset") AS list FROM temp.place WHERE term = ?`,
  );
  const shelf = createPostingShelf({
    words: words.length,
    titles,
    read: (word) => inOrder(JSON.parse(String(places.get(tokenOf(word))?.['list']))),
    ...(most !== undefined && { most }),
  });
  const entryIn = database.prepare('SELECT json FROM entry WHERE row = ?');
  const rowIn = database.prepare('SELECT row FROM entry WHERE id = ?');
  return {
    size,
    groups,
    facets,
    isOrdered,
    entryAt: (row) => {
      const json = entryIn.get(row)?.['json'];
      return json === undefined ? undefined : JSON.parse(String(json));
    },
    rowOf: (id) => Number(rowIn.get(id)?.['row'] ?? -1),
    lengths: shorts(sections.lengths),
    begins: longs(sections.begins),
    titles,
    words,
    families: groupByStem(listOf(sections.stems), longs(sections.stemOf)),
    get postings() {
      return shelf.postings();
    },
    fetch: shelf.fetch,
  };
}

function readSections(database: DatabaseSync): Readonly<Record<SectionName, Uint8Array>> {
  const read = database.prepare('SELECT bytes FROM section WHERE name = ?');
  const bytesIn = (name: SectionName): Uint8Array => {
    const bytes = read.get(name)?.['bytes'];
    if (!(bytes instanceof Uint8Array)) throw new Error(`There is no section ${name}.`);
    // A copy begins where typed arrays can.
    return bytes.slice();
  };
  const [stamp, lengths, begins, titles, words, stems, stemOf] = sectionNames.map(bytesIn);
  if (!stamp || !lengths || !begins || !titles || !words || !stems || !stemOf)
    throw new Error('There are too few sections.');
  return { stamp, lengths, begins, titles, words, stems, stemOf };
}

/** A word that stands both by itself and joined comes column by column. */
function inOrder(places: readonly number[]): ArrayLike<number> {
  for (let each = 1; each < places.length; each += 1)
    if ((places[each] ?? 0) < (places[each - 1] ?? 0)) return Float64Array.from(places).toSorted();
  return places;
}
