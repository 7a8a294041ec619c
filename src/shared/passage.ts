/** A passage of the article, the way W3C selectors describe one: position first, quote beside it. */
import * as z from 'zod/mini';
import { BlockIdSchema } from './statement';

export const PassageSchema = z.strictObject({
  blockId: BlockIdSchema,
  /** UTF-16 code units within the block's canonical text; `end` is exclusive. Exports convert to code points. */
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.positive()),
  exact: z.string().check(z.minLength(1), z.maxLength(20_000)),
  /** Up to 32 code units before and after, within the block. */
  prefix: z.string().check(z.maxLength(64)),
  suffix: z.string().check(z.maxLength(64)),
});
export type Passage = z.infer<typeof PassageSchema>;

/** How many code units of context a passage keeps on either side. */
export const contextLength = 32;

/** The passage at `start`..`end` of a block. Throws a RangeError when that is not a stretch of at least one unit. */
export function describePassage(
  block: { readonly id: string; readonly text: string },
  start: number,
  end: number,
): Passage {
  if (
    !(
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= 0 &&
      end > start &&
      end <= block.text.length
    )
  ) {
    throw new RangeError(
      `No passage at ${start}..${end} of ${block.id}, which has ${block.text.length} code units.`,
    );
  }
  return {
    blockId: block.id,
    start,
    end,
    exact: block.text.slice(start, end),
    prefix: block.text.slice(Math.max(0, start - contextLength), start),
    suffix: block.text.slice(end, end + contextLength),
  };
}

/** True when the passage's words still stand exactly where it says. A note whose passage fails has lost its place. */
export function isInPlace(passage: Passage, block: { readonly text: string } | undefined): boolean {
  return block !== undefined && block.text.slice(passage.start, passage.end) === passage.exact;
}
