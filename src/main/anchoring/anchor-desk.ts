/** Where the notes on a briefing stand: what is in sight first, and nothing worked out twice. */
import type { Anchor } from '../../shared/anchoring/anchor';
import type { AnchoredNote } from '../../shared/anchoring/placed-notes';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Note } from '../../shared/notes/note';
import { answerOf, type Editions, soughtOf, withLinkEdition } from './anchor-notes';
import type { AnchorThread } from './anchor-thread';

export interface AnchorRequest {
  readonly briefing: Briefing;
  readonly notes: readonly Note[];
  readonly editions: Editions;
  /** The blocks whose notes are wanted first. */
  readonly firstBlockIds: readonly string[];
}

export interface AnchorDesk {
  /** What has to be looked for: the notes of the blocks asked for, and then, `rest`, all others. */
  readonly anchor: (request: AnchorRequest) => Promise<{
    readonly first: readonly AnchoredNote[];
    readonly rest: Promise<readonly AnchoredNote[]>;
  }>;
}

/** How many editions, of any briefings, it keeps what it found for: windows show several at once. */
const keptEditions = 4;

/**
 * Keeps what it found, or is finding, for the editions that were asked for last. What was not searched for want of work is
 * looked for again when it is asked for again.
 */
export function createAnchorDesk(thread: AnchorThread): AnchorDesk {
  const kept = new Map<string, Map<string, Promise<Anchor>>>();
  const foundIn = (editionHash: string): Map<string, Promise<Anchor>> => {
    const found = kept.get(editionHash) ?? new Map<string, Promise<Anchor>>();
    kept.delete(editionHash);
    kept.set(editionHash, found);
    for (const old of [...kept.keys()].slice(0, -keptEditions)) kept.delete(old);
    return found;
  };
  const work = async (
    notes: readonly Note[],
    { briefing, editions }: AnchorRequest,
  ): Promise<readonly AnchoredNote[]> => {
    const blocks = new Map(briefing.blocks.map((block) => [block.id, block]));
    const sought = new Map(
      notes.flatMap((note) => soughtOf(note, briefing, blocks)).map(({ key, placed }) => [key, placed]),
    );
    const found = foundIn(briefing.editionHash);
    const missing = [...sought].filter(([key]) => !found.has(key));
    if (missing.length > 0) {
      const placed = missing.map(([, each]) => each);
      const asked = thread(briefing, placed, withLinkEdition(editions, briefing.editionHash));
      for (const [index, [key]] of missing.entries()) {
        const one = asked.then((anchors) => {
          const anchor = anchors[index];
          if (!anchor) throw new Error('The worker left a note out.');
          return anchor;
        });
        const forget = (): void => {
          if (found.get(key) === one) found.delete(key);
        };
        found.set(key, one);
        one.then((anchor) => anchor.status === 'not-searched' && forget(), forget);
      }
    }
    const anchored = [...sought.keys()].flatMap((key) => {
      const one = found.get(key);
      return one ? [one.then((anchor) => [key, anchor] as const)] : [];
    });
    const byKey = new Map(await Promise.all(anchored));
    return notes.map((note) => answerOf(note, blocks, (key) => byKey.get(key)));
  };
  return {
    anchor: async (request) => {
      const { briefing, notes, firstBlockIds } = request;
      const blocks = new Map(briefing.blocks.map((block) => [block.id, block]));
      const wanted = notes.filter((note) => soughtOf(note, briefing, blocks).length > 0);
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
