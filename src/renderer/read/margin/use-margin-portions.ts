import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { MarginGroups } from './margin-groups';
import { drawnAtOnce, drawnNext, groupsOf } from './margin-portions';

/**
 * The groups that are drawn now. What was drawn is kept up to date at once; where many come, the text is shown first, and
 * then a portion a frame, those in sight before those above and below.
 */
export function useMarginPortions(body: RefObject<HTMLElement | null>, groups: MarginGroups): MarginGroups {
  const [state, setState] = useState(() => ({ groups, drawn: drawnAtOnce(groups, none) }));
  const drawn = state.groups === groups ? state.drawn : drawnAtOnce(groups, state.drawn);
  if (state.groups !== groups) setState({ groups, drawn });
  const shown = useMemo(() => groupsOf(groups, drawn), [groups, drawn]);
  useEffect(() => {
    if (shown === groups) return undefined;
    const frame = requestAnimationFrame(() => {
      const waiting = [...groups.keys()].filter((blockId) => !drawn.has(blockId));
      const order = body.current ? nearestFirst(body.current, waiting) : waiting;
      setState({ groups, drawn: drawnNext(groups, drawn, order) });
    });
    return () => cancelAnimationFrame(frame);
  }, [body, groups, drawn, shown]);
  return shown;
}

const none: ReadonlySet<string> = new Set();

/** The blocks by how far they are from the middle of the window. */
function nearestFirst(body: HTMLElement, blockIds: readonly string[]): readonly string[] {
  const middle = window.innerHeight / 2;
  const far = (blockId: string): number => {
    const block = body.querySelector(`[data-block="${CSS.escape(blockId)}"]`);
    if (!block) return Number.POSITIVE_INFINITY;
    const { top, bottom } = block.getBoundingClientRect();
    return Math.max(0, top - middle, middle - bottom);
  };
  return blockIds
    .map((blockId) => ({ blockId, far: far(blockId) }))
    .toSorted((a, b) => a.far - b.far)
    .map(({ blockId }) => blockId);
}
