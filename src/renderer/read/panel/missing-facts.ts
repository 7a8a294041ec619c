import type { Briefing } from '../../../shared/briefing/briefing';

const facts = ['headline', 'author', 'outlet', 'date'] as const;

/** The names of the usual facts that the article does not give, in the order in which one would look for them. */
export function missingFacts(
  article: Briefing['article'],
): readonly `read.facts.${(typeof facts)[number]}`[] {
  return facts.filter((fact) => article[fact] === null).map((fact) => `read.facts.${fact}` as const);
}
