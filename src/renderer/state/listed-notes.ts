/** The notes that the window holds, after something was said of some of them. */
import type { AnchoredNote, Anchors } from '../../shared/anchoring/placed-notes';
import { type Note, type Target, targetKey } from '../../shared/notes/note';

/** The anchors with these in the place of older ones. */
export function withAnchors(anchors: Anchors, anchored: readonly AnchoredNote[]): Anchors {
  return new Map([...anchors, ...anchored.map((each) => [each.noteId, each] as const)]);
}

/** The notes listed, those that did not change as the very objects they were: what shows them is not drawn again. */
export function withKept(listed: readonly Note[], before: readonly Note[]): readonly Note[] {
  const known = new Map(before.map((note) => [note.id, note]));
  const isKnown = (note: Note, old: Note | undefined): old is Note =>
    old !== undefined &&
    old.rev === note.rev &&
    old.briefingId === note.briefingId &&
    // Another name under a note is no change of it.
    old.creator === note.creator &&
    old.modifiedBy === note.modifiedBy;
  const kept = listed.map((note) => {
    const old = known.get(note.id);
    return isKnown(note, old) ? old : note;
  });
  const isSame = kept.length === before.length && kept.every((note, index) => note === before[index]);
  return isSame ? before : kept;
}

/** The notes as they are once the reader goes by another name, which then stands under the reader's own. */
export function withSignature(notes: readonly Note[], before: string, after: string): readonly Note[] {
  if (before === after) return notes;
  return notes.map((note) => {
    if (note.creator !== before && note.modifiedBy !== before) return note;
    return {
      ...note,
      creator: note.creator === before ? after : note.creator,
      modifiedBy: note.modifiedBy === before ? after : note.modifiedBy,
    };
  });
}

/** The notes with these in their places; those in the trash go, new ones come last. */
export function withNotes(notes: readonly Note[], changed: readonly Note[]): readonly Note[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  for (const note of changed) {
    if (note.deletedMs === null) byId.set(note.id, onKnownTarget(note, byId.get(note.id)));
    else byId.delete(note.id);
  }
  return [...byId.values()];
}

/** The note on the very target that it was on, where that is the same one: all that is known of its place stays known. */
function onKnownTarget(note: Note, before: Note | undefined): Note {
  return before && isSameTarget(note.target, before.target) ? { ...note, target: before.target } : note;
}

function isSameTarget(a: Target, b: Target): boolean {
  if (a.kind !== 'passage' || b.kind !== 'passage') return targetKey(a) === targetKey(b);
  return passageFields.every((field) => a.passage[field] === b.passage[field]);
}

const passageFields = ['blockId', 'endBlockId', 'start', 'end', 'exact', 'prefix', 'suffix'] as const;
