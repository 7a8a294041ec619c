/** What links lead to in the edition that is open: looked for as notes are, since it was chosen in some edition too. */
import { type Note, type Target, targetKey } from '../notes/note';
import { isInPlace, type Passage } from '../notes/passage';
import type { Anchor } from './anchor';
import type { TextBlock } from './ground';

/** Where the end of a link stands. */
export interface AnchoredLink {
  /** What `linkKey` gives for what the link leads to. */
  readonly key: string;
  readonly anchor: Anchor;
}

/** One name for what a link leads to, the same for links that lead to the same words with the same words around them. */
export function linkKey(target: Target): string {
  if (target.kind !== 'passage') return targetKey(target);
  const { exact, prefix, suffix } = target.passage;
  return JSON.stringify([targetKey(target), exact, prefix, suffix]);
}

/**
 * True for words that do not stand, with all around them, just as they did when the link was made, and for a block that
 * is not here. What else has an id is here or is not, and needs no looking for.
 */
export function linkNeedsAnchor(target: Target, blocks: ReadonlyMap<string, TextBlock>): boolean {
  if (target.kind === 'block') return !blocks.has(target.blockId);
  return target.kind === 'passage' && !isJustAsItWas(target.passage, blocks);
}

/** The links' ends that have to be looked for, each once. */
export function linksToAnchor(
  { links }: Pick<Note, 'links'>,
  blocks: ReadonlyMap<string, TextBlock>,
): ReadonlyMap<string, Target> {
  return new Map(
    links.flatMap(({ target }) =>
      linkNeedsAnchor(target, blocks) ? [[linkKey(target), target] as const] : [],
    ),
  );
}

/**
 * The blocks of all editions but the one that is open; null when none is known. A link does not say in which of them it
 * was made: what any of them had was there before.
 */
export function blocksBefore(
  editions: ReadonlyMap<string, ReadonlySet<string>>,
  editionHash: string,
): ReadonlySet<string> | null {
  const others = [...editions].filter(([hash]) => hash !== editionHash);
  return others.length === 0 ? null : new Set(others.flatMap(([, ids]) => [...ids]));
}

function isJustAsItWas(passage: Passage, blocks: ReadonlyMap<string, TextBlock>): boolean {
  if (!isInPlace(passage, blocks)) return false;
  const { blockId, endBlockId = blockId, start, end, prefix, suffix } = passage;
  const before = blocks.get(blockId)?.text.slice(0, start) ?? '';
  const after = blocks.get(endBlockId)?.text.slice(end) ?? '';
  return before.endsWith(prefix) && after.startsWith(suffix);
}
