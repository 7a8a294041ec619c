/** The reader's notes on cells of the comparison, and on its topics as wholes. */
import { type Note, type Target, targetKey } from '../../shared/notes/note';
import type { Position } from './cell-moves';

/** Notes on cells and topics by `targetKey`, in the order given. */
export type NotesByCell = ReadonlyMap<string, readonly Note[]>;

/** Groups the notes by their cell or topic; notes on anything else are left out. */
export function notesByCell(notes: readonly Note[]): NotesByCell {
  return Map.groupBy(
    notes.filter(({ target }) => target.kind === 'cell' || target.kind === 'topic'),
    ({ target }) => targetKey(target),
  );
}

/** The target of a note on this cell; at the head of a row it is the topic as a whole. */
export function targetAt({ topicId, columnId }: Position): Target {
  return columnId === null ? { kind: 'topic', topicId } : { kind: 'cell', topicId, columnId };
}

/** The notes on the cell, or on the topic as a whole. */
export function notesAt(notes: NotesByCell, position: Position): readonly Note[] {
  return notes.get(targetKey(targetAt(position))) ?? [];
}
