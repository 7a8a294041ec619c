import type { OpenBriefing } from '../state/open-briefing';

/** What every page of reference takes. */
export interface PageProps {
  readonly open: OpenBriefing;
  /** What was gone to, by its id in the briefing: it is brought into sight and marked. Null for the page's top. */
  readonly item: string | null;
}
