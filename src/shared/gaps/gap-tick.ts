import * as z from 'zod/mini';
import { SlugSchema } from '../briefing/statement';

/** What the reader does to a gap's box. The gap must be one of the briefing, as it is shown or as it was opened. */
export const GapTickSchema = z.strictObject({
  briefingId: SlugSchema,
  gapId: SlugSchema,
  ticked: z.boolean(),
});
export type GapTick = z.infer<typeof GapTickSchema>;
