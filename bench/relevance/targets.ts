/** What the search must reach, by the name of a collection. */
import type { QuestionKind } from './questions';

export const targets: Readonly<Record<string, Readonly<Record<QuestionKind, number>>>> = {
  time: { full: 0.765, short: 0.605, typed: 0.575, misspelt: 0.58 },
  cran: { full: 0.395, short: 0.243, typed: 0.235, misspelt: 0.238 },
};
