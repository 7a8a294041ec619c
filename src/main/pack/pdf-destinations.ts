/** Where each named place of a PDF is that Chromium has written. Its names stand in one dictionary. */
import { openPdf, valueOf } from './pdf-file';

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
  const { objectAt, catalog } = openPdf(bytes);
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

interface Page {
  readonly reference: string;
  readonly height: number;
}

function listPages(
  objectAt: (reference: string) => string,
  reference: string,
  above: readonly string[] = [],
): readonly Page[] {
  if (above.includes(reference)) throw new Error('The PDF has pages that hold themselves.');
  const node = objectAt(reference);
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1];
  if (kids !== undefined) {
    return [...kids.matchAll(/\d+ \d+ R/g)].flatMap(([kid]) =>
      listPages(objectAt, kid, [...above, reference]),
    );
  }
  const box = /\/MediaBox\s*\[\s*\S+\s+\S+\s+\S+\s+(\S+?)\s*\]/.exec(node)?.[1];
  return [{ reference, height: Number(box) }];
}

/** A PDF name: `#2d` stands for the byte 2d, and the bytes are UTF-8. */
function readName(name: string): string {
  const bytes = name.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
