import type { PackPart } from './pack-parts';
import type { PaperJob } from './paper-job';

/** What the hidden paper page does for main, as `window.paper`. Each answers null when it is done, or the reason why it cannot be. */
export interface PaperPage {
  /** Asks for the job of that number and lays it out. Once in a page's life: another job gets another page. */
  readonly layOut: (jobId: number) => Promise<string | null>;
  /** Writes the page numbers where they belong, and lays out nothing else anew. */
  readonly fillIn: (pages: PaperJob['pages']) => Promise<string | null>;
  /** Makes plain every link out of the part, and names it in the title. The pages that it leads to are known. */
  readonly keepPart: (part: PaperPart) => Promise<string | null>;
  /** Whether anything is seen. Unseen, everything has its place and costs next to nothing to print. */
  readonly show: (what: 'places' | 'everything') => Promise<string | null>;
  /** Every heading, in the order of the pages. */
  readonly headings: () => Promise<readonly PaperHeading[]>;
}

/** A heading, which becomes a bookmark of the file. */
export interface PaperHeading {
  /** As it is printed. */
  readonly words: string;
  /** What its bookmark is to say: the words, or more where they are a bare number. */
  readonly title: string;
}

/** A part of the pack that is printed by itself. */
export interface PaperPart extends PackPart {
  /** What its file is titled. */
  readonly title: string;
}
