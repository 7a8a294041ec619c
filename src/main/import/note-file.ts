/** A file of notes in any of the formats that are taken in, recognised by what is in it and not by its name. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Briefing } from '../../shared/briefing/briefing';
import { hypothesisItems, isHypothesis, readHypothesis } from '../../shared/note-import/hypothesis';
import type { IncomingNote, ReadHtml } from '../../shared/note-import/incoming-note';
import { readAnnotation } from '../../shared/note-import/read-annotation';
import { isRecord, readItems } from '../../shared/note-import/read-items';
import { readReadwise, readwiseRows } from '../../shared/note-import/readwise';
import type { NoteFileFormat } from '../../shared/note-import/report';
import { findJsonFault } from '../../shared/validate/json-fault';
import { isArchive, openArchive } from './open-archive';
import { say } from '../say';

/** The largest file that is read. */
export const importLimitBytes = 64 * 2 ** 20;

/** The most notes that are taken in at once. */
export const importLimitNotes = 100_000;

export interface NoteFile {
  readonly format: NoteFileFormat;
  readonly items: readonly unknown[];
  /** One item as a note. Throws a RefusedAnnotation with the reason. */
  readonly read: (item: unknown) => IncomingNote;
}

interface ReadingTools {
  readonly briefing: Briefing;
  /** What the file is called; it only tells what is said of a file that is none of notes. */
  readonly name: string;
  readonly readHtml: ReadHtml;
}

/** Throws with a sentence that says what is wrong with the file, where, and what can be done. */
export function readNoteFile(bytes: Uint8Array, { briefing, name, readHtml }: ReadingTools): NoteFile {
  const limit = { megabytes: `${importLimitBytes / 2 ** 20}` };
  if (bytes.byteLength > importLimitBytes) throw new Error(say('import.fault.large', limit));
  if (bytes.byteLength === 0) throw new Error(say('import.fault.empty'));
  const isPacked = isArchive(bytes);
  const unlike = isPacked ? null : unlikeName(name);
  const text = decode(isPacked ? openArchive(bytes, importLimitBytes) : bytes, unlike);
  const file = isJson(text) ? readJson(text, { briefing, readHtml, isPacked }) : readTableOr(text, unlike);
  if (file.items.length > importLimitNotes) {
    throw new Error(say('import.fault.many', { most: `${importLimitNotes}` }));
  }
  refuseOtherBriefing(file.items, briefing);
  return file;
}

/** What is said of a file that is none of notes and not what its name says either; null for a name that says nothing. */
function unlikeName(name: string): string | null {
  const ending = /\.(?:json|jsonld|annotations)$/iu.exec(name)?.[0].toLowerCase();
  if (ending === undefined) return null;
  return say(ending === '.annotations' ? 'import.fault.no-zip' : 'import.fault.no-json', { ending });
}

/** True for what begins as JSON, whole or not, and for a word or number that is JSON. */
function isJson(text: string): boolean {
  if (/^\s*[[{]/u.test(text)) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function readTableOr(text: string, unlike: string | null): NoteFile {
  try {
    return readTable(text);
  } catch (error) {
    throw unlike === null ? error : new Error(unlike, { cause: error });
  }
}

function decode(bytes: Uint8Array, unlike: string | null): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Error(say('import.fault.utf16'));
  }
  if (isBinary(bytes)) throw new Error(unlike ?? say('import.fault.binary'));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 without a mark is UTF-8 with a null beside each letter.
    if (text.slice(0, 200).includes('\0')) throw new Error(say('import.fault.utf16'));
    if (!/\S/u.test(text)) throw new Error(say('import.fault.empty'));
    return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Error(say('import.fault.encoding', { line: `${firstBrokenLine(bytes)}` }), { cause: error });
  }
}

