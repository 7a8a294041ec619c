/** One trial: a text, its next edition, passages marked in the first and looked for in the second, and what is right. */
import type { Anchor } from '../../src/shared/anchoring/anchor';
import { anchorEnds } from '../../src/shared/anchoring/anchor-ends';
import { anchorPassage } from '../../src/shared/anchoring/anchor-passage';
import { createTextGround } from '../../src/shared/anchoring/ground';
import { stretchesOfPassage } from '../../src/shared/notes/passage';
import { type Fate, fatesOf, makeQuotes, type MarkedQuote, type Piece, type TextBlock } from './make-quotes';
import { makeText, sourceOf, textOf } from './make-text';
import { matchPlainly } from './baseline';
import { revise } from './revise';

export interface Trial {
  readonly quotes: readonly MarkedQuote[];
  readonly fates: readonly Fate[];
  readonly before: readonly TextBlock[];
  readonly after: readonly TextBlock[];
  readonly redirects: ReadonlyMap<string, readonly string[]>;
}

export function makeTrial(characters: number, count: number, seed: number): Trial {
  const source = sourceOf(characters, seed);
  const before = makeText(characters, source);
  const revision = revise(before, source);
  const quotes = makeQuotes(before, count, source);
  const texts = (blocks: typeof before) => blocks.map(({ id, tokens }) => ({ id, text: textOf(tokens) }));
  return {
    quotes,
    fates: fatesOf(quotes, before, revision),
    before: texts(before),
    after: texts(revision.blocks),
    redirects: revision.redirects,
  };
}

/** Where each passage is said to stand: stretches, none where it is lost. */
export type Answers = readonly (readonly Piece[])[];

/** Ours, with everything that has to be made first. */
export function anchorAll({ quotes, before, after, redirects }: Trial): {
  readonly answers: Answers;
  readonly anchors: readonly Anchor[];
} {
  const blocks = new Map(after.map((block) => [block.id, block]));
  const ground = createTextGround(blocks, redirects);
  const known = new Set(before.map(({ id }) => id));
  const anchors = quotes.map(({ passage }) =>
    passage.endBlockId === undefined
      ? anchorPassage(passage, known, ground)
      : anchorEnds({ ...passage, endBlockId: passage.endBlockId }, known, ground),
  );
  const answers = anchors.map(({ target }) =>
    target?.kind === 'passage' ? stretchesOfPassage(target.passage, blocks) : [],
  );
  return { answers, anchors };
}

/** The plain matcher, on the whole text with a newline between blocks. */
export function matchAllPlainly({ quotes, before, after }: Trial): Answers {
  const starts = startsOf(before);
  const text = after.map((block) => block.text).join('\n');
  const blocks = after.map((block) => ({ ...block, at: 0 }));
  let at = 0;
  for (const block of blocks) {
    block.at = at;
    at += block.text.length + 1;
  }
  return quotes.map(({ passage: { blockId, start, exact, prefix, suffix } }) => {
    const found = matchPlainly(text, { exact, prefix, suffix, start: (starts.get(blockId) ?? 0) + start });
    if (!found) return [];
    return blocks
      .filter((block) => block.at < found.end && found.start < block.at + block.text.length)
      .map((block) => ({
        blockId: block.id,
        start: Math.max(0, found.start - block.at),
        end: Math.min(block.text.length, found.end - block.at),
      }));
  });
}

function startsOf(blocks: readonly TextBlock[]): ReadonlyMap<string, number> {
  let at = 0;
  return new Map(
    blocks.map(({ id, text }) => {
      const start = at;
      at += text.length + 1;
      return [id, start];
    }),
  );
}

export interface Tally {
  /** Passages whose words are still there: how many stand right (eight tenths of both overlap), near, wrong, are lost. */
  readonly standing: number;
  readonly right: number;
  readonly near: number;
  readonly wrong: number;
  readonly lost: number;
  /** Passages whose words are gone, and how many of them were attached to something all the same. */
  readonly gone: number;
  readonly falsely: number;
  /** Passages of which so little is left that they count for nothing. */
  readonly undecided: number;
}

export function tally(fates: readonly Fate[], answers: Answers): Tally {
  const counts = { standing: 0, right: 0, near: 0, wrong: 0, lost: 0, gone: 0, falsely: 0, undecided: 0 };
  for (const [index, fate] of fates.entries()) {
    const answer = answers[index] ?? [];
    if (fate.kind === 'undecided') counts.undecided += 1;
    else if (fate.kind === 'gone') {
      counts.gone += 1;
      if (answer.length > 0) counts.falsely += 1;
    } else {
      counts.standing += 1;
      const share = overlap(answer, fate.pieces);
      counts[answer.length === 0 ? 'lost' : share >= 0.8 ? 'right' : share >= 0.3 ? 'near' : 'wrong'] += 1;
    }
  }
  return counts;
}

/** What both share of what either has, 0 to 1, in code units. */
function overlap(a: readonly Piece[], b: readonly Piece[]): number {
  let shared = 0;
  for (const one of a) {
    for (const other of b) {
      if (one.blockId !== other.blockId) continue;
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    }
  }
  const length = (pieces: readonly Piece[]): number =>
    pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  return shared / (length(a) + length(b) - shared);
}

export function add(a: Tally, b: Tally): Tally {
  return Object.fromEntries(
    Object.entries(a).map(([key, value]) => [key, value + b[key as keyof Tally]]),
  ) as unknown as Tally;
}
