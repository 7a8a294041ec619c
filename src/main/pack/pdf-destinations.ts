/**
 * Reads from a PDF that Chromium has written where each named place is. Such a file is plain PDF 1.4: a table of
 * objects, no object streams, the names in one dictionary. Anything else is refused; this is no reader of PDFs at large.
 */

export interface PdfPlace {
  /** The page, counted from 1. */
  readonly page: number;
  /** From the top of the page, in points. */
  readonly top: number;
}

export interface PdfPlaces {
  readonly pages: number;
  readonly places: ReadonlyMap<string, PdfPlace>;
}

/** The number of pages, and the places by name. Throws when the file is not of the kind that Chromium writes. */
export function readPdfPlaces(bytes: Uint8Array): PdfPlaces {
  // One character a byte: offsets in the file are offsets in the string.
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const objects = readObjectOffsets(file);
  const objectAt = (reference: string): string => {
    const number = Number(/^(\d+) \d+ R$/.exec(reference)?.[1] ?? Number.NaN);
    const offset = objects.get(number);
    if (offset === undefined) throw new Error(`The PDF has no object ${reference}.`);
    return file.slice(offset, file.indexOf('endobj', offset));
  };
  const catalog = objectAt(valueOf(file.slice(file.lastIndexOf('trailer')), 'Root'));
  const pages = listPages(objectAt, valueOf(catalog, 'Pages'));
  const numbers = new Map(
    pages.map((page, index) => [page.reference, { number: index + 1, height: page.height }]),
  );
  const places = new Map<string, PdfPlace>();
  const dests = valueOf(catalog, 'Dests', '');
  if (dests !== '') {
    const entry = /\/([^\s/[\]<>()]+)\s*\[\s*(\d+ \d+ R)\s*\/XYZ\s+\S+\s+(\S+)/g;
    for (const [, name = '', reference = '', y = ''] of objectAt(dests).matchAll(entry)) {
      const page = numbers.get(reference);
      if (page) places.set(readName(name), { page: page.number, top: page.height - Number(y) });
    }
  }
  return { pages: pages.length, places };
}

/** Where each object begins, from the cross-reference table at the file's end. */
function readObjectOffsets(file: string): ReadonlyMap<number, number> {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(-64))?.[1] ?? Number.NaN);
  const table = /^xref\s+(\d+) (\d+)\s+/.exec(file.slice(start, start + 40));
  if (!table) throw new Error('The PDF has no table of objects.');
  const [head, first = '', count = ''] = table;
  const offsets = new Map<number, number>();
  for (let index = 0; index < Number(count); index += 1) {
    // An entry is 20 bytes: ten digits of offset, five of generation, one letter.
    const entry = file.slice(start + head.length + index * 20, start + head.length + index * 20 + 18);
    if (entry.endsWith('n')) offsets.set(Number(first) + index, Number(entry.slice(0, 10)));
  }
  return offsets;
}

interface Page {
  readonly reference: string;
  readonly height: number;
}

function listPages(objectAt: (reference: string) => string, reference: string): readonly Page[] {
  const node = objectAt(reference);
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1];
  if (kids !== undefined) {
    return [...kids.matchAll(/\d+ \d+ R/g)].flatMap(([kid]) => listPages(objectAt, kid));
  }
  const box = /\/MediaBox\s*\[\s*\S+\s+\S+\s+\S+\s+(\S+?)\s*\]/.exec(node)?.[1];
  return [{ reference, height: Number(box) }];
}

function valueOf(dictionary: string, key: string, absent?: string): string {
  const value = new RegExp(`/${key}\\s+(\\d+ \\d+ R)`).exec(dictionary)?.[1] ?? absent;
  if (value === undefined) throw new Error(`The PDF has no /${key}.`);
  return value;
}

/** A PDF name: `#2d` stands for the byte 2d, and the bytes are UTF-8. */
function readName(name: string): string {
  const bytes = name.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
