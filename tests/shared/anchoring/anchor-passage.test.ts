import { describe, expect, it } from 'vitest';
import { anchorEnds } from '../../../src/shared/anchoring/anchor-ends';
import { anchorPassage } from '../../../src/shared/anchoring/anchor-passage';
import type { Anchor } from '../../../src/shared/anchoring/anchor';
import { createBudget } from '../../../src/shared/anchoring/budget';
import { createTextGround, type TextBlock } from '../../../src/shared/anchoring/ground';
import { joinPassage, type Passage, stretchesOfPassage } from '../../../src/shared/notes/passage';
import { type AnchoringCase, anchoringCases } from '../../cases/anchoring';

interface Marked {
  readonly blocks: readonly TextBlock[];
  readonly passage: Passage | null;
}

/** Reads the notation of the cases. */
function read(text: string): Marked {
  const marked = text.split(' / ').map((line, index) => {
    const [, id = `B${index + 1}`, words = ''] = /^(?:(B\d+): )?(.*)$/su.exec(line) ?? [];
    return { id, words };
  });
  const first = marked.findIndex(({ words }) => words.includes('['));
  const last = marked.findIndex(({ words }) => words.includes(']'));
  const blocks = marked.map(({ id, words }) => ({ id, text: words.replace(/[[\]]/gu, '') }));
  if (first < 0) return { blocks, passage: null };
  const parts = marked.slice(first, last + 1).map(({ words }, index) => {
    const block = blocks[first + index] ?? { id: '', text: '' };
    const start = words.includes('[') ? words.indexOf('[') : 0;
    const plain = words.replace('[', '');
    return { block, start, end: plain.includes(']') ? plain.indexOf(']') : block.text.length };
  });
  return { blocks, passage: joinPassage(parts) };
}

function anchor({ before, after, redirects = {} }: AnchoringCase, work?: number): Anchor {
  const { passage, blocks } = read(before);
  if (!passage) throw new Error('No passage is marked.');
  const now = new Map(read(after).blocks.map((block) => [block.id, block]));
  const ground = createTextGround(now, new Map(Object.entries(redirects)), createBudget(work));
  const known = new Set(blocks.map(({ id }) => id));
  const { endBlockId } = passage;
  return endBlockId === undefined
    ? anchorPassage(passage, known, ground)
    : anchorEnds({ ...passage, endBlockId }, known, ground);
}

describe('where a passage stands in the next edition', () => {
  it.each(anchoringCases)('$name', (each) => {
    const { status, target, suggestions } = anchor(each);
    const { blocks, passage } = read(each.after);
    expect(status).toBe(each.status);
    expect(target?.kind === 'passage' ? target.passage : null).toEqual(passage);
    if (passage)
      expect(stretchesOfPassage(passage, new Map(blocks.map((one) => [one.id, one])))).not.toEqual([]);
    const offers = suggestions.map((one) => (one.target.kind === 'passage' ? one.target.passage.exact : ''));
    expect(offers).toEqual(each.offers ?? []);
  });
});

describe('when the work that may be done is used up', () => {
  const compared = anchoringCases.filter(
    ({ status, redirects }) => (status === 'edited' || status === 'suggested') && !redirects?.['B1'],
  );

  it.each(compared)('that is said, and nothing is called lost: $name', (each) => {
    expect(anchor(each, 0)).toMatchObject({ status: 'not-searched', target: null, score: 0 });
  });

  it.each(anchoringCases.filter(({ status }) => status === 'exact'))(
    'the same words need none: $name',
    (each) => {
      expect(anchor(each, 0).status).toBe('exact');
    },
  );
});

it('a passage of an edition whose blocks are not known is nowhere taken to be moved', () => {
  const text = 'The salt trade paid for both the lighthouses of the sound and for the harbour too.';
  const { passage } = read(`One. / [${text}]`);
  if (!passage) throw new Error('No passage is marked.');
  const ground = createTextGround(new Map([['B9', { id: 'B9', text }]]), new Map());
  expect(anchorPassage(passage, null, ground)).toMatchObject({
    status: 'suggested',
    target: null,
    suggestions: [{ target: { passage: { blockId: 'B9', exact: text } } }],
    words: { old: text, new: null },
  });
});
