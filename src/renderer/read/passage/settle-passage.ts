/** From what was selected to the passage that it means. */
import { edgeAfter, edgeBefore } from '../../../shared/anchoring/graphemes';
import { joinPassage, longestPassage, type Passage } from '../../../shared/notes/passage';

interface Block {
  readonly id: string;
  readonly text: string;
}

interface Part {
  readonly block: Block;
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

export interface SettledPassage {
  readonly passage: Passage;
  /** `cut` when more was selected than a passage can hold: it is then the beginning of it. */
  readonly extent: 'whole' | 'cut';
}

/**
 * The passage that a selection from `start` to `end` means: white space at its ends is left out, and no letter is cut
 * in two (a letter with its accents is one). Null when nothing but white space or asterisks is selected.
 */
export function settlePassage(block: Block, start: number, end: number): Passage | null {
  const from = Math.max(0, Math.min(start, end));
  const to = Math.min(block.text.length, Math.max(start, end));
  return settleParts([{ block, start: from, end: to }])?.passage ?? null;
}

/**
 * The same for a selection of several blocks that follow on one another, one part each. Parts without words at either end
 * are left out.
 */
export function settleParts(parts: readonly Part[]): SettledPassage | null {
  const first = parts.findIndex(hasWords);
  const last = parts.findLastIndex(hasWords);
  if (first === -1) return null;
  const settled = parts.slice(first, last + 1).map((part, index, all) => ({
    block: part.block,
    start: index === 0 ? startOf(part) : 0,
    end: index === all.length - 1 ? endOf(part) : part.block.text.length,
  }));
  const within = cutToLength(settled);
  const passage = joinPassage(within);
  return { passage, extent: isSame(within, settled) ? 'whole' : 'cut' };
}

function hasWords({ block, start, end }: Part): boolean {
  return /[^\s*]/u.test(block.text.slice(start, end));
}

function startOf({ block: { text }, start, end }: Part): number {
  let at = start;
  while (at < end && isSpace(text, at)) at += 1;
  return edgeBefore(text, at);
}

function endOf({ block: { text }, start, end }: Part): number {
  let at = end;
  while (at > start && isSpace(text, at - 1)) at -= 1;
  return edgeAfter(text, at);
}

/** As many of the parts, and as much of the last of them, as one passage holds. */
function cutToLength(parts: readonly Part[]): readonly Part[] {
  const kept: Part[] = [];
  let left = longestPassage;
  for (const part of parts) {
    const length = part.end - part.start;
    const end = length <= left ? part.end : edgeBefore(part.block.text, part.start + left);
    if (end <= part.start) break;
    kept.push({ ...part, end });
    if (end < part.end) break;
    // The newline between two blocks counts too.
    left -= length + 1;
  }
  return kept;
}

function isSame(a: readonly Part[], b: readonly Part[]): boolean {
  return a.length === b.length && a.at(-1)?.end === b.at(-1)?.end;
}

function isSpace(text: string, index: number): boolean {
  return /\s/u.test(text.charAt(index));
}
