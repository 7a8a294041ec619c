/** Passages marked in the first edition, and where their words are in the next. */
import { describePassage, joinPassage, type Passage } from '../../src/shared/notes/passage';
import { type MadeBlock, type Source, textOf } from './make-text';
import type { Revision } from './revise';

export interface TextBlock {
  readonly id: string;
  readonly text: string;
}

export interface MarkedQuote {
  readonly passage: Passage;
  /** The numbers of its first and last word. */
  readonly from: number;
  readonly to: number;
}

/** What became of a passage: its words stand here, they are gone, or so few are left that nobody could say. */
export type Fate =
  | { readonly kind: 'stands'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'gone' }
  | { readonly kind: 'undecided' };

export interface Piece {
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
}

/** A third are one to four words, half a phrase, the rest long; one in twenty runs on into the next block. */
export function makeQuotes(
  blocks: readonly MadeBlock[],
  count: number,
  { random }: Source,
): readonly MarkedQuote[] {
  const texts = new Map(blocks.map((block) => [block.id, { id: block.id, text: textOf(block.tokens) }]));
  return Array.from({ length: count }, (): MarkedQuote => {
    const row = Math.floor(random() * blocks.length);
    const [block, next] = [blocks[row], blocks[row + 1]];
    if (!block) throw new Error('There are no blocks.');
    const lot = random();
    const wanted = lot < 0.3 ? 1 + random() * 4 : lot < 0.8 ? 5 + random() * 12 : 17 + random() * 30;
    const length = Math.min(Math.floor(wanted), block.tokens.length);
    const at = Math.floor(random() * (block.tokens.length - length + 1));
    if (next && random() < 0.05) {
      const upTo = Math.min(next.tokens.length, 5 + Math.floor(random() * 12));
      const start = offsets(block)[at]?.start ?? 0;
      const end = offsets(next)[upTo - 1]?.end ?? 0;
      const [first, last] = [texts.get(block.id), texts.get(next.id)];
      if (!first || !last) throw new Error('A block has no text.');
      return {
        passage: joinPassage([
          { block: first, start, end: first.text.length },
          { block: last, start: 0, end },
        ]),
        from: block.tokens[at]?.origin ?? 0,
        to: next.tokens[upTo - 1]?.origin ?? 0,
      };
    }
    const places = offsets(block);
    const text = texts.get(block.id);
    if (!text) throw new Error('A block has no text.');
    return {
      passage: describePassage(text, places[at]?.start ?? 0, places[at + length - 1]?.end ?? 0),
      from: block.tokens[at]?.origin ?? 0,
      to: block.tokens[at + length - 1]?.origin ?? 0,
    };
  });
}

/** The fate of each passage, by the origin of every word: what no matcher is told. */
export function fatesOf(
  quotes: readonly MarkedQuote[],
  before: readonly MadeBlock[],
  { blocks }: Revision,
): readonly Fate[] {
  const blockOf = before.flatMap(({ id, tokens }) => tokens.map(() => id));
  const lengths = before.flatMap(({ tokens }) => tokens.map(({ text }) => text.length));
  const places = new Map<number, Piece & { readonly kept: number; readonly row: number }>();
  for (const [row, block] of blocks.entries()) {
    for (const [index, place] of offsets(block).entries()) {
      const token = block.tokens[index];
      if (token && token.origin !== null) {
        places.set(token.origin, { blockId: block.id, ...place, kept: token.kept, row });
      }
    }
  }
  return quotes.map(({ passage, from, to }): Fate => {
    const words = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const pieces = new Map<string, Piece>();
    for (const { blockId, start, end } of words.flatMap((word) => places.get(word) ?? [])) {
      const known = pieces.get(blockId);
      const from = Math.min(known?.start ?? start, start);
      pieces.set(blockId, { blockId, start: from, end: Math.max(known?.end ?? end, end) });
    }
    const share = (some: readonly number[]): number => {
      const all = some.reduce((sum, word) => sum + (lengths[word] ?? 0), 0);
      const kept = some.reduce((sum, word) => sum + (lengths[word] ?? 0) * (places.get(word)?.kept ?? 0), 0);
      return kept / all;
    };
    // Of a passage over two blocks both ends have to be there: where one is gone, it is for a person to say.
    const parts =
      passage.endBlockId === undefined ? [words] : [words.filter(isBefore), words.filter(isAfter)];
    const shares = parts.map(share);
    if (shares.every((each) => each < tooLittle)) return { kind: 'gone' };
    return shares.every((each) => each >= enough)
      ? { kind: 'stands', pieces: [...pieces.values()] }
      : { kind: 'undecided' };

    function isBefore(word: number): boolean {
      return blockOf[word] === passage.blockId;
    }
    function isAfter(word: number): boolean {
      return blockOf[word] === passage.endBlockId;
    }
  });
}

/** Of a passage's letters so many have to be there still for it to be the same passage. */
const enough = 0.6;

/** With fewer it is gone, whatever of its words may still stand here and there. */
const tooLittle = 0.3;

function offsets({ tokens }: MadeBlock): readonly { readonly start: number; readonly end: number }[] {
  let at = 0;
  return tokens.map(({ text }) => {
    const start = at;
    at += text.length + 1;
    return { start, end: start + text.length };
  });
}
