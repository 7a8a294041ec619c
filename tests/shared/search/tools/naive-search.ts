/**
 * The search written a second time, as plainly as can be: no index, every text is read for every query. What it finds and
 * how it scores is what the index must find and score.
 */
import { analyse, isStopWord, stem } from '../../../../src/shared/search/words/analyser';
import type { Filter, Query, Sought } from '../../../../src/shared/search/query/query';
import { mostWeight } from '../../../../src/shared/search/index/segment';
import { fieldNames, type Searchable } from '../../../../src/shared/search/searchable';

/** A word where it stands: entries that go on in the next are laid in one line without a gap. */
interface Placed {
  readonly word: string;
  readonly row: number;
  readonly place: number;
  readonly weight: number;
}

export interface NaiveHit {
  readonly id: string;
  readonly score: number;
  readonly hasAllWords: boolean;
}

/** The hits of one query in no order; only what is strictly asked for is left out. */
export function naiveSearch(entries: readonly Searchable[], query: Query): readonly NaiveHit[] {
  const text = read(entries);
  const scores = entries.map(() => 0);
  const held = entries.map(() => 0);
  const mustHold: ReadonlySet<number>[] = [];
  for (const clause of query.clauses) {
    const own = new Map<number, number>();
    for (const sought of clause.alternatives)
      for (const [row, score] of scoresOf(text, sought)) own.set(row, Math.max(own.get(row) ?? 0, score));
    for (const [row, score] of own) {
      scores[row] = (scores[row] ?? 0) + (score * clause.times * 3) / (clause.times + 2);
      held[row] = (held[row] ?? 0) + 1;
    }
    if (clause.isRequired) mustHold.push(new Set(own.keys()));
  }
  const banned = new Set(query.excluded.flatMap((sought) => [...scoresOf(text, sought).keys()]));
  const isListing = query.clauses.length === 0 && query.filters.length > 0;
  return entries.flatMap((entry, row) => {
    const isFound = isListing || (held[row] ?? 0) > 0;
    const passes =
      mustHold.every((rows) => rows.has(row)) &&
      !banned.has(row) &&
      query.filters.every((filter) => fits(entry, filter));
    if (!isFound || !passes) return [];
    const hasAllWords = held[row] === query.clauses.length && standNear(text, row, query.clauses);
    return [{ id: entry.id, score: scores[row] ?? 0, hasAllWords }];
  });
}

interface Text {
  readonly words: readonly Placed[];
  readonly lengths: readonly number[];
  /** By row, how many places it takes. */
  readonly widths: readonly number[];
}

/** Within so many places all words of a query are near each other. */
const near = 70;

/** Whether the row is short, or some stretch of it holds a word of every clause; of words side by side, the first. */
function standNear({ words, widths }: Text, row: number, clauses: Query['clauses']): boolean {
  if (clauses.length < 2 || (widths[row] ?? 0) <= near) return true;
  const placesOf = clauses.map(({ alternatives }) =>
    words
      .filter((placed) => placed.row === row && alternatives.some((each) => isPartOf(placed.word, each)))
      .map(({ place }) => place),
  );
  return placesOf
    .flat()
    .some((from) =>
      placesOf.every((places) => places.some((place) => place >= from && place <= from + near)),
    );
}

/** Whether the word counts for what is sought, by itself or as the first of words side by side. */
function isPartOf(word: string, { words, joined, isExact, isPrefix }: Sought): boolean {
  const [first = ''] = words;
  const isForm = (wanted: string, mayGoOn: boolean): boolean =>
    isOfFamily(word, wanted, isExact) || (mayGoOn && word.startsWith(wanted));
  return isForm(first, isPrefix && words.length === 1) || (joined !== null && isForm(joined, isPrefix));
}

function read(entries: readonly Searchable[]): Text {
  const words: Placed[] = [];
  const lengths: number[] = [];
  const widths: number[] = [];
  let at = 0;
  for (const [row, { fields, follows }] of entries.entries()) {
    if (!follows) at += 1;
    const begin = at;
    let length = 0;
    for (const name of fieldNames) {
      const tokens = analyse(fields[name]);
      for (const { word, position } of tokens)
        words.push({ word, row, place: at + position, weight: name === 'title' ? 2 : 1 });
      const plain = tokens.filter(({ isJoined }) => !isJoined);
      length += plain.filter((token) => !isStopWord(token)).length;
      if (plain.length > 0) at += plain.length + 1;
    }
    // What follows goes on where this one ended.
    if (length > 0 || words.at(-1)?.row === row) at -= 1;
    lengths.push(length);
    const isFollowed = entries[row + 1]?.follows === true;
    widths.push(at === begin ? 0 : at - begin + (isFollowed ? 0 : 1));
  }
  return { words, lengths, widths };
}

