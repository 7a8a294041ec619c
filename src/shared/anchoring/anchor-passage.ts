/** Where a passage of one block stands now. */
import { describePassage, joinPassage, type Passage } from '../notes/passage';
import {
  type Anchor,
  type AnchorMethod,
  exactAnchor,
  lostAnchor,
  mostSuggestions,
  type Suggestion,
} from './anchor';
import { contextScore } from './context';
import { exactMatches, type Span } from './exact-matches';
import { blocksFor, type TextBlock, type TextGround } from './ground';
import { matchScore, similarMatches } from './similar-matches';
import { type ScoredSpan, standInBlock, type Standing, sureness } from './stand-in-block';

/** The ids of the blocks of the edition that the passage was put in; null when they are not known. */
export type KnownBlocks = ReadonlySet<string> | null;

/**
 * First in its own block, or where a redirect sends its words; then, word for word, in the blocks that are new in this
 * edition. What is found anywhere else is only suggested: a block that was there before is not where the passage went.
 */
export function anchorPassage(passage: Passage, known: KnownBlocks, ground: TextGround): Anchor {
  const ids = blocksFor(passage.blockId, ground);
  const standings = ids.flatMap((id) => {
    const block = ground.blocks.get(id);
    const at = id === passage.blockId ? passage.start : null;
    return block ? [{ block, standing: standInBlock(block, passage, { at, ground }) }] : [];
  });
  const stands = bestStanding(standings);
  if (stands && stands !== 'several') return anchorAt(passage, stands, ids.includes(passage.blockId));
  const near = standings.flatMap(({ block, standing }) =>
    'spans' in standing ? standing.spans.map((span) => suggest(block, span)) : [],
  );
  const across = stands === null && ids.length > 1 ? standAcross(passage, ids, ground) : null;
  if (across) return across;
  if (stands === 'several') return lostAnchor(near, { status: 'ambiguous', old: passage.exact });
  const isUnfinished = standings.some(({ standing }) => standing.kind === 'not-searched');
  const moved = isUnfinished ? null : findInNewBlocks(passage, known, ground);
  if (moved) return standing(passage, moved, { status: 'moved', method: 'new-block' });
  const elsewhere = isUnfinished ? null : suggestElsewhere(passage, ids, ground);
  return lostAnchor([...near, ...(elsewhere ?? [])], {
    ...(!elsewhere && { status: 'not-searched' }),
    old: passage.exact,
  });
}

/** A passage that the new border of a split block runs through: it stands in the blocks that follow on one another. */
function standAcross(passage: Passage, ids: readonly string[], ground: TextGround): Anchor | null {
  const wanted = new Set(ids);
  const order = [...ground.blocks.keys()];
  const first = order.findIndex((id) => wanted.has(id));
  const blocks = order.slice(first, first + ids.length).flatMap((id) => ground.blocks.get(id) ?? []);
  if (!blocks.every(({ id }) => wanted.has(id))) return null;
  const whole = { id: '', text: blocks.map(({ text }) => text).join(' ') };
  const found = standInBlock(whole, passage, { at: null, ground });
  if (found.kind !== 'same-words' && found.kind !== 'similar-words') return null;
  let from = 0;
  const parts = blocks.flatMap((block) => {
    const [start, end] = [Math.max(0, found.start - from), Math.min(block.text.length, found.end - from)];
    from += block.text.length + 1;
    return start < end ? [{ block, start, end }] : [];
  });
  const stood = joinPassage(parts);
  return {
    status: 'edited',
    target: { kind: 'passage', passage: stood },
    suggestions: [],
    score: found.score,
    method: 'redirect',
    words: { old: passage.exact, new: stood.exact },
  };
}

interface PlacedSpan extends ScoredSpan {
  readonly block: TextBlock;
}

interface Stands extends PlacedSpan {
  readonly kind: 'same-words' | 'similar-words';
}

