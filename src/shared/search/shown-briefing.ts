/** Which briefing a window shows, and how: what is searched must be the same. */
import * as z from 'zod/mini';
import { InferredSchema } from '../briefing/inferred';
import { EditionHashSchema, SlugSchema } from '../briefing/statement';
import type { BriefingResults } from './search-briefing';
import { mostText } from '../most-text';
import { groups } from './searchable';

export const ShownBriefingSchema = z.strictObject({
  briefingId: SlugSchema,
  editionHash: EditionHashSchema,
  /** How inferred assignments are treated. */
  inferred: InferredSchema,
});
export type ShownBriefing = z.infer<typeof ShownBriefingSchema>;

export const SearchRequestSchema = z.strictObject({
  in: z.exactOptional(z.readonly(z.array(z.enum(groups)))),
  limit: z.exactOptional(z.int().check(z.positive())),
  facets: z.exactOptional(z.boolean()),
  /** Words that other briefings hold, which are no slips. */
  knownWords: z.exactOptional(z.readonly(z.array(z.string().check(z.maxLength(mostText))))),
  /** What becomes of a filter for what the briefing has not. */
  unknownValues: z.exactOptional(z.enum(['as-words', 'find-nothing'])),
});
export type SearchRequest = z.infer<typeof SearchRequestSchema>;

/** Results as they come over the bridge, which copies a map in one go but an object value by value. */
export type CarriedResults = ReadonlyMap<'results', BriefingResults>;
