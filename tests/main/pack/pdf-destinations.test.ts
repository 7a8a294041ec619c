import { describe, expect, test } from 'vitest';
import { readPdfPlaces } from '../../../src/main/pack/pdf-destinations';

/** A PDF as Chromium writes one, as far as the reader looks: objects, a table of their offsets, a trailer. */
function writePdf(objects: readonly string[], root = 1): Uint8Array {
  let file = '%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<</Size ${objects.length + 1}\n/Root ${root} 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const pages = [
  '<</Type /Pages\n/Count 3\n/Kids [3 0 R 4 0 R]>>',
  '<</Type /Page\n/MediaBox [0 0 595 842]\n/Parent 2 0 R>>',
  '<</Type /Pages\n/Count 2\n/Kids [5 0 R 6 0 R]>>',
  '<</Type /Page\n/MediaBox [0 0 842 595]\n/Parent 4 0 R>>',
  '<</Type /Page\n/MediaBox [0 0 595 842]\n/Parent 4 0 R>>',
];

describe('named places of a PDF', () => {
  test('are on the page that holds them, counted through the tree, so far from its top', () => {
    const { pages: count, places } = readPdfPlaces(
      writePdf([
        '<</Type /Catalog\n/Pages 2 0 R\n/Dests 7 0 R>>',
        ...pages,
        '<</S1 [3 0 R /XYZ 71 765 0]\n/section-gaps [5 0 R /XYZ 40 524.5 0]\n/end [6 0 R /XYZ 0 42 0]>>',
      ]),
    );
    expect(count).toBe(3);
    expect(Object.fromEntries(places)).toEqual({
      S1: { page: 1, top: 77 },
      'section-gaps': { page: 2, top: 70.5 },
      end: { page: 3, top: 800 },
    });
  });

  test('have their names decoded, bytes of UTF-8 among them', () => {
    const { places } = readPdfPlaces(
      writePdf([
        '<</Type /Catalog\n/Pages 2 0 R\n/Dests 7 0 R>>',
        ...pages,
        '<</a#20b [3 0 R /XYZ 0 0 0]\n/#d1#97 [3 0 R /XYZ 0 0 0]>>',
      ]),
    );
    expect([...places.keys()]).toEqual(['a b', 'ї']);
  });

  test('are none where nothing is linked to', () => {
    const { places } = readPdfPlaces(writePdf(['<</Type /Catalog\n/Pages 2 0 R>>', ...pages]));
    expect(places.size).toBe(0);
  });

  test.each([
    ['no table', Buffer.from('%PDF-1.4\nnothing')],
    ['a table of another kind', Buffer.from('%PDF-1.5\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n')],
    ['no root', writePdf(['<<>>'], 9)],
    ['no pages', writePdf(['<</Type /Catalog>>'])],
  ])('a file with %s is refused with a sentence', (_, bytes) => {
    expect(() => readPdfPlaces(bytes)).toThrow(/The PDF has no/);
  });
});
