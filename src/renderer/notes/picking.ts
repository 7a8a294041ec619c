/** Which rows a key goes to, and which notes are picked by a range. Values in, values out. */
import type { NoteId } from '../../shared/notes/note';

/** The row that an arrow, Home or End goes to from this one; null when the key means something else or there is none. */
export function rowAfter(key: string, from: NoteId, ids: readonly NoteId[]): NoteId | null {
  const at = ids.indexOf(from);
  switch (key) {
    case 'ArrowDown':
      return ids[at + 1] ?? null;
    case 'ArrowUp':
      return ids[at - 1] ?? null;
    case 'Home':
      return ids[0] ?? null;
    case 'End':
      return ids.at(-1) ?? null;
    default:
      return null;
  }
}

/** Where a range begins, and what was picked when it was begun: that stays picked while the range grows and shrinks. */
export interface RangeStart {
  readonly from: NoteId;
  readonly base: ReadonlySet<NoteId>;
}

/** The picks with everything from the start to this row, both ends among them. A start that is not listed is passed over. */
export function pickRange(
  { from, base }: RangeStart,
  to: NoteId,
  ids: readonly NoteId[],
): ReadonlySet<NoteId> {
  const ends = [ids.indexOf(from), ids.indexOf(to)].filter((at) => at >= 0);
  return new Set([...base, ...ids.slice(Math.min(...ends), Math.max(...ends) + 1)]);
}

/** The picks with this one taken in, or out where it was in. */
export function togglePick(picked: ReadonlySet<NoteId>, id: NoteId): ReadonlySet<NoteId> {
  const toggled = new Set(picked);
  if (!toggled.delete(id)) toggled.add(id);
  return toggled;
}

/** The row to go to when these go: the one after the last of them, else the nearest before; null when none stays. */
export function rowBeside(gone: ReadonlySet<NoteId>, ids: readonly NoteId[]): NoteId | null {
  const last = ids.findLastIndex((id) => gone.has(id));
  return [...ids.slice(last + 1), ...ids.toReversed()].find((id) => !gone.has(id)) ?? null;
}
