/** What the library tells the reader about what was done to it, a line each. */
import type { ArrivedBriefing, Arrival } from '../../shared/briefing/library';

export type Reported =
  | Exclude<Arrival, { readonly kind: 'cancelled' }>
  | { readonly kind: 'removed'; readonly briefing: NamedBriefing }
  | { readonly kind: 'not-removed'; readonly briefing: NamedBriefing; readonly reason: string }
  /** `reason` is null when words that were being written could not be kept. */
  | { readonly kind: 'not-opened'; readonly briefing: NamedBriefing; readonly reason: string | null };

/** A briefing as it is named in a line. */
export type NamedBriefing = Pick<ArrivedBriefing, 'id' | 'title'>;
