/** The reader's grade of a statement, from the choice to the disk and back. */
import { type Grade } from '../../shared/notes/grade';
import { lectern } from '../lectern';
import { dispatch, useReader } from './store';

/** Keeps a grade at once; an empty one clears it. Rejects with the reason when it could not be kept. */
export async function keepGrade(grade: Grade): Promise<void> {
  const briefing = useReader.getState().open?.briefing;
  if (!briefing) return;
  dispatch({ kind: 'gradeKept', grade: await lectern.keepGrade({ briefingId: briefing.id, grade }) });
}
