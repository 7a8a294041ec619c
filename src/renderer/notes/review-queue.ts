/** Which notes the reader is asked to look at, after another edition has come. */
import type { Anchor } from '../../shared/anchoring/anchor';
import { type Anchors, anchorOf } from '../../shared/anchoring/placed-notes';
import type { Note, NoteId, NoteMove } from '../../shared/note';

/**
 * What is known of each note that does not stand exactly where it was put and that the reader has not yet left there in
 * this edition. Replies go with what they answer.
 */
export function reviewQueue(
  written: readonly Note[],
  anchors: Anchors,
  editionHash: string,
): ReadonlyMap<NoteId, Anchor> {
  return new Map(
    written.flatMap((note) => {
      const anchor = anchorOf(note, anchors);
      const isAsked = anchor && anchor.status !== 'exact' && note.reviewed !== editionHash;
      return isAsked && note.target.kind !== 'note' ? [[note.id, anchor] as const] : [];
    }),
  );
}

/** The moves that accept at once all notes whose place is certain: the very words stand there, though elsewhere. */
export function certainMoves(
  notes: readonly Note[],
  queue: ReadonlyMap<NoteId, Anchor>,
): readonly NoteMove[] {
  return notes.flatMap(({ id, rev }) => {
    const anchor = queue.get(id);
    return anchor?.status === 'moved' && anchor.target ? [{ id, rev, target: anchor.target }] : [];
  });
}
