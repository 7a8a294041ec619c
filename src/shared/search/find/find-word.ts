/** Finds one word, with its family and what it may be the beginning of. */
import { stem } from '../words/analyser';
import { isEmpty } from '../index/bits';
import { borrowBits } from './borrow-bits';
import type { Part, SearchIndex } from '../index/search-index';
import { placeOfWord, wordsOfStem } from '../index/segment';
import type { Sought } from '../query/query';
import { countRows, countRowsOfAny, countRowsOfFamily, knownCounts } from './count-words';
import { findCompletions } from './find-completions';
import type { FoundTerm } from './found-term';
import { takeOutDead } from './rows-of-words';
import { inverseFrequency, ranking } from './score';
import { addRowsAbove, familySource, type Source } from './source';
import { wordsCounting } from './words-counting';

/** A plain word, its postings brought. */
export function findWord(index: SearchIndex, sought: Sought): FoundTerm {
  const word = sought.words[0] ?? '';
  const stemmed = sought.isExact ? '' : stem(word);
  const forms = sought.isExact ? new Set([word]) : formsOfStem(index, stemmed);
  const rows = borrowBits(index.size);
  const sources = sought.isExact
    ? exactly(index, word)
    : familySources(index, stemmed, forms.has(word) ? word : null);
  for (const source of sources) addRowsAbove(source, 0, rows);
  if (sought.isPrefix) sources.push(...findCompletions(index, word, forms, rows));
  takeOutDead(index, rows);
  const term = {
    typed: sought.typed,
    found: isEmpty(rows) ? ('nowhere' as const) : ('as-typed' as const),
    forms,
    prefix: sought.isPrefix ? word : null,
    sequence: [],
  };
  return { term, sources, rows };
}

function exactly(index: SearchIndex, word: string): Source[] {
  const found = index.parts.map((part) => {
    const words = wordsCounting(part.segment, word, { isExact: true, isPrefix: false });
    return { part, words, count: countRowsOfAny(part, words) };
  });
  return weigh(index, found, null);
}

/** The words that share the stem count as one; the form that was typed counts beside them, or is null. */
export function familySources(index: SearchIndex, stemmed: string, form: string | null): Source[] {
  const found = index.parts.map((part) => {
    const stemAt = placeOfWord(part.segment.families.stems, stemmed);
    const words = liveWordsOf(part, stemmed);
    return { part, words, count: countRowsOfFamily(part, stemAt, words, knownCounts(part.segment)) };
  });
  return weigh(index, found, form);
}

interface Counted {
  readonly part: Part;
  readonly words: ArrayLike<number>;
  /** How many rows hold one of them. */
  readonly count: number;
}

/** They count as one over all parts, which have no row in common. */
function weigh(index: SearchIndex, found: readonly Counted[], form: string | null): Source[] {
  const count = found.reduce((sum, each) => sum + each.count, 0);
  const weight = inverseFrequency(index.live, count);
  return found.flatMap((each) => {
    if (each.count === 0) return [];
    const typed = form === null ? -1 : placeOfWord(each.part.segment.words, form);
    const more = typed === -1 ? null : { word: typed, weight: weight * ranking.exactForm };
    return [familySource(index, { ...each, weight, form: more })];
  });
}

/** The words that share the stem and are in some row, over all parts. */
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
