/** Where a passage of several blocks stands now: its first and its last block are anchored each for itself. */
import { joinPassage, type Passage } from '../notes/passage';
import { type Anchor, exactAnchor, lostAnchor } from './anchor';
import { anchorPassage, type KnownBlocks } from './anchor-passage';
import type { TextGround } from './ground';

/** Both ends must hold, in their order; when only one does it is ambiguous, and that one is offered. */
export function anchorEnds(
  passage: Passage & { readonly endBlockId: string },
  known: KnownBlocks,
  ground: TextGround,
): Anchor {
  const { endBlockId, ...whole } = passage;
  const lines = passage.exact.split('\n');
  const first = lines[0] ?? '';
  const last = lines.at(-1) ?? '';
  const head: Passage = { ...whole, exact: first, end: passage.start + first.length, suffix: '' };
  const tail: Passage = {
    ...whole,
    blockId: endBlockId,
    exact: last,
    start: 0,
    end: last.length,
    prefix: '',
  };
  const ends = [head, tail].map((end) => anchorPassage(end, known, ground));
  const [from, to] = ends.map(({ target }) => (target?.kind === 'passage' ? target.passage : null));
  const joined = from && to ? join(from, to, ground) : null;
  // What has come or gone between the ends must not be most of it: else who knows whether it is the same passage.
  const share = joined ? joined.exact.length / passage.exact.length : 0;
  if (joined && share >= lengths.least && share <= lengths.most) return standing(passage, joined, ends);
  const offered = ends.flatMap(({ target, score, suggestions }) =>
    target ? [{ target, score }] : suggestions,
  );
  const isPartly = ends.some(({ target, status }) => target !== null || status === 'ambiguous');
  const isUnfinished = ends.some(({ status }) => status === 'not-searched');
  return lostAnchor(offered, {
    ...(isUnfinished ? { status: 'not-searched' } : isPartly ? { status: 'ambiguous' } : {}),
    old: passage.exact,
  });
}

function standing(passage: Passage, joined: Passage, ends: readonly Anchor[]): Anchor {
  const target = { kind: 'passage', passage: joined } as const;
  const isSame = joined.exact === passage.exact;
  const isHere = joined.blockId === passage.blockId && joined.endBlockId === passage.endBlockId;
  if (isSame && isHere) return exactAnchor(target);
  return {
    status: isSame ? 'moved' : 'edited',
    target,
    suggestions: [],
    score: Math.min(...ends.map(({ score }) => score)),
    method: ends.find(({ method }) => method !== 'same-place')?.method ?? 'same-block',
    words: { old: passage.exact, new: joined.exact },
  };
}

/** The passage from the beginning of the one to the end of the other; null when they do not stand in this order. */
function join(from: Passage, to: Passage, { blocks }: TextGround): Passage | null {
  const ids = [...blocks.keys()];
  const [first, last] = [ids.indexOf(from.blockId), ids.indexOf(to.blockId)];
  if (first < 0 || first > last || last - first > mostBlocks) return null;
  if (first === last && from.start >= to.end) return null;
  return joinPassage(
    ids.slice(first, last + 1).flatMap((id) => {
      const block = blocks.get(id);
      const start = id === from.blockId ? from.start : 0;
      return block ? [{ block, start, end: id === to.blockId ? to.end : block.text.length }] : [];
    }),
  );
}

/** By how much the passage may have shrunk or grown. */
const lengths = { least: 0.6, most: 1.5 } as const;

/** Ends that lie further apart than this are not the ends of one passage. */
const mostBlocks = 200;
