/** The words that a corpus is written in: as common as in prose, and with the endings that prose gives them. */
import { pickOf, seeded } from '../tools/seeded';

/** A word and its forms, the plain one first. */
export type Lexeme = readonly string[];

export interface Lexicon {
  /** By rank: the first are common, the last rare. */
  readonly lexemes: readonly Lexeme[];
  /** A lexeme, likelier the lower its rank. */
  draw(random: () => number): Lexeme;
}

/** Function words with their share of a thousand in news prose. */
export const functionWords: readonly (readonly [string, number])[] = [
  ...([
    ['the', 60],
    ['of', 30],
    ['to', 28],
    ['and', 27],
    ['a', 24],
    ['in', 22],
    ['that', 11],
  ] as const),
  ...([
    ['is', 10],
    ['for', 10],
    ['was', 9],
    ['on', 8],
    ['it', 8],
    ['with', 7],
    ['as', 7],
    ['by', 6],
  ] as const),
  ...([
    ['be', 6],
    ['at', 5],
    ['from', 5],
    ['has', 5],
    ['he', 5],
    ['have', 4],
    ['its', 4],
    ['not', 4],
  ] as const),
  ...([
    ['are', 4],
    ['this', 4],
    ['but', 4],
    ['had', 3],
    ['they', 3],
    ['would', 3],
    ['an', 3],
    ['or', 3],
  ] as const),
  ...([
    ['were', 3],
    ['been', 3],
    ['their', 3],
    ['will', 3],
    ['which', 3],
    ['who', 2],
    ['after', 2],
  ] as const),
];

/** Plain words of the field, from common to rare. */
const verbs =
  `govern agree support report attack expect guarantee negotiate demand accept train defend deliver
  propose warn visit sign deploy invest protect produce transport threaten discuss restore inspect monitor finance
  enforce withdraw station recruit supply`.split(/\s+/u);
const nouns = `minister president state force country troop year security weapon border war plan talk alliance
  missile official ally week month soldier tank treaty sanction ceasefire summit region village bridge harbour
  pipeline reactor parliament ambassador budget refugee drone battalion brigade corridor`.split(/\s+/u);
const adjectives =
  `new former national foreign military senior public nuclear civil strategic secret direct recent
  formal bilateral legal collective eastern joint`.split(/\s+/u);

const onsets = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sc sh sp st str t th tr v w'.split(
  ' ',
);
const vowels = 'a a a e e e e i i o o u ai ea ee io ou'.split(' ');
const codas = ['', '', '', 'l', 'm', 'n', 'n', 'nd', 'nt', 'r', 'r', 'rd', 's', 'st', 't', 'ct'];

/** So many lexemes; the same from the same seed. */
export function makeLexicon(size: number, seed: number): Lexicon {
  const random = seeded(seed);
  const lexemes: Lexeme[] = [];
  for (let place = 0; lexemes.length < size && place < nouns.length; place += 1) {
    const [noun, verb, adjective] = [nouns[place], verbs[place], adjectives[place]];
    if (noun !== undefined) lexemes.push(nounForms(noun));
    if (verb !== undefined) lexemes.push(verbForms(verb));
    if (adjective !== undefined) lexemes.push([adjective, adverb(adjective)]);
  }
  const known = new Set(lexemes.flat());
  while (lexemes.length < size) {
    const forms = pickOf(
      [nounForms, nounForms, verbForms, adjectiveForms, nameForms],
      random,
    )(inventWord(random));
    if (forms.some((form) => known.has(form))) continue;
    for (const form of forms) known.add(form);
    lexemes.push(forms);
  }
  const draw = drawByRank(lexemes.length);
  return { lexemes, draw: (next) => lexemes[draw(next)] ?? [] };
}

function inventWord(random: () => number): string {
  const syllables = 1 + Math.floor(random() * 1.6 + random() * 1.6);
  let word = '';
  for (let count = 0; count < syllables; count += 1)
    word += pickOf(onsets, random) + pickOf(vowels, random) + (random() < 0.4 ? pickOf(codas, random) : '');
  return word.length < 4
    ? word + pickOf(['n', 'r', 't', 'l'], random) + pickOf(['a', 'e', 'o'], random)
    : word;
}

function nounForms(word: string): Lexeme {
  const plural = /(?:s|sh|ch|x)$/u.test(word) ? `${word}es` : `${word}s`;
  return [word, word, plural, plural, `${word}’s`];
}

function verbForms(word: string): Lexeme {
  const root = word.replace(/e$/u, '');
  return [word, `${word}s`, `${root}ed`, `${root}ed`, `${root}ing`, `${root}er`, `${root}ation`];
}

function adjectiveForms(word: string): Lexeme {
  return [word, word, `${word}al`, adverb(`${word}al`), `${word}ness`];
}

function adverb(word: string): string {
  return `${word}ly`;
}

function nameForms(word: string): Lexeme {
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  return [name, name, `${name}’s`, `${name}an`];
}

/** Zipf's law as Mandelbrot put it: the share of a rank is 1 / (rank + 2.7). */
function drawByRank(size: number): (random: () => number) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) {
    sum += 1 / (rank + 3.7);
    sums[rank] = sum;
  }
  return (random) => {
    const wanted = random() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
