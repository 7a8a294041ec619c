/** Grades and ticks as steps: each is kept with what was there before, so that undo and redo take it in its turn. */
import type { DatabaseSync } from '../store/engine';
import { assertNever } from '../../shared/assert-never';
import type { Briefing } from '../../shared/briefing/briefing';
import { emptyGrade, type Grade } from '../../shared/notes/grade';
import { type ReaderMark, ReaderMarkSchema } from '../../shared/notes/reader-mark';
import { transact } from '../store/transact';
import { checkGap, listTickedGaps, tickGap, untickGap } from './gap-ticks';
import { checkGraded, listGrades, putGrade } from './grades';
import { beginStep, type Direction } from './steps';

/** Keeps a grade as one step and answers it. Throws with a sentence when the briefing has no such statement. */
export function keepGrade(database: DatabaseSync, briefing: Briefing, grade: Grade, atMs: number): Grade {
  checkGraded(briefing, grade);
  const before = listGrades(database, briefing.id).find(
    ({ statementId }) => statementId === grade.statementId,
  );
  const was: ReaderMark = { kind: 'grade', grade: before ?? emptyGrade(grade.statementId) };
  keepMark(database, briefing.id, [was, { kind: 'grade', grade }], atMs);
  return grade;
}

/** Ticks a gap or takes its tick away, as one step, and answers all that are ticked. Throws when there is no such gap. */
export function keepTick(
  database: DatabaseSync,
  briefing: Briefing,
  { gapId, ticked }: { readonly gapId: string; readonly ticked: boolean },
  atMs: number,
): readonly string[] {
  checkGap(briefing, gapId);
  const was: ReaderMark = {
    kind: 'tick',
    gapId,
    ticked: listTickedGaps(database, briefing.id).includes(gapId),
  };
  keepMark(database, briefing.id, [was, { kind: 'tick', gapId, ticked }], atMs);
  return listTickedGaps(database, briefing.id);
}

/** The mark that undo or redo of this step leads to, or null when the step was none on marks. */
export function markAfter(database: DatabaseSync, step: number, direction: Direction): ReaderMark | null {
  const row = database.prepare('SELECT before, after FROM mark_history WHERE step = ?').get(step);
  if (!row) return null;
  return ReaderMarkSchema.parse(JSON.parse(String(row[direction === 'undo' ? 'before' : 'after'])));
}

/** Puts a mark in the place of what is there. No step of its own. */
export function putMark(database: DatabaseSync, briefingId: string, mark: ReaderMark, atMs: number): void {
  switch (mark.kind) {
    case 'grade':
      return putGrade(database, briefingId, mark.grade, atMs);
    case 'tick':
      return mark.ticked
        ? tickGap(database, briefingId, mark.gapId, atMs)
        : untickGap(database, briefingId, mark.gapId);
    default:
      return assertNever(mark);
  }
}

/** What is chosen again as it is, is no step. */
function keepMark(
  database: DatabaseSync,
  briefingId: string,
  [before, after]: readonly [ReaderMark, ReaderMark],
  atMs: number,
): void {
  const texts = [before, after].map((mark) => JSON.stringify(ReaderMarkSchema.parse(mark)));
  if (texts[0] === texts[1]) return;
  transact(database, () => {
    const step = beginStep(database, { briefingId, action: 'change', atMs });
    database.prepare('INSERT INTO mark_history (step, before, after) VALUES (?, ?, ?)').run(step, ...texts);
    putMark(database, briefingId, after, atMs);
  });
}
