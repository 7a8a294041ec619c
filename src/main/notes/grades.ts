/** The reader's grades on disk: one row a graded statement, none for the others. */
import type { DatabaseSync } from '../store/engine';
import type { Briefing } from '../../shared/briefing/briefing';
import { type Grade, GradeSchema, isEmptyGrade } from '../../shared/notes/grade';
import { transact } from '../store/transact';

/** The grades on a briefing, in no order that matters; also those of statements that an edition no longer holds. */
export function listGrades(database: DatabaseSync, briefingId: string): readonly Grade[] {
  return database
    .prepare(
      `SELECT statement_id, source_grade, information_grade, confidence
       FROM grade WHERE briefing_id = ? ORDER BY statement_id`,
    )
    .all(briefingId)
    .map((row) =>
      GradeSchema.parse({
        statementId: row['statement_id'],
        source: row['source_grade'],
        information: row['information_grade'],
        confidence: row['confidence'],
      }),
    );
}

/** Throws with a sentence when the briefing has no such statement. */
export function checkGraded({ statements }: Pick<Briefing, 'statements'>, { statementId }: Grade): void {
  if (!statements.some(({ id }) => id === statementId)) {
    throw new Error(`There is no statement ${statementId} in the briefing.`);
  }
}

/** Puts the grade in the place of the statement's last one; an empty one leaves nothing behind. */
export function putGrade(database: DatabaseSync, briefingId: string, grade: Grade, atMs: number): void {
  transact(database, () => {
    if (isEmptyGrade(grade)) dropGrade(database, briefingId, grade.statementId);
    else writeGrade(database, briefingId, grade, atMs);
  });
}

function writeGrade(database: DatabaseSync, briefingId: string, grade: Grade, atMs: number): void {
  const { statementId, source, information, confidence } = grade;
  database
    .prepare(
      `INSERT OR REPLACE INTO grade
       (briefing_id, statement_id, source_grade, information_grade, confidence, graded_ms) VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(briefingId, statementId, source, information, confidence, Math.trunc(atMs));
}

function dropGrade(database: DatabaseSync, briefingId: string, statementId: string): void {
  database
    .prepare('DELETE FROM grade WHERE briefing_id = ? AND statement_id = ?')
    .run(briefingId, statementId);
}
