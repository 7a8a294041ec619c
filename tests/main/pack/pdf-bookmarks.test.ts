import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { nameBookmarks } from '../../../src/main/pack/pdf-bookmarks';
import { readPdfPlaces } from '../../../src/main/pack/pdf-destinations';
import { pages, writePdf } from './write-pdf';

/** A file with two bookmarks, the first of which holds another; and a place, written after them. */
function fileOf([first = '', inner = '', second = '']: readonly string[]): Uint8Array {
  const item = (title: string, keys: string): string =>
    `<</Dest [3 0 R /XYZ 40 700 0]\n/Parent 7 0 R\n${keys}\n/Title ${title}>>`;
  return writePdf([
    '<</Type /Catalog\n/Pages 2 0 R\n/Dests 11 0 R\n/Outlines 7 0 R>>',
    ...pages,
    '<</Type /Outlines\n/First 8 0 R\n/Last 10 0 R\n/Count 3>>',
    item(first, '/Next 10 0 R\n/First 9 0 R\n/Last 9 0 R\n/Count 1'),
    item(inner, ''),
    item(second, '/Prev 8 0 R'),
    '<</S1 [5 0 R /XYZ 71 765 0]>>',
  ]);
}

/** The bookmarks as pdf.js reads them, outer ones before inner ones. */
async function titlesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useWasm: false, verbosity: 0 });
  const outline = await (await task.promise).getOutline();
  const titles = outline.flatMap(({ title, items }) => [title, ...items.map((each) => each.title)]);
  await task.destroy();
  return titles;
}

const hex = (words: string): string =>
  `<feff${Array.from({ length: words.length }, (_, at) => words.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`;

const turned = (words: string): string => Array.from(words).toReversed().join('');

const plain = (words: string) => ({ words, title: words });

describe('the bookmarks of a file', () => {
  test.each([
    ['more words than the heading', ['(1)', '(2)', '(3)'], ['1 Who pays …', '2 מי ישלם?', '3 🚀 (up) \\']],
    ['shorter ones', ['(a long heading)', '(another)', '(third)'], ['a', 'b', 'c']],
  ])('say %s, and every place stays', async (_, printed, titles) => {
    const bytes = fileOf(printed);
    const headings = printed.map((each, index) => ({ words: each.slice(1, -1), title: titles[index] ?? '' }));
    const named = nameBookmarks(bytes, headings);
    expect(await titlesIn(named)).toEqual(titles);
    expect(readPdfPlaces(named)).toEqual(readPdfPlaces(bytes));
  });

  test('say words in the order in which they are read, which lie on the page the other way round', async () => {
    const words = 'שני מסמכים, ים אחד';
    const bytes = fileOf([hex(turned(words)), '(Not said \\(by anybody\\))', '(2 Comparison)']);
    const headings = [words, 'Not said (by anybody)', '2 Comparison'].map(plain);
    expect(await titlesIn(nameBookmarks(bytes, headings))).toEqual(headings.map(({ title }) => title));
  });

  test('are found among the headings of the whole, where the file is a part of it', async () => {
    const headings = [
      ...['0', '1', '2'].map(plain),
      ...['1', '2', '3'].map((words) => ({ words, title: `${words} here` })),
      plain('4'),
    ];
    expect(await titlesIn(nameBookmarks(fileOf(['(1)', '(2)', '(3)']), headings))).toEqual([
      '1 here',
      '2 here',
      '3 here',
    ]);
  });

  test('stay as they are where they are none of the headings, or there are none', () => {
    const bytes = fileOf(['(1)', '(2)', '(3)']);
    expect(nameBookmarks(bytes, ['1', '3', '2'].map(plain))).toBe(bytes);
    const none = writePdf(['<</Type /Catalog\n/Pages 2 0 R>>', ...pages]);
    expect(readPdfPlaces(nameBookmarks(none, []))).toEqual(readPdfPlaces(none));
  });

  test('lead on where a title’s own words look like the file’s', async () => {
    const bytes = fileOf(['(/Next 8 0 R /First 8 0 R)', '(b)', '(c)']);
    const headings = ['/Next 8 0 R /First 8 0 R', 'b', 'c'].map(plain);
    expect(await titlesIn(nameBookmarks(bytes, headings))).toEqual(headings.map(({ title }) => title));
  });
});
