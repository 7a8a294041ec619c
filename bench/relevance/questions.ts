/** The questions of a collection, as people type them. */
import { analyse, isStopWord } from '../../src/shared/search/words/analyser';
import { misspell } from '../search/misspell';
import type { Ask } from '../search/engines/engine';
import { seeded } from '../tools/seeded';
import type { Collection } from './collection';

export const questionKinds = ['full', 'short', 'typed', 'misspelt'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** How many words a short question has. */
const shortest = 3;
/** What is typed of the last word. */
const typedShare = 0.6;
/** Each question is misspelt so many times, and its score is the mean: one slip alone is luck. */
const slips = 5;

/** By kind, for each question what is asked; scores of one question's asks are averaged. */
export function questionsOf(
  collection: Collection,
): Readonly<Record<QuestionKind, readonly (readonly Ask[])[]>> {
  const frequency = passagesByWord(collection);
  const short = collection.queries.map(({ text }) => rarestWords(text, frequency));
  const random = seeded(1);
  return {
    full: collection.queries.map(({ text }) => [
      askOf(
        text.split(/\s+/u).filter((word) => word !== ''),
        text,
      ),
    ]),
    short: short.map((words) => [askOf(words)]),
    typed: short.map((words) => [{ ...askOf(cutLast(words)), isPrefix: true }]),
    misspelt: short.map((words) =>
      Array.from({ length: slips }, () => ({ ...askOf(misspellOne(words, random)), isMisspelt: true })),
    ),
  };
}

function askOf(words: readonly string[], text = words.join(' ')): Ask {
  return { text, words, mode: 'any', isPrefix: false, isMisspelt: false };
}

/** In how many passages each folded word stands. */
export function passagesByWord({ docs }: Pick<Collection, 'docs'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, text } of docs)
    for (const word of new Set([...analyse(title), ...analyse(text)].map((token) => token.word)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The rarest words of a question that any passage has, the rarest first. Stop words are never among them. */
export function rarestWords(question: string, frequency: ReadonlyMap<string, number>): readonly string[] {
  const isShouted = question === question.toUpperCase();
  const words = new Set(
    analyse(question).flatMap((token) =>
      token.isJoined || isStopWord(isShouted ? { ...token, isEmphatic: false } : token) ? [] : [token.word],
    ),
  );
  return [...words]
    .filter((word) => frequency.has(word))
    .toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))
    .slice(0, shortest);
}

/** The words with the last one cut: at least this share of it is typed, and at least 2 letters. */
export function cutLast(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  return [...words.slice(0, -1), last.slice(0, Math.max(2, Math.ceil(typedShare * last.length)))];
}

/** The words with a slip in one that can have one. */
function misspellOne(words: readonly string[], random: () => number): readonly string[] {
  const places = [...words.keys()].filter((place) => /^[a-z]{4,}$/u.test(words[place] ?? ''));
  const chosen = places[Math.floor(random() * places.length)];
  return words.map((word, place) => (place === chosen ? misspell(word, random) : word));
}
