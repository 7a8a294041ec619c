import { targetKey } from '../../shared/notes/note';
import { type TargetWriting, useTargetWriting } from '../parts/writing/use-target-writing';
import type { Position } from './cell-moves';
import { targetAt } from './notes-by-cell';

/** The note being written on the chosen cell or topic. Choosing another ends it, saved. */
export function useCellWriting(position: Position | null, focusCell: () => void): TargetWriting {
  const writing = useTargetWriting(focusCell);
  const { written } = writing;
  const isElsewhere =
    written !== null && (!position || targetKey(targetAt(position)) !== targetKey(written.target));
  if (isElsewhere) writing.drop();
  return isElsewhere ? { ...writing, written: null } : writing;
}
