/** What of a comparison is written into a file: names only, so that every word comes from the briefing itself. */
import * as z from 'zod/mini';
import { ColumnIdSchema } from '../briefing/comparison';
import { InferredSchema } from '../briefing/inferred';
import { kinds, SlugSchema } from '../briefing/statement';
import { topicFilters } from '../reference/topic-filter';

export const comparisonFormats = ['csv', 'html'] as const;
export type ComparisonFormat = (typeof comparisonFormats)[number];

export const ComparisonRequestSchema = z.strictObject({
  briefingId: SlugSchema,
  format: z.enum(comparisonFormats),
  /** The topics to write, in this order. The others count as hidden. */
  topics: z.array(SlugSchema).check(z.minLength(1), z.maxLength(10_000)),
  /** The columns to write, in this order. The others count as hidden. */
  columns: z.array(ColumnIdSchema).check(z.minLength(1), z.maxLength(10)),
  inferred: InferredSchema,
  /** What left the topics that are written; it is told with what is hidden. */
  filter: z.enum(topicFilters),
  kind: z.enum(['any', ...kinds]),
});
export type ComparisonRequest = z.infer<typeof ComparisonRequestSchema>;
/** What is chosen of an open briefing, whatever the format. */
export type ComparisonChoice = Omit<ComparisonRequest, 'briefingId' | 'format'>;
