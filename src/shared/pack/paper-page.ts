import type { PaperJob } from './paper-job';

/** What the hidden paper page does for main, as `window.paper`. Each answers null when it is done, or the reason why it cannot be. */
export interface PaperPage {
  /** Asks for the job of that number and lays it out. Once in a page's life: another job gets another page. */
  readonly layOut: (jobId: number) => Promise<string | null>;
  /** Writes the page numbers where they belong, and lays out nothing else anew. */
  readonly fillIn: (pages: PaperJob['pages']) => Promise<string | null>;
  /** Whether anything is seen. Unseen, everything has its place and costs next to nothing to print. */
  readonly show: (what: 'places' | 'everything') => Promise<string | null>;
}