/** How much a sought word, or words side by side, count in each row that holds them. */
function countsOf(text: Text, sought: Sought): ReadonlyMap<number, number> {
  return sought.words.length === 1
    ? countWords(text, (word) => isOfFamily(word, sought.words[0] ?? '', sought.isExact))
    : countSequence(text, sought);
}

function scoresOf(text: Text, sought: Sought): ReadonlyMap<number, number> {
  const counts = countsOf(text, sought);
  const scores = new Map([...counts].map(([row, tf]) => [row, worth(text, row, tf, counts.size)]));
  if (sought.words.length > 1) return scores;
  const typed = sought.words[0] ?? '';
  if (!sought.isExact) {
    for (const [row, tf] of countWords(text, (word) => word === typed))
      scores.set(row, (scores.get(row) ?? 0) + 0.25 * worth(text, row, tf, counts.size));
  }
  if (sought.isPrefix) {
    const completions = new Set(text.words.map(({ word }) => word).filter((word) => word.startsWith(typed)));
    const others = [...completions].filter((word) => !isOfFamily(word, typed, sought.isExact));
    const all = countWords(text, (word) => others.includes(word)).size;
    for (const family of Map.groupBy(others, stem).values()) {
      const rows = countWords(text, (word) => family.includes(word));
      for (const [row, tf] of rows) {
        const score = (rows.size / all) ** 0.6 * worth(text, row, tf, rows.size);
        scores.set(row, Math.max(scores.get(row) ?? 0, score));
      }
    }
  }
  return scores;
}

function isOfFamily(word: string, typed: string, isExact: boolean): boolean {
  return isExact ? word === typed : stem(word) === stem(typed);
}

function countWords(text: Text, isMeant: (word: string) => boolean): Map<number, number> {
  const counts = new Map<number, number>();
  const meant = text.words.filter(({ word }) => isMeant(word));
  for (const [row, placed] of Map.groupBy(meant, (each) => each.row))
    for (const same of Map.groupBy(placed, ({ word }) => word).values()) {
      const weight = same.reduce((sum, each) => sum + each.weight, 0);
      counts.set(row, (counts.get(row) ?? 0) + Math.min(weight, mostWeight));
    }
  return counts;
}

function countSequence(text: Text, { words, joined, isExact, isPrefix }: Sought): Map<number, number> {
  const isAt = (wanted: string, word: string, mayGoOn: boolean): boolean =>
    isOfFamily(word, wanted, isExact) || (mayGoOn && word.startsWith(wanted));
  const byPlace = Map.groupBy(text.words, ({ place }) => place);
  const counts = new Map<number, number>();
  for (const [place, there] of byPlace) {
    const fits = words.every((wanted, slot) =>
      (byPlace.get(place + slot) ?? []).some(({ word }) =>
        isAt(wanted, word, isPrefix && slot === words.length - 1),
      ),
    );
    const [first] = there;
    if (fits && first) counts.set(first.row, (counts.get(first.row) ?? 0) + first.weight);
  }
  if (joined !== null) {
    for (const [row, count] of countWords(text, (word) => isAt(joined, word, isPrefix)))
      counts.set(row, Math.max(counts.get(row) ?? 0, count));
  }
  return counts;
}

function worth({ lengths }: Text, row: number, tf: number, df: number): number {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  const idf = Math.log(1 + (lengths.length - df + 0.5) / (df + 0.5)) ** 1.15;
  return (idf * tf * 2.65) / (tf + 1.65 * (1 - 0.7 + (0.7 * (lengths[row] ?? 0)) / mean));
}

function fits(entry: Searchable, { key, values, isExcluded }: Filter): boolean {
  const own: readonly string[] = entry.facets[key] ?? [];
  return values.some((value) => own.some((each) => each.toLowerCase() === value)) !== isExcluded;
}
