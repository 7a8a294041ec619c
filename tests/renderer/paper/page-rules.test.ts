import { describe, expect, test } from 'vitest';
import { cssString, pageRules } from '../../../src/renderer/paper/page-rules';

const usual = {
  paper: 'A4',
  binding: 'one-sided',
  inkSaving: false,
  title: 'T',
  direction: 'ltr',
  sheets: [
    { form: 'page', holds: '' },
    { form: 'list', holds: '4 Gaps' },
    { form: 'wide', holds: '2 Comparison' },
  ],
  marking: 'M',
  edition: 'E',
  version: 'V',
  pageOf: '{page}',
} as const;

/** The four edges of each page rule, in millimetres: top, right, bottom, left. */
function edgesOf(rules: string): Readonly<Record<string, readonly number[]>> {
  const rule = /@page ?([\w:]*) \{[^}]*?margin: ([\d.]+)mm ([\d.]+)mm ([\d.]+)mm ([\d.]+)mm/gu;
  return Object.fromEntries(
    [...rules.matchAll(rule)].map(([, name = '', ...edges]) => [name, edges.map(Number)]),
  );
}

describe('the rules of the sheet', () => {
  test.each([
    ['plain words', '"plain words"'],
    ['a "quoted" word', '"a \\22 quoted\\22  word"'],
    ['back\\slash', '"back\\5c slash"'],
    ['two\nlines', '"two\\a lines"'],
    ['</style>', '"\\3c /style>"'],
    ['’ } @page { ü', '"’ } @page { ü"'],
  ])('keeps %j inside its string', (text, written) => expect(cssString(text)).toBe(written));

  test('counts pages where the catalogue puts the two numbers, in whatever order', () => {
    const lines = { ...usual, marking: '' };
    expect(pageRules({ ...lines, pageOf: 'Page {page} of {pages}' })).toContain(
      'content: "Page " counter(page) " of " counter(pages) "      E\\a V"',
    );
    expect(pageRules({ ...lines, pageOf: '{pages}: {page}' })).toContain(
      'content: counter(pages) ": " counter(page)',
    );
  });

  test('gives each paper its size', () => {
    const lines = usual;
    expect(pageRules({ ...lines, paper: 'Letter' })).toContain('size: letter landscape');
    expect(pageRules({ ...lines, paper: 'A4' })).toContain('size: A4 portrait');
  });

  test('keeps 25 mm where sheets are bound: where lines begin, on landscape pages at the top', () => {
    expect(edgesOf(pageRules(usual))).toEqual({
      sheet1: [27, 18, 24, 25],
      sheet2: [22, 15, 19, 25],
      sheet3: [25, 15, 19, 15],
    });
  });

  test('keeps them at the inner edge of sheets that are printed on both sides', () => {
    const edges = edgesOf(pageRules({ ...usual, binding: 'two-sided' }));
    expect(edges['sheet1']?.[3]).toBe(25);
    expect(edges['sheet1:left']?.[1]).toBe(25);
    expect(edges['sheet2:left']?.[1]).toBe(25);
    expect(edges['sheet3']?.[0]).toBe(25);
    expect(edges['sheet3:left']?.[2]).toBe(25);
  });

  test('binds pages at the right where the briefing is written from there', () => {
    const rtl = { ...usual, direction: 'rtl' } as const;
    expect(edgesOf(pageRules(rtl))['sheet1']).toEqual([27, 25, 24, 18]);
    const edges = edgesOf(pageRules({ ...rtl, binding: 'two-sided' }));
    expect(Object.keys(edges)).toEqual([
      'sheet1',
      'sheet1:right',
      'sheet2',
      'sheet2:right',
      'sheet3',
      'sheet3:right',
    ]);
    expect(edges['sheet1:right']).toEqual([27, 18, 24, 25]);
  });

  test('leaves the text as wide and as high however sheets are bound, and equal edges where they are not', () => {
    const sums = (edges: readonly number[] = []): readonly number[] => [
      (edges[1] ?? 0) + (edges[3] ?? 0),
      (edges[0] ?? 0) + (edges[2] ?? 0),
    ];
    const bound = edgesOf(pageRules(usual));
    const others = (['none', 'two-sided'] as const).flatMap((binding) =>
      Object.entries(edgesOf(pageRules({ ...usual, binding }))),
    );
    expect(others).toHaveLength(9);
    for (const [name, edges] of others) {
      expect({ name, sums: sums(edges) }).toEqual({ name, sums: sums(bound[name.replace(':left', '')]) });
    }
    for (const edges of Object.values(edgesOf(pageRules({ ...usual, binding: 'none' }))))
      expect(edges[1]).toBe(edges[3]);
  });

  test('says in the head what the pages hold, kept apart from a title that runs the other way, where there is room', () => {
    expect(pageRules(usual)).toContain('content: "T      4 Gaps"');
    expect(pageRules({ ...usual, direction: 'rtl' })).toContain('content: "T      \u20664 Gaps\u2069"');
    expect(pageRules({ ...usual, title: 'A long title. '.repeat(9) })).not.toContain('Gaps');
  });

  test('draws thinner lines where ink is saved', () => {
    expect(pageRules({ ...usual, inkSaving: true })).not.toContain('0.4pt');
  });
});
