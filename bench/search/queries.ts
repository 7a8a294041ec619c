/** Seeded queries of every kind, made from the passages themselves so that most of them find something. */
import { analyse, isStopWord } from '../../src/shared/search/words/analyser';
import { pickOf, seeded } from '../tools/seeded';
import type { Ask, Passage } from './engines/engine';
import { misspell } from './misspell';

export const queryKinds = [
  'one letter',
  'more letters',
  'one word',
  'several words',
  'phrase',
  'misspelt',
  'question',
  'facet counts',
] as const;
export type QueryKind = (typeof queryKinds)[number];

export interface Query extends Ask {
  /** Of a misspelt query, the word that was meant. */
  readonly meant: string;
}

/** How many queries of a kind; of as many words each letter is typed, alone and as the third word. */
const wanted = 40;
const typedWords = 16;

export function makeQueries(
  passages: readonly Passage[],
  seed: number,
): Readonly<Record<QueryKind, readonly Query[]>> {
  const random = seeded(seed);
  const drawWords = (): readonly string[] => contentWords(pickOf(passages, random).text);
  /** Different words of one passage, in the order in which they stand there. */
  const wordsTogether = (count: number): readonly string[] => {
    for (;;) {
      const words = [...new Set(drawWords())];
      if (words.length < count) continue;
      const start = Math.floor(random() * (words.length - count + 1));
      return words.slice(start, start + count);
    }
  };
  const oneWord = (): readonly string[] => wordsTogether(1);
  const many = <Item>(count: number, make: () => Item): readonly Item[] =>
    Array.from({ length: count }, make);
  const typed = [...many(typedWords, oneWord), ...many(typedWords, () => wordsTogether(3))].flatMap((words) =>
    keystrokes(words),
  );
  const misspelt = many(wanted, () => {
    for (;;) {
      const [meant = ''] = oneWord();
      const slip = misspell(meant, random);
      // Three letters are too few to tell what was meant.
      if (slip !== meant && slip.length > 3) return { ...askFor([slip], 'any'), isMisspelt: true, meant };
    }
  });
  return shuffleAll(
    {
      'one letter': typed.filter(({ words }) => words.at(-1)?.length === 1),
      'more letters': typed.filter(({ words }) => words.at(-1)?.length !== 1),
      'one word': many(wanted, () => askFor(oneWord(), 'all')),
      'several words': many(wanted, () => askFor(wordsTogether(3), 'all')),
      phrase: many(wanted, () => askFor(neighbours(pickOf(passages, random).text, random), 'phrase')),
      misspelt,
      question: many(wanted, () => {
        const other = wordsTogether(2);
        const words = pickOf(passages, random).text.replaceAll(/[.,]/gu, '').split(/[ -]/u);
        return askFor([...words.slice(0, 12), ...other], 'any');
      }),
      'facet counts': many(wanted, () => askFor(oneWord(), 'all')),
    },
    random,
  );
}

function askFor(words: readonly string[], mode: Ask['mode'], isPrefix = false): Query {
  return { text: words.join(' '), words, mode, isPrefix, isMisspelt: false, meant: '' };
}

/** The queries that stand in the box while the last of the words is typed. */
function keystrokes(words: readonly string[]): readonly Query[] {
  const last = words.at(-1) ?? '';
  return Array.from({ length: last.length }, (_, end) =>
    askFor([...words.slice(0, -1), last.slice(0, end + 1)], 'all', true),
  );
}

/** Words that say something, as they stand there: no stop words, and nothing that only one of the engines reads whole. */
/** Its words without those that say nothing by themselves. */
export function contentWords(text: string): readonly string[] {
  return analyse(text).flatMap((token) => {
    const raw = text.slice(token.start, token.end);
    return token.isJoined || isStopWord({ ...token, isEmphatic: false }) || !/^[a-z]{3,}$/iu.test(raw)
      ? []
      : [raw.toLowerCase()];
  });
}

/** Two or three words side by side, at least one of which says something. */
function neighbours(text: string, random: () => number): readonly string[] {
  const words = text.replace(/\.$/u, '').split(' ');
  const count = random() < 0.5 ? 2 : 3;
  for (;;) {
    const start = Math.floor(random() * (words.length - count + 1));
    const found = words.slice(start, start + count);
    if (found.every((word) => /^[a-z]+$/iu.test(word)) && contentWords(found.join(' ')).length > 0)
      return found.map((word) => word.toLowerCase());
    if (random() < 0.02) return contentWords(text).slice(0, 1);
  }
}

/** In another order, so that an engine that runs out of time has had a fair sample. */
function shuffleAll<Lists extends Record<string, readonly Query[]>>(
  lists: Lists,
  random: () => number,
): Lists {
  const shuffled = Object.entries(lists).map(([kind, queries]) => [
    kind,
    queries
      .map((query) => ({ query, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ query }) => query),
  ]);
  return Object.fromEntries(shuffled) as Lists;
}
