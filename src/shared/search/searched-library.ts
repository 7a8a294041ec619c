/** What of the library is searched. */
import type { BriefingSummary } from '../briefing/briefing';

export interface SearchedLibrary {
  /** In the library's order; what another folder's briefing hides is left out. */
  readonly briefings: readonly BriefingSummary[];
  /** The folders of briefings that fail a check, which nobody can search. */
  readonly broken: readonly string[];
}
