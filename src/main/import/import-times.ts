/** When the notes of a file were changed, as far as the file can be believed in that. */
import type { GivenNote } from '../../shared/note-import/place-incoming';
import { isForeignWording } from '../../shared/note-merge/lineage';
import type { VersionedNote } from '../../shared/note-merge/merge-note';
import { isSameLineage, isSameNote, type Merge } from '../../shared/note-merge/merge-notes';
import type { Note, NoteId } from '../../shared/notes/note';

/** What a file does not say for certain does not change when a note was changed. */
export function inOwnTime(given: GivenNote, own: Note | undefined): GivenNote {
  if (given.times === 'said' || !own) return given;
  return { ...given, note: { ...given.note, modifiedMs: own.modifiedMs } };
}

/** A note of which nothing is new was changed when it was; what changes by one of a time to come changes now. */
export function withTimes(
  merge: Merge,
  here: ReadonlyMap<NoteId, VersionedNote>,
  given: ReadonlyMap<NoteId, GivenNote>,
): Merge {
  const written = merge.written.flatMap((each): readonly VersionedNote[] => {
    const { note, lineage } = each;
    const [before, from] = [here.get(note.id), given.get(note.id)];
    if (!before) return [each];
    if (isSameNote(before.note, note)) {
      if (isSameLineage(before.lineage, lineage)) return [];
      // Times that did not come with a past of the note's own are no better than those here.
      const isTold = !from?.lineage.words.some(isForeignWording);
      return [isTold ? each : { ...each, note: { ...note, modifiedMs: before.note.modifiedMs } }];
    }
    if (from?.times !== 'to-come') return [each];
    return [{ ...each, note: { ...note, modifiedMs: Math.max(note.modifiedMs, from.note.modifiedMs) } }];
  });
  return { ...merge, written };
}
