/** A mark of the reader's that is no note: a grade of a statement, or a tick on a gap. Undo takes both back like notes. */
import * as z from 'zod/mini';
import { GradeSchema } from './grade';
import { SlugSchema } from '../briefing/statement';

export const ReaderMarkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('grade'), grade: GradeSchema }),
  z.strictObject({ kind: z.literal('tick'), gapId: SlugSchema, ticked: z.boolean() }),
]);
export type ReaderMark = Readonly<z.infer<typeof ReaderMarkSchema>>;
