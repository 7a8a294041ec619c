/** The reader's own grade of a statement, by the Admiralty code: the source and the information, each for itself. */
import * as z from 'zod/mini';
import { SlugSchema, StatementIdSchema } from '../briefing/statement';

export const sourceGrades = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** How reliable the source is: A reliable, to E unreliable; F where it cannot be judged. */
export type SourceGrade = (typeof sourceGrades)[number];

export const informationGrades = ['1', '2', '3', '4', '5', '6'] as const;
/** How credible the information is: 1 confirmed, to 5 improbable; 6 where it cannot be judged. */
export type InformationGrade = (typeof informationGrades)[number];

export const confidences = ['low', 'moderate', 'high'] as const;
/** How sure the reader is of their own judgment. */
export type Confidence = (typeof confidences)[number];

/** Each part is the reader's alone and independent of the others; `null` is "not graded". */
export const GradeSchema = z.strictObject({
  statementId: StatementIdSchema,
  source: z.nullable(z.enum(sourceGrades)),
  information: z.nullable(z.enum(informationGrades)),
  confidence: z.nullable(z.enum(confidences)),
});
export type Grade = Readonly<z.infer<typeof GradeSchema>>;

/** A grade with the briefing that it is in. */
export const PlacedGradeSchema = z.strictObject({ briefingId: SlugSchema, grade: GradeSchema });

/** The grade of a statement that nobody has graded. */
export function emptyGrade(statementId: string): Grade {
  return { statementId, source: null, information: null, confidence: null };
}

/** True when nothing in it is graded: nothing is then shown, printed or kept. */
export function isEmptyGrade({ source, information, confidence }: Grade): boolean {
  return source === null && information === null && confidence === null;
}

/** The code: "B2", or "B–" and "–2" where one half is not graded; empty where neither is. The confidence is a word. */
export function gradeCode({ source, information }: Grade): string {
  return source === null && information === null ? '' : `${source ?? '–'}${information ?? '–'}`;
}

/** The grades whose statement these no longer hold, in the order of the sentences. They are kept and shown nowhere else. */
export function gradesWithoutStatement(
  grades: Iterable<Grade>,
  statements: readonly { readonly id: string }[],
): readonly Grade[] {
  const held = new Set(statements.map(({ id }) => id));
  return [...grades]
    .filter((grade) => !held.has(grade.statementId) && !isEmptyGrade(grade))
    .toSorted((a, b) => numberGraded(a) - numberGraded(b));
}

/** The number of the sentence that the grade was given in, which its statement's id names. */
export function numberGraded({ statementId }: Grade): number {
  return Number(/^a-S(\d+)-/u.exec(statementId)?.[1]);
}

/** The grades by statement, for whoever looks up one. */
export function gradesById(grades: readonly Grade[]): ReadonlyMap<string, Grade> {
  return new Map(grades.map((grade) => [grade.statementId, grade]));
}
