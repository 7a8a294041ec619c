/** SQLite's FTS5: fed our folded words and stems as two columns, and with its own porter stemmer. */
import { copyFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { analyse, isStopWord, stem } from '../../../src/shared/search/words/analyser';
import { type Ask, type Engine, type Index, type Passage } from './engine';
import { nearWords } from './near';

interface Recipe {
  /** The columns of the table and its options. */
  readonly table: string;
  /** The rank, best first. */
  readonly rank: string;
  readonly columns: (passage: Passage) => readonly [string, string];
  /** The whole MATCH expression; empty when there is nothing to look for. */
  readonly match: (ask: Ask, words: () => Iterable<string>) => string;
}

const noWords: readonly string[] = [];

export const fts5Porter: Engine = engineOf('FTS5 porter', {
  table: "title, text, tokenize = 'porter unicode61', prefix = '1 2 3', content = '', contentless_delete = 1",
  rank: 'bm25(passage, 2.0, 1.0)',
  columns: ({ title, text }) => [title, text],
  match: ({ words, text, mode, isPrefix }) => {
    if (mode === 'phrase') return quote(text);
    const terms = words.map((word, place) =>
      isPrefix && place === words.length - 1 ? `${quote(word)} *` : quote(word),
    );
    return terms.join(mode === 'all' ? ' AND ' : ' OR ');
  },
});

export const fts5Analysed: Engine = engineOf('FTS5, our analyser', {
  table: `words, stems, tokenize = "unicode61 remove_diacritics 0 tokenchars '.'", prefix = '1 2 3',
          content = '', contentless_delete = 1`,
  rank: 'bm25(passage, 0.15, 1.0)',
  columns: ({ title, text }) => {
    const tokens = [...analyse(title), ...analyse(title), ...analyse(text)];
    // Joined words stand last, so that their parts stay neighbours.
    const words = [
      ...tokens.filter(({ isJoined }) => !isJoined),
      ...tokens.filter(({ isJoined }) => isJoined),
    ];
    return [words.map(({ word }) => word).join(' '), words.map(({ word }) => stem(word)).join(' ')];
  },
  match: ({ text, mode, isPrefix, isMisspelt }, known) => {
    const tokens = analyse(text).filter((token) => !token.isJoined);
    if (mode === 'phrase') return `words : ${quote(tokens.map(({ word }) => word).join(' '))}`;
    const content = tokens.filter((token) => !isStopWord(token));
    const asked = content.length > 0 ? content : tokens;
    const vocabulary = isMisspelt ? new Set(known()) : null;
    const terms = asked.map(({ word }, place) => {
      if (isPrefix && place === asked.length - 1)
        // Where order counts the stems complete it as well, because they weigh more than words do.
        return `(words : ${quote(word)} * OR stems : ${quote(stem(word))}${
          mode === 'any' ? ` OR stems : ${quote(word)} *` : ''
        })`;
      const near = vocabulary && !vocabulary.has(word) ? nearWords(word, vocabulary) : noWords;
      const stems = [...new Set([word, ...near].map(stem))];
      return `(words : ${quote(word)} OR ${stems.map((each) => `stems : ${quote(each)}`).join(' OR ')})`;
    });
    return terms.join(mode === 'all' ? ' AND ' : ' OR ');
  },
});

function quote(words: string): string {
  return `"${words.replaceAll('"', ' ')}"`;
}

function engineOf(name: string, recipe: Recipe): Engine {
  return {
    name,
    build: (passages) => {
      const folder = mkdtempSync(join(tmpdir(), 'lectern-fts5-'));
      const file = join(folder, 'passages.db');
      process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
      const db = new DatabaseSync(file);
      db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
        CREATE VIRTUAL TABLE passage USING fts5(${recipe.table});
        CREATE VIRTUAL TABLE word USING fts5vocab(passage, row);
        CREATE TABLE kind (row INTEGER PRIMARY KEY, kind TEXT NOT NULL) STRICT;
        BEGIN`);
      const add = db.prepare(`INSERT INTO passage (rowid, ${columnNames(recipe)}) VALUES (?, ?, ?)`);
      const addKind = db.prepare('INSERT INTO kind VALUES (?, ?)');
      for (const [row, passage] of passages.entries()) {
        add.run(row, ...recipe.columns(passage));
        addKind.run(row, passage.kind);
      }
      db.exec(`COMMIT; INSERT INTO passage (passage) VALUES ('optimize'); PRAGMA wal_checkpoint(TRUNCATE)`);
      return Promise.resolve(indexOf(db, file, recipe));
    },
    load: (file) => Promise.resolve(indexOf(new DatabaseSync(file), file, recipe)),
  };
}

function columnNames(recipe: Recipe): string {
  return recipe.table.split(',').slice(0, 2).join(',');
}

function indexOf(db: DatabaseSync, file: string, recipe: Recipe): Index {
  const best = db.prepare(
    `SELECT rowid AS row FROM passage WHERE passage MATCH ? ORDER BY ${recipe.rank}, rowid LIMIT ?`,
  );
  const all = db.prepare('SELECT rowid AS row FROM passage WHERE passage MATCH ?');
  const kinds = db.prepare(
    `SELECT kind.kind AS kind, count(*) AS count FROM passage JOIN kind ON kind.row = passage.rowid
     WHERE passage MATCH ? GROUP BY kind.kind`,
  );
  const remove = db.prepare('DELETE FROM passage WHERE rowid = ?');
  const add = db.prepare(`INSERT INTO passage (rowid, ${columnNames(recipe)}) VALUES (?, ?, ?)`);
  let known: readonly string[] | null = null;
  const words = (): readonly string[] =>
    (known ??= db
      .prepare('SELECT term FROM word')
      .all()
      .map(({ term }) => String(term)));
  const rowsOf = (found: readonly Record<string, unknown>[]): number[] => found.map(({ row }) => Number(row));
  return {
    best: (ask, limit) => rowsOf(best.all(recipe.match(ask, words), limit)),
    rows: (ask) => rowsOf(all.all(recipe.match(ask, words))),
    countKinds: (ask) =>
      new Map(kinds.all(recipe.match(ask, words)).map(({ kind, count }) => [String(kind), Number(count)])),
    change: (row, passage) => {
      remove.run(row);
      add.run(row, ...recipe.columns(passage));
    },
    save: (to) => copyFile(file, to),
  };
}
