import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutBlock } from '../../../src/shared/markdown/cut-block';
import { plainText, type RichBlock, type Span } from '../../../src/shared/markdown/rich-text';

const text = fc.constantFrom('one', 'two', '').map((words): Span => ({ kind: 'text', text: words }));
const { spans } = fc.letrec<{ readonly span: Span; readonly spans: readonly Span[] }>((tie) => ({
  span: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.constant<Span>({ kind: 'break' }),
    fc.record({ kind: fc.constantFrom('emphasis' as const, 'strong' as const), spans: tie('spans') }),
  ),
  spans: fc.array(tie('span'), { maxLength: 8 }),
}));
const block = fc.oneof(
  spans.map((each): RichBlock => ({ kind: 'paragraph', spans: each })),
  fc
    .array(fc.constantFrom('one', ''), { minLength: 1 })
    .map((lines): RichBlock => ({ kind: 'code', text: lines.join('\n') })),
);

const line = (words: string): Span => ({ kind: 'text', text: words });
const twoLines: readonly Span[] = [line('a'), { kind: 'break' }, line('b')];

describe('a block cut into pieces', () => {
  test('has every line once and in its order, and no piece has too many', () => {
    fc.assert(
      fc.property(block, fc.integer({ min: 1, max: 4 }), (given, most) => {
        const pieces = cutBlock(given, most);
        expect(pieces.map((piece) => plainText([piece])).join('\n')).toBe(plainText([given]));
        expect(pieces.filter((piece) => plainText([piece]).split('\n').length > most)).toEqual([]);
      }),
      { seed: 11, numRuns: 1_000 },
    );
  });

  test('that has few lines is one piece, as it was', () => {
    const given: RichBlock = { kind: 'paragraph', spans: twoLines };
    expect(cutBlock(given, 2)).toEqual([given]);
  });

  test('parts emphasis where a piece ends, and no link', () => {
    expect(cutBlock({ kind: 'paragraph', spans: [{ kind: 'strong', spans: twoLines }] }, 1)).toEqual([
      { kind: 'paragraph', spans: [{ kind: 'strong', spans: [line('a')] }] },
      { kind: 'paragraph', spans: [{ kind: 'strong', spans: [line('b')] }] },
    ]);
    const link: Span = { kind: 'link', address: 'https://example.org', title: '', spans: twoLines };
    expect(cutBlock({ kind: 'paragraph', spans: [link] }, 1)).toEqual([{ kind: 'paragraph', spans: [link] }]);
  });
});
