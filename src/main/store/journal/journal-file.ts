/**
 * The journal beside the store: every change since the last backup, each on the disk before the store has it. With the
 * backup it gives back all of the store, should that be damaged. Written only by who holds the store's write lock.
 */
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { keyOf } from '../lock/keyring';
import { replaceFile } from '../sync-to-disk';
import { headLine, type JournalChange, type JournalHead, readChangeLine, readHeadLine } from './journal-line';
import { openLines, sealLine, sealLines, tagChars } from './sealed-line';

/** What a journal holds. */
export interface Journal {
  /** Null when the first line is not to be read. */
  readonly head: JournalHead | null;
  /** In the order in which they were written; of two with one number the later one was made. */
  readonly changes: readonly JournalChange[];
  /** How many lines could not be read; the last one is not counted where it has no end, for it was never acknowledged. */
  readonly damagedLines: number;
}

/** Null when there is no journal. A file of any content is read; only one that the disk refuses throws. */
export function readJournal(file: string): Journal | null {
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  // What follows the last line's end.
  lines.pop();
  const [first = null, ...rest] = linesIn(file, lines);
  const read = rest.map((line) => (line === null ? null : readChangeLine(line)));
  const head = first === null ? null : readHeadLine(first);
  return {
    head,
    changes: read.filter((change) => change !== null),
    damagedLines: read.filter((change) => change === null).length + (head === null ? 1 : 0),
  };
}

/** The head alone, without reading the rest; null when there is none that can be read. */
export function readJournalHead(file: string): JournalHead | null {
  if (!existsSync(file)) return null;
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(mostHeadBytes);
    const [line = ''] = bytes
      .toString('utf8', 0, readSync(opened, bytes, 0, mostHeadBytes, 0))
      .split('\n', 1);
    const [head = null] = linesIn(file, [line]);
    return head === null ? null : readHeadLine(head);
  } finally {
    closeSync(opened);
  }
}

/** What the lines say, also where only a key opens them. */
function linesIn(file: string, lines: readonly string[]): readonly (string | null)[] {
  const key = keyOf(file);
  return key ? openLines(key, lines) : lines;
}

/** The head names the columns of a dozen tables. */
const mostHeadBytes = 64 * 1024;

/**
 * Adds a line and brings it to the disk before it returns. The answer takes it back again, for a change that the store
 * refused in the end. Throws with the system's error when the disk takes no more; the journal is then as it was.
 */
export function addToJournal(file: string, line: string): () => void {
  const opened = openSync(file, 'r+');
  try {
    const end = endOfLines(opened);
    try {
      const key = keyOf(file);
      const written = key ? `${sealLine(key, line.trimEnd(), tagBefore(opened, end))}\n` : line;
      writeAll(opened, Buffer.from(written), end);
      fdatasyncSync(opened);
    } catch (error) {
      ftruncateSync(opened, end);
      throw error;
    }
    return () => takeBack(file, end);
  } finally {
    closeSync(opened);
  }
}

/** Begins it anew with these changes, in one step: after a crash the old one or the new one is there. */
export function beginJournal(file: string, head: JournalHead, changes: readonly JournalChange[]): void {
  const lines = [headLine(head).trimEnd(), ...changes.map(({ line }) => line)];
  const key = keyOf(file);
  replaceFile(file, `${(key ? sealLines(key, lines) : lines).join('\n')}\n`);
}

/** Where the next line begins. A last line without an end is half a line of a program that was killed. */
function endOfLines(opened: number): number {
  const { size } = fstatSync(opened);
  const piece = Buffer.alloc(64 * 1024);
  for (let to = size; to > 0;) {
    const from = Math.max(0, to - piece.length);
    const length = readSync(opened, piece, 0, to - from, from);
    const at = piece.subarray(0, length).lastIndexOf(10);
    if (at !== -1) {
      const end = from + at + 1;
      if (end < size) ftruncateSync(opened, end);
      return end;
    }
    to = from;
  }
  return 0;
}

/** The tag of the line that ends there; nothing where none does. */
function tagBefore(opened: number, end: number): string {
  const tag = Buffer.alloc(tagChars);
  const from = end - 1 - tagChars;
  return from < 0 ? '' : tag.toString('latin1', 0, readSync(opened, tag, 0, tagChars, from));
}

function takeBack(file: string, end: number): void {
  const opened = openSync(file, 'r+');
  try {
    ftruncateSync(opened, end);
    fdatasyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function writeAll(opened: number, bytes: Uint8Array, at: number): void {
  for (let written = 0; written < bytes.length;)
    written += writeSync(opened, bytes, written, bytes.length - written, at + written);
}
