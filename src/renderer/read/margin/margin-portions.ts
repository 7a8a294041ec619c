/** Which blocks' notes are drawn in the margin by now: hundreds come over several frames, each of which is short. */
import type { MarginGroups } from './margin-groups';

/** So many notes and buttons are drawn in one frame, and what else is in the block of the last. */
export const mostInFrame = 60;

/** The blocks that keep what is drawn of them, and all others as well where these are few. */
export function drawnAtOnce(groups: MarginGroups, before: ReadonlySet<string>): ReadonlySet<string> {
  const waiting = [...groups].filter(([blockId]) => !before.has(blockId));
  const isFew = waiting.reduce((sum, [, { drawn }]) => sum + drawn.length, 0) <= mostInFrame;
  return new Set([...groups.keys()].filter((blockId) => isFew || before.has(blockId)));
}

/** Those and the next ones in the order given; always one more at least, until all are. */
export function drawnNext(
  groups: MarginGroups,
  before: ReadonlySet<string>,
  order: readonly string[],
): ReadonlySet<string> {
  const drawn = new Set(before);
  let count = 0;
  for (const blockId of order) {
    if (count >= mostInFrame) break;
    if (drawn.has(blockId)) continue;
    drawn.add(blockId);
    count += groups.get(blockId)?.drawn.length ?? 0;
  }
  return drawn;
}

/** The groups of these blocks; the same map where that is all of them. */
export function groupsOf(groups: MarginGroups, drawn: ReadonlySet<string>): MarginGroups {
  const isAll = [...groups.keys()].every((blockId) => drawn.has(blockId));
  return isAll ? groups : new Map([...groups].filter(([blockId]) => drawn.has(blockId)));
}
