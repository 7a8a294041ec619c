/** The reader's notes on cells of the comparison. */
import { type Note, type Target, targetKey } from '../../shared/note';
import type { Position } from './cell-moves';

/** Notes on cells by `targetKey`, in the order given. */
export type NotesByCell = ReadonlyMap<string, readonly Note[]>;

/** Groups the notes by their cell; notes on anything else are left out. */
export function notesByCell(notes: readonly Note[]): NotesByCell {
  return Map.groupBy(
    notes.filter(({ target }) => target.kind === 'cell'),
    ({ target }) => targetKey(target),
  );
}

/** The target of a note on this cell, or null for a topic, which takes none. */
export function targetAt({ topicId, columnId }: Position): (Target & { readonly kind: 'cell' }) | null {
  return columnId === null ? null : { kind: 'cell', topicId, columnId };
}

/** The notes on the cell; none for a topic. */
export function notesAt(notes: NotesByCell, position: Position): readonly Note[] {
  const target = targetAt(position);
  return (target && notes.get(targetKey(target))) ?? [];
}
