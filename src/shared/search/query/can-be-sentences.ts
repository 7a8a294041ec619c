/** Whether sentences can pass the filters of a query: that none does is news only where one could. */
import type { FacetKey, Trait } from '../searchable';
import { groupNames } from '../searchable';
import type { Filter, Query } from './query';

const ofSentences: readonly string[] = ['inferred', 'quoted'] satisfies readonly Trait[];
const ofNotes: ReadonlySet<FacetKey> = new Set(['tag', 'colour']);

/** False when a filter asks for what only notes, gaps or tensions have, or for another group. */
export function canBeSentences({ filters }: Pick<Query, 'filters'>): boolean {
  return filters.every(canPass);
}

function canPass({ key, values, isExcluded }: Filter): boolean {
  if (key === 'in') return values.includes(groupNames.sentences) !== isExcluded;
  if (isExcluded) return true;
  return !ofNotes.has(key) && (key !== 'is' || values.some((value) => ofSentences.includes(value)));
}
