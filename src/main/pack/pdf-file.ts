/**
 * A PDF as Chromium writes one: plain PDF 1.4, tables of objects, no object streams. Anything else is refused; this is no
 * reader of PDFs at large.
 */

export interface PdfFile {
  readonly bytes: Uint8Array;
  /** The object of a reference, `12 0 R`, with its head and without its end. Throws when there is none. */
  readonly objectAt: (reference: string) => string;
  /** The dictionary from which all others are reached. */
  readonly catalog: string;
  /** What the file ends with, from its dictionary on. */
  readonly trailer: string;
}

/** Throws with a sentence when the bytes are not of the kind that Chromium writes. */
export function openPdf(bytes: Uint8Array): PdfFile {
  // One character a byte: offsets in the file are offsets in the string.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const rows = readTables(text, tableStart(text));
  const objectAt = (reference: string): string => {
    const offset = findObject(text, rows, objectNumber(reference));
    if (offset === null) throw new Error(`The PDF has no object ${reference}.`);
    return text.slice(offset, text.indexOf('endobj', offset));
  };
  const trailer = text.slice(text.lastIndexOf('trailer') + 'trailer'.length);
  return { bytes, objectAt, catalog: objectAt(valueOf(trailer, 'Root')), trailer };
}

/** The number of a reference, `12 0 R`; not a number when it is none. */
export function objectNumber(reference: string): number {
  return Number(/^(\d+) \d+ R$/.exec(reference)?.[1] ?? Number.NaN);
}

/** The reference under a key. Where there is none the answer is `absent`; without that it throws. */
export function valueOf(dictionary: string, key: string, absent?: string): string {
  const value = new RegExp(`/${key}\\s+(\\d+ \\d+ R)`).exec(dictionary)?.[1] ?? absent;
  if (value === undefined) throw new Error(`The PDF has no /${key}.`);
  return value;
}

/**
 * The file with other objects in place of those of the same numbers, each as `objectAt` gives it. They are written after the
 * file as it is, with a table of their own that points back to its table (PDF 1.7, 7.5.6, incremental updates).
 */
export function replaceObjects(
  { bytes, trailer }: PdfFile,
  replacements: ReadonlyMap<number, string>,
): Uint8Array {
  const written: string[] = [];
  const table: string[] = [];
  let offset = bytes.length;
  for (const [number, object] of replacements) {
    table.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
    written.push(object, 'endobj\n');
    offset += object.length + 'endobj\n'.length;
  }
  const dictionary = trailer.slice(0, trailer.lastIndexOf('>>'));
  const end = `xref\n${table.join('')}trailer${dictionary}\n/Prev ${tableStart(trailer)}>>\nstartxref\n${offset}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(written.join('') + end, 'latin1')]);
}

/** Some entries of a table, of objects whose numbers follow each other. */
interface TableRows {
  readonly first: number;
  readonly count: number;
  /** Where the first entry begins. */
  readonly from: number;
}

/** Those of the last table, and then those of the tables that it points back to: what comes first counts. */
function readTables(text: string, start: number): readonly TableRows[] {
  if (!/^xref\s/.test(text.slice(start, start + 5))) throw new Error('The PDF has no table of objects.');
  const rows: TableRows[] = [];
  let from = start + 'xref'.length;
  for (;;) {
    const found = /^\s*(\d+) (\d+)\s+/.exec(text.slice(from, from + 40));
    if (!found) break;
    const [head, first, count] = found;
    rows.push({ first: Number(first), count: Number(count), from: from + head.length });
    from += head.length + Number(count) * entryLength;
  }
  const before = Number(/\/Prev (\d+)/.exec(text.slice(from, text.indexOf('startxref', from)))?.[1] ?? start);
  return before < start ? [...rows, ...readTables(text, before)] : rows;
}

/** Where the last table stands. */
function tableStart(text: string): number {
  return Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
}

/** Where the object begins; null when there is none of that number. */
function findObject(text: string, rows: readonly TableRows[], number: number): number | null {
  const row = rows.find(({ first, count }) => number >= first && number < first + count);
  if (!row) return null;
  const at = row.from + (number - row.first) * entryLength;
  const [offset, , kind] = text.slice(at, at + entryLength).split(/\s+/);
  return kind === 'n' ? Number(offset) : null;
}

/** Ten digits of offset, five of generation, a letter, and what parts them. */
const entryLength = 20;
