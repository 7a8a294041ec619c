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
  const block = briefing.blocks.find(({ id }) => id === passage.blockId);
  const start = block && isInPlace(passage, block) ? toCodePoints(block.text, passage.start) : null;
  const end = start === null || !block ? null : toCodePoints(block.text, passage.end);
  return [
    ...(start === null || end === null ? [] : [{ type: 'TextPositionSelector', start, end } as const]),
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ];
}
