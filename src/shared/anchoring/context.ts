/** How alike the words around a place are to those that stood around the passage. */
import search from 'approx-string-match';
import { contextLength, type Passage } from '../notes/passage';
import type { Span } from './exact-matches';

/** Code units by which the words around may have shifted. */
const slack = 8;

/**
 * 0 to 1; 1 when both sides are the same. A side that the block's end cut short counts for as much as it has. Null when
 * the passage kept no words around it, and so nothing can be said.
 */
export function contextScore(
  text: string,
  { start, end }: Span,
  { prefix, suffix }: Pick<Passage, 'prefix' | 'suffix'>,
): number | null {
  const kept = prefix.length + suffix.length;
  if (kept === 0) return null;
  const before = likeness(text.slice(Math.max(0, start - prefix.length - slack), start), prefix, 'end');
  const after = likeness(text.slice(end, end + suffix.length + slack), suffix, 'start');
  const found = (before * prefix.length + after * suffix.length) / kept;
  // The end of a block is a sign like any letter: a passage that began a block does so again.
  const edges = [
    ...(prefix.length < contextLength ? [start === prefix.length] : []),
    ...(suffix.length < contextLength ? [text.length - end === suffix.length] : []),
  ];
  const missed = edges.filter((holds) => !holds).length;
  return Math.max(0, found - missed * edgeWeight);
}

const edgeWeight = 0.05;

/** How much of the words stand at that side of the text, 0 to 1. */
function likeness(text: string, words: string, side: 'start' | 'end'): number {
  if (words === '') return 1;
  if (side === 'end' ? text.endsWith(words) : text.startsWith(words)) return 1;
  if (text === '') return 0;
  const matches = search(text, words, words.length);
  let best = words.length;
  for (const { start, end, errors } of matches) {
    // What stands between is not in the words: it counts as errors too.
    const gap = side === 'end' ? text.length - end : start;
    best = Math.min(best, errors + gap);
  }
  return 1 - best / words.length;
}
