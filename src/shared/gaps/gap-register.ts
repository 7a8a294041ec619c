/** Which number a gap bears, and whose words it is in: the same on every screen and on paper, whatever the switch says. */
import type { Briefing } from '../briefing/briefing';
import { type ColumnId, type Gap, isGap, type Topic } from '../briefing/comparison';

export interface RegisteredAs {
  /** From 1, in the order of the comparison; "2a" for one that only the assumptions switch opens, after gap 2. */
  readonly number: string;
  /** The program asks what only the switch leaves open. */
  readonly by: 'editor' | 'program';
}

/**
 * The gaps of the briefing as it is shown, by id, numbered as it was opened: what the switch adds or takes away moves no
 * number. Both have the same topics and columns.
 */
export function registerGaps(
  shown: Briefing,
  asOpened: Briefing,
  columns: readonly ColumnId[],
): ReadonlyMap<string, RegisteredAs> {
  const register = new Map<string, RegisteredAs>();
  let number = 0;
  let added = 0;
  for (const [index, topic] of asOpened.topics.entries()) {
    for (const columnId of [null, ...columns]) {
      const opened = gapAt(topic, columnId);
      const now = gapAt(shown.topics[index], columnId);
      if (opened) {
        number += 1;
        added = 0;
        register.set(opened.id, { number: String(number), by: 'editor' });
      }
      if (now && now.id !== opened?.id) {
        added += 1;
        register.set(now.id, { number: `${number}${letters(added)}`, by: 'program' });
      }
    }
  }
  return register;
}

/** The gap of a column's cell, or (`columnId` null) of the topic as a whole; null where there is none. */
function gapAt(topic: Topic | undefined, columnId: ColumnId | null): Gap | null {
  if (columnId === null) return topic?.gap ?? null;
  const cell = topic?.cells[columnId];
  return cell && isGap(cell) ? cell.gap : null;
}

/** a to z, then aa, ab and so on. */
function letters(count: number): string {
  const before = Math.floor((count - 1) / 26);
  const last = String.fromCodePoint(97 + ((count - 1) % 26));
  return before === 0 ? last : letters(before) + last;
}
