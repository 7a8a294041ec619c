/** The rules of coding, in the order of the written codebook: coding first, then the comparison. */
export const codingRules = [
  'split',
  'adjectives',
  'never-raise',
  'never-carry',
  'doubt',
  'exact',
  'given',
  'aims',
  'cells',
  'alone',
  'silence',
] as const;
