import { describe, expect, test } from 'vitest';
import { readAnnotation } from '../../../src/shared/note-export/read-annotation';
import { readItems } from '../../../src/shared/note-export/read-items';
import { readBundledBriefing } from '../search/read-bundled';

const briefing = readBundledBriefing();
const quoted = (exact: string, more: object = {}) => ({
  id: 'http://example.org/1',
  type: 'Annotation',
  target: { source: 'http://example.org/article', selector: { type: 'TextQuoteSelector', exact, ...more } },
});
const reasonFor = (item: unknown): string => {
  try {
    readAnnotation(item, briefing);
    return 'read';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('an annotation of another program', () => {
  test('is placed on its exact words', () => {
    const read = readAnnotation({ ...quoted('legally binding'), bodyValue: 'Binding how?' }, briefing);
    expect(read).toMatchObject({ body: 'Binding how?', motivation: 'commenting', own: null });
    expect(read.target).toMatchObject({ kind: 'passage', passage: { exact: 'legally binding' } });
  });

  test('brings its label, tags, creator and times where the formats have words for them', () => {
    const read = readAnnotation(
      {
        ...quoted('legally binding'),
        creator: { type: 'Person', name: 'Ana' },
        created: '2026-01-02T03:04:05Z',
        body: { type: 'TextualBody', value: 'Hm', color: 'pink', tags: ['legal'] },
      },
      briefing,
    );
    expect(read).toMatchObject({
      colour: 'rose',
      tags: ['legal'],
      creator: 'Ana',
      createdMs: 1_767_323_045_000,
    });
  });

  test('on words that stand more than once is placed by what is around them, else refused', () => {
    expect(reasonFor(quoted('the agreement'))).toMatch(/more than once/u);
    const block = briefing.blocks.find(({ text }) => text.includes('final text of the agreement'));
    const read = readAnnotation(quoted('the agreement', { prefix: 'final text of ' }), briefing);
    expect(read.target).toMatchObject({ passage: { blockId: block?.id } });
  });

  test.each([
    ['words that are not in the article', quoted('enforceable before a court'), /not in the article/u],
    ['no words at all', { target: { selector: { type: 'XPathSelector', value: '/p' } } }, /no words/u],
    ['a time that is none', { ...quoted('legally binding'), created: 'yesterday' }, /created/u],
    ['a tag that is no tag', { ...quoted('legally binding'), body: { tags: ['a,b'] } }, /tags/u],
    ['too many words', { ...quoted('legally binding'), bodyValue: 'x'.repeat(100_001) }, /body/u],
    [
      'another briefing',
      { 'lectern:note': { ...own(), briefing: 'other-one' } },
      /another briefing, other-one/u,
    ],
    ['a damaged part of ours', { 'lectern:note': { ...own(), rev: 'one' } }, /damaged at “rev”/u],
    ['a body that is not text', { ...quoted('legally binding'), body: 42 }, /body is not text/u],
    ['words that are not text', { ...quoted('legally binding'), body: { value: 42 } }, /body is not text/u],
    ['words elsewhere', { ...quoted('legally binding'), body: 'http://example.org/2' }, /somewhere else/u],
    ['no annotation', 'a string', /not an annotation/u],
  ])('with %s is refused with the reason', (_, item, reason) => {
    expect(reasonFor(item)).toMatch(reason);
  });
});

describe('a file', () => {
  test.each([
    ['a list', [1]],
    ['a page', { type: 'AnnotationPage', items: [1] }],
    ['a collection', { type: 'AnnotationCollection', first: { items: [1] } }],
    ['a set', { type: 'AnnotationSet', items: [1] }],
  ])('may be %s', (_, file) => {
    expect(readItems(file)).toEqual([1]);
  });

  test('may be one annotation, or an empty collection', () => {
    const one = { type: 'Annotation' };
    expect(readItems(one)).toEqual([one]);
    expect(readItems({ type: 'AnnotationCollection', total: 0 })).toEqual([]);
  });

  test.each([null, 3, {}, { type: 'AnnotationCollection' }])(
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
