/** The plain scan that every answer is held against: no index, every word of every passage is looked at. */
import { analyse, asName, isStopWord, stem } from '../../src/shared/search/words/analyser';
import type { Ask, Passage } from './engines/engine';
import type { Query } from './queries';

export interface Scan {
  /** The rows that a query must find, in order. */
  (query: Query): readonly number[];
}

/**
 * A scan of the passages. A word is found by any word with its stem, and while it is typed also by what begins with it;
 * a phrase by its very words side by side; a misspelt word by what finds the word that was meant.
 */
export function makeScan(passages: readonly Passage[]): Scan {
  // Words as numbers, because passages are many: their stems and beginnings are worked out once a query, not once a place.
  const ids = new Map<string, number>();
  const words: string[] = [];
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, words.length);
    return words.push(word) - 1;
  };
  const texts = passages.map(({ title, text }) => {
    const tokens = [...analyse(title), ...analyse(text)];
    return {
      inOrder: Int32Array.from(
        tokens.filter(({ isJoined }) => !isJoined),
        ({ word }) => idOf(word),
      ),
      all: Int32Array.from(tokens, ({ word }) => idOf(word)),
    };
  });
  const stems = words.map(stem);
  /** By word, 1 where it is a form of what is looked for. */
  const formsOf = (word: string, isPrefix: boolean): Uint8Array => {
    const wanted = stem(word);
    return Uint8Array.from(words, (each, id) =>
      stems[id] === wanted || (isPrefix && each.startsWith(word)) ? 1 : 0,
    );
  };
  const rowsWhere = (holds: (text: (typeof texts)[number]) => boolean): readonly number[] =>
    texts.flatMap((text, row) => (holds(text) ? [row] : []));
  return (query) => {
    if (query.mode === 'phrase') {
      const phrase = analyse(query.text).map(({ word }) => ids.get(word) ?? -1);
      return rowsWhere(({ inOrder }) => holdsInOrder(inOrder, phrase));
    }
    const asked = wordsAsked(query);
    const forms = asked.map((word, place) => formsOf(word, query.isPrefix && place === asked.length - 1));
    if (query.mode === 'any') {
      return rowsWhere(({ all }) => forms.some((each) => all.some((id) => each[id] === 1)));
    }
    return rowsWhere(({ all }) => forms.every((each) => all.some((id) => each[id] === 1)));
  };
}

/** Stop words are looked for only where there is nothing else. */
function wordsAsked(query: Query): readonly string[] {
  const tokens = analyse(query.isMisspelt ? query.meant : query.text).filter((token) => !token.isJoined);
  const content = tokens.filter((token) => !isStopWord(token));
  // A stop word in capitals is a name, and looked for as one.
  return (content.length > 0 ? content : tokens).map((token) =>
    token.isEmphatic && isStopWord({ ...token, isEmphatic: false }) ? asName(token.word) : token.word,
  );
}

function holdsInOrder(text: Int32Array, phrase: readonly number[]): boolean {
  const [first = -1] = phrase;
  for (let start = text.indexOf(first); start !== -1; start = text.indexOf(first, start + 1))
    if (phrase.every((word, place) => text[start + place] === word)) return true;
  return false;
}

/** True when the answer is right: the very rows of the scan, or for a misspelt word all of them and perhaps others. */
export function agrees(ask: Ask, found: readonly number[], scanned: readonly number[]): boolean {
  const rows = new Set(found);
  return scanned.every((row) => rows.has(row)) && (ask.isMisspelt || rows.size === scanned.length);
}
