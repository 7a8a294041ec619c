/** Finds one word, with its family and what it may be the beginning of, and scores the rows that hold it. */
import { stem } from '../words/analyser';
import type { Part, SearchIndex } from '../index/search-index';
import { placeOfWord, wordsOfStem } from '../index/segment';
import type { Sought } from '../query/query';
import { countRows, countWords, scoreCounts, scoreWord } from './count-words';
import { inverseFrequency, ranking } from './score';
import { scoreCompletions } from './score-completions';
import { addTo, clear, raiseAll, release, takeTally, type Tally } from './tally';
import type { Term } from './term';

/** Scores into the tally, which is empty. */
export function findWord(index: SearchIndex, sought: Sought, scores: Tally): Term {
  const word = sought.words[0] ?? '';
  const forms = sought.isExact ? new Set([word]) : formsOfStem(index, stem(word));
  if (forms.size === 1 && forms.has(word)) {
    scoreForm(index, word, sought.isExact ? 1 : 1 + ranking.exactForm, scores);
  } else if (forms.size > 0) {
    countWords(index, (part) => wordsOfStem(part.segment, stem(word)), scores);
    const idf = inverseFrequency(index.live, scores.count);
    scoreCounts(index, scores, idf);
    if (forms.has(word)) addExactForm(index, word, idf * ranking.exactForm, scores);
  }
  if (sought.isPrefix) scoreCompletions(index, word, forms, scores);
  return {
    typed: sought.typed,
    found: scores.count > 0 ? 'as-typed' : 'nowhere',
    forms,
    prefix: sought.isPrefix ? word : null,
    sequence: [],
  };
}

/** The words that share the stem, over all parts. */
export function formsOfStem({ parts }: SearchIndex, stemmed: string): Set<string> {
  const forms = new Set<string>();
  for (const part of parts)
    for (const each of liveWordsOf(part, stemmed)) forms.add(part.segment.words[each] ?? '');
  return forms;
}

/** The words of the stem that some row still holds. */
export function liveWordsOf(part: Part, stemmed: string): Uint32Array {
  const words = wordsOfStem(part.segment, stemmed);
  return part.dead ? words.filter((word) => countRows(part, word) > 0) : words;
}

/** Scores a word that is its whole family: what there is to count stands in the postings. */
function scoreForm(index: SearchIndex, word: string, weight: number, scores: Tally): void {
  const places = index.parts.map((part) => {
    const place = placeOfWord(part.segment.words, word);
    if (place !== -1) part.segment.fetch?.([place]);
    return { part, place };
  });
  let count = 0;
  for (const { part, place } of places) if (place !== -1) count += countRows(part, place);
  const idf = weight * inverseFrequency(index.live, count);
  for (const { part, place } of places)
    if (place !== -1) scoreWord(index, part, place, { weight: idf, put: addTo, scores });
}

/** The very form that was typed counts beside its family. */
function addExactForm(index: SearchIndex, word: string, weight: number, scores: Tally): void {
  for (const part of index.parts) {
    const place = placeOfWord(part.segment.words, word);
    if (place !== -1) scoreWord(index, part, place, { weight, put: addTo, scores });
  }
}

/**
 * Words spelt nearly so count family by family, each with its own idf; a row keeps its best. `stems` are those of the
 * near words.
 */
export function findFamilies(
  index: SearchIndex,
  stems: Iterable<string>,
  scores: Tally,
): ReadonlySet<string> {
  const forms = new Set<string>();
  const own = takeTally(index.size);
  for (const each of stems) {
    for (const form of formsOfStem(index, each)) forms.add(form);
    countWords(index, (part) => wordsOfStem(part.segment, each), own);
    scoreCounts(index, own, inverseFrequency(index.live, own.count));
    raiseAll(scores, own);
    clear(own);
  }
  release(own);
  return forms;
}
