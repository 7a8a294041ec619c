/** Asks the other briefings one after the other. Knows nothing of React or of main. */
import type { BriefingSummary } from '../../../shared/briefing/briefing';
import { reasonOf } from '../../../shared/reason-of';
import type { BriefingResults } from '../../../shared/search/search-briefing';

/** What a briefing that is not open holds of what is looked for. */
export interface FoundElsewhere {
  readonly briefing: BriefingSummary;
  readonly results: BriefingResults;
}

export interface NotSearched {
  readonly title: string;
  readonly reason: string;
}

/** How far a round has come. */
export interface Others {
  readonly query: string;
  /** Those in which something is found, in the library's order. */
  readonly found: readonly FoundElsewhere[];
  readonly failed: readonly NotSearched[];
  /** How many there are, and how many of them are still to be asked. */
  readonly asked: number;
  readonly left: number;
}

interface Round {
  readonly briefings: readonly BriefingSummary[];
  readonly query: string;
  readonly ask: (briefing: BriefingSummary) => Promise<BriefingResults>;
  /** When it is stopped no more are asked, and nothing more is told. */
  readonly signal: AbortSignal;
  /** Told at the end, and every while that it lasts. */
  readonly onProgress: (others: Others) => void;
}

/** How many rows of each group are asked for: no more of a briefing are shown. */
export const rowsOfOther = 3;

/** A round that lasts no longer than this is told as a whole, in milliseconds. */
export const whileMs = 300;

/** Resolves at the end of the round. One that cannot be searched is named, and the others go on. */
export async function askOthers({ briefings, query, ask, signal, onProgress }: Round): Promise<void> {
  const found: FoundElsewhere[] = [];
  const failed: NotSearched[] = [];
  let left = briefings.length;
  const tell = (): void => {
    if (!signal.aborted)
      onProgress({ query, found: [...found], failed: [...failed], asked: briefings.length, left });
  };
  const telling = setInterval(tell, whileMs);
  for (const briefing of briefings) {
    if (signal.aborted) break;
    try {
      const results = await ask(briefing);
      if (results.total > 0) found.push({ briefing, results });
    } catch (error) {
      failed.push({ title: briefing.title, reason: reasonOf(error) });
    }
    left -= 1;
  }
  clearInterval(telling);
  tell();
}

/** One letter stands everywhere: the others are asked for more than that. */
export function isEnoughForOthers(query: string): boolean {
  return (query.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
}
