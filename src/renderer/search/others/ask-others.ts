/** Asks the other briefings one after the other. Knows nothing of React or of main. */
import type { BriefingSummary } from '../../../shared/briefing/briefing';
import { reasonOf } from '../../../shared/reason-of';
import { askAgain, type KnownInLibrary, wordsFound } from '../../../shared/search/ask-again';
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
  /** What each has answered, also that nothing is found. */
  readonly answers: readonly BriefingResults[];
  readonly failed: readonly NotSearched[];
  /** How many there are, and how many of them are still to be asked. */
  readonly asked: number;
  readonly left: number;
}

interface Round {
  readonly briefings: readonly BriefingSummary[];
  readonly query: string;
  /** What the open briefing knows: its words are none of theirs misspelt. */
  readonly known: KnownInLibrary;
  readonly ask: (briefing: BriefingSummary, known: KnownInLibrary) => Promise<BriefingResults>;
  /** When it is stopped no more are asked, and nothing more is told. */
  readonly signal: AbortSignal;
  /** Told at the end, and every while that it lasts. */
  readonly onProgress: (others: Others) => void;
}

/** How many rows of each group are asked for: no more of a briefing are shown. */
export const rowsOfOther = 3;

/** A round that lasts no longer than this is told as a whole, in milliseconds. */
export const whileMs = 300;

/**
 * Resolves at the end of the round. One that cannot be searched is named, and the others go on. A word that any briefing
 * holds is no slip in another: those in which it was taken for one before that was known are asked once more.
 */
export async function askOthers({ briefings, query, known, ask, signal, onProgress }: Round): Promise<void> {
  const answered: FoundElsewhere[] = [];
  const failed: NotSearched[] = [];
  let left = briefings.length;
  const tell = (): void => {
    if (signal.aborted) return;
    const found = answered.filter(({ results }) => results.total > 0);
    const answers = answered.map(({ results }) => results);
    onProgress({ query, found, answers, failed: [...failed], asked: briefings.length, left });
  };
  const telling = setInterval(tell, whileMs);
  for (const briefing of briefings) {
    if (signal.aborted) break;
    try {
      answered.push({ briefing, results: await ask(briefing, knownTo(known, answered)) });
    } catch (error) {
      failed.push({ title: briefing.title, reason: reasonOf(error) });
    }
    left -= 1;
  }
  for (const [place, { briefing, results }] of answered.entries()) {
    const others = answered.filter((each) => each.briefing !== briefing).map((each) => each.results);
    const again = askAgain(results, others);
    if (!again || signal.aborted) continue;
    const wanted = knownTo({ ...known, unknownValues: again.unknownValues ?? 'as-words' }, answered);
    try {
      answered[place] = { briefing, results: await ask(briefing, wanted) };
    } catch {
      // It answered a moment ago: that stands.
    }
  }
  clearInterval(telling);
  tell();
}

function knownTo(known: KnownInLibrary, answered: readonly FoundElsewhere[]): KnownInLibrary {
  const words = wordsFound(answered.map(({ results }) => results));
  return { ...known, knownWords: [...(known.knownWords ?? []), ...words] };
}

/** One letter stands everywhere: the others are asked for more than that. */
export function isEnoughForOthers(query: string): boolean {
  return (query.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
}
