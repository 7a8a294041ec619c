/** From text to words: the one function that the index, the query and the marks all use, so that they never differ. */
import lunr from 'lunr';
import { elidedLength } from './elided';
import { withPlainFigures, withPlainNumbers } from './figures';
import { spacedNumbers, withoutPoints } from './grouped-number';
import { furtherWords } from './further-words';

/** Counted up whenever a text would be read into other words or stems: an index made with another version is made anew. */
export const analyserVersion = 4;

/** A word where it stands. `start` and `end` are UTF-16 code units of the text as given. */
export interface Token {
  /** The word folded: lower case, Latin accents gone, `U.S.` = `us`, `800,000`, `800.000` and `800 000` = `800000`, in any script's figures. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Counts words from 0; a joined word has the position of its first part. */
  readonly position: number;
  /**
   * Stands beside the words of the text and is none more: `welltrained` beside the `well` and `trained` of
   * `well-trained`; `US` beside the `us` of `U.S.`, so that the name can be told from the word; the `12` and `500` of `12 500`, which may be two numbers;
   * the `1234` of `1,234.5`; the `homme` of `l’homme`.
   */
  readonly isJoined: boolean;
  /** Written with dots or in capitals, as `U.S.`, `US` and `WHO`: then it is a name, not a stop word. */
  readonly isEmphatic: boolean;
}

const letter = String.raw`[[\p{L}\p{N}]--[ʼ]]`;
const inside = String.raw`[[\p{L}\p{N}\p{M}]--[ʼ]]`;
const apostrophe = String.raw`['’ʼ＇]`;
/** Characters that stand inside a word and are not part of it: apostrophes, soft hyphens, zero-width joiners. */
const inner = String.raw`['’ʼ＇\u00ad\u200b-\u200d\u2060]`;
const dotted = String.raw`\p{L}\p{M}*(?:\.\p{L}\p{M}*)+(?!${inside})\.?(?:${apostrophe}s(?!${inside}))?`;
const decimalPoint = String.raw`(?<=\p{Nd})\.(?=\p{Nd})`;
const thousandsComma = String.raw`(?<=(?<!\p{Nd})\p{Nd}{1,3}),(?=\p{Nd}{3}(?!\p{Nd}))`;
const typedComma = String.raw`(?<=(?<!\p{Nd})\p{Nd}{1,3}),(?=\p{Nd}{1,2}$)`;
const finished = wordsWith(`${decimalPoint}|${thousandsComma}`);
/** At the very end a number may still be being typed: `800,00`. */
const unfinished = wordsWith(`${decimalPoint}|${thousandsComma}|${typedComma}`);

function wordsWith(within: string): RegExp {
  const plain = `${letter}${inside}*(?:(?:${inner}+(?=${inside})|${within})${inside}+)*`;
  return new RegExp(`(?<dotted>(?<!${inside})${dotted})|${plain}`, 'gv');
}

const possessive = new RegExp(`${apostrophe}[sS]$`, 'v');
const dropped = new RegExp(`${inner}|,`, 'gv');
const dots = /\./gu;
const hyphen = /^[-‐‑]$/u;
const capitals = /^\P{L}*\p{Lu}[\p{Lu}\p{N}]+$/u;
/** Scripts written without spaces: each character is a word, and neighbours are searched as a phrase. */
const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const ofScripts = scripts.map((script) => String.raw`\p{Script=${script}}`).join('');
const unspaced = new RegExp(`[${ofScripts}]`, 'v');
const unspacedPieces = new RegExp(String.raw`[[${ofScripts}]--\p{M}]\p{M}*|(?:[^${ofScripts}]|\p{M})+`, 'gv');
const beforePoint = /^\d{4,}(?=\.)/v;
const latinMarks = /(\p{Script=Latin})\p{M}+/gu;
/** Vowel signs that Arabic and Hebrew are written with or without, and the stroke that only stretches a word. */
const vowelSigns = new RegExp(
  String.raw`[\u064b-\u0652\u0670\u0640\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]`,
  'gu',
);
const latinLetters = /[ßøłđıœæþð]/gu;
const latinSpelling: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['þ', 'th'],
  ['ð', 'd'],
]);

/** A single word with nothing to it, as most words of a query are. */
const plainWord = /^[A-Za-z]?[a-z]+$/v;

/**
 * The words of a text in order, a joined word right after its last part. Empty for a text without letters or digits. What
 * is being typed ends in a number that may be going on.
 */
