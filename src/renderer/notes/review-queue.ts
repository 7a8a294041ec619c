/** Which notes the reader is asked to look at, after another edition has come. */
import type { Anchor } from '../../shared/anchoring/anchor';
import { isToLookAt } from '../../shared/anchoring/count-standings';
import { anchoredOf, type Anchors } from '../../shared/anchoring/placed-notes';
import { type Note, type NoteId, type NoteMove, type Target, targetKey } from '../../shared/notes/note';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Place } from '../state/place';
import { placeOfTarget } from '../state/place-of-target';
import type { MoveDeed } from '../../shared/notes/note-step';

/** What is known of each note that waits for the reader to look at it. */
export function reviewQueue(written: readonly Note[], anchors: Anchors): ReadonlyMap<NoteId, Anchor> {
  return new Map(
    written.flatMap((note) => {
      const found = anchoredOf(note, anchors);
      return found && isToLookAt(note, found) ? [[note.id, found.anchor] as const] : [];
    }),
  );
}

/**
 * Where in the text the reader begins to look for a note's place: where it stands, else where something like it does, else in the
 * block that it was in. Null where none of these is in this edition.
 */
export function whereToLook(
  { target }: Pick<Note, 'target'>,
  anchor: Anchor | null,
  lookup: Lookup,
): Place | null {
  const blockId = target.kind === 'passage' ? target.passage.blockId : null;
  const targets: readonly (Target | null | undefined)[] = [
    anchor ? anchor.target : target,
    anchor?.suggestions[0]?.target,
    blockId === null ? null : { kind: 'block', blockId },
  ];
  const places = targets.map((each) => (each ? placeOfTarget(each, lookup) : null));
  return places.find((each) => each?.view === 'read') ?? null;
}

/** What it is called to put the note there: accepted as it stands now, or put by the reader where something like it stands. */
export function deedOf(anchor: Anchor | null, target: Target): MoveDeed {
  if (!anchor?.target || targetKey(anchor.target) !== targetKey(target)) return 'move';
  return anchor.status === 'moved' ? 'accept' : 'accept-words';
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
