/** Searches briefings of the library one by one, and those once more that others know something of. */
import type { Briefing } from '../../shared/briefing/briefing';
import { treatInferred } from '../../shared/briefing/inferred';
import { type Lookup, lookUp } from '../../shared/briefing/lookup';
import { defaultSettings, inferredOf } from '../../shared/contract/settings';
import { askAgain, type KnownInLibrary, unknownValues } from '../../shared/search/ask-again';
import type { SearchOptions } from '../../shared/search/find/results';
import { askedInstead, type Instead, triedOut } from '../../shared/search/query/other-queries';
import { type Vocabulary, vocabularyOf } from '../../shared/search/query/vocabulary';
import { answerQuery, type BriefingResults, indexBriefing } from '../../shared/search/search-briefing';
import { listSearchables } from '../../shared/search/searchables';
import { listNotes } from '../notes/notes';
import { readKeptIndex } from '../search/kept-index';
import { readSettings } from '../store/settings-store';
import type { CliContext } from './cli-context';

/** A briefing that was searched. */
export interface Searched {
  /** With its inferred assignments as in the window. */
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly vocabulary: Vocabulary;
  readonly results: BriefingResults;
  /** What could be asked where nothing is found. */
  readonly instead: Instead;
}

export interface SearchedFor extends Pick<SearchOptions, 'in' | 'limit'> {
  readonly query: string;
}

/**
 * Searches them in their order, as the box does. `others` opens what else the library holds; it is called only where
 * something was not found as typed, and nothing is listed of them.
 */
export async function searchLibrary(
  briefings: readonly Briefing[],
  others: () => Promise<readonly Briefing[]>,
  asked: SearchedFor,
  context: CliContext,
): Promise<readonly Searched[]> {
  const found: Searched[] = [];
  for (const briefing of briefings) found.push(await searchOne(briefing, asked, context));
  const isInDoubt = found.some(
    ({ results }) => results.terms.some((term) => term.found === 'near') || unknownValues(results).length > 0,
  );
  if (!isInDoubt) return found;
  const all = found.map(({ results }) => results);
  for (const briefing of await others()) all.push((await searchOne(briefing, asked, context)).results);
  for (const [place, briefing] of briefings.entries()) {
    const results = all[place];
    const known = results && askAgain(results, all.toSpliced(place, 1));
    if (known) found[place] = await searchOne(briefing, asked, context, known);
  }
  return found;
}

/** One at a time has its index at hand. */
async function searchOne(
  asOpened: Briefing,
  { query, ...options }: SearchedFor,
  context: CliContext,
  known: KnownInLibrary = {},
): Promise<Searched> {
  const store = context.reading();
  const notes = store ? listNotes(store, asOpened.id) : [];
  const settings = store ? readSettings(store) : defaultSettings;
  const { labelNames } = settings;
  const briefing = treatInferred(asOpened, inferredOf(settings, asOpened.id));
  const lookup = lookUp(briefing, asOpened);
  const vocabulary = vocabularyOf({ briefing, notes, labelNames });
  const file = await readKeptIndex(context.folders().searchIndexes, briefing.id);
  const kept = await file.of(listSearchables(briefing, lookup));
  const searched = indexBriefing({ briefing, lookup, notes, kept });
  const ask = (wanted: string, more: SearchOptions): BriefingResults =>
    answerQuery(searched, lookup, wanted, { vocabulary, ...known, ...more });
  const results = ask(query, options);
  const instead = askedInstead(results, (wanted) => triedOut(ask(wanted, { limit: 1 })));
  file.close();
  return { briefing, lookup, vocabulary, results, instead };
}
