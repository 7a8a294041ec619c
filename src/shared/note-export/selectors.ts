/** What a note is on as W3C selectors: the quote always, and the position where the words stand. */
import type { Briefing } from '../briefing';
import type { Target } from '../note';
import { isInPlace } from '../passage';
import { toCodePoints } from './code-points';

export type Selector =
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number }
  | {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix?: string;
      readonly suffix?: string;
    };

/** The selectors of a target; none when it has no words. Positions are code points within the block. */
export function selectorsOf(target: Target, quote: string | null, briefing: Briefing): readonly Selector[] {
  if (quote === null) return [];
  if (target.kind !== 'passage') return [{ type: 'TextQuoteSelector', exact: quote }];
  const { passage } = target;
  const { exact, prefix, suffix } = passage;
  const blocks = new Map(briefing.blocks.map((block) => [block.id, block]));
  const block = blocks.get(passage.blockId);
  // A position counts within one block; a passage over several has its quote, and its offsets in our own part.
  const isOne = passage.endBlockId === undefined && isInPlace(passage, blocks);
  const start = block && isOne ? toCodePoints(block.text, passage.start) : null;
  const end = block && isOne ? toCodePoints(block.text, passage.end) : null;
  return [
    ...(start === null || end === null ? [] : [{ type: 'TextPositionSelector', start, end } as const]),
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ];
}