/** True where the beginning is no text in any encoding: it has signs that no text has, and is no UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 2000);
  let signs = 0;
  let nulls = 0;
  for (const byte of head) {
    if (byte === 0) nulls += 1;
    else if (byte < 0x09 || (byte > 0x0d && byte < 0x20)) signs += 1;
  }
  return signs > 0 && signs + nulls > head.length / 100;
}

/** The line in which the first bytes stand that are not UTF-8. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length;) {
    const newline = bytes.indexOf(0x0a, from);
    const to = newline < 0 ? bytes.length : newline + 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    line += 1;
    from = to;
  }
  return line;
}

function readJson(
  text: string,
  { briefing, readHtml, isPacked }: Omit<ReadingTools, 'name'> & { readonly isPacked: boolean },
): NoteFile {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    const { line, column, needed } = findJsonFault(text);
    throw new Error(say('import.fault.json', { line: `${line}`, column: `${column}`, needed }), {
      cause: error,
    });
  }
  if (isHypothesis(file)) {
    return {
      format: 'hypothesis',
      items: hypothesisItems(file),
      read: (item) => readHypothesis(item, readHtml),
    };
  }
  const items = readItems(file);
  const isSet = isPacked || (isRecord(file) && file['type'] === 'AnnotationSet');
  const isOurs = items.some((item) => isRecord(item) && ('lectern:note' in item || 'lectern' in item));
  const format = isSet ? (isOurs ? 'annotations' : 'epub') : isOurs ? 'jsonld' : 'w3c';
  return { format, items, read: (item) => readAnnotation(item, briefing, readHtml) };
}

function readTable(text: string): NoteFile {
  const head = text.slice(0, 2000).split(/\r\n|\r|\n/u)[0] ?? '';
  if (/^\s*</u.test(head) || !/[,;\t]|highlight|quote/iu.test(head)) {
    throw new Error(say('import.fault.unknown'));
  }
  let rows: readonly (readonly string[])[];
  try {
    const delimiter = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0];
    rows = parse(text, {
      bom: true,
      delimiter: delimiter ?? ',',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
    });
  } catch (error) {
    const line = `${faultLine(error, text)}`;
    throw new Error(say('import.fault.csv', { line, reason: tableFault(error) }), {
      cause: error,
    });
  }
  const items = readwiseRows(rows);
  return { format: 'table', items, read: (item) => readReadwise(item as (typeof items)[number]) };
}

/** What the reader of tables found, in plain words. */
function tableFault(error: unknown): string {
  const code = error instanceof CsvError ? error.code : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return say('import.fault.csv.open');
  if (code === 'CSV_INVALID_CLOSING_QUOTE' || code === 'INVALID_OPENING_QUOTE') {
    return say('import.fault.csv.stray');
  }
  return say(code === 'CSV_MAX_RECORD_SIZE' ? 'import.fault.csv.long' : 'import.fault.csv.other');
}

/** The line of the fault, counted from 1; of a quotation mark that is never closed, the line in which it stands. */
function faultLine(error: unknown, text: string): number {
  if (!(error instanceof CsvError)) return 1;
  return error.code === 'CSV_QUOTE_NOT_CLOSED' ? openedIn(text) : Number(error['lines'] ?? 1);
}

function openedIn(text: string): number {
  // Two marks beside each other within marks are one that is meant.
  const marks = [...text.matchAll(/"(?:[^"]|"")*("|$)/gu)];
  const opened = marks.at(-1)?.index ?? 0;
  return text.slice(0, opened).split(/\r\n|\r|\n/u).length;
}

/** Notes of ours that are all on one other briefing are told as what they are, and not one by one. */
function refuseOtherBriefing(items: readonly unknown[], briefing: Briefing): void {
  const others = new Set(items.map(briefingOf));
  const [only] = others;
  if (others.size !== 1 || typeof only !== 'string' || only === briefing.id) return;
  throw new Error(say('import.other-briefing', { briefing: shown(only) }));
}

/** A file may have anything in the place of a name. */
function shown(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80).toWellFormed()}…` : name;
}

function briefingOf(item: unknown): unknown {
  if (!isRecord(item)) return null;
  const part = item['lectern:note'] ?? item['lectern'];
  return isRecord(part) ? part['briefing'] : null;
}
