/** Where the notes on a briefing stand: what is in sight first, and nothing worked out twice. */
import type { Anchor } from '../shared/anchoring/anchor';
import { type AnchoredNote, needsAnchor, placementKey } from '../shared/anchoring/placed-notes';
import type { Briefing } from '../shared/briefing';
import type { Note } from '../shared/note';
import type { Editions } from './anchor-notes';
import type { AnchorThread } from './anchor-thread';

export interface AnchorRequest {
  readonly briefing: Briefing;
  readonly notes: readonly Note[];
  readonly editions: Editions;
  /** The blocks whose notes are wanted first. */
  readonly firstBlockIds: readonly string[];
}

export interface AnchorDesk {
  /** The notes that have to be looked for: those of the blocks asked for, and then, `rest`, all others. */
  readonly anchor: (request: AnchorRequest) => Promise<{
    readonly first: readonly AnchoredNote[];
    readonly rest: Promise<readonly AnchoredNote[]>;
  }>;
}

/** How many editions, of any briefings, it keeps what it found for: windows show several at once. */
const keptEditions = 4;

/** Keeps what it found for the editions that were asked for last. */
export function createAnchorDesk(thread: AnchorThread): AnchorDesk {
  const kept = new Map<string, Map<string, Anchor>>();
  const foundIn = (editionHash: string): Map<string, Anchor> => {
    const found = kept.get(editionHash) ?? new Map<string, Anchor>();
    kept.delete(editionHash);
    kept.set(editionHash, found);
    for (const old of [...kept.keys()].slice(0, -keptEditions)) kept.delete(old);
    return found;
  };
  const work = async (
    notes: readonly Note[],
    { briefing, editions }: AnchorRequest,
  ): Promise<readonly AnchoredNote[]> => {
    const found = foundIn(briefing.editionHash);
    const keys = notes.map((note) => `${note.id} ${placementKey(note)}`);
    const missing = notes.filter((_, index) => !found.has(keys[index] ?? ''));
    const anchors =
      missing.length === 0
        ? []
        : await thread(
            briefing,
            missing.map(({ id, target, value, edition }) => ({ id, target, value, edition })),
            editions,
          );
    const fresh = new Map(missing.map((note, index) => [note.id, anchors[index]]));
    return notes.flatMap((note, index) => {
      const key = keys[index] ?? '';
      const anchor = fresh.get(note.id) ?? found.get(key);
      if (!anchor) return [];
      found.set(key, anchor);
      return [{ noteId: note.id, placement: placementKey(note), anchor }];
    });
  };
  return {
    anchor: async (request) => {
      const { briefing, notes, firstBlockIds } = request;
      const blocks = new Map(briefing.blocks.map((block) => [block.id, block]));
      const wanted = notes.filter((note) => needsAnchor(note, briefing.editionHash, blocks));
      const inSight = new Set(firstBlockIds);
      const isFirst = ({ target }: Note): boolean =>
        (target.kind === 'block' && inSight.has(target.blockId)) ||
        (target.kind === 'passage' && inSight.has(target.passage.blockId));
      const first = await work(wanted.filter(isFirst), request);
      const rest = work(
        wanted.filter((note) => !isFirst(note)),
        request,
      );
      return { first, rest };
    },
  };
}
