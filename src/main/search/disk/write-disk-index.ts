/** Makes the index that lies on disk: FTS5 inverts the texts, and what is small is laid beside it. */
import { closeSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeOwnFolder } from '../../own-folder';
import { DatabaseSync } from '../../store/engine';
import { stem } from '../../../shared/search/words/analyser';
import { bytesOf, listBytes } from '../../../shared/search/index/bytes';
import { type LaidRow, layRow, stepAfter } from '../../../shared/search/index/lay-row';
import { familiesOf } from '../../../shared/search/index/segment';
import type { Searchable } from '../../../shared/search/searchable';
import { filler, schema, type SectionName, stampOf, tokenOf } from './disk-form';
import { sealFile } from './sealed-file';

/** The file in steps of some milliseconds. Written beside the old one, and put in its place when all of it is on disk. */
export function* writingDiskIndex(
  file: string,
  entries: readonly Searchable[],
): Generator<undefined, void, undefined> {
  makeOwnFolder(dirname(file));
  clearSides(file);
  const side = `${file}.${process.pid}-${(sides += 1)}`;
  try {
    // Made here and not by SQLite, so that nobody else can read it.
    closeSync(openSync(side, 'w', 0o600));
    yield* filling(side, entries);
    sealFile(side);
    renameSync(side, file);
  } finally {
    // Also when nobody asks for the next step any more.
    rmSync(side, { force: true });
  }
}

let sides = 0;

/** Removes what a program left that ended while it wrote. No two of them write here at once. */
function clearSides(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    const side = name.startsWith(`${basename(file)}.`) && /\.(\d+)-\d+$/u.exec(name);
    if (side && side[1] !== String(process.pid)) rmSync(join(dirname(file), name), { force: true });
  }
}

function* filling(file: string, entries: readonly Searchable[]): Generator<undefined, void, undefined> {
  const database = new DatabaseSync(file);
  try {
    // A file that is not finished is thrown away: nothing has to be safe before the end.
    database.exec(
      `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000; ${schema} BEGIN`,
    );
    const laid = yield* layingRows(entries);
    const { words, numbers } = yield* sortingWords(laid.words);
    yield* writingPostings(database, laid, numbers);
    yield* writingEntries(database, entries);
    const stems: string[] = [];
    for (const word of words) if (stems.push(stem(word)) % stepRows === 0) yield;
    const families = familiesOf(stems);
    yield;
    const sections: Readonly<Record<SectionName, Uint8Array>> = {
      stamp: stampOf(entries),
      lengths: bytesOf(laid.lengths),
      begins: bytesOf(laid.begins),
      titles: bytesOf(laid.titles),
      words: listBytes(words),
      stems: listBytes(families.stems),
      stemOf: bytesOf(families.stemOf),
    };
    const insert = database.prepare('INSERT INTO section (name, bytes) VALUES (?, ?)');
    for (const [name, bytes] of Object.entries(sections)) insert.run(name, bytes);
    database.exec('CREATE INDEX entry_id ON entry (id); COMMIT');
    yield;
    database.exec(`INSERT INTO posting (posting) VALUES ('optimize')`);
  } finally {
    database.close();
  }
}

/** The rows with their words by number: as they came first, until all are known and sorted. */
interface Laid {
  readonly words: ReadonlyMap<string, number>;
  /** The numbers of the words of a row with their positions, one after the other. */
  readonly rows: readonly { readonly plain: Uint32Array; readonly joined: Uint32Array }[];
  readonly lengths: Uint16Array;
  readonly begins: Uint32Array;
  readonly titles: Uint16Array;
}

function* layingRows(entries: readonly Searchable[]): Generator<undefined, Laid, undefined> {
  const words = new Map<string, number>();
  const numbered = (placed: LaidRow['plain']): Uint32Array => {
    const numbers = new Uint32Array(2 * placed.length);
    for (const [place, { word, position }] of placed.entries()) {
      const number = words.get(word) ?? words.size;
      words.set(word, number);
      numbers[2 * place] = number;
      numbers[2 * place + 1] = position;
    }
    return numbers;
  };
  const rows: Laid['rows'][number][] = [];
  const lengths = new Uint16Array(entries.length);
  const begins = new Uint32Array(entries.length + 1);
  const titles = new Uint16Array(entries.length);
  for (const [row, entry] of entries.entries()) {
    const laid = layRow(entry);
    rows.push({ plain: numbered(laid.plain), joined: numbered(laid.joined) });
    lengths[row] = laid.length;
    titles[row] = laid.title;
    begins[row + 1] = (begins[row] ?? 0) + stepAfter(laid.taken, entries[row + 1]);
    if (row % stepRows === 0) yield;
  }
  return { words, rows, lengths, begins, titles };
}

/** Entries of a step. */
const stepRows = 64;

/** The words sorted, and by first number the place among them. */
function* sortingWords(
  found: ReadonlyMap<string, number>,
): Generator<undefined, { readonly words: readonly string[]; readonly numbers: Uint32Array }, undefined> {
  const words = [...found.keys()].toSorted();
  yield;
  const numbers = new Uint32Array(words.length);
  for (const [place, word] of words.entries()) numbers[found.get(word) ?? 0] = place;
  return { words, numbers };
}

function* writingPostings(
  database: DatabaseSync,
  { rows }: Laid,
  numbers: Uint32Array,
): Generator<undefined, void, undefined> {
  const insert = database.prepare('INSERT INTO posting (rowid, plain, joined) VALUES (?, ?, ?)');
  const tokensOf = (placed: Uint32Array): string => {
    const tokens: string[] = [];
    for (let at = 0; at < placed.length; at += 2) {
      while (tokens.length < (placed[at + 1] ?? 0)) tokens.push(filler);
      tokens.push(tokenOf(numbers[placed[at] ?? 0] ?? 0));
    }
    return tokens.join(' ');
  };
  for (const [row, { plain, joined }] of rows.entries()) {
    insert.run(row, tokensOf(plain), tokensOf(joined));
    if (row % stepRows === 0) yield;
  }
}

function* writingEntries(
  database: DatabaseSync,
  entries: readonly Searchable[],
): Generator<undefined, void, undefined> {
  const insert = database.prepare('INSERT INTO entry (row, id, json) VALUES (?, ?, ?)');
  for (const [row, entry] of entries.entries()) {
    insert.run(row, entry.id, JSON.stringify(entry));
    if (row % stepRows === 0) yield;
  }
}