/** The best of the blocks; several when one of them holds several, or two are as good. */
function bestStanding(
  standings: readonly { readonly block: TextBlock; readonly standing: Standing }[],
): Stands | 'several' | null {
  const stands = standings
    .flatMap(({ block, standing }): readonly Stands[] =>
      standing.kind === 'same-words' || standing.kind === 'similar-words' ? [{ ...standing, block }] : [],
    )
    .toSorted(
      (a, b) => Number(b.kind === 'same-words') - Number(a.kind === 'same-words') || b.score - a.score,
    );
  const [first, second] = stands;
  const hasSeveral = standings.some(({ standing }) => standing.kind === 'several');
  if (first?.kind === 'same-words' || (first && !hasSeveral)) {
    const isClose = second?.kind === first.kind && first.score - second.score < sureness.margin;
    return isClose ? 'several' : first;
  }
  return hasSeveral ? 'several' : null;
}

function anchorAt(passage: Passage, stands: Stands, isOwn: boolean): Anchor {
  const isSame = stands.kind === 'same-words';
  if (stands.block.id === passage.blockId && isSame) {
    const target = {
      kind: 'passage',
      passage: describePassage(stands.block, stands.start, stands.end),
    } as const;
    if (stands.start !== passage.start) return { ...exactAnchor(target, 'same-block'), score: stands.score };
    return exactAnchor({ kind: 'passage', passage });
  }
  const isHere = isOwn && stands.block.id === passage.blockId;
  return standing(passage, stands, {
    status: isSame ? 'moved' : 'edited',
    method: isHere ? 'same-block' : 'redirect',
  });
}

function standing(
  { exact }: Passage,
  { block, start, end, score }: PlacedSpan,
  as: { readonly status: 'moved' | 'edited'; readonly method: AnchorMethod },
): Anchor {
  const passage = describePassage(block, start, end);
  return {
    ...as,
    target: { kind: 'passage', passage },
    suggestions: [],
    score,
    words: { old: exact, new: passage.exact },
  };
}

/** The words in a block that is new, when they stand in one place alone, or in one by far the most likely. */
function findInNewBlocks(passage: Passage, known: KnownBlocks, ground: TextGround): PlacedSpan | null {
  if (!known) return null;
  const needed = passage.exact.length >= longEnough.length ? longEnough.context : longEnough.shortContext;
  const found: PlacedSpan[] = [];
  for (const block of ground.blocks.values()) {
    if (known.has(block.id) || ground.sentTo.has(block.id)) continue;
    for (const span of exactMatches(block.text, passage.exact)) {
      found.push({ ...span, block, score: contextScore(block.text, span, passage) ?? wholeContext(passage) });
    }
  }
  const [first, second] = found.toSorted((a, b) => b.score - a.score);
  if (!first || first.score < needed) return null;
  return second && first.score - second.score < sureness.margin ? null : first;
}

/** So many code units are words enough to be sure with less of what stood around them. */
const longEnough = { length: 60, context: 0.35, shortContext: 0.6 } as const;

/** A passage that was a whole block has nothing around it: long, it speaks for itself. */
function wholeContext({ exact }: Passage): number {
  return exact.length >= longEnough.length ? 1 : 0;
}

/** Places in other blocks for the reader to choose from. Null when the work that may be done was used up. */
function suggestElsewhere(
  passage: Passage,
  besides: readonly string[],
  ground: TextGround,
): readonly Suggestion[] | null {
  const { exact, prefix, suffix } = passage;
  const found: Suggestion[] = [];
  const likely = ground
    .words()
    .likely(`${prefix} ${exact.slice(0, 2000)} ${suffix}`, mostBlocks + besides.length);
  for (const id of likely.filter((each) => !besides.includes(each)).slice(0, mostBlocks)) {
    const block = ground.blocks.get(id);
    const matches = block && similarMatches(block.text, passage, ground.budget);
    if (matches === null) return null;
    const [best] = matches ?? [];
    if (!block || !best || best.similarity < sureness.similarity) continue;
    if (exact.length < sureness.short && (best.context ?? 0) < sureness.similarContext) continue;
    const score = matchScore(best);
    const isAlike = exact.length >= sureness.short && best.similarity >= sureness.alike;
    if (isAlike || score >= sureness.offer) found.push(suggest(block, { ...best, score }));
  }
  return found.toSorted((a, b) => b.score - a.score).slice(0, mostSuggestions);
}

/** So many blocks are compared letter by letter. */
const mostBlocks = 5;

function suggest(block: TextBlock, { start, end, score }: Span & { readonly score: number }): Suggestion {
  return { target: { kind: 'passage', passage: describePassage(block, start, end) }, score };
}
