/**
 * A PDF as Chromium writes one: plain PDF 1.4, one table of objects at the end, no object streams. Anything else is
 * refused; this is no reader of PDFs at large.
 */

export interface PdfFile {
  /** One character a byte: offsets in the file are offsets in the string. */
  readonly text: string;
  readonly table: ObjectTable;
  /** The object of a reference, `12 0 R`, with its head and without its end. Throws when there is none. */
  readonly objectAt: (reference: string) => string;
  /** The dictionary from which all others are reached. */
  readonly catalog: string;
}

interface ObjectTable {
  readonly start: number;
  readonly end: number;
  /** What stands before its entries. */
  readonly head: string;
  readonly entries: readonly TableEntry[];
}

interface TableEntry {
  /** As it is written: 20 bytes, of which the first ten are the offset. */
  readonly text: string;
  readonly number: number;
  /** Null for an object that is none. */
  readonly offset: number | null;
}

/** Throws with a sentence when the bytes are not of the kind that Chromium writes. */
export function openPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const table = readTable(text);
  const offsets = new Map(table.entries.map(({ number, offset }) => [number, offset]));
  const objectAt = (reference: string): string => {
    const offset = offsets.get(objectNumber(reference));
    if (typeof offset !== 'number') throw new Error(`The PDF has no object ${reference}.`);
    return text.slice(offset, text.indexOf('endobj', offset));
  };
  const catalog = objectAt(valueOf(text.slice(text.lastIndexOf('trailer')), 'Root'));
  return { text, table, objectAt, catalog };
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

/** The file with other objects in place of those of the same numbers, each as `objectAt` gives it; all else is as it was. */
export function replaceObjects(
  { text, table }: PdfFile,
  replacements: ReadonlyMap<number, string>,
): Uint8Array {
  const pieces: string[] = [];
  const offsets = new Map<number, string>();
  let [read, grown] = [0, 0];
  const inOrder = table.entries
    .flatMap(({ number, offset }) => (offset === null ? [] : [{ number, offset }]))
    .toSorted((a, b) => a.offset - b.offset);
  for (const { number, offset } of inOrder) {
    offsets.set(number, String(offset + grown).padStart(10, '0'));
    const object = replacements.get(number);
    if (object === undefined) continue;
    const end = text.indexOf('endobj', offset);
    pieces.push(text.slice(read, offset), object);
    grown += object.length - (end - offset);
    read = end;
  }
  const entries = table.entries.map(
    (entry) => (offsets.get(entry.number) ?? entry.text.slice(0, 10)) + entry.text.slice(10),
  );
  const trailer = text.slice(table.end).replace(/startxref\s+\d+/, `startxref\n${table.start + grown}`);
  pieces.push(text.slice(read, table.start), table.head, ...entries, trailer);
  return Buffer.from(pieces.join(''), 'latin1');
}

function readTable(text: string): ObjectTable {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const found = /^xref\s+(\d+) (\d+)\s+/.exec(text.slice(start, start + 40));
  if (!found) throw new Error('The PDF has no table of objects.');
  const [head, first = '', count = ''] = found;
  const from = start + head.length;
  const entries = Array.from({ length: Number(count) }, (_, index) => {
    const entry = text.slice(from + index * entryLength, from + (index + 1) * entryLength);
    const isUsed = entry.trimEnd().endsWith('n');
    return { text: entry, number: Number(first) + index, offset: isUsed ? Number(entry.slice(0, 10)) : null };
  });
  return { start, end: from + entries.length * entryLength, head, entries };
}

/** Ten digits of offset, five of generation, a letter, and what parts them. */
const entryLength = 20;
