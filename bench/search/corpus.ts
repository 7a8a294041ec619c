/** A seeded corpus: passages of one sentence that read like news, 148 characters on average. */
import { pickOf, seeded } from '../tools/seeded';
import type { Passage } from './engines/engine';
import { functionWords, type Lexeme, type Lexicon, makeLexicon } from './lexicon';

/** What passages can be counted by. */
export const kinds = ['provision', 'claim', 'criticism', 'expectation', 'background', 'question'] as const;

/** So many passages about so many things that words keep company, as they do in prose. */
export function makePassages(count: number, seed: number): readonly Passage[] {
  const random = seeded(seed);
  // The vocabulary grows with the root of the text, as Heaps found.
  const lexicon = makeLexicon(Math.round(60 * Math.sqrt(count)) + 40, seed);
  const topics = Array.from({ length: Math.ceil(Math.sqrt(count)) + 3 }, () =>
    Array.from({ length: 40 }, () => pickOf(lexicon.lexemes, random)),
  );
  return Array.from({ length: count }, () => ({
    title: '',
    text: makeSentence(lexicon, pickOf(topics, random), random),
    kind: kinds[Math.floor(kinds.length * random() ** 1.7)] ?? kinds[0],
  }));
}

const functionSum = functionWords.reduce((sum, [, share]) => sum + share, 0);

function makeSentence(lexicon: Lexicon, topic: readonly Lexeme[], random: () => number): string {
  const length = 8 + Math.floor(random() * 14 + random() * 14);
  const words = Array.from({ length }, () => {
    const chance = random();
    if (chance < 0.44) return functionWord(random);
    if (chance < 0.465) return number(random);
    if (chance < 0.478) return pickOf(['U.S.', 'NATO', 'Zürich', 'WHO', 'São Paulo'], random);
    const form = (): string => pickOf(random() < 0.35 ? pickOf(topic, random) : lexicon.draw(random), random);
    return random() < 0.03 ? `${form()}-${form()}` : form();
  });
  const text = words.map((word, place) => (place % 9 === 8 ? `${word},` : word)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/,$/u, '')}.`;
}

function functionWord(random: () => number): string {
  let rest = random() * functionSum;
  for (const [word, share] of functionWords) {
    rest -= share;
    if (rest < 0) return word;
  }
  return 'the';
}

function number(random: () => number): string {
  const small = Math.floor(random() ** 2 * 99) + 1;
  return pickOf(
    [`${1945 + Math.floor(random() * 85)}`, `${small}`, `${small},000`, `${small}.5`, `${small} percent`],
    random,
  );
}
