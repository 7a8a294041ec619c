import { describe, expect, test } from 'vitest';
import { htmlWords } from '../../../src/shared/note-import/html-words';
import { readAnnotation } from '../../../src/shared/note-import/read-annotation';
import { readItems } from '../../../src/shared/note-import/read-items';
import { readBundledBriefing } from '../search/read-bundled';

const briefing = readBundledBriefing();
const quoted = (exact: string, more: object = {}) => ({
  id: 'http://example.org/1',
  type: 'Annotation',
  target: { source: 'http://example.org/article', selector: { type: 'TextQuoteSelector', exact, ...more } },
});
const readItem = (item: unknown) => readAnnotation(item, briefing, htmlWords);
const reasonFor = (item: unknown): string => {
  try {
    readItem(item);
    return 'read';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('an annotation of another program', () => {
  test('says what it says, and what words it is on', () => {
    const read = readItem({ ...quoted('legally binding'), bodyValue: 'Binding how?' });
    expect(read).toMatchObject({
      body: 'Binding how?',
      motivation: 'commenting',
      own: null,
      target: { kind: 'quote', exact: 'legally binding' },
    });
  });

  test('brings its label, tags, creator and times where the formats have words for them', () => {
    const read = readItem({
      ...quoted('legally binding'),
      creator: { type: 'Person', name: 'Ana' },
      created: '2026-01-02T03:04:05Z',
      body: { type: 'TextualBody', value: 'Hm', color: 'orange', tags: ['legal'] },
    });
    expect(read).toMatchObject({
      colour: 'apricot',
      tags: ['legal'],
      creator: 'Ana',
      createdMs: 1_767_323_045_000,
    });
  });

  test.each([
    ['a string', 'words', { body: 'words', tags: [] }],
    ['a textual body', { type: 'TextualBody', value: 'words' }, { body: 'words', tags: [] }],
    [
      'several, tags among them',
      [
        { type: 'TextualBody', value: 'one', purpose: 'commenting' },
        { type: 'TextualBody', value: 'legal', purpose: 'tagging' },
        'two',
      ],
      { body: 'one\n\ntwo', tags: ['legal'] },
    ],
    ['tags that ours could not be', { value: '', tags: ['#a, b', 'a\nb', ''] }, { body: '', tags: ['a b'] }],
    [
      'an address',
      'http://example.org/2',
      { body: 'http://example.org/2', remarks: [expect.stringMatching(/not opened/u)] },
    ],
    ['a recording', { id: 'http://example.org/3.mp3', type: 'Sound' }, { body: 'http://example.org/3.mp3' }],
    ['a choice', { type: 'Choice', items: [{ value: 'one' }, { value: 'two' }] }, { body: 'one\n\ntwo' }],
    ['a script', { value: '<script>alert(1)</script>' }, { body: '<script>alert(1)</script>', tags: [] }],
    [
      'HTML',
      { value: '<p>See <b>Annex I</b></p><script>x()</script>', format: 'text/html; charset=utf-8' },
      { body: 'See **Annex I**' },
    ],
    ['XHTML', { value: '<ul><li>a</li></ul>', format: ['application/xhtml+xml'] }, { body: '- a' }],
    [
      'a tag, whatever its format',
      { value: 'a<b', format: 'text/html', purpose: 'tagging' },
      { tags: ['a<b'], body: '' },
    ],
    [
      'another resource',
      { source: 'http://example.org/map', purpose: 'linking' },
      { body: 'http://example.org/map', tags: [] },
    ],
  ])('whose body is %s is read', (_, body, expected) => {
    expect(readItem({ ...quoted('legally binding'), body })).toMatchObject(expected);
  });

  test('as a reader of EPUBs writes it keeps its tag, colour and words', () => {
    const read = readItem({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:0a6a0f5e-6a46-4e0a-b6a3-7c0b6f6f1c11',
      type: 'Annotation',
      created: '2026-05-01T10:00:00Z',
      modified: null,
      creator: { id: 'urn:uuid:1', type: 'Person', name: 'Ana' },
      motivation: 'highlighting',
      body: {
        type: 'TextualBody',
        value: 'Hm',
        format: 'text/plain',
        color: 'purple',
        highlight: 'underline',
        tag: 'legal',
      },
      target: {
        source: 'OEBPS/chapter1.xhtml',
        meta: { headings: [{ level: 1, txt: 'One' }] },
        selector: [
          {
            type: 'CssSelector',
            value: '#p3',
            refinedBy: { type: 'TextPositionSelector', start: 4, end: 19 },
          },
          { type: 'ProgressionSelector', value: 0.4 },
          { type: 'TextQuoteSelector', exact: 'legally binding', prefix: 'of a ', suffix: ' kind' },
        ],
      },
    });
    expect(read).toMatchObject({
      body: 'Hm',
      colour: 'lilac',
      tags: ['legal'],
      creator: 'Ana',
      modifiedMs: null,
      motivation: 'commenting',
      target: { kind: 'quote', exact: 'legally binding', prefix: 'of a ', suffix: ' kind', position: null },
    });
  });

  const other = { source: 'x', selector: { type: 'TextQuoteSelector', exact: 'explicit language' } };
  test.each([
    ['several', [quoted('legally binding').target, other], ['explicit language']],
    ['a choice', { type: 'Choice', items: [quoted('legally binding').target, other] }, ['explicit language']],
    [
      'narrowed down',
      {
        source: 'x',
        selector: {
          type: 'FragmentSelector',
          value: 'p1',
          refinedBy: { type: 'TextQuoteSelector', exact: 'legally binding' },
        },
      },
      [],
    ],
    [
      'told in several ways',
      {
        source: 'x',
        selector: [{ type: 'RangeSelector' }, { type: 'TextQuoteSelector', exact: 'legally binding' }],
      },
      [],
    ],
  ])('whose target is %s is on the first of the words', (_, target, more) => {
    const read = readItem({ ...quoted('legally binding'), target });
    expect(read.target).toMatchObject({ kind: 'quote', exact: 'legally binding' });
    expect(read.more.map((each) => each.kind === 'quote' && each.exact)).toEqual(more);
  });

  test.each([
    ['no words at all', { target: { selector: { type: 'XPathSelector', value: '/p' } } }, /no words/u],
    ['a range alone', { target: { selector: { type: 'RangeSelector' } } }, /quotes no words/u],
    [
      'a position alone',
      { target: { selector: { type: 'TextPositionSelector', start: 1, end: 2 } } },
      /a position in another/u,
    ],
    [
      'a range from words to nowhere',
      {
        target: {
          selector: { type: 'RangeSelector', startSelector: { type: 'TextQuoteSelector', exact: 'legally' } },
        },
      },
      /quotes no words/u,
    ],
    [
      'more HTML than a note can be',
      { ...quoted('legally binding'), body: { value: 'x'.repeat(500_001), format: 'text/html' } },
      /longer than 500,000 characters of HTML/u,
    ],
    ['a time that is none', { ...quoted('legally binding'), created: 'yesterday' }, /created/u],
    [
      'too many words',
      { ...quoted('legally binding'), bodyValue: 'x'.repeat(100_001) },
      /longer than 100,000/u,
    ],
    [
      'too many tags',
      { ...quoted('legally binding'), body: { tags: Array.from({ length: 51 }, (_, at) => `t${at}`) } },
      /more than 50 tags/u,
    ],
    [
      'another briefing',
      { 'lectern:note': { ...own(), briefing: 'other-one' } },
      /another briefing, other-one/u,
    ],
    ['a damaged part of ours', { 'lectern:note': { ...own(), rev: 'one' } }, /damaged at “rev”/u],
    ['a body that is not text', { ...quoted('legally binding'), body: 42 }, /body is not text/u],
    ['words that are not text', { ...quoted('legally binding'), body: { value: 42 } }, /body is not text/u],
    ['no annotation', 'a string', /not an annotation/u],
  ])('with %s is refused with the reason', (_, item, reason) => {
    expect(reasonFor(item)).toMatch(reason);
  });
});

describe('a file', () => {
  test.each([
    ['a list', [1, { type: 'Annotation' }]],
    ['a page', { type: 'AnnotationPage', items: [1] }],
    ['a collection', { type: 'AnnotationCollection', first: { items: [1] } }],
    ['a set', { type: 'AnnotationSet', items: [1] }],
  ])('may be %s', (_, file) => {
    expect(readItems(file)[0]).toEqual(1);
  });

  test('may be one annotation, or an empty collection', () => {
    const one = { type: 'Annotation' };
    expect(readItems(one)).toEqual([one]);
    expect(readItems({ type: 'AnnotationCollection', total: 0 })).toEqual([]);
  });

  test.each([null, 3, {}, [1], [{ a: 1 }], { type: 'AnnotationCollection' }])(
    'that holds no annotations (%j) is refused',
    (file) => {
      expect(() => readItems(file)).toThrow(/neither W3C annotations nor/u);
    },
  );
});

function own() {
  return {
    briefing: briefing.id,
    edition: { label: '1', hash: 'a' },
    rev: 1,
    breadcrumb: 'The article',
    motivation: 'commenting',
    target: { kind: 'article' },
  };
}
