/**
 * What a note is on as W3C selectors: the quote always, and the position where the words stand. Positions are code points
 * within one block, so a passage over several blocks is a range from a point in the first to a point in the last.
 */
import * as z from 'zod/mini';
import type { Target } from '../notes/note';
import { isInPlace, type Passage, stretchesOfPassage } from '../notes/passage';
import { BlockIdSchema } from '../briefing/statement';
import { toCodePoints } from './code-points';

const CodePointsSchema = z.int().check(z.nonnegative());

const TextPositionSchema = z
  .strictObject({ type: z.literal('TextPositionSelector'), start: CodePointsSchema, end: CodePointsSchema })
  .check(z.refine(({ start, end }) => start < end, { error: 'the start is before the end', path: ['end'] }));

const TextQuoteSchema = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().check(z.minLength(1)),
  prefix: z.optional(z.string()),
  suffix: z.optional(z.string()),
});

/** A place between two code points of a block: the start and the end are the same. */
const PointSchema = z.strictObject({
  type: z.literal('FragmentSelector'),
  value: BlockIdSchema,
  conformsTo: z.literal('http://tools.ietf.org/rfc/rfc3236'),
  refinedBy: z
    .strictObject({ type: z.literal('TextPositionSelector'), start: CodePointsSchema, end: CodePointsSchema })
    .check(z.refine(({ start, end }) => start === end, { error: 'a point has no length', path: ['end'] })),
});

const RangeSchema = z.strictObject({
  type: z.literal('RangeSelector'),
  startSelector: PointSchema,
  endSelector: PointSchema,
});

/** The selectors that we write: a position or a range first, where there is one, and the quote after it. */
export const SelectorsSchema = z
  .array(z.discriminatedUnion('type', [TextPositionSchema, TextQuoteSchema, RangeSchema]))
  .check(
    z.minLength(1),
    z.maxLength(2),
    z.refine((all) => all.at(-1)?.type === 'TextQuoteSelector', 'the quote is always there, and last'),
    z.refine(
      (all) => all.filter(({ type }) => type === 'TextQuoteSelector').length === 1,
      'there is one quote',
    ),
  );
export type Selectors = z.infer<typeof SelectorsSchema>;

type Blocks = ReadonlyMap<string, { readonly id: string; readonly text: string }>;

/** The selectors of a target; none when it has no words. `blocks` are in the article's order. */
export function selectorsOf(target: Target, quote: string | null, blocks: Blocks): Selectors | null {
  if (quote === null || quote === '') return null;
  if (target.kind !== 'passage') return [{ type: 'TextQuoteSelector', exact: quote }];
  const { exact, prefix, suffix } = target.passage;
  const position = positionOf(target.passage, blocks);
  return [...(position ? [position] : []), { type: 'TextQuoteSelector', exact, prefix, suffix }];
}

/** Null where the words do not stand as the passage says, or an offset cuts a character in two. */
function positionOf(passage: Passage, blocks: Blocks): Selectors[number] | null {
  if (!isInPlace(passage, blocks)) return null;
  const stretches = stretchesOfPassage(passage, blocks);
  const [first, last] = [stretches[0], stretches.at(-1)];
  const start = toCodePoints(blocks.get(first?.blockId ?? '')?.text ?? '', passage.start);
  const end = toCodePoints(blocks.get(last?.blockId ?? '')?.text ?? '', passage.end);
  if (!first || !last || start === null || end === null) return null;
  if (stretches.length === 1) return { type: 'TextPositionSelector', start, end };
  return {
    type: 'RangeSelector',
    startSelector: pointIn(first.blockId, start),
    endSelector: pointIn(last.blockId, end),
  };
}

function pointIn(blockId: string, at: number): z.infer<typeof PointSchema> {
  return {
    type: 'FragmentSelector',
    value: blockId,
    conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
    refinedBy: { type: 'TextPositionSelector', start: at, end: at },
  };
}
