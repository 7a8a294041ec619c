/** Gives the bookmarks of a PDF their titles. Chromium writes the letters of a heading as they lie on the page. */
import type { PaperHeading } from '../../shared/pack/paper-page';
import { objectNumber, openPdf, type PdfFile, replaceObjects, valueOf } from './pdf-file';

/**
 * The file with each heading's title for its bookmark; page, place and structure stay. The bookmarks may be those of some
 * pages only, as long as they are headings one after the other. Where they are not, the file stays as it is.
 */
export function nameBookmarks(bytes: Uint8Array, headings: readonly PaperHeading[]): Uint8Array {
  const file = openPdf(bytes);
  const bookmarks = listBookmarks(file);
  const first = findRun(
    headings.map(({ words }) => lettersOf(words)),
    bookmarks.map(({ object }) => lettersOf(titleOf(object))),
  );
  if (first === null) return bytes;
  return replaceObjects(
    file,
    new Map(
      bookmarks.map(({ number, object }, index) => {
        const title = writeString(headings[first + index]?.title ?? '');
        return [number, object.replace(titlePattern, () => `/Title ${title}`)];
      }),
    ),
  );
}

interface Bookmark {
  readonly number: number;
  readonly object: string;
}

/** In the order of the pages: one, those in it, the next. None where the file has no bookmarks. */
function listBookmarks({ objectAt, catalog }: PdfFile): readonly Bookmark[] {
  const bookmarks: Bookmark[] = [];
  const walk = (first: string): void => {
    for (let reference = first; reference !== '';) {
      const object = objectAt(reference);
      bookmarks.push({ number: objectNumber(reference), object });
      // Words of a title are no keys.
      const keys = object.replace(titlePattern, '');
      walk(valueOf(keys, 'First', ''));
      reference = valueOf(keys, 'Next', '');
    }
  };
  const outlines = valueOf(catalog, 'Outlines', '');
  if (outlines !== '') walk(valueOf(objectAt(outlines), 'First', ''));
  return bookmarks;
}

/** Where in all of them these stand, one after the other; null where they do not. */
function findRun(all: readonly string[], these: readonly string[]): number | null {
  for (let first = 0; first + these.length <= all.length; first += 1)
    if (these.every((each, index) => each === all[first + index])) return first;
  return null;
}

/** Whatever their order: on the page right-to-left words stand the other way round. */
function lettersOf(words: string): string {
  return Array.from(words.normalize('NFKC').replaceAll(/[\s\p{Cf}]+/gu, ''))
    .toSorted()
    .join('');
}

const titlePattern = /\/Title\s*(?:\((?<plain>(?:\\[^]|[^\\)])*)\)|<(?<wide>[0-9a-f\s]*)>)/i;

function titleOf(object: string): string {
  const { plain, wide } = titlePattern.exec(object)?.groups ?? {};
  if (wide === undefined) return (plain ?? '').replaceAll(/\\(.)/g, '$1');
  const units = wide.replaceAll(/\s+/g, '').slice(4).match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

/** As UTF-16 with its mark, in hexadecimal digits: no letter of it can end the string. */
function writeString(words: string): string {
  const units = Array.from({ length: words.length }, (_, at) =>
    words.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
}
