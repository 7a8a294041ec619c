/** A seeded text of invented words in blocks: with paragraphs that are nearly another's twins, as reports have them. */
import { makeVocabulary } from '../tools/invented-words';
import { seeded } from '../tools/seeded';

/** A word with its marks. */
export interface Token {
  readonly text: string;
  /** The number of the word of the first edition that it is, or stands for; null when it is new. */
  readonly origin: number | null;
  /** How much of that word is still there, 0 to 1. */
  readonly kept: number;
}

export interface MadeBlock {
  readonly id: string;
  readonly tokens: readonly Token[];
}

export interface Source {
  readonly random: () => number;
  /** A word by its rank: the first are common, the last rare. */
  readonly word: () => string;
}

export function sourceOf(characters: number, seed: number): Source {
  const random = seeded(seed);
  const words = makeVocabulary(Math.max(40, characters / 160), random);
  return { random, word: () => words[Math.floor(words.length ** random()) - 1] ?? 'a' };
}

/** Blocks of 25 to 130 words, about so many characters in all. */
export function makeText(characters: number, source: Source): readonly MadeBlock[] {
  const { random } = source;
  const blocks: MadeBlock[] = [];
  let length = 0;
  let origin = 0;
  while (length < characters) {
    const twin = random() < 0.06 ? blocks[Math.floor(random() * blocks.length)] : undefined;
    const words = twin ? nearly(twin, source) : sentences(25 + Math.floor(random() * 105), source);
    const tokens = words.map((text): Token => ({ text, origin: origin++, kept: 1 }));
    blocks.push({ id: `B${blocks.length + 1}`, tokens });
    length += textOf(tokens).length + 1;
  }
  return blocks;
}

/** New sentences of so many words in all. */
export function sentences(count: number, { random, word }: Source): readonly string[] {
  const words: string[] = [];
  while (words.length < count) {
    const length = Math.min(count - words.length, 6 + Math.floor(random() * 18));
    for (let index = 0; index < length; index += 1) {
      const plain = word();
      const first = index === 0 ? plain[0]?.toUpperCase() + plain.slice(1) : plain;
      words.push(index === length - 1 ? `${first}.` : random() < 0.08 ? `${first},` : first);
    }
  }
  return words;
}

function nearly({ tokens }: MadeBlock, { random, word }: Source): readonly string[] {
  const changed = new Set([0, 1, 2].map(() => Math.floor(random() * tokens.length)));
  return tokens.map(({ text }, index) => (changed.has(index) ? word() : text));
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}
