/** Passages, a query, and the order in which they must come, with the reason. Passages that are left out are not found. */
export interface RankingCase {
  readonly query: string;
  readonly passages: readonly string[];
  readonly order: readonly number[];
  readonly why: string;
}

/** So that words can be rare. */
const otherPassages = Array.from({ length: 30 }, (_, index) => `other passage ${index}`);

export const rankingCases: readonly RankingCase[] = [
  {
    query: 'enforcement ',
    passages: ['the enforceability of it', 'the enforcement of it', 'no word of that'],
    order: [1, 0],
    why: 'the exact form typed comes before another of its family',
  },
  {
    query: 'troops ',
    passages: ['troops went away over long wide empty roads', 'troops went'],
    order: [1, 0],
    why: 'a short passage says it with more weight than a long one',
  },
  {
    query: 'troops ',
    passages: ['troops marched north today', 'troops marched troops rested', 'nothing'],
    order: [1, 0],
    why: 'twice counts more than once',
  },
  {
    query: 'european drones',
    passages: ['european plans', 'drones plans', 'european drones', 'european talks', 'european maps'],
    order: [2, 1, 0, 3, 4],
    why: 'all words first, then the rare word, then the common one by place',
  },
  {
    query: 'legal legal treaty ',
    passages: ['treaty text', 'legal text', 'plain text'],
    order: [1, 0],
    why: 'a word typed twice counts more',
  },
  {
    query: 'guarant',
    passages: ['guarantor speaks', 'guarantees hold', 'guarantees bind', 'guarantees stay', ...otherPassages],
    order: [1, 2, 3, 0],
    why: 'the common completion comes before the rare one',
  },
  {
    query: 'the law',
    passages: ['the the the end', 'law', 'the law'],
    order: [1, 2],
    why: 'stop words are never looked for beside others; ties go by place',
  },
  {
    query: 'law',
    passages: ['by the law', 'of the law'],
    order: [0, 1],
    why: 'ties go by place in the text',
  },
];
