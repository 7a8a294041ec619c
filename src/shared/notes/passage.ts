/**
 * A passage of the article, the way W3C selectors describe one: position first, quote beside it. It may run over several
 * blocks; its words are then the blocks' words with a newline between them, which no block's text can hold.
 */
import * as z from 'zod/mini';
import { oncePerPair } from '../once-per';
import { BlockIdSchema } from '../briefing/statement';

/** How many UTF-16 code units a passage holds at most. */
export const longestPassage = 20_000;

export const PassageSchema = z.strictObject({
  /** The block in which it begins. */
  blockId: BlockIdSchema,
  /** The block in which it ends, when that is another one. */
  endBlockId: z.optional(BlockIdSchema),
  /**
   * UTF-16 code units within the canonical text of the block in which the passage begins; `end`, which is exclusive,
   * within that of the block in which it ends. Exports convert to code points.
   */
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.positive()),
  exact: z.string().check(z.minLength(1), z.maxLength(longestPassage)),
  /** Up to 32 code units before and after, within the block. */
  prefix: z.string().check(z.maxLength(64)),
  suffix: z.string().check(z.maxLength(64)),
});
export type Passage = z.infer<typeof PassageSchema>;

/** How many code units of context a passage keeps on either side. */
export const contextLength = 32;

interface TextBlock {
  readonly id: string;
  readonly text: string;
}

/** A stretch of one block: UTF-16 code units, `end` exclusive. */
export interface Stretch {
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
}

/** The passage at `start`..`end` of a block. Throws a RangeError when that is not a stretch of at least one unit. */
export function describePassage(block: TextBlock, start: number, end: number): Passage {
  return joinPassage([{ block, start, end }]);
}

/**
 * The passage of stretches that follow on one another: of all but the first from the block's beginning, of all but the
 * last to its end. Throws a RangeError when they are no such passage.
 */
export function joinPassage(
  parts: readonly { readonly block: TextBlock; readonly start: number; readonly end: number }[],
): Passage {
  for (const [index, { block, start, end }] of parts.entries()) {
    const isStretch =
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= 0 &&
      end > start &&
      end <= block.text.length;
    const isWhole = (index === 0 || start === 0) && (index === parts.length - 1 || end === block.text.length);
    if (!isStretch || !isWhole) {
      throw new RangeError(
        `No passage at ${start}..${end} of ${block.id}, which has ${block.text.length} code units.`,
      );
    }
  }
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) throw new RangeError('A passage is at least one stretch.');
  return {
    blockId: first.block.id,
    ...(parts.length > 1 && { endBlockId: last.block.id }),
    start: first.start,
    end: last.end,
    exact: parts.map(({ block, start, end }) => block.text.slice(start, end)).join('\n'),
    prefix: first.block.text.slice(Math.max(0, first.start - contextLength), first.start),
    suffix: last.block.text.slice(last.end, last.end + contextLength),
  };
}

/**
 * The stretches at which the passage says it stands, one a block, in the article's order; none when a block is not
 * there, they are in another order, or an offset lies beyond its block. Says nothing of the words that stand there.
 */
export function stretchesOfPassage(
  { blockId, endBlockId = blockId, start, end }: Passage,
  blocks: ReadonlyMap<string, TextBlock>,
): readonly Stretch[] {
  const block = blocks.get(blockId);
  if (blockId === endBlockId) {
    return block && start < end && end <= block.text.length ? [{ blockId, start, end }] : [];
  }
  const ids = [...blocks.keys()];
  const touched = ids.slice(ids.indexOf(blockId), ids.indexOf(endBlockId) + 1);
  if (!block || touched.length < 2 || touched[0] !== blockId) return [];
  const stretches = touched.map((id, index) => ({
    blockId: id,
    start: index === 0 ? start : 0,
    end: index === touched.length - 1 ? end : (blocks.get(id)?.text.length ?? 0),
  }));
  const isThere = stretches.every(
    (each) => each.start < each.end && each.end <= (blocks.get(each.blockId)?.text.length ?? 0),
  );
  return isThere ? stretches : [];
}

/** True when the passage's words stand exactly where it says. `blocks` are in the article's order. */
export function isInPlace(passage: Passage, blocks: ReadonlyMap<string, TextBlock>): boolean {
  return standsIn(blocks, passage);
}

/** Asked of every note whenever one of them changes. */
const standsIn = oncePerPair(
  (blocks: ReadonlyMap<string, TextBlock>, passage: Passage) => wordsAt(passage, blocks) === passage.exact,
);

/** The words that stand where the passage says; null where nothing does. */
export function wordsAt(passage: Passage, blocks: ReadonlyMap<string, TextBlock>): string | null {
  const stretches = stretchesOfPassage(passage, blocks);
  if (stretches.length === 0) return null;
  return stretches.map(({ blockId, start, end }) => blocks.get(blockId)?.text.slice(start, end)).join('\n');
}
