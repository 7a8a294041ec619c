/** What notes are anchored in: the blocks of an edition, what became of those that are not in it, and how much work may be done. */
import type { Target } from '../notes/note';
import type { NotedValue } from '../notes/noted-value';
import { type Budget, createBudget } from './budget';
import { indexWords, type WordIndex } from './word-index';

export interface TextBlock {
  readonly id: string;
  /** Canonical text. */
  readonly text: string;
}

/** The text of an edition. */
export interface TextGround {
  /** In the article's order. */
  readonly blocks: ReadonlyMap<string, TextBlock>;
  /** Where the words of a block or sentence went, by its id; an empty list: they were deleted. */
  readonly redirects: ReadonlyMap<string, readonly string[]>;
  /** The blocks to which a redirect sends the words of another. */
  readonly sentTo: ReadonlySet<string>;
  readonly budget: Budget;
  /** The blocks by their words; made at the first need. */
  readonly words: () => WordIndex;
}

export function createTextGround(
  blocks: ReadonlyMap<string, TextBlock>,
  redirects: ReadonlyMap<string, readonly string[]>,
  budget: Budget = createBudget(),
): TextGround {
  let words: WordIndex | null = null;
  const sentTo = new Set([...redirects].flatMap(([from, to]) => to.filter((id) => id !== from)));
  return { blocks, redirects, sentTo, budget, words: () => (words ??= indexWords([...blocks.values()])) };
}

/** An edition with what it says besides its text. */
export interface Ground extends TextGround {
  readonly editionHash: string;
  /** What the target says here, with its hash; null when it is not here, or its words are its own. */
  readonly valueOf: (target: Target) => HashedValue | null;
  /** True for a topic, cell, tension or statement of this edition. */
  readonly has: (target: Target) => boolean;
  /** The statements of a sentence, by id, in reading order. */
  readonly statementsOf: (sentenceId: string) => readonly string[];
}

export interface HashedValue extends Pick<NotedValue, 'text'> {
  readonly hash: string;
}

/**
 * The blocks in which a block's words are to be looked for: itself, unless a redirect sends elsewhere. A chain of
 * redirects is followed to blocks that are there.
 */
export function blocksFor(blockId: string, { blocks, redirects }: TextGround): readonly string[] {
  return followRedirects(blockId, redirects).filter((id) => blocks.has(id));
}

/** Where an id leads by redirects: to itself when none sends it elsewhere. Loops end. */
export function followRedirects(
  id: string,
  redirects: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const follow = (each: string): void => {
    if (seen.has(each)) return;
    seen.add(each);
    const to = redirects.get(each);
    if (!to || to.includes(each)) found.push(each);
    for (const next of to ?? []) follow(next);
  };
  follow(id);
  return found;
}
