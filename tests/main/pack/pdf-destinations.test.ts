import { describe, expect, test } from 'vitest';
import { readPdfPlaces } from '../../../src/main/pack/pdf-destinations';
import { pages, writePdf } from './write-pdf';

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
