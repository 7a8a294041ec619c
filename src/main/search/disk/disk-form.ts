/** What lies where in the SQLite file of an index on disk. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Inferred, InferredSchema } from '../../../shared/briefing/inferred';
import { analyserVersion } from '../../../shared/search/words/analyser';
import { bytesOf } from '../../../shared/search/index/bytes';
import { textBytes } from '../../../shared/search/index/text-bytes';
import type { Searchable } from '../../../shared/search/searchable';

/** The two files of a briefing: of it as its editor made it, and without what was inferred. */
export function diskIndexFile(folder: string, briefingId: string, inferred: Inferred): string {
  return join(folder, inferred === 'assigned' ? `${briefingId}.fts` : `${briefingId}.unassigned.fts`);
}

/** Removes both, when there are any. */
export function removeDiskIndexes(folder: string, briefingId: string): void {
  for (const inferred of InferredSchema.options)
    rmSync(diskIndexFile(folder, briefingId, inferred), { force: true });
}

/** Counted up with every change of what lies where. */
const formVersion = 2;

/**
 * FTS5 keeps which words stand where, and nothing else: neither the texts (`content`) nor lengths (`columnsize`), which
 * lie beside it. It is given words by their number, which its tokenizer cannot change, each at its position. Joined words
 * stand at their first part's position, so they have a column of their own.
 */
export const schema = `
  CREATE TABLE section (name TEXT PRIMARY KEY, bytes BLOB NOT NULL);
  CREATE TABLE entry (row INTEGER PRIMARY KEY, id TEXT NOT NULL, json TEXT NOT NULL);
  CREATE VIRTUAL TABLE posting USING fts5(plain, joined, content='', columnsize=0, tokenize='ascii');
`;

/** What is read into memory as a whole; `stamp` says what the file was made of. */
export const sectionNames = ['stamp', 'lengths', 'begins', 'titles', 'words', 'stems', 'stemOf'] as const;
export type SectionName = (typeof sectionNames)[number];

/** An index with another stamp is of other texts or another program. */
export function stampOf(entries: readonly Searchable[]): Uint8Array {
  const versions = Uint32Array.of(formVersion, analyserVersion, entries.length);
  const texts = createHash('sha256').update(textBytes(entries)).digest();
  return Buffer.concat([bytesOf(versions), texts]);
}

const digits = 5;

/** The word with that number among the sorted words, as FTS5 is given it. */
export function tokenOf(word: number): string {
  return word.toString(36).padStart(digits, '0');
}

/** Stands where no word does. Shorter than any token. */
export const filler = 'x';
