/** The notes in the margin of each block, the same object as long as it says the same: its block is then not drawn again. */
import type { NoteId } from '../../../shared/notes/note';
import { type BoundMargin, boundMargin } from './bound-margin';
import type { PlacedNote } from './margin-notes';

export interface MarginNote extends PlacedNote {
  readonly number: number;
}

export interface MarginGroup extends BoundMargin<MarginNote> {
  /** All the notes of the block, in order. */
  readonly notes: readonly MarginNote[];
}

export type MarginGroups = ReadonlyMap<string, MarginGroup>;

/** The notes of the blocks that are near, by block; groups that say what they said before are those of `before`. */
export function groupForMargin(
  placed: readonly PlacedNote[],
  numbers: ReadonlyMap<NoteId, number>,
  { near, before }: { readonly near: ReadonlySet<string>; readonly before: MarginGroups },
): MarginGroups {
  const notes = placed
    .filter(({ blockId }) => near.has(blockId))
    .map((each): MarginNote => ({ ...each, number: numbers.get(each.note.id) ?? 0 }));
  const groups = Map.groupBy(notes, ({ blockId }) => blockId);
  return new Map(
    [...groups].map(([blockId, group]) => {
      const kept = before.get(blockId);
      return [blockId, kept && isSame(kept.notes, group) ? kept : { notes: group, ...boundMargin(group) }];
    }),
  );
}

/** Groups with a memory of the last ones; each article has its own. */
export function createGrouping(): (
  placed: readonly PlacedNote[],
  numbers: ReadonlyMap<NoteId, number>,
  near: ReadonlySet<string>,
) => MarginGroups {
  let before: MarginGroups = new Map();
  return (placed, numbers, near) => {
    before = groupForMargin(placed, numbers, { near, before });
    return before;
  };
}

function isSame(a: readonly MarginNote[], b: readonly MarginNote[]): boolean {
  return (
    a.length === b.length &&
    a.every((each, index) => {
      const other = b[index];
      return (
        each.note === other?.note &&
        each.number === other.number &&
        each.start === other.start &&
        each.end === other.end
      );
    })
  );
}
