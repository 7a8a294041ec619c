import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTyped, markdownLimits, readMarkdown } from '../../../src/shared/markdown/read-markdown';
import { plainText, type RichBlock, type RichText, type Span } from '../../../src/shared/markdown/rich-text';

/** The tree in a notation that a person reads: /emphasis/, *strong*, `code`, ¶ between lines. */
function shown(blocks: RichText): string {
  return blocks.map(blockShown).join(' | ');
}

function blockShown(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return spansShown(block.spans);
    case 'heading':
      return `# ${spansShown(block.spans)}`;
    case 'quote':
      return `> (${shown(block.blocks)})`;
    case 'list':
      return `[${block.items.map(({ number, blocks }) => `${number || '-'} ${shown(blocks)}`).join('; ')}]`;
    case 'code':
      return `{${block.text}}`;
    case 'rule':
      return '---';
  }
}

function spansShown(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      switch (span.kind) {
        case 'text':
          return span.text;
        case 'break':
          return '¶';
        case 'code':
          return `\`${span.text}\``;
        case 'emphasis':
          return `/${spansShown(span.spans)}/`;
        case 'strong':
          return `*${spansShown(span.spans)}*`;
        case 'link':
          return `<${spansShown(span.spans)}→${span.address}${span.title && ` “${span.title}”`}>`;
      }
    })
    .join('');
}

const read = (text: string): string => shown(readMarkdown(text));

describe('Markdown', () => {
  it.each([
    ['*so* and **so**, _too_', '/so/ and *so*, /too/'],
    ['a line\nand another', 'a line¶and another'],
    ['one\n\ntwo', 'one | two'],
    ['- first\n- second\n  more', '[- first; - second¶more]'],
    ['3. third\n4. fourth', '[3 third; 4 fourth]'],
    ['1. one\n7. seven', '[1 one; 7 seven]'],
    ['> they said\n> this', '> (they said¶this)'],
    ['- a\n  - b', '[- a | [- b]]'],
    ['say `x * y`', 'say `x * y`'],
    ['```ts\nlet x;\n```', '{ts\nlet x;}'],
    ['# Head\nwords', '# Head | words'],
    ['[the paper](https://example.org/a_b "p. 4")', '<the paper→https://example.org/a_b “p. 4”>'],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
    ['Title\n---', 'Title | ---'],
    ['    indented words', 'indented words'],
    ['שלום *עולם*', 'שלום /עולם/'],
    ['👩‍👩‍👧 **🇺🇦**', '👩‍👩‍👧 *🇺🇦*'],
    ['', ''],
    ['  \n ', ''],
  ])('%j is read as %j', (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[run](javascript:alert(1))',
    '[run](JaVaScRiPt:alert(1))',
    '[run](data:text/html,<script>alert(1)</script>)',
    '[a]: https://example.org',
    '[see][a]',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '&copy; &amp; &#60;script&#62;',
    '<https://example.org>',
    '~~not struck~~',
  ])('%j stays the words that it is', (text) => {
    expect(plainText(readMarkdown(text))).toBe(text);
  });

  it('a picture becomes a link with its address in sight', () => {
    expect(read('![a map](https://example.org/x.png)')).toBe('!<a map→https://example.org/x.png>');
  });

  it('what lies deeper than the limit is shown as it was typed', () => {
    const text = `${'>'.repeat(10_000)} deep words\nand more`;
    expect(readMarkdown(text)).toEqual(asTyped(text));
    expect(read(`${'> '.repeat(markdownLimits.nesting)}deep`)).toContain('deep');
    const lists = Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth * 2)}- item${depth}`);
    expect(plainText(readMarkdown(lists.join('\n')))).toContain('item199');
  });

  it('plain words are the same whether or not they are read as Markdown', () => {
    const word = fc.constantFrom('word', 'ще', '7', ' ', '  ', '\n', '\n\n', '\r\n', '<b', ':', '-');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (parts) => {
        const text = `so ${parts.join('')}`.replace(/\n[^\S\n]*[-\d]/gu, '\nx');
        // A mark at the very end, in a paragraph of its own, has the parser look at all of it.
        expect(readMarkdown(`${text}\n\n~`)).toEqual([
          ...readMarkdown(text),
          { kind: 'paragraph', spans: [{ kind: 'text', text: '~' }] },
        ]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['quotes', '>'.repeat(100_000)],
    ['brackets', '['.repeat(100_000)],
    ['links', '[a]('.repeat(25_000)],
    ['stars', '*a '.repeat(33_000)],
    ['nested stars', `${'*a **b '.repeat(7_000)}${'c** d* '.repeat(7_000)}`],
    ['backticks', Array.from({ length: 400 }, (_, n) => '`'.repeat(n)).join(' ')],
    ['a table', '| cell '.repeat(14_000)],
    ['lists', '- '.repeat(50_000)],
    ['lines', 'a\n'.repeat(50_000)],
    ['items', '- a\n'.repeat(25_000)],
  ])('100,000 characters of %s are read in a moment, and their depth is bounded', (_, text) => {
    const began = performance.now();
    const tree = readMarkdown(text);
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(depthOf(tree)).toBeLessThanOrEqual(2 * markdownLimits.nesting + markdownLimits.spanNesting + 4);
    expect(letters(plainText(tree))).toBe(letters(text));
  });

  it('keeps every letter and digit that was typed, in order', () => {
    const pieces = fc.constantFrom(
      'word',
      'ще',
      'שלום',
      '👩‍👩‍👧',
      '7',
      ' ',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '*',
      '**',
      '_',
      '`',
      '```',
      '> ',
      '- ',
      '12. ',
      '# ',
      '[',
      '](',
      ')',
      '<b>',
      '</b>',
      '!',
      '|',
      '\\',
      '---',
      '~~~',
      '"',
      "'",
      '    ',
      '\t',
      '<',
      ':',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        expect(letters(plainText(readMarkdown(text)))).toBe(letters(text));
      }),
      { numRuns: 4_000 },
    );
  });
});

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{Emoji_Presentation}]/gu, '');
}

function depthOf(node: unknown): number {
  if (Array.isArray(node)) return Math.max(0, ...node.slice(0, 2_000).map(depthOf));
  if (typeof node !== 'object' || node === null) return 0;
  const inner = Object.values(node).filter((value) => Array.isArray(value));
  return 1 + Math.max(0, ...inner.map(depthOf));
}
