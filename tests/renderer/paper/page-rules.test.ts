import { describe, expect, test } from 'vitest';
import { cssString, pageRules } from '../../../src/renderer/paper/page-rules';

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
    const lines = { paper: 'A4', title: 'T', marking: '', edition: 'E' } as const;
    expect(pageRules({ ...lines, pageOf: 'Page {page} of {pages}' })).toContain(
      'content: "Page " counter(page) " of " counter(pages) "      E"',
    );
    expect(pageRules({ ...lines, pageOf: '{pages}: {page}' })).toContain(
      'content: counter(pages) ": " counter(page)',
    );
  });

  test('gives each paper its size', () => {
    const lines = { title: 'T', marking: 'M', edition: 'E', pageOf: '{page}' } as const;
    expect(pageRules({ ...lines, paper: 'Letter' })).toContain('size: letter landscape');
    expect(pageRules({ ...lines, paper: 'A4' })).toContain('size: A4 portrait');
  });
});
