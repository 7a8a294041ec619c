/** Words and phrases of a query, as what to look for. */
import { analyse, asName, isStopWord, type Token } from '../words/analyser';
import { elidedLength } from '../words/elided';
import type { Sought } from './query';

/** Something to look for, and whether it is a word that says nothing by itself. */
export interface ReadWord {
  readonly sought: Sought;
  readonly isStop: boolean;
}

export interface WordsPlace {
  /** Nothing follows in the query: the last word may be the beginning of one. */
  readonly isLast: boolean;
  /** The whole query is in capitals, so that capitals say nothing. */
  readonly isShouted: boolean;
}

/** A number in groups is whole: 80,000 is not the beginning of 800,000. */
const finishedNumber = /\p{Nd}[,.\u066c \u00a0\u2009\u202f]\p{Nd}{3}$/u;
/** Right after a word: it is the beginning of others, wherever it stands. */
const star = /^\*+(?![\p{L}\p{N}])/v;
/** The words between two spaces; those tied by hyphens, or written without a space, stay together. */
export function readWords(chunk: string, place: WordsPlace): readonly ReadWord[] {
  return runs(chunk, analyse(chunk, place.isLast ? 'being-typed' : 'finished')).flatMap(
    ({ tokens, joined }) => {
      const [first] = tokens;
      const last = tokens.at(-1);
      if (!first || !last) return [];
      const token = { ...first, isEmphatic: first.isEmphatic && (!place.isShouted || chunk.includes('.')) };
      const isSingle = tokens.length === 1;
      const [stars = ''] = star.exec(chunk.slice(last.end)) ?? [];
      // "US" is the country: not a stop word, and not the beginning of "usual" either.
      const isName =
        isSingle && stars === '' && token.isEmphatic && isStopWord({ ...token, isEmphatic: false });
      const isBegun = place.isLast && last.end === chunk.length && !isName && !finishedNumber.test(chunk);
      const sought = {
        typed: chunk.slice(first.start, last.end + stars.length),
        words: isName ? [asName(first.word)] : tokens.map((each) => each.word),
        joined,
        isExact: false,
        isPrefix: isBegun || stars !== '',
      };
      return [{ sought, isStop: isSingle && stars === '' && isStopWord(token) }];
    },
  );
}

/**
 * The words of a phrase; null when there is none. Its last word may be a beginning when the phrase is unfinished, or ends
 * in a star.
 */
export function readPhrase(phrase: string, isUnfinished: boolean): Sought | null {
  const tokens = analyse(phrase, isUnfinished ? 'being-typed' : 'finished').filter(
    (token) => !token.isJoined,
  );
  const last = tokens.at(-1);
  if (!last) return null;
  return {
    typed: phrase.trim(),
    words: tokens.map((token) => token.word),
    joined: null,
    isExact: true,
    isPrefix: (isUnfinished && last.end === phrase.length) || star.test(phrase.slice(last.end)),
  };
}

interface Run {
  readonly tokens: readonly Token[];
  readonly joined: string | null;
}

/** Words tied by a hyphen, or written without a space, make one run; a joined word is one when it is all of its run. */
function runs(chunk: string, tokens: readonly Token[]): readonly Run[] {
  const found: Run[] = [];
  for (const token of tokens) {
    const run = found.at(-1);
    if (token.isJoined) {
      const last = run?.tokens.at(-1);
      if (run && last && last.start <= token.start && token.end <= last.end) {
        // What is tied to an elided word is meant by itself: `l’homme` finds `un homme`. Else a name beside its word, or a group beside its number.
        if (
          token.start > last.start &&
          token.end === last.end &&
          last.word.endsWith(token.word) &&
          elidedLength(chunk.slice(last.start, last.end)) > 0
        )
          found[found.length - 1] = {
            ...run,
            tokens: [...run.tokens.slice(0, -1), { ...last, word: token.word }],
          };
        continue;
      }
      const parts = found.filter((each) => (each.tokens.at(-1)?.end ?? 0) > token.start);
      const isWhole = parts[0]?.tokens[0]?.start === token.start;
      found.splice(found.length - parts.length, parts.length, {
        tokens: parts.flatMap((each) => each.tokens),
        joined: isWhole ? token.word : null,
      });
    } else if (run?.tokens.at(-1)?.end === token.start) {
      found[found.length - 1] = { tokens: [...run.tokens, token], joined: null };
    } else {
      found.push({ tokens: [token], joined: null });
    }
  }
  return found;
}
