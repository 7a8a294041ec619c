/** The one question: where does a note stand in this edition? Pure: no document of a window, no store, no clock. */
import { assertNever } from '../assert-never';
import type { Placement, Target } from '../notes/note';
import { isFromOutside } from '../note-import/placeless';
import { isInPlace } from '../notes/passage';
import { type Anchor, exactAnchor, lostAnchor } from './anchor';
import { anchorEnds } from './anchor-ends';
import { anchorOutside } from './anchor-outside';
import { anchorPassage, type KnownBlocks } from './anchor-passage';
import { blocksFor, followRedirects, type Ground } from './ground';

/** What of a note decides where it stands. */
export interface Placed extends Pick<Placement, 'target' | 'value'> {
  readonly edition: Pick<Placement['edition'], 'hash'>;
}

/** Never throws, and never says that a note stands where it only may. `known`: the blocks of the edition it was put in. */
export function anchorNote({ target, value, edition }: Placed, known: KnownBlocks, ground: Ground): Anchor {
  // Offsets and ids hold in the edition that they were taken from.
  if (edition.hash === ground.editionHash && !isLost(target, ground)) return exactAnchor(target);
  switch (target.kind) {
    case 'article':
    case 'note':
      return exactAnchor(target);
    case 'block':
      return anchorBlock(target, ground);
    case 'passage': {
      const { endBlockId } = target.passage;
      if (isFromOutside({ target })) return anchorOutside(target.passage, ground);
      return endBlockId === undefined
        ? anchorPassage(target.passage, known, ground)
        : anchorEnds({ ...target.passage, endBlockId }, known, ground);
    }
    case 'statement':
    case 'topic':
    case 'cell':
    case 'tension':
      return anchorValue(target, value, ground);
    default:
      return assertNever(target);
  }
}

function isLost(target: Target, ground: Ground): boolean {
  return target.kind === 'passage' ? !isInPlace(target.passage, ground.blocks) : false;
}

function anchorBlock(target: Extract<Target, { kind: 'block' }>, ground: Ground): Anchor {
  const ids = blocksFor(target.blockId, ground);
  const [id] = ids;
  if (id === target.blockId && ids.length === 1) return exactAnchor(target);
  const targets = ids.map((blockId) => ({ kind: 'block', blockId }) as const);
  const [only] = targets;
  if (only && targets.length === 1) {
    return { status: 'moved', target: only, suggestions: [], score: 1, method: 'redirect', words: null };
  }
  return lostAnchor(
    targets.map((each) => ({ target: each, score: 1 / targets.length })),
    { ...(targets.length > 1 && { status: 'ambiguous' }), old: null },
  );
}

type ValueTarget = Extract<Target, { kind: 'statement' | 'topic' | 'cell' | 'tension' }>;

/** What has an id is bound by it, and says when it says something else. */
function anchorValue(target: ValueTarget, value: Placement['value'], ground: Ground): Anchor {
  if (!ground.has(target)) return anchorLostValue(target, value, ground);
  const now = ground.valueOf(target);
  // What was noted before values were kept cannot be compared.
  if (!value || !now || value.hash === now.hash) return exactAnchor(target);
  return {
    status: 'changed',
    target,
    suggestions: [],
    score: 1,
    method: 'same-place',
    words: { old: value.text, new: now.text },
  };
}

/** A statement has its sentence in its id: where that was sent elsewhere, the statement there that says the same is it. */
function anchorLostValue(target: ValueTarget, value: Placement['value'], ground: Ground): Anchor {
  const sentenceId = target.kind === 'statement' ? /^a-(S\d+)-/u.exec(target.statementId)?.[1] : undefined;
  const there = sentenceId === undefined ? [] : followRedirects(sentenceId, ground.redirects);
  const targets = there.flatMap((id) =>
    ground.statementsOf(id).map((statementId) => ({ kind: 'statement', statementId }) as const),
  );
  const same = targets.filter((each) => value !== null && ground.valueOf(each)?.hash === value.hash);
  const [only] = same;
  if (only && same.length === 1 && value) {
    const words = { old: value.text, new: value.text };
    return { status: 'moved', target: only, suggestions: [], score: 1, method: 'redirect', words };
  }
  return lostAnchor(
    targets.map((each) => ({ target: each, score: 1 / targets.length })),
    { old: value?.text ?? null },
  );
}
