import * as fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/shared/markdown/read-markdown';
import { plainText, type RichText, type Span } from '../../../src/shared/markdown/rich-text';
import { htmlWords } from '../../../src/shared/note-import/html-words';

describe('a text in HTML becomes', () => {
  test.each([
    ['plain words', 'Binding how?', 'Binding how?'],
    ['paragraphs', '<p>One\n  line.</p><p>Another.</p>', 'One line.\n\nAnother.'],
    ['lines', 'One<br>two<br/>three', 'One\ntwo\nthree'],
    ['paragraphs of lines left empty', 'One<br><br>two', 'One\n\ntwo'],
    ['emphasis', '<em>so</em> <b>very</b> <i><strong>much</strong></i>', '*so* **very** ***much***'],
    ['emphasis with the space outside', 'a<b> bold </b>word', 'a **bold** word'],
    ['words where emphasis would not be read', 'a<b>“b”</b>c', 'a“b”c'],
    ['no emphasis of nothing', 'a<b></b> <i> </i>b', 'a b'],
    ['emphasis in each paragraph', '<b><p>one</p><p>two</p></b>', '**one**\n\n**two**'],
    ['marks that cross', '<b>a<i>b</b>c</i>', '**a*b***c'],
    ['points', '<ul><li>one<li>two<ul><li>three</ul></ul>', '- one\n- two\n  - three'],
    [
      'numbers',
      '<ol start="9"><li>nine</li><li><p>ten</p><p>more</p></li></ol>',
      '9. nine\n10. ten\n\n    more',
    ],
    ['quotes', 'He: <blockquote>one<p>two</blockquote>end', 'He:\n\n> one\n>\n> two\n\nend'],
    ['a heading that is a sign', '<h1>#</h1>', '# \\#'],
    ['headings', '<h2>What is C #</h2>', '## What is C \\#'],
    [
      'links',
      '<a href="https://a.example/?a=1&amp;b=(2)">here</a>',
      '[here](https://a.example/?a=1&b=%282%29)',
    ],
    [
      'an address that is its own words',
      '<a href="https://a.example/">https://a.example/</a>',
      'https://a.example/',
    ],
    ['words where a link would run something', '<a href="javascript:alert(1)">here</a>', 'here'],
    ['words where a link leads nowhere', '<a href="#top">up</a> <a>there</a>', 'up there'],
    [
      'code',
      '<code>a `b`</code> <pre><code>x &lt; y\n  z</code></pre>',
      '`` a `b` ``\n\n```\nx < y\n  z\n```',
    ],
    ['the words of a picture', '<img src="https://a.example/x.png" alt="A map" onerror="alert(1)">', 'A map'],
    ['rows', '<table><tr><th>a</th><td>b</td></tr><tr><td>c</table>', 'a | b\n\nc'],
    ['no script', 'a<script>alert("<b>x</b>")</script><style>p{}</style><template>t</template>b', 'ab'],
    ['nothing of a script that is never closed', 'a<script>alert(1)', 'a'],
    [
      'signs that are meant',
      '1 * 2 * 3, snake_case, _x_, [y], a\\b',
      '1 \\* 2 \\* 3, snake_case, \\_x\\_, \\[y\\], a\\\\b',
    ],
    [
      'signs at the beginning',
      '<p># 1</p><p>- 2</p><p>3. 4</p><p>&gt; 5</p><p>---</p>',
      '\\# 1\n\n\\- 2\n\n3\\. 4\n\n\\> 5\n\n\\---',
    ],
    [
      'a tag that is words',
      '&lt;script&gt;alert(1)&lt;/script&gt; 1 &lt; 2',
      '\\<script>alert(1)\\</script> 1 < 2',
    ],
    ['a tag that is put together', '&lt;<b></b>script>', '\\<script>'],
    ['nothing', '<p> <br> </p>', ''],
  ])('%s', (_what, html, markdown) => {
    expect(htmlWords(html)).toBe(markdown);
  });
});

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('one', 'two', 'שלום', 'при́вет', '👩🏽‍🚀', 'x_y', '3.') },
  { weight: 2, arbitrary: fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme-composite' }) },
  fc.constantFrom(
    '*',
    '_',
    '**',
    '#',
    '-',
    '<b>',
    '</p>',
    '<!--',
    '&lt;',
    '`',
    '```',
    '[',
    '](x)',
    '\\',
    '~~~',
    '---',
    '>',
  ),
);
interface Made {
  readonly html: string;
  readonly words: string;
}
const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
const text = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words): Made => ({ html: escaped(words.join(' ')), words: words.join(' ') }));
const tags =
  'p div b i em strong u span h1 h3 blockquote ul ol li code br table tr td section font x-y a pre hr'.split(
    ' ',
  );
const tree = fc.letrec<{ readonly node: Made }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom(
      { html: '<script>if (a<b) "</p>";</script>', words: '' },
      { html: '<style>p > b {}</style>', words: '' },
      { html: '<!-- <b>not</b> -->', words: '' },
    ),
    fc.tuple(fc.constantFrom(...tags), fc.array(tie('node'), { maxLength: 4 })).map(([tag, inner]): Made => ({
      html: `<${tag} onclick="x()" href="https://a.example/(_)">${inner.map(({ html }) => html).join('')}</${tag}>`,
      words: inner.map(({ words }) => words).join(''),
    })),
  ),
})).node;

/** The words of the tree, without points, numbers and addresses. */
function wordsIn(blocks: RichText): string {
  return blocks
    .map((block): string => {
      if (block.kind === 'quote') return wordsIn(block.blocks);
      if (block.kind === 'list') return block.items.map((item) => wordsIn(item.blocks)).join('');
      return block.kind === 'code' ? block.text : block.kind === 'rule' ? '' : wordsOf(block.spans);
    })
    .join('');
}

function wordsOf(spans: readonly Span[]): string {
  return spans
    .map((span) => ('spans' in span ? wordsOf(span.spans) : span.kind === 'break' ? '' : span.text))
    .join('');
}

/** White space, and the bars between cells, come and go. */
const bare = (words: string): string => words.replace(/[\s|]+/gu, '');
const anyReader = new MarkdownIt('commonmark', { html: true });

test('no tag survives, whoever reads the Markdown, and the words survive in their order', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
      const html = parts.map((part) => part.html).join('');
      const written = htmlWords(html);
      expect(bare(wordsIn(readMarkdown(written)))).toBe(bare(parts.map(({ words }) => words).join('')));
      const tokens = anyReader.parse(written, {}).flatMap((token) => [token, ...(token.children ?? [])]);
      expect(tokens.filter(({ type }) => type.startsWith('html')).map(({ content }) => content)).toEqual([]);
    }),
    { numRuns: 1500, seed: 7 },
  );
});

test('whatever is no HTML at all is read too, in time that its length bounds', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '/', 'b', 'p', 'li', '"', '&', ';', ' ', '!', '-') }),
      (html) => {
        expect(plainText(readMarkdown(htmlWords(html)))).toBeTypeOf('string');
      },
    ),
    { numRuns: 300, seed: 7 },
  );
  const nested = '<div>'.repeat(501);
  expect(() => htmlWords(nested)).toThrow('more than 500 elements within one another');
  const begun = performance.now();
  for (const piece of [
    '<td>x',
    '<b>x</b>',
    '<code>`x</code>',
    '<p>x',
    '&lt;',
    '<a href="https://a.example/">x</a>',
    '*<b></b>',
  ]) {
    htmlWords(piece.repeat(20_000));
  }
  expect(performance.now() - begun).toBeLessThan(10_000);
});
