/** What was found of a note, as one value: what the reader keeps it at, so that only something else is asked about again. */
import { type Target, targetKey } from '../notes/note';
import type { Anchor } from './anchor';

/**
 * The same for two anchors that say the same of a note: its status, the places and the words that were found. Words that
 * only stand farther on in their block are where they were, and how alike suggestions are is no place.
 */
export function findingOf({ status, target, suggestions, words }: Anchor): readonly string[] {
  return [
    status,
    target ? placeOf(target) : '',
    (target && words?.new) ?? '',
    ...suggestions.map((each) => placeOf(each.target)).toSorted(),
  ];
}

/** The blocks and the words; of what has an id, that. */
function placeOf(target: Target): string {
  if (target.kind !== 'passage') return targetKey(target);
  const { blockId, endBlockId = blockId, exact } = target.passage;
  return `${blockId} ${endBlockId} ${exact}`;
}