export function analyse(given: string, state: 'finished' | 'being-typed' = 'finished'): readonly Token[] {
  if (plainWord.test(given))
    return [
      {
        word: given.toLowerCase(),
        start: 0,
        end: given.length,
        position: 0,
        isJoined: false,
        isEmphatic: false,
      },
    ];
  const text = withPlainNumbers(given);
  const tokens: Token[] = [];
  let position = 0;
  let chain: Token[] = [];
  const areCapitalsNames = !isShouted(text);
  const numbers = spacedNumbers(text);
  let next = 0;
  for (const match of text.matchAll(state === 'finished' ? finished : unfinished)) {
    const isDotted = match.groups?.['dotted'] !== undefined;
    for (const [raw, start] of pieces(match[0].replace(possessive, ''), match.index)) {
      const word = fold(isDotted ? raw.replace(dots, '') : withoutPoints(raw));
      if (word === '') continue;
      // A number in groups is a word of its own, with the groups beside it.
      while ((numbers[next]?.end ?? Infinity) <= start) next += 1;
      const number = numbers[next];
      if (number && number.start <= start) {
        const common = { isJoined: false, isEmphatic: false };
        if (number.start === start) {
          pushJoined(tokens, chain);
          chain = [];
          const { end, figures } = number;
          tokens.push({ word: fold(figures), start, end, position, ...common });
          position += 1;
        }
        const group = { word, start, end: start + raw.length, position: position - 1 };
        if (number.mayBeSeveral) tokens.push({ ...group, ...common, isJoined: true });
        continue;
      }
      const isEmphatic = isDotted || (areCapitalsNames && capitals.test(raw));
      const token = { word, start, end: start + raw.length, position, isJoined: false, isEmphatic };
      position += 1;
      const before = chain.at(-1);
      if (before && hyphen.test(text.slice(before.end, start))) {
        chain.push(token);
      } else {
        pushJoined(tokens, chain);
        chain = [token];
      }
      tokens.push(token);
      if (isEmphatic && isStopWord({ word, isEmphatic: false }))
        tokens.push({ ...token, word: asName(word), isJoined: true });
      tokens.push(...within(token, raw));
    }
  }
  pushJoined(tokens, chain);
  return tokens;
}

/** A stop word as the name that it is with dots or in capitals. No other word is in capitals. */
export function asName(word: string): string {
  return word.toUpperCase();
}

/** Names in capitals are shorter. */
const longInCapitals = /\p{Lu}{6}/u;

/** True when capitals say nothing, because everything is in them: "THE AGREEMENT", but not "WHO", nor "US NATO". */
export function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\S\s+\S/u.test(text) && longInCapitals.test(text);
}

function* pieces(raw: string, start: number): Generator<readonly [string, number]> {
  if (!unspaced.test(raw)) {
    yield [raw, start];
    return;
  }
  for (const found of raw.matchAll(unspacedPieces)) yield [found[0], start + found.index];
}

/** What is a word of its own within one: before the point of a number that could be in groups, and after an elided word. */
function within(token: Token, raw: string): readonly Token[] {
  const beside = { ...token, isJoined: true, isEmphatic: false };
  const whole = beforePoint.exec(token.word)?.[0];
  if (whole !== undefined) return [{ ...beside, word: whole, end: token.start + raw.indexOf('.') }];
  const length = elidedLength(raw);
  if (length === 0) return [];
  const word = fold(raw.slice(length));
  const saysNothing = isStopWord({ word, isEmphatic: false });
  return saysNothing ? [] : [{ ...beside, word, start: token.start + length }];
}

function pushJoined(tokens: Token[], chain: readonly Token[]): void {
  const [first] = chain;
  const last = chain.at(-1);
  if (!first || !last || first === last) return;
  const word = chain.map((token) => token.word).join('');
  tokens.push({ ...first, word, end: last.end, isJoined: true, isEmphatic: false });
}

const plainEnglish = /^[a-z0-9]+$/iv;

/** The form under which a word is kept. Accents go from Latin letters only: Cyrillic й and ї are letters of their own. */
export function fold(raw: string): string {
  // Most words need no more than this.
  if (plainEnglish.test(raw)) return raw.toLowerCase();
  const bare = withPlainFigures(raw.replace(dropped, '').normalize('NFKD')).toLowerCase();
  return bare
    .replace(latinMarks, '$1')
    .replace(vowelSigns, '')
    .replace(latinLetters, (found) => latinSpelling.get(found) ?? found)
    .normalize('NFKC');
}

const english = /^[a-z]+$/u;

/** The stem that a folded word shares with its family. Words that are not plain English letters are their own stem. */
export function stem(word: string): string {
  if (!english.test(word)) return word;
  const stemmed = lunr.stemmer(new lunr.Token(word, {})).toString();
  // Porter parts "ratify" (ratifi) from "ratification" (ratif), and verify, clarify, notify from theirs.
  if (stemmed.endsWith('ifi')) return stemmed.slice(0, -1);
  // And makes "here" of "hering", and "her" of "herring": such a word is of no family with one that says nothing.
  return madeShort.test(word) && saysNothing(stemmed) && !saysNothing(word) ? stemmed + apart : stemmed;
}

/** True for a stem that is kept from a word that says nothing. */
export function isApart(stemmed: string): boolean {
  return stemmed.endsWith(apart);
}

const apart = '·';
const madeShort = /.{2}(?:ing|ed)$/u;

function saysNothing(word: string): boolean {
  return word.length > 2 && (furtherWords.has(word) || isStopWord({ word, isEmphatic: false }));
}

/** True for words such as "the" that are in every text and say nothing by themselves. */
export function isStopWord(token: Pick<Token, 'word' | 'isEmphatic'>): boolean {
  return !token.isEmphatic && lunr.stopWordFilter(new lunr.Token(token.word, {})) === undefined;
}
